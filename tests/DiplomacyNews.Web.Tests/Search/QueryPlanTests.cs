using System.Text.RegularExpressions;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>What SQLite means to do for the pages that everybody opens, asked of SQLite itself: none may read all statements, and none of the lists may be sorted.</summary>
public sealed partial class QueryPlanTests(SearchedRecord record) : IClassFixture<SearchedRecord>
{
    [Theory]
    [InlineData("/search?q=grain")]
    [InlineData("/search?q=grain+trade")]
    [InlineData("/search?q=%22grain+is+trade%22")]
    [InlineData("/search?q=speaker:okafor")]
    [InlineData("/search?q=speaker:nigeria+topic:sanctions+after:2020")]
    [InlineData("/search?q=(grain+OR+order)+-peace&sort=oldest")]
    [InlineData("/search?q=grain&in=articles")]
    [InlineData("/speakers/ngozi-okafor")]
    [InlineData("/topics/sanctions")]
    [InlineData("/exchanges")]
    [InlineData("/exchanges?by=speakers&topic=sanctions")]
    [InlineData("/exchanges?said=about&on=2020")]
    [InlineData("/topics/by-year")]
    [InlineData("/topics/by-year?speaker=ngozi-okafor")]
    [InlineData("/")]
    [InlineData("/countries/nga")]
    [InlineData("/statements")]
    [InlineData("/statements?topic=sanctions&country=CHN")]
    [InlineData("/articles")]
    [InlineData("/articles?speaker=ngozi-okafor")]
    [InlineData("/topics")]
    [InlineData("/countries")]
    public async Task A_page_that_everybody_opens_reads_no_table_of_statements_through(string address)
    {
        foreach (var (sql, plan) in await PlansAsync(record.App, address))
        {
            var scanned = plan.Where(line => ScanOf().Match(line) is { Success: true } scan && IsOfStatements(sql, scan.Groups["name"].Value)).ToList();
            Assert.True(scanned.Count == 0, $"{string.Join('\n', scanned)}\n{sql}");
        }
    }

