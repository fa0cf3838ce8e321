using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>The years in which anything was said: from the newest statement the index is asked for the newest before that year, and so on.</summary>
public static class YearsSpoken
{
    private const int Most = 60;

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsSpokenAsync(this NewsContext db, int most = Most, CancellationToken cancellationToken = default)
    {
        var years = new List<int>();
        var below = long.MaxValue;
        while (years.Count < most && await db.Statements.Where(s => s.Position < below).NewestFirst().Select(s => (long?)s.Position).FirstOrDefaultAsync(cancellationToken) is { } newest)
        {
            var year = DateOrder.DayOf(newest).Year;
            years.Add(year);
            below = DateOrder.First(new DateOnly(year, 1, 1));
        }

        return years;
    }
}
