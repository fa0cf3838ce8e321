using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Text;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said “yes” and “no”.", "yes|no")]
    [InlineData("It’s the ministers’ ‘last word’ on it.", "last word")]
    [InlineData("It's the ministers' 'last word' on it.", "last word")]
    [InlineData("The '90s and rock 'n' roll.", "")]
    [InlineData("“Left open", "Left open")]
    [InlineData("” nothing “", "")]
    [InlineData("a 5\" pipe", "")]
    public void What_stands_between_marks_is_found(string text, string quoted) =>
        Assert.Equal(quoted, string.Join('|', QuotationFinder.Find(new ArticleText(text)).Where(q => q.Depth == 0).Select(q => q.Inner.Of(text))));

    [Fact]
    public void A_quotation_in_a_quotation_is_one_level_deeper()
    {
        var text = "“He told me ‘never’ again.”";
        var found = QuotationFinder.Find(new ArticleText(text));

        Assert.Equal([0, 1], found.Select(q => q.Depth));
        Assert.Equal("never", found[1].Inner.Of(text));
    }

    [Fact]
    public void A_paragraph_that_opens_with_a_mark_resumes_what_was_left_open()
    {
        var found = QuotationFinder.Find(new ArticleText("“One.\n“Two.”\n“Three.”"));

        Assert.Equal([(true, false), (false, true), (false, false)], found.Select(q => (q.LeftOpen, q.Resumes)));
    }
}
