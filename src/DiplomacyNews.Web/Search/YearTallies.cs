using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>How many statements and reports there are, of those that everybody may see, as <see cref="SearchIndex"/> keeps count: in lists that are too long to be counted one by one.</summary>
internal sealed class YearTallies(NewsContext db)
{
    /// <summary>Statements by year and kind. Each telling counts: in how many reports the same words stand is not known of so many.</summary>
    public async Task<StatementCounts> ByYearAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var tallies = await db.Set<KeptTally>().Where(t => keys.Contains(t.Key) && t.What != YearTally.Reports && t.Count > 0).ToListAsync(cancellationToken);
        return StatementCounts.Of(tallies.GroupBy(t => t.Year).Select(g => new StatementCounts.Year(g.Key, Of(g, Analysis.StatementKind.Direct), Of(g, Analysis.StatementKind.Mixed), Of(g, Analysis.StatementKind.Indirect))));

        static int Of(IEnumerable<KeptTally> year, Analysis.StatementKind kind) => year.Where(t => t.What == YearTally.Of(kind)).Sum(t => t.Count);
    }

    /// <summary>Reports of all years, by key; none where there are none.</summary>
    public Task<IReadOnlyDictionary<string, int>> ReportsAsync(IEnumerable<string> keys, CancellationToken cancellationToken) => TotalsAsync(keys, areReports: true, cancellationToken);

    /// <summary>Statements of all years, by key; none where there are none.</summary>
    public Task<IReadOnlyDictionary<string, int>> StatementsAsync(IEnumerable<string> keys, CancellationToken cancellationToken) => TotalsAsync(keys, areReports: false, cancellationToken);

    private async Task<IReadOnlyDictionary<string, int>> TotalsAsync(IEnumerable<string> keys, bool areReports, CancellationToken cancellationToken)
    {
        var asked = keys.ToList();
        return await db.Set<KeptTally>().Where(t => EF.Parameter(asked).Contains(t.Key) && (t.What == YearTally.Reports) == areReports)
            .GroupBy(t => t.Key).Select(g => new { g.Key, Count = g.Sum(t => t.Count) }).ToDictionaryAsync(t => t.Key, t => t.Count, StringComparer.Ordinal, cancellationToken);
    }
}
