using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace DiplomacyNews.Web.Tests.Commands;

/// <summary>The verbs as a person at a terminal, or a script, meets them.</summary>
public sealed class VerbTests : IDisposable
{
    private const string Report = "GENEVA, April 26 — “Talks will resume,” Ambassador Okafor said on Friday. “We have questions left.”\n\nShe said that nobody had refused to come.\n";

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder files = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("analyze", "--help")]
    [InlineData("evaluate", "--help")]
    [InlineData("ingest", "--help")]
    [InlineData("reanalyze", "--help")]
    [InlineData("migrate", "--help")]
    [InlineData("seed", "--help")]
    [InlineData("who", "--help")]
    [InlineData("import", "people", "--help")]
    [InlineData("create-admin", "--help")]
    [InlineData("health", "--help")]
    public async Task Every_verb_explains_itself(params string[] args)
    {
        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, args);
        Assert.Equal(0, exitCode);
        Assert.Contains("Usage:", output);
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("ingest")]
    [InlineData("ingest", "--quickly", "file.txt")]
    [InlineData("analyze", "no-such-file.txt")]
    [InlineData("ingest", "no-such-file.txt")]
    [InlineData("health", "--url", "nonsense")]
    [InlineData("who")]
    [InlineData("who", "Chinese foreign minister", "--on", "yesterday")]
    public async Task Wrong_use_is_said_on_standard_error_with_exit_code_2(params string[] args)
    {
        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, args);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.NotEqual("", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("--Uploads:MaxFileBytes=lots", "Uploads:MaxFileBytes", "lots", "whole number")]
    [InlineData("--Database:Provider=Oracle", "Database:Provider", "Oracle", "Sqlite")]
    [InlineData("--Reading:Model=maybe", "Reading:Model", "maybe", "on or off")]
    [InlineData("--Reading:RulesFirst=often", "Reading:RulesFirst", "often", "true or false")]
    [InlineData("--Site:BaseUrl=example.org", "Site:BaseUrl", "example.org", "https://")]
    public async Task A_bad_setting_stops_the_program_with_its_name_its_value_and_what_is_allowed(string setting, params string[] said)
    {
        var (exitCode, _, errors) = await NewsProcess.RunAsync(data.Path, "migrate", setting);
        Assert.Equal(2, exitCode);
        Assert.All(said, words => Assert.Contains(words, errors));
    }

    [Fact]
    public async Task Analyze_prints_one_line_of_json_a_file_and_stores_nothing()
    {
        files.Write("a.txt", Report);
        files.Write("b.txt", Report.Replace("Okafor", "Lindqvist"));

        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "analyze", files.Path, "--json");

        Assert.Equal(0, exitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.NotEqual(0, line.GetProperty("statements").GetArrayLength()));
        Assert.All(lines, line => Assert.Equal("rules", line.GetProperty("reader").GetString()));
        Assert.False(File.Exists(Path.Combine(data.Path, "news.db")));
    }

    [Fact]
    public async Task Analyze_explains_each_statement_as_the_pages_do()
    {
        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "analyze", files.Write("a.txt", Report), "--explain", "--rules");

        Assert.Equal(0, exitCode);
        Assert.Contains("“said” tells of something said, and “Ambassador Okafor” names who says it.", output);
        Assert.Contains("Found by the rule “quotation ", output);
        Assert.Contains("How sure: ", output);
    }

    [Fact]
    public async Task Analyze_verbatim_counts_spans_in_the_file_itself()
    {
        var text = "\r\n  GENEVA —   “Talks will resume,”  Ambassador Okafor said.\r\n";
        var (_, output, _) = await NewsProcess.RunAsync(data.Path, "analyze", files.Write("a.txt", text), "--json", "--verbatim");

        var line = JsonDocument.Parse(output).RootElement;
        var content = line.GetProperty("statements")[0].GetProperty("content")[0];
        Assert.Equal(text, line.GetProperty("text").GetString());
        Assert.Contains("Talks will resume", text.Substring(content.GetProperty("start").GetInt32(), content.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Ingest_stores_what_it_can_and_says_why_the_rest_was_refused()
    {
        files.Write("good.txt", Report);
        files.Write("again/same.txt", Report);
        files.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        files.Write("empty.txt", "");

        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, "ingest", files.Path);

        Assert.Equal(1, exitCode);
        Assert.Contains("4 files: 1 stored, 1 known already, 2 refused.", output);
        Assert.Contains("picture.txt", errors);
        Assert.Contains("empty.txt", errors);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("ingest")]
    public async Task A_verb_without_the_network_s_file_reads_by_rules_and_says_so(string verb)
    {
        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, verb, files.Write("a.txt", Report), "--Reading:Model=on", $"--Reading:Folder={data.Path}");

        Assert.Equal(0, exitCode);
        Assert.NotEqual("", output);
        Assert.Contains("could not be opened", errors);
        Assert.Contains("Articles are read by rules alone.", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("ingest", true)]
    [InlineData("reanalyze", false)]
    public async Task A_verb_that_reads_many_says_how_many_a_second(string verb, bool takesFiles)
    {
        files.Write("a.txt", Report);
        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, takesFiles ? [verb, files.Path] : [verb]);
        Assert.Equal(0, exitCode);
        Assert.Matches(@" [\d.]+ articles a second\.\n$", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Reanalyze_reads_by_rules_alone_where_it_is_asked_to()
    {
        await NewsProcess.RunAsync(data.Path, "ingest", files.Write("a.txt", Report));
        await ReadByAsync("UPDATE Articles SET ReadBy = 'spans-0'");

        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, "reanalyze", "--rules", "--Reading:Model=on", $"--Reading:Folder={data.Path}");

        Assert.Equal(0, exitCode);
        Assert.Contains("1 article read again, by rules alone.", output);
        Assert.DoesNotContain("could not be opened", errors);
        Assert.Equal("rules", await ReadByAsync());
    }

    [Fact]
    public async Task Ingest_takes_nothing_over_the_limit()
    {
        files.Write("large.txt", Report + new string('x', 5000));
        var (exitCode, _, errors) = await NewsProcess.RunAsync(data.Path, "ingest", files.Path, "--Uploads:MaxFileBytes=4096");
        Assert.Equal(1, exitCode);
        Assert.Contains("large.txt", errors);
    }

    [Fact]
    public async Task Seed_loads_the_samples_once()
    {
        var first = await NewsProcess.RunAsync(data.Path, "seed");
        var second = await NewsProcess.RunAsync(data.Path, "seed");
        Assert.Equal(0, first.ExitCode);
        Assert.Contains(" 0 were here already", first.Output);
        Assert.Contains("0 sample reports stored", second.Output);
    }

    [Fact]
    public async Task Seed_check_passes_the_shipped_tables_and_names_the_line_of_an_administrator_that_does_not_pass()
    {
        Assert.Equal(0, (await NewsProcess.RunAsync(data.Path, "seed", "--check")).ExitCode);

        data.Write("authority/bodies.tsv", "id\tname\tkind\tparent\nriver-council\tRiver Council\torgan\tno-such-body\n");
        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, "seed", "--check");
        Assert.Equal(1, exitCode);
        Assert.Contains("authority/bodies.tsv, line 2: parent \"no-such-body\" is not in bodies.tsv.", errors);
        Assert.Contains(" 1 refused", output);
    }

    [Fact]
    public async Task Who_prints_name_office_and_days_of_the_holder_first()
    {
        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "who", "Chinese foreign minister", "--on", "2005-03-01");
        Assert.Equal(0, exitCode);
        Assert.Equal("Li Zhaoxing\tForeign Minister of China\t2003-03-17\t2007-04-27", output.Split('\n')[0].TrimEnd());

        var json = JsonDocument.Parse((await NewsProcess.RunAsync(data.Path, "who", "Chinese foreign minister", "--on", "2005-03-01", "--json")).Output);
        Assert.Equal("Li Zhaoxing", json.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Who_says_what_it_understood_where_nobody_is_known()
    {
        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, "who", "Chinese foreign minister", "--on", "1800-01-01");
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("foreign minister of China on 1800-01-01", errors);
    }

    [Fact]
    public async Task An_administrators_own_tables_count_for_more_than_the_seeds()
    {
        data.Write("authority/people.tsv", "id\tname\tsurname_first\nada-okafor\tAda Okafor\t0\n");
        data.Write("authority/offices.tsv", "person\troles\ttitle\tcountry\tbody\tfrom\tto\tstatus\nada-okafor\tenvoy\tSpecial Envoy\tCHN\t\t1990-01\t1991-01\tregular\n");
        Assert.StartsWith("Ada Okafor\t", (await NewsProcess.RunAsync(data.Path, "who", "China's special envoy", "--on", "1990-06-01")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_fails_where_no_site_answers()
    {
        var (exitCode, _, errors) = await NewsProcess.RunAsync(data.Path, "health", "--url", NewsProcess.FreeAddress());
        Assert.Equal(1, exitCode);
        Assert.Contains("does not answer", errors);
    }

    [Fact]
    public async Task The_site_says_in_one_line_where_to_read_and_is_healthy()
    {
        var address = NewsProcess.FreeAddress();
        using var site = NewsProcess.Start(data.Path, "--urls", address, "--Seeds:Load=false");
        Assert.Contains(address, await site.LineWithAsync("ready"));

        var (exitCode, output, _) = await NewsProcess.RunAsync(data.Path, "health", "--url", address);
        Assert.Equal(0, exitCode);
        Assert.Contains("ready", output);
    }

    /// <summary>What the only article was read by, after a change that the verb under test is to find.</summary>
    private async Task<string?> ReadByAsync(string change = "")
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(data.Path, "news.db")};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = $"{change}; SELECT ReadBy FROM Articles";
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        data.Dispose();
        files.Dispose();
    }
}
