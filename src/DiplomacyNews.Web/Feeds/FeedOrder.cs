using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Feeds;

/// <summary>
/// The order of a feed. Unless the address says <c>sort=said</c> it is that of arrival: whoever follows a list wants what is new to them, and a report of last year that
/// was read in today is; by the day said it would stand far below and never be seen. An archive read in at once cannot flood anybody: a part holds 50 entries and names the next.
/// Whoever wants the news alone takes <c>sort=said</c>, where old reports stand in their place in time, or narrows by <c>from</c>.
/// </summary>
internal static class FeedOrder
{
    /// <summary>A part's most.</summary>
    public const int PartSize = 50;

    /// <summary>More than any article has of anything; a cursor is an article and a place in it.</summary>
    private const long PlacesInArticle = 1_000_000;

    public static bool IsByDay(string? sort) => sort == "said";

    public static long Cursor(int article, int place) => (article * PlacesInArticle) + place;

    /// <summary>
    /// Those read in last before the others. Both directions are downwards, as the index is: the other way round for the numbers, SQLite would sort all there are. Whoever shows them
    /// puts each article's into the order of its text.
    /// </summary>
    public static IQueryable<Statement> AsTheyCame(this IQueryable<Statement> statements, long? after)
    {
        var (article, number) = Place(after);
        return statements.Where(s => s.ArticleId <= article && (s.ArticleId < article || s.Number < number)).OrderByDescending(s => s.ArticleId).ThenByDescending(s => s.Number);
    }

    public static IQueryable<Article> AsTheyCame(this IQueryable<Article> articles, long? after)
    {
        var (article, _) = Place(after);
        return articles.Where(a => a.Id < article).OrderByDescending(a => a.Id);
    }

    public static IQueryable<Meeting> AsTheyCame(this IQueryable<Meeting> meetings, long? after)
    {
        var (article, start) = Place(after);
        return meetings.Where(m => m.ArticleId <= article && (m.ArticleId < article || m.Start < start)).OrderByDescending(m => m.ArticleId).ThenByDescending(m => m.Start);
    }

    private static (int Article, int Place) Place(long? after) => after is not { } cursor ? (int.MaxValue, int.MaxValue)
        : ((int)Math.Clamp(cursor / PlacesInArticle, 0, int.MaxValue), (int)Math.Clamp(cursor % PlacesInArticle, 0, PlacesInArticle));
}
