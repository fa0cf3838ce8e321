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

    [Theory]
    [InlineData("A statement of five points was put out at noon. The two sides, it says, will go on talking.", "statement")]
    [InlineData("The Halistani read-out has the harbour come first. “Are we to sail?” it asks.", "Halistani read-out")]
    public void It_is_the_document_that_the_sentence_before_is_about(string text, string name) => Assert.Equal((PartyType.Document, name), Analyze(text).Statements[^1].Speakers is [var one] ? (one.Type, one.Name) : default);

    [Fact]
    public void They_beside_a_document_of_two_are_the_two()
    {
        const string text = "President Tor Lindqvist met President Elin Çavuşlu in Qarath.\nLindqvist ate fish.\nA joint statement of the two presidents calls for talks. In it they also oppose the raid on the harbour.";

        Assert.Equal("tor-lindqvist elin-cavusoglu", string.Join(' ', Analyze(text).Statements[^1].Speakers.Select(s => s.Id)));
    }

    [Fact]
    public void An_interpreter_through_whom_it_went_is_not_he() =>
        Assert.Equal("wen-hai", Assert.Single(Analyze("Wen Hai said that nobody was waiting. “We do not expect the ferry,” he told Lindqvist through an interpreter. The boat, he said, had sailed.").Statements[^1].Speakers).Id);
}
