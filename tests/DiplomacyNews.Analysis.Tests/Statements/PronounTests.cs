using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>Whom "he" and "she" mean where somebody spoke whom nobody knows, or where the sentence before is about another.</summary>
public sealed class PronounTests
{
    [Theory]
    [InlineData("President Tor Lindqvist opened the harbour. Vask admitted that the ferry was late. “We wait,” he said.", "Vask")]
    [InlineData("President Tor Lindqvist opened the harbour. “It is late,” Mr. Vask said. “We wait,” he said.", "Vask")]
    [InlineData("President Tor Lindqvist opened the harbour. “It is late,” Mr. Vask said. “We wait,” he said. “We leave,” he added.", "Vask")]
    [InlineData("President Tor Lindqvist opened the harbour. One delegate said the ferry was late. He had told the crew of Bo Renwick so, he said.", "One delegate")]
    public void He_is_whoever_was_speaking_though_nobody_knows_him(string text, string name) => Assert.Equal(name, Assert.Single(Analyze(text).Statements[^1].Speakers).Name);

    [Theory]
    [InlineData("Ada Okafor opened the harbour. “It is late,” Mr. Vask said. “We wait,” she said.", "Ada Okafor")]
    [InlineData("Tor Lindqvist opened the harbour, and a reporter asked whether the ferry would sail. “It will,” he said.", "Tor Lindqvist")]
    [InlineData("“It is late,” Tor Lindqvist said. His sister asked for help with a letter. Her family said the ferry was full. “We wait,” he said.", "Tor Lindqvist")]
    [InlineData("Vask said on Monday that the clerk had told him the ferry was late. “We wait,” he said.", "Vask")]
    public void He_is_no_woman_no_reporter_who_asked_and_no_family(string text, string name) => Assert.Equal(name, Assert.Single(Analyze(text).Statements[^1].Speakers).Name);

    [Theory]
    [InlineData("“We wait,” Tor Lindqvist said. Ada Okafor stood beside Bo Renwick. “It is late,” he said.", "Bo Renwick")]
    [InlineData("“We wait,” Tor Lindqvist said. Ada Okafor stood beside Bo Renwick’s ship. “It is late,” he said.", "Tor Lindqvist")]
    public void He_after_a_sentence_about_a_woman_is_the_only_man_in_it(string text, string name) => Assert.Equal(name, Assert.Single(Analyze(text).Statements[^1].Speakers).Name);

    [Theory]
    [InlineData("Readers asked whether the ferry would sail.")]
    [InlineData("Some said that the ferry would sail.")]
    public void A_common_noun_that_begins_a_sentence_is_nobodys_name(string text) => Assert.Equal(PartyType.Unnamed, Assert.Single(One(text).Speakers).Type);
}
