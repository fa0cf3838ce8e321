using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Benchmarks.Table;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Benchmarks.Scale;

/// <summary>
/// Whole pages of the site over an archive of <c>archive</c>: one request after the other over a connection, many addresses of each kind, none of them kept. A third of them is asked again and
/// again until the code that runs is the code the runtime ends up with, the others are measured: by the clock, and by the processor's time of this process, which a busy machine changes less. Beside them an empty Razor page and the bare search of FTS5.
/// </summary>
internal static partial class ScaleMeasure
{
    public const string Verb = "scale";

    private const int WarmUpRequests = 300;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(6);

    /// <param name="args">The archive's folder; <c>--only WORDS</c> for kinds whose name has them, <c>--sql</c> for the commands that took longest, <c>--slowest</c> for the addresses that did.</param>
    public static async Task RunAsync(string[] args)
    {
        var only = Array.IndexOf(args, "--only") is >= 0 and var at ? args[at + 1] : "";
        var commands = args.Contains("--sql") ? new CommandTimes() : null;
        await using var site = new MeasuredSite(args[0], keepsPages: false) { Interceptor = commands };
        site.UseKestrel(0);
        site.StartServer();
        using var client = site.CreateClient();
        client.Timeout = TimeSpan.FromMinutes(5);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var kinds = await ScaleRequests.OfAsync(db, scope.ServiceProvider.GetRequiredService<Lexicon>(), default);
        var size = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).MaxAsync(a => a.Id);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{size:#,##0} articles\n\n| asked for | requests | p50 ms | p95 ms | p95 ms to the first part | p95 ms of processor | longest | aim | × empty page |"));
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        double? empty = null;
        foreach (var kind in kinds.Where(k => k.Name.Contains(only, StringComparison.Ordinal) || k.Name.StartsWith("empty Razor", StringComparison.Ordinal)))
        {
            var times = new List<Taken>();
            await WarmUpAsync(client, [.. kind.Addresses.Where((_, i) => i % 3 == 0)]);
            commands?.Clear();
            foreach (var address in kind.Addresses.Where((_, i) => i % 3 > 0))
            {
                var clock = new Clock();
                using var answer = await client.GetAsync(address);
                await answer.Content.ReadAsByteArrayAsync();
                if ((int)answer.StatusCode >= 400)
                {
                    Console.Error.WriteLine($"{(int)answer.StatusCode} {Short(address)}");
                }

                times.Add(clock.Taken(address, site.LeftAt));
            }

            empty ??= Percentile(times, 0.5, t => t.Processor);
            Print(kind.Name, kind.Aim, times, empty.Value);
            if (args.Contains("--slowest"))
            {
                foreach (var taken in times.OrderByDescending(t => t.Processor).Take(8))
                {
                    Console.WriteLine($"    {taken.Processor,8:0.0} {Short(Uri.UnescapeDataString(taken.Address))}");
                }
            }

            commands?.Print(times.Count);
        }

        if ("index alone".Contains(only, StringComparison.Ordinal) || only.StartsWith("index", StringComparison.Ordinal))
        {
            await IndexAloneAsync(db, scope.ServiceProvider, kinds, empty ?? 1);
        }
    }

