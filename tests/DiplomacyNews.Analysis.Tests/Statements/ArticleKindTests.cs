using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class ArticleKindTests
{
    private const string Turns = "\nQUESTION: Will talks resume?\nFOREIGN MINISTER OKAFOR: They will.\nQUESTION: When?\nFOREIGN MINISTER OKAFOR: In May.";
    private const string Body = "\nTorsholm, April 26, 2024\nWe condemn the raid. Nobody here should forget it, and least of all should the fishermen of the lake.";

    [Theory]
    [InlineData("Foreign Minister Ada Okafor with Dana Oberg of Channel Five" + Turns, ArticleKind.Interview)]
    [InlineData("Interview with Foreign Minister Ada Okafor\nQ: Will talks resume?\nA: They will.\nQ: When?\nA: In May.", ArticleKind.Interview)]
    [InlineData("Press Briefing on the Meetings with Halistan" + Turns, ArticleKind.Transcript)]
    [InlineData("Okafor met with Halistani reporters." + Turns, ArticleKind.Transcript)]
    [InlineData("Statement by Foreign Minister Ada Okafor on the Raid" + Body, ArticleKind.Statement)]
    [InlineData("Readout of Foreign Minister Okafor's Meeting with Foreign Minister Wen\nAda Okafor met Wen Hai today. Okafor stressed the need for talks.", ArticleKind.Statement)]
    [InlineData("Foreign Minister statement on the raid\nAda Okafor said the raid had been a grave mistake.", ArticleKind.Statement)]
    [InlineData("Joint Statement by Nordria and Halistan" + Body, ArticleKind.Communique)]
    [InlineData("Joint Communique of the Northern Pact Summit\nThe leaders met today and condemned the raid.", ArticleKind.Communique)]
    [InlineData("FOR IMMEDIATE RELEASE\nNordria Condemns Raid\nThe Nordrian Foreign Ministry condemned the raid.", ArticleKind.PressRelease)]
    [InlineData("Opinion | The ferry must sail\nThe ferry has not sailed in a year.", ArticleKind.Analysis)]
    [InlineData("ANALYSIS-Why the ferry does not sail\nThe ferry has not sailed in a year.", ArticleKind.Analysis)]
    [InlineData("Editorial: the ferry must sail\nThe ferry has not sailed in a year.", ArticleKind.Analysis)]
    [InlineData("UPDATE 2-Okafor says talks to resume\n(Adds quotes)\nTORSHOLM, April 26 (Northern Wire) - Ada Okafor said talks would resume.", ArticleKind.Report)]
    [InlineData("Wen rejects statement on raid\nWen Hai said on Monday that the raid had been a grave mistake.", ArticleKind.Report)]
    public void The_kind_of_an_article_is_told_by_its_heading_and_its_form(string text, ArticleKind kind) => Assert.Equal(kind, Analyze(text).Kind);

    [Theory]
    [InlineData("Analysis: why the ferry does not sail", ArticleKind.Analysis)]
    [InlineData("Statement by Foreign Minister Ada Okafor on the raid", ArticleKind.Statement)]
    [InlineData("Okafor's statement angers Halistan", ArticleKind.Report)]
    public void A_headline_says_what_it_heads_however_long_the_paragraph_below(string headline, ArticleKind kind)
    {
        var opening = string.Join(' ', Enumerable.Repeat("The ferry has not sailed in a year, and the harbour of Torsholm is still.", 8));

        Assert.Equal(kind, new ArticleAnalyzer(SmallLexicon.Lexicon).Analyze(new ArticleInput(opening) { Headline = headline }).Kind);
    }

    [Fact]
    public void What_an_agency_says_that_it_changed_is_no_heading() =>
        Assert.Equal(ArticleKind.Report, Analyze("UPDATE 2-Okafor says talks to resume\n(Adds joint statement)\nTORSHOLM, April 26 (Northern Wire) - Ada Okafor said talks would resume.").Kind);
}
