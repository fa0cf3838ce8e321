using System.Globalization;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A topic through time: of each year the one statement that stands best alone.</summary>
public static class YearByYear
{
    /// <summary>Of one year so many of the newest are looked through.</summary>
    private const int Looked = 12;

    /// <summary>The newest year first; a year may be missing, where nothing of it may be seen.</summary>
    public static async Task<IReadOnlyList<StatementRow>> OneOfEachYearAsync(this NewsContext db, string topic, IReadOnlyList<int> years, CancellationToken cancellationToken)
    {
        var positions = new List<long>();
        foreach (var year in years)
        {
            positions.AddRange((await db.NewestAsync(new ListFilter { Topic = topic, On = year.ToString("0000", CultureInfo.InvariantCulture) }, Looked, cancellationToken)).Select(s => s.Position));
        }

        var rows = await db.RowsAtAsync(positions, cancellationToken);
        return [.. rows.GroupBy(r => DateOrder.DayOf(r.Position).Year).OrderByDescending(g => g.Key).Select(g => g.OrderByDescending(KeyStatement.Weight).ThenByDescending(r => r.Position).First())];
    }
}
