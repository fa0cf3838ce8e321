using DiplomacyNews.Web.Commands.Evaluation;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

public sealed class QuotedSegmentsTests
{
    [Theory]
    [InlineData("He said, “We will not sign it,” and left.", "We will not sign it,")]
    [InlineData("He said, \"We will not sign it,\" and left.", "We will not sign it,")]
    [InlineData("He said, ''We will not sign it,'' and left.", "We will not sign it,")]
    [InlineData("He said, ``We will not sign it,'' and left.", "We will not sign it,")]
    [InlineData("“We will not sign it.\nThe talks go on.", "We will not sign it.")]
    [InlineData("“We will not sign it", "We will not sign it")]
    [InlineData("The “open door” is “a policy that has failed”.", "a policy that has failed")]
    [InlineData("“ “We will not sign it,” he said.", "We will not sign it,")]
    public void A_quotation_of_four_words_is_found_between_marks_of_any_sort(string text, string quoted) =>
        Assert.Equal([quoted], QuotedSegments.In(text).Select(s => s.Of(text)));

    [Theory]
    [InlineData("")]
    [InlineData("“”\"\"''''")]
    [InlineData("“an open door”")]
    [InlineData("nothing")]
    public void Nothing_else_is(string text) => Assert.Empty(QuotedSegments.In(text));
}
