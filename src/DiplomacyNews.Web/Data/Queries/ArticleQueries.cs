using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Conditions on articles that more than one page needs.</summary>
public static class ArticleQueries
{
    /// <summary>Those that name or quote somebody; asked from the index of the named, which answers alike for the famous and for those named once.</summary>
    public static IQueryable<Article> Naming(this IQueryable<Article> articles, NewsContext db, int speakerId)
    {
        var theirs = db.Set<ArticleParty>().Where(p => p.SpeakerId == speakerId).Select(p => p.ArticleId);
        return articles.Where(a => theirs.Contains(a.Id));
    }

    public static IQueryable<Article> About(this IQueryable<Article> articles, string topic) => articles.Where(a => a.Topics.Any(t => t.TopicId == topic));

    public static IQueryable<Article> Naming(this IQueryable<Article> articles, string iso3) => articles.Where(a => a.Countries.Any(c => c.Iso3 == iso3));

    public static IQueryable<Article> PublishedBetween(this IQueryable<Article> articles, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            var lowest = DateOrder.First(first);
            articles = articles.Where(a => a.Position >= lowest);
        }

        if (to is { } last)
        {
            var highest = DateOrder.Last(last);
            articles = articles.Where(a => a.Position <= highest);
        }

        return articles;
    }

    /// <summary>Narrowed by all that the address says, below its cursor.</summary>
    public static IQueryable<Article> Matching(this IQueryable<Article> articles, ListFilter filter)
    {
        articles = filter.Speaker is { Length: > 0 } speaker ? articles.Where(a => a.Parties.Any(p => p.Speaker.Slug == speaker)) : articles;
        articles = filter.Topic is { Length: > 0 } topic ? articles.About(topic) : articles;
        articles = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? articles.Naming(iso3) : articles;
        articles = filter.Outlet is { Length: > 0 } outlet ? articles.Where(a => a.Outlet!.Slug == outlet) : articles;
        articles = articles.PublishedBetween(filter.FirstDay, filter.LastDay);
        return filter.After is { } after ? articles.Where(a => a.Position < after) : articles;
    }

    public static IOrderedQueryable<Article> NewestFirst(this IQueryable<Article> articles) => articles.OrderByDescending(a => a.Position);

    /// <summary>Narrowed by all that the address says, the newest first, below its cursor; see <see cref="StatementQueries.NewestMatching"/>.</summary>
    public static IQueryable<Article> NewestArticlesMatching(this NewsContext db, ListFilter filter)
    {
        var (lowest, highest) = (filter.Lowest, filter.Highest);
        if (filter.Speaker is { Length: > 0 } speaker)
        {
            return db.Set<ArticleParty>().Where(p => p.Speaker.Slug == speaker && p.Position >= lowest && p.Position <= highest)
                .Join(db.Articles, p => p.ArticleId, a => a.Id, (p, a) => new { p.Position, Article = a }).OrderByDescending(x => x.Position).Select(x => x.Article).Matching(filter with { Speaker = null });
        }

        if (filter.Topic is { Length: > 0 } topic)
        {
            return db.Set<ArticleTopic>().Where(t => t.TopicId == topic && t.Position >= lowest && t.Position <= highest)
                .Join(db.Articles, t => t.ArticleId, a => a.Id, (t, a) => new { t.Position, Article = a }).OrderByDescending(x => x.Position).Select(x => x.Article).Matching(filter with { Topic = null });
        }

        if (filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3)
        {
            return db.Set<ArticleCountry>().Where(c => c.Iso3 == iso3 && c.Position >= lowest && c.Position <= highest)
                .Join(db.Articles, c => c.ArticleId, a => a.Id, (c, a) => new { c.Position, Article = a }).OrderByDescending(x => x.Position).Select(x => x.Article).Matching(filter with { Country = null });
        }

        return db.Articles.Matching(filter).NewestFirst();
    }
}
