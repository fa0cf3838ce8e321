using DiplomacyNews.Web.Commands.Evaluation;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

/// <summary>Gold as it lies in folders, whole and broken.</summary>
public sealed class GoldFolderTests : IDisposable
{
    private const string Text = "😀 Okafor said talks would, in time, resume.";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("report.txt", "report.ann")]
    [InlineData("text/report.txt", "attributions/report_a1b2.ann")]
    public void Brat_marks_stand_beside_the_text_or_in_a_folder_of_their_own(string text, string marks)
    {
        folder.Write(text, Text);
        folder.Write(marks, "T1\tSource 2 8\tOkafor\nT2\tCue 9 13\tsaid\nT3\tContent 14 25;36 42\ttalks would resume\n#1\tAnnotatorNotes T1\tsure\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");
        folder.Write(Path.Combine(Path.GetDirectoryName(marks)!, "report_c3d4.ann"), ""); // Written just before, so that it has a folder.

        var article = Assert.Single(Assert.IsType<GoldFolder.Marked>(GoldFolder.Read(folder.Path)).Articles);
        var attribution = Assert.Single(article.Attributions);
        Assert.Equal("Okafor", Assert.Single(attribution.Source).Of(Text));
        Assert.Equal(["talks would", "resume"], attribution.Content.Select(c => c.Of(Text)));
    }

    [Theory]
    [InlineData("T1\tSource two 8\tOkafor", "line 1", "Source 12 20")]
    [InlineData("T1\tSource 2 800\tOkafor", "2 to 800", "43 characters")]
    [InlineData("T1\tSource 8 2\tOkafor", "8 to 2", "mark this one")]
    [InlineData("T1\tSource 2 8\tOkafor\nE1\tSource:T1 Cue:T9", "line 2", "Cue:T9")]
    [InlineData("T1\tSource 3 9\tOkafor", "line 1", "count code points")]
    public void Brat_marks_that_make_no_sense_are_named_with_file_and_line(string marks, params string[] said)
    {
        folder.Write("report.txt", Text);
        folder.Write("report.ann", marks);
        var reason = Assert.Single(Assert.IsType<GoldFolder.Wrong>(GoldFolder.Read(folder.Path)).Reasons);
        Assert.All([.. said, "report.ann"], words => Assert.Contains(words, reason));
    }

    [Fact]
    public void A_record_counts_code_points()
    {
        WriteRecord("""{"kind": "indirect", "mode": "notsaid", "spans": [[14, 25], [36, 42]], "text": "talks would // resume", "who": ["Ama Okafor"], "as": "Okafor", "type": "person", "to": "reporters; Lena Lindqvist", "optional": true}""");
        var article = Assert.Single(Assert.IsType<GoldFolder.Recorded>(GoldFolder.Read(folder.Path)).Articles);
        var statement = Assert.Single(article.Gold.Statements);
        Assert.Equal(["talks would", "resume"], statement.Content.Select(c => c.Of(Text)));
        Assert.Equal(["reporters", "Lena Lindqvist"], statement.Addressees);
        Assert.True(statement.Optional);
    }

    [Theory]
    [InlineData("""{"kind": "shouted", "spans": [[14, 25]], "who": []}""", "$.statements[0].kind")]
    [InlineData("""{"kind": "indirect", "spans": [[14, 25]]}""", "who")]
    [InlineData("""{"kind": "indirect", "spans": [[14, 250]], "who": []}""", "[14, 250]")]
    [InlineData("""{"kind": "indirect", "spans": [[14]], "who": []}""", "[14]")]
    [InlineData("""{"kind": "indirect", "spans": [[15, 26]], "text": "talks would", "who": []}""", "count code points")]
    [InlineData("nonsense", "README")]
    public void A_record_that_makes_no_sense_is_named_with_what_is_wrong(string statement, string said)
    {
        WriteRecord(statement);
        var reason = Assert.Single(Assert.IsType<GoldFolder.Wrong>(GoldFolder.Read(folder.Path)).Reasons);
        Assert.Contains("report.json", reason);
        Assert.Contains(said, reason);
    }

    [Fact]
    public void A_record_of_a_text_that_is_missing_is_named()
    {
        folder.Write("gold/report.json", """{"file": "gone.txt"}""");
        Assert.Contains("gone.txt", Assert.Single(Assert.IsType<GoldFolder.Wrong>(GoldFolder.Read(folder.Path)).Reasons));
    }

    public void Dispose() => folder.Dispose();

    private void WriteRecord(string statement)
    {
        folder.Write("texts/report.txt", Text);
        folder.Write("gold/report.json", $$"""{"file": "report.txt", "statements": [{{statement}}]}""");
    }
}
