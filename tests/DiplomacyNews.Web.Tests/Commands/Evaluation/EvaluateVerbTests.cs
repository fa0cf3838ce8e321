using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

/// <summary>The verb as a person at a terminal, or a script, meets it.</summary>
public sealed class EvaluateVerbTests : IDisposable
{
    private const string Text = "GENEVA — “Talks will resume on Monday,” Ambassador Okafor said.\n";

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder files = new();

    [Fact]
    public async Task Marked_attributions_are_measured_and_printed_as_json()
    {
        files.Write("report.txt", Text);
        files.Write("report.ann", $"{Line("T1", "Source", "Ambassador Okafor")}{Line("T2", "Cue", "said")}{Line("T3", "Content", "“Talks will resume on Monday,”")}E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");

        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "evaluate", files.Path, "--json", "--rules");

        Assert.Equal(0, exitCode);
        var figures = JsonDocument.Parse(output).RootElement;
        Assert.Equal("rules", figures.GetProperty("reader").GetString());
        Assert.Equal(1, figures.GetProperty("gold").GetProperty("required").GetInt32());
        Assert.Equal(1, figures.GetProperty("named").GetProperty("F1").GetDouble());
        Assert.Equal(1, figures.GetProperty("quoted").GetProperty("right_speaker").GetDouble());
        Assert.Equal("0/0", figures.GetProperty("quoted").GetProperty("scare_given_a_speaker").GetString());
        Assert.Equal(1, figures.GetProperty("exact").GetProperty("content_all").GetDouble());
        Assert.Equal(1, figures.GetProperty("calibration").GetProperty("bins").EnumerateArray().Sum(b => b.GetProperty("count").GetInt32()));
        Assert.False(File.Exists(Path.Combine(data.Path, "news.db")));
    }

    [Fact]
    public async Task Records_are_measured_and_printed_as_json()
    {
        WriteRecord();
        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "evaluate", files.Path, "--json");

        Assert.Equal(0, exitCode);
        var figures = JsonDocument.Parse(output).RootElement;
        Assert.Equal([1, 1], figures.GetProperty("speaker_by_naming").GetProperty("short_name").EnumerateArray().Select(n => n.GetDouble()));
        Assert.Equal(1, figures.GetProperty("end_to_end").GetProperty("f1").GetDouble());
        Assert.Equal(1, figures.GetProperty("end_to_end").GetProperty("n").GetInt32());
        Assert.True(figures.GetProperty("dateline").TryGetProperty("place_stated", out _));
    }

    [Fact]
    public async Task A_person_reads_the_figures_in_a_table()
    {
        WriteRecord();
        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "evaluate", files.Path);

        Assert.Equal(0, exitCode);
        Assert.Contains("1 article, read by ", output);
        Assert.Matches(@"end to end +1\.000 +1\.000 +1\.000 +1", output);
        Assert.Contains("expected calibration error", output);
    }

    [Fact]
    public async Task A_folder_that_is_missing_or_holds_no_gold_is_wrong_use()
    {
        var missing = await NewsProcess.RunAsync(data.Path, "evaluate", Path.Combine(files.Path, "gone"));
        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
        Assert.Contains("There is no folder", missing.Errors);

        files.Write("report.txt", Text);
        var without = await NewsProcess.RunAsync(data.Path, "evaluate", files.Path);
        Assert.Equal((2, ""), (without.ExitCode, without.Output));
        Assert.Contains("attributions/*.ann", without.Errors);
    }

    [Fact]
    public async Task Gold_that_makes_no_sense_stops_the_measuring()
    {
        files.Write("report.txt", Text);
        files.Write("report.ann", "T1\tSource 40 4000\tOkafor\n");
        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, "evaluate", files.Path, "--json");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("report.ann", errors);
        Assert.Contains("Nothing was measured", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    public void Dispose()
    {
        data.Dispose();
        files.Dispose();
    }

    private void WriteRecord()
    {
        var content = Made.Span(Text, "“Talks will resume on Monday,”");
        files.Write("texts/report.txt", Text);
        files.Write("gold/report.json",
            $$"""{"file": "report.txt", "statements": [{"kind": "direct", "spans": [[{{content.Start}}, {{content.End}}]], "who": ["Ama Okafor"], "as": "Ambassador Okafor", "type": "person"}]}""");
    }

    private static string Line(string id, string role, string words) => $"{id}\t{role} {Made.Span(Text, words).Start} {Made.Span(Text, words).End}\t{words}\n";
}
