using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class AddresseeTests
{
    [Theory]
    [InlineData("Okafor made clear to Wen Hai that talks would resume.", "wen-hai")]
    [InlineData("Bo Renwick, in remarks to Northern Wire, said, “Talks will resume.”", "northern-wire")]
    [InlineData("Okafor expressed her gratitude to Wen Hai for the ferry.", "wen-hai")]
    [InlineData("Okafor reiterated her call on Wen Hai to resume talks.", "wen-hai")]
    [InlineData("In a meeting with Wen Hai, Okafor stressed the need for talks and urged that they begin at once.", "wen-hai")]
    [InlineData("Okafor raised the matter of the ferry with Wen Hai in Torsholm.", "wen-hai")]
    public void Those_to_whom_it_is_said_are_found_around_the_verb(string text, string whom) =>
        Assert.Contains(whom, Analyze(text).Statements[^1].Addressees.Select(a => a.Id ?? a.Name));

    [Fact]
    public void Whoever_was_asked_is_not_who_asked()
    {
        const string text = "Foreign Ministry spokesperson Mara Quist, when asked whether the ferry would sail, smiled.";
        var statement = Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon, new WordsProposed(text, new(SpanRole.Source, "Mara Quist"), new(SpanRole.Cue, "asked"), new(SpanRole.Content, "whether the ferry would sail"))).Analyze(new ArticleInput(text) { Date = Day }).Statements);

        Assert.Empty(statement.Speakers);
        Assert.Equal("mara-quist", Assert.Single(statement.Addressees).Id);
    }
}
