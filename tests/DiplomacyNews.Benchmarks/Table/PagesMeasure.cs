using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>
/// Pages asked for by eight connections from the same machine, each kind for some seconds, many addresses in turn. The requests a second are what came through with the load's maker
/// on the same cores; the share of an empty page is taken from the processor time of the site alone, which neither the load's maker nor the rest of the machine changes.
/// </summary>
internal static partial class PagesMeasure
{
    private const int Connections = 8;
    private const int Addresses = 200;
    private const int WarmUpRequests = 2_000;
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    private static readonly string[] Queries =
        ["ceasefire", "grain exports", "\"peace plan\"", "sanctions", "speaker:china", "border dispute -talks", "tariffs OR debt", "nuclear inspections", "prisoner exchange", "kind:direct summit"];

    public static async Task RunAsync(Measures measures, string data)
    {
        foreach (var keepsPages in new[] { false, true })
        {
            using var site = await RunningSite.StartAsync("/empty", MeasuredSite.Arguments(data, keepsPages));
            var articles = await AddressesAsync(site, "/articles", ArticleAddress);
            var speakers = await AddressesAsync(site, "/speakers", SpeakerAddress);
            string[] searches = [.. Queries.Select(q => $"/search?q={Uri.EscapeDataString(q)}")];

            // A kept page is one that was asked for within the last seconds: few of them, in turn.
            if (keepsPages)
            {
                (articles, speakers) = ([.. articles.Take(10)], [.. speakers.Take(10)]);
            }

            await AskAsync(site, ["/empty"], LongestWarmUp, int.MaxValue);
            var empty = await LoadAsync(site, ["/empty"]);
            var how = keepsPages ? "kept pages" : "pages made anew";
            measures.Add($"{how}: empty Razor page, requests a second", Of(empty, empty));
            foreach (var (name, addresses, aim) in new[] { ("empty page in our layout", ["/empty-in-layout"], ""), ("article page", articles, "50 %"), ("search page", searches, "50 %"), ("speaker page", speakers, "50 %") })
            {
                measures.Add($"  {name}", Of(await LoadAsync(site, addresses), empty), keepsPages ? "" : aim);
            }

            measures.Add("  memory of the site after this", Measures.Megabytes(site.WorkingSet));
        }
    }

    private static string Of((double PerSecond, double Milliseconds) page, (double PerSecond, double Milliseconds) empty) =>
        $"{Measures.Number(page.PerSecond)}/s, {page.Milliseconds:0.000} ms, {100 * empty.Milliseconds / page.Milliseconds:0} %";

    private static async Task<(double PerSecond, double Milliseconds)> LoadAsync(RunningSite site, IReadOnlyList<string> addresses)
    {
        await AskAsync(site, addresses, LongestWarmUp, WarmUpRequests); // Until the code that runs is the code the runtime ends up with.
        var before = site.ProcessorTime;
        var (requests, elapsed) = await AskAsync(site, addresses, Measured, int.MaxValue);
        return (requests / elapsed.TotalSeconds, (site.ProcessorTime - before).TotalMilliseconds / requests);
    }

    private static async Task<(int Requests, TimeSpan Elapsed)> AskAsync(RunningSite site, IReadOnlyList<string> addresses, TimeSpan longest, int most)
    {
        var (next, started) = (-1, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (next < most && Stopwatch.GetElapsedTime(started) < longest)
            {
                var address = addresses[Interlocked.Increment(ref next) % addresses.Count];
                using var answer = await site.Client.GetAsync(address);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
            }
        })));
        return (next + 1, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>The addresses that a list leads to, page after page.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(RunningSite site, string list, Regex address)
    {
        var found = new List<string>();
        for (var page = list; found.Count < Addresses;)
        {
            var html = await site.Client.GetStringAsync(page);
            found.AddRange(address.Matches(html).Select(m => m.Groups[1].Value).Distinct());
            if (NextPage.Match(html) is not { Success: true } next)
            {
                break;
            }

            page = System.Net.WebUtility.HtmlDecode(next.Groups[1].Value);
        }

        return [.. found.Distinct().Take(Addresses)];
    }

    [GeneratedRegex("href=\"(/articles/[0-9]+/[a-z0-9-]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArticleAddress { get; }

    [GeneratedRegex("href=\"(/speakers/[a-z0-9-]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpeakerAddress { get; }

    [GeneratedRegex("href=\"([^\"]*)\"[^>]*rel=\"next\"|rel=\"next\"[^>]*href=\"([^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NextPage { get; }
}
