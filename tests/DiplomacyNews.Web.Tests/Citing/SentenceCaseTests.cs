using DiplomacyNews.Web.Citing;

namespace DiplomacyNews.Web.Tests.Citing;

/// <summary>APA sets titles as sentences. Capitals go only where the report itself says that a word is no name.</summary>
public sealed class SentenceCaseTests
{
    private const string Text = "LAGOS — The ambassador said ports would open again. The minister met Ngozi Okafor in Lagos, and talks on grain resumed after a week. Critics said May was too late; it may be.";

    [Theory]
    [InlineData("Ports Open Again as Okafor Meets Minister", "Ports open again as Okafor meets minister")]
    [InlineData("Talks on Grain Resume After Week", "Talks on grain resume after week")]
    [InlineData("Okafor: Ports Open After Talks Resume", "Okafor: Ports open after talks resume")]
    [InlineData("Grain Talks of NATO Ministers Resume", "Grain talks of NATO ministers resume")]
    public void What_the_report_writes_small_is_set_small(string title, string cased) => Assert.Equal(cased, SentenceCase.Of(title, Text.Replace("The minister met", "NATO ministers said. The minister meets and met", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Ports Open Again in May, Minister Says")] // A month and a verb.
    [InlineData("Ports of Xanadu Open Again")] // Nowhere in the report.
    [InlineData("Ports open again as Okafor meets minister")] // As it should be.
    [InlineData("Ports Open")]
    [InlineData("")]
    public void Where_it_does_not_say_the_title_stays_as_it_is_printed(string title) => Assert.Equal(title, SentenceCase.Of(title, Text));
}
