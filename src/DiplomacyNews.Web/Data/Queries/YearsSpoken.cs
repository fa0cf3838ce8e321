namespace DiplomacyNews.Web.Data.Queries;

/// <summary>The years in which anything was said: from the newest statement the index is asked for the newest before that year, and so on.</summary>
public static class YearsSpoken
{
    private const int Most = 60;

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsSpokenAsync(this NewsContext db, int most = Most, CancellationToken cancellationToken = default)
    {
        var years = new List<int>();
        long? below = null;
        while (years.Count < most && await db.NewestAsync(new ListFilter { After = below }, 1, cancellationToken) is [var newest])
        {
            years.Add(newest.Day.Year);
            below = DateOrder.First(new DateOnly(newest.Day.Year, 1, 1));
        }

        return years;
    }
}
