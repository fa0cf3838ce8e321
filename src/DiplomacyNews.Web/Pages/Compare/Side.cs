using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Compare;

/// <summary>Somebody, or a country with all who speak for it, beside others.</summary>
/// <param name="Key">The slug, or the country's code in small letters: what addresses say.</param>
/// <param name="Name">As headings print it.</param>
/// <param name="IsCountry">Whether it is a country.</param>
public sealed record Side(string Key, string Name, bool IsCountry)
{
    private const int PerYear = 3;

    /// <summary>More than these are counted, with a way to them.</summary>
    private const int MostRead = 150;

    /// <summary>How much was said, by year.</summary>
    public StatementCounts Counts { get; private init; } = new([], new StatementCounts.Year(0, 0, 0, 0));

    private ILookup<int, StatementRow> Said { get; init; } = Enumerable.Empty<StatementRow>().ToLookup(_ => 0);

    public string Address => IsCountry ? $"/countries/{Key}" : $"/speakers/{Key}";

    /// <summary>Whatever of that year stands best alone, in the order in which it was said.</summary>
    public IReadOnlyList<StatementRow> Of(int year) => [.. Said[year].OrderByDescending(KeyStatement.Weight).Take(PerYear).OrderByDescending(s => s.Position)];

    public int CountOf(int year) => Counts.Years.FirstOrDefault(y => y.Number == year)?.All ?? 0;

    /// <summary>The same with what they said on these topics in that time; on all where none is given.</summary>
    public async Task<Side> ReadAsync(NewsContext db, IReadOnlyList<string> topics, ListFilter time, CancellationToken cancellationToken)
    {
        var said = IsCountry ? db.Statements.FromCountry(db, Key.ToUpperInvariant()) : db.Statements.By(db, Key);
        said = (topics.Count > 0 ? said.AboutAny(db, topics) : said).SaidBetween(time.FirstDay, time.LastDay);
        var rows = await said.NewestFirst().ToPageOfUtterancesAsync(db, said, MostRead, cancellationToken);
        return this with { Counts = await said.CountByYearAsync(cancellationToken), Said = rows.Rows.ToLookup(YearOf) };
    }

    private static int YearOf(StatementRow row) => (row.SaidOn ?? row.SaidFrom)?.Year ?? 0;
}
