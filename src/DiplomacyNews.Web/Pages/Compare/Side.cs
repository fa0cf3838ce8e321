using System.Collections.Immutable;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Pages.Compare;

/// <summary>Somebody, or a country with all who speak for it, beside others.</summary>
/// <param name="Key">The slug, or the country's code in small letters: what addresses say.</param>
/// <param name="Name">As headings print it.</param>
/// <param name="SpeakerId">Null for a country, zero for somebody whom no report names.</param>
internal sealed record Side(string Key, string Name, int? SpeakerId)
{
    private const int PerYear = 3;

    /// <summary>More than these are counted, with a way to them.</summary>
    private const int MostRead = 150;

    /// <summary>Of more on a topic or in a time, so many of the newest are counted.</summary>
    private const int MostCounted = 10_000;

    /// <summary>How much was said, by year.</summary>
    public StatementCounts Counts { get; private init; } = new([], new StatementCounts.Year(0, 0, 0, 0));

    /// <summary>In how many of the newest it is counted; null where in all.</summary>
    public int? CountedIn { get; private init; }

    private ILookup<int, StatementRow> Said { get; init; } = Enumerable.Empty<StatementRow>().ToLookup(_ => 0);

    public bool IsCountry => SpeakerId is null;

    public string Address => IsCountry ? $"/countries/{Key}" : $"/speakers/{Key}";

    /// <summary>Whatever of that year stands best alone, in the order in which it was said.</summary>
    public IReadOnlyList<StatementRow> Of(int year) => [.. Said[year].OrderByDescending(KeyStatement.Weight).Take(PerYear).OrderByDescending(s => s.Position)];

    public int CountOf(int year) => Counts.Years.FirstOrDefault(y => y.Number == year)?.All ?? 0;

    /// <summary>The same with what they said on these topics in that time; on all where none is given.</summary>
    public async Task<Side> ReadAsync(IndexedLists lists, YearTallies tallies, IReadOnlyList<string> topics, ListFilter time, CancellationToken cancellationToken)
    {
        ImmutableArray<string> keys = SpeakerId is { } id ? await lists.KeysAsync(id, SearchKeys.Speaker, cancellationToken) : [SearchKeys.SpeakerOf(Key)];
        time = new ListFilter { From = time.From, To = time.To, On = time.On };
        var plan = await (topics.Count > 0 ? lists.PlanAsync(time, cancellationToken, keys, [.. topics.Select(SearchKeys.Topic)]) : lists.PlanAsync(time, cancellationToken, keys));
        var said = await lists.NewestStatementsAsync(plan, cancellationToken, MostCounted);
        var isKept = said.IsCut && topics.Count == 0 && time.IsEmpty; // Of all that somebody said the numbers are kept.
        var rows = await lists.StatementsAsync(plan, null, MostRead, cancellationToken);
        return this with { Counts = isKept ? await tallies.ByYearAsync(keys, cancellationToken) : said.CountByYear(), CountedIn = said.IsCut && !isKept ? MostCounted : null, Said = rows.Rows.ToLookup(YearOf) };
    }

    private static int YearOf(StatementRow row) => (row.SaidOn ?? row.SaidFrom)?.Year ?? 0;
}