    [Theory]
    [InlineData("/search?q=grain")]
    [InlineData("/search?q=grain+trade")]
    [InlineData("/search?q=%22grain+is+trade%22")]
    [InlineData("/search?q=speaker:okafor")]
    [InlineData("/speakers/ngozi-okafor")]
    [InlineData("/topics/sanctions")]
    [InlineData("/countries/nga")]
    [InlineData("/statements?speaker=ngozi-okafor&kind=direct")]
    [InlineData("/articles?topic=sanctions")]
    public async Task The_newest_are_read_in_their_order_and_never_sorted(string address)
    {
        var newest = (await PlansAsync(record.App, address)).Where(p => p.Sql.Contains(" MATCH ", StringComparison.Ordinal) && p.Sql.Contains("ORDER BY rowid", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(newest);
        Assert.All(newest, p => Assert.DoesNotContain(p.Plan, line => line.Contains("TEMP B-TREE", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/statements")]
    [InlineData("/meetings")]
    [InlineData("/speakers")]
    [InlineData("/topics/sanctions")]
    public async Task What_may_be_seen_is_not_looked_for_in_the_bin(string address)
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume.", about: ["sanctions"]));

        // As SQLite sees a record of a hundred thousand reports after looking at a thousand rows of each index: of all that share a value, and be it none, a thousand and one.
        await app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(
            "ANALYZE; UPDATE sqlite_stat1 SET stat = '100000 1001' WHERE idx = 'IX_Articles_DeletedAt'; UPDATE sqlite_stat1 SET stat = '100000 1' WHERE idx = 'IX_Articles_Position'", TestContext.Current.CancellationToken));
        SqliteConnection.ClearAllPools(); // Read anew with the next connection.
        Assert.All(await PlansAsync(app, address), p => Assert.DoesNotContain(p.Plan, line => line.Contains("IX_Articles_DeletedAt", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/search?q=ultimatum")]
    [InlineData("/search?q=ultimatum&sort=relevance")]
    [InlineData("/search?q=ultimatum&group=speaker")]
    [InlineData("/search?q=ultimatum&group=story")]
    [InlineData("/search?q=ultimatum&group=meeting")]
    [InlineData("/search?q=story:1")]
    [InlineData("/search/suggest?q=okafor")]
    [InlineData("/search/suggest?q=geneva")]
    [InlineData("/search/suggest?q=okafor+lind")]
    [InlineData("/speakers/ngozi-okafor.csv")]
    [InlineData("/topics/sanctions.csv")]
    [InlineData("/countries/nga.csv")]
    [InlineData("/meetings/{0}.csv")]
    [InlineData("/meetings/{0}.atom")]
    public async Task What_is_told_twice_gathered_suggested_and_taken_away_is_read_from_indexes(string address)
    {
        const string words = "We will not accept any ultimatum, and we will not negotiate under the threat of force";
        await using var app = new NewsApp();
        var stored = await app.StoreAsync(new Sample("Once").Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, words, about: ["sanctions"], atMeeting: true));
        await app.StoreAsync(new Sample("Twice") { Outlet = "Two" }.Tells("Again.").Says(Sample.Okafor, words, about: ["sanctions"]));
        foreach (var (sql, plan) in await PlansAsync(app, string.Format(System.Globalization.CultureInfo.InvariantCulture, address, stored.Meetings[0])))
        {
            var scanned = plan.Where(line => ScanOf().Match(line) is { Success: true } scan && (IsOfStatements(sql, scan.Groups["name"].Value) || Regex.IsMatch(sql, $"\"Meeting\\w*\" AS \"{Regex.Escape(scan.Groups["name"].Value)}\""))).ToList();
            Assert.True(scanned.Count == 0, $"{string.Join('\n', scanned)}\n{sql}");
        }
    }

    [Theory]
    [InlineData("/speakers")]
    [InlineData("/speakers?country=nga")]
    [InlineData("/countries/nga")]
    public async Task Whether_somebody_is_listed_is_asked_of_each_and_not_of_all_reports(string address)
    {
        var listing = (await PlansAsync(record.App, address)).Where(p => p.Sql.Contains("\"HasPage\" AND", StringComparison.Ordinal) && p.Sql.Contains("\"ArticleParties\" AS", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(listing);
        Assert.All(listing, p =>
        {
            // Made a join, which SQLite does to EXISTS, it stands beside the speakers and may be walked before them.
            var named = Regex.Match(p.Sql, "\"ArticleParties\" AS \"(?<name>\\w+)\"").Groups["name"].Value;
            var at = p.Plan.FindIndex(line => line.StartsWith($"SEARCH {named} ", StringComparison.Ordinal) || line.StartsWith($"SCAN {named} ", StringComparison.Ordinal));
            Assert.StartsWith("CORRELATED SCALAR SUBQUERY", p.Plan[at - 1]);
        });
    }

    [Theory]
    [InlineData("/meetings?speaker=ngozi-okafor")]
    [InlineData("/meetings?country=nga&topic=sanctions&status=held")]
    [InlineData("/meetings/calendar?country=nga")]
    [InlineData("/meetings/calendar?on=2024-04&speaker=ngozi-okafor")]
    [InlineData("/meetings.atom?country=nga")]
    [InlineData("/meetings.rss?speaker=ngozi-okafor&sort=said")]
    [InlineData("/meetings.ics?country=nga")]
    [InlineData("/api/v1/meetings?country=nga")]
    [InlineData("/speakers/ngozi-okafor")]
    [InlineData("/countries/nga")]
    public async Task Meetings_of_those_who_seldom_meet_are_found_by_who_met_and_not_by_walking_through_all(string address)
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Talks in Geneva").About("sanctions").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva").Says(Sample.Okafor, "We met."));
        foreach (var (sql, plan) in await PlansAsync(app, address))
        {
            var walked = plan.Where(line => Regex.Match(line, "^SCAN (?<name>\\w+)( |$)") is { Success: true } scan && Regex.IsMatch(sql, $"\"Meeting\\w*\" AS \"{Regex.Escape(scan.Groups["name"].Value)}\"")).ToList();
            Assert.True(walked.Count == 0, $"{string.Join('\n', walked)}\n{sql}");
        }
    }

    [Theory]
    [InlineData("/statements.atom?speaker=ngozi-okafor&topic=sanctions")]
    [InlineData("/articles.rss?country=chn")]
    [InlineData("/speakers/ngozi-okafor.atom")]
    [InlineData("/topics/sanctions.atom")]
    [InlineData("/topics/sanctions.rss?sort=said")]
    [InlineData("/countries/nga.atom")]
    [InlineData("/countries/chn/with/usa.atom")]
    [InlineData("/compare?who=ngozi-okafor")]
    [InlineData("/compare?who=nga,swe&topic=sanctions&from=2020")]
    public async Task What_is_followed_or_compared_is_not_gathered_from_all_that_was_said(string address)
    {
        // Whom a name means is asked of each of that name.
        foreach (var (sql, plan) in (await PlansAsync(record.App, address)).Where(p => !p.Sql.Contains("\"SortName\"", StringComparison.Ordinal)))
        {
            var gathered = plan.Where(line => line.Contains("IX_StatementTopics_TopicId", StringComparison.Ordinal) || line.Contains("IX_StatementParties_SpeakerId", StringComparison.Ordinal) || line.Contains("IX_ArticleCountries_Iso3", StringComparison.Ordinal)).ToList();
            Assert.True(gathered.Count == 0, $"{string.Join('\n', gathered)}\n{sql}");
        }
    }

    private static bool IsOfStatements(string sql, string name) =>
        name is "Statements" or "StatementParties" or "StatementTopics" || Regex.IsMatch(sql, $"\"Statement(s|Parties|Topics)\" AS \"{Regex.Escape(name)}\"");

    // How SQLite finds what a page asks for.
    private static async Task<List<(string Sql, List<string> Plan)>> PlansAsync(NewsApp app, string address)
    {
        using var commands = new CommandsOf(app.DataDirectory);
        await app.ReadAsync(address);
        var asked = commands.Run.ToList(); // What is explained below is heard too.
        Assert.NotEmpty(asked);
        var plans = new List<(string, List<string>)>();
        await app.WithDatabaseAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            foreach (var (sql, values) in asked)
            {
                await using var explain = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
                explain.CommandText = "EXPLAIN QUERY PLAN " + sql;
                foreach (var (name, value) in values)
                {
                    explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
                }

                await using var reader = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
                var lines = new List<string>();
                while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                {
                    lines.Add(reader.GetString(3));
                }

                plans.Add((sql, lines));
            }
        });
        return plans;
    }

    // A scan by an index in its order reads as far as the page is long; "SCAN s" alone reads all.
    [GeneratedRegex("^SCAN (?<name>\\w+)$")]
    private static partial Regex ScanOf();
}