    private static async Task WarmUpAsync(HttpClient client, IReadOnlyList<string> addresses)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < WarmUpRequests && addresses.Count > 0 && Stopwatch.GetElapsedTime(started) < LongestWarmUp; i++)
        {
            using var answer = await client.GetAsync(addresses[i % addresses.Count]);
            await answer.Content.ReadAsByteArrayAsync();
        }
    }

    /// <summary>What FTS5 itself takes for the newest twenty, what our own search for the same takes, and what counting for facets takes.</summary>
    private static async Task IndexAloneAsync(NewsContext db, IServiceProvider services, IReadOnlyList<ScaleKind> kinds, double empty)
    {
        await db.Database.OpenConnectionAsync();
        var (bare, ours, facets) = (new List<Taken>(), new List<Taken>(), new List<Taken>());
        foreach (var (address, i) in kinds.Where(k => k.Name.StartsWith("newest first, a ", StringComparison.Ordinal) || k.Name.EndsWith("two words", StringComparison.Ordinal)).SelectMany(k => k.Addresses).Select((a, i) => (a, i)))
        {
            var plan = await services.GetRequiredService<SearchPlanner>().PlanAsync(SearchQuery.Parse(Uri.UnescapeDataString(address["/search?q=".Length..])), default);
            await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT rowid FROM search_statements WHERE search_statements MATCH $match AND rowid >= $first AND rowid <= $last ORDER BY rowid DESC LIMIT 21";
            command.Parameters.AddWithValue("$match", MatchExpression.Of(plan, SearchTable.Statements));
            command.Parameters.AddWithValue("$first", plan.FirstPosition);
            command.Parameters.AddWithValue("$last", plan.LastPosition);
            var clock = new Clock();
            await using (var reader = await command.ExecuteReaderAsync())
            {
                while (await reader.ReadAsync())
                {
                }
            }

            var of = clock.Taken(address);
            clock = new Clock();
            await services.GetRequiredService<SearchIndexQueries>().PageAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, 20, default);
            var own = clock.Taken(address);
            clock = new Clock();
            await services.GetRequiredService<FacetCounts>().OfStatementsAsync(plan, default);
            var counted = clock.Taken(address);
            if (i % 3 > 0)
            {
                bare.Add(of);
                ours.Add(own);
                facets.Add(counted);
            }
        }

        Print("bare FTS5, newest twenty", null, bare, empty);
        Print("our search of the index, newest twenty", null, ours, empty);
        Print("facets alone", 150, facets, empty);
    }

    private static void Print(string name, int? aim, List<Taken> times, double empty) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {times.Count} | {Percentile(times, 0.5, t => t.Milliseconds):0.0} | {Percentile(times, 0.95, t => t.Milliseconds):0.0} | {Percentile(times, 0.95, t => t.FirstPart):0.0} | {Percentile(times, 0.95, t => t.Processor):0.0} | {times.Max(t => t.Milliseconds):0.0} | {aim} | {Percentile(times, 0.5, t => t.Processor) / empty:0} |"));

    private static double Percentile(List<Taken> times, double share, Func<Taken, double> of) => times.Select(of).Order().ElementAt(Math.Min(times.Count - 1, (int)(share * times.Count)));

    /// <param name="Milliseconds">Until all was there.</param>
    /// <param name="FirstPart">Until what was sent first left: all of most pages, of a search its results without what is counted beside them.</param>
    private sealed record Taken(double Milliseconds, double FirstPart, double Processor, string Address);

    private sealed class Clock
    {
        private readonly long started = Stopwatch.GetTimestamp();
        private readonly TimeSpan before = Environment.CpuUsage.TotalTime;

        public Taken Taken(string address, long? leftAt = null) => new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, Stopwatch.GetElapsedTime(started, leftAt ?? Stopwatch.GetTimestamp()).TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds, address);
    }

    private static string Short(string address) => address.Length <= 100 ? address : $"{address[..97]}… ({address.Length})";

    /// <summary>How long each command of EF took, all its runs together.</summary>
    private sealed partial class CommandTimes : DbCommandInterceptor
    {
        private readonly ConcurrentDictionary<string, (double Milliseconds, int Runs, double Longest)> times = [];
        private readonly ConcurrentDictionary<DbDataReader, (string Sql, long Started)> open = [];

        public void Clear() => times.Clear();

        public void Print(int requests)
        {
            foreach (var (sql, time) in times.OrderByDescending(t => t.Value.Milliseconds).Take(8))
            {
                Console.WriteLine($"    {time.Milliseconds / requests,8:0.00} ms a request, longest {time.Longest,8:0.0}, {time.Runs} runs: {(sql.Length <= 900 ? sql : sql[..900])}");
            }
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            open[result] = (White.Replace(command.CommandText, " "), Stopwatch.GetTimestamp() - (long)(eventData.Duration.TotalSeconds * Stopwatch.Frequency));
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            Closed(eventData.DataReader);
            return ValueTask.FromResult(result);
        }

        public override InterceptionResult DataReaderClosing(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            Closed(eventData.DataReader);
            return result;
        }

        private void Closed(DbDataReader reader)
        {
            if (open.TryRemove(reader, out var read))
            {
                var took = Stopwatch.GetElapsedTime(read.Started).TotalMilliseconds;
                times.AddOrUpdate(read.Sql, _ => (took, 1, took), (_, before) => (before.Milliseconds + took, before.Runs + 1, Math.Max(before.Longest, took)));
            }
        }

        [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex White { get; }
    }
}
