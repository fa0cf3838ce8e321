using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Conditions on speakers that more than one page needs.</summary>
public static class SpeakerQueries
{
    private const int MostWords = 6;
    private const int MostAliases = 50;

    /// <summary>
    /// Those with a page whom a report that may be seen names. Speakers have no visibility of their own: without a visible report nobody may learn of them.
    /// Asked for the first such report, not whether there is any: of that SQLite makes a join, and walks through all reports of everybody.
    /// </summary>
    public static IQueryable<Speaker> Listed(this IQueryable<Speaker> speakers, NewsContext db) =>
        speakers.Where(s => s.HasPage && s.MergedIntoId == null && db.Set<ArticleParty>().Where(p => p.SpeakerId == s.Id && db.Articles.Any(a => a.Id == p.ArticleId)).Select(p => (int?)p.ArticleId).FirstOrDefault() != null);

    /// <summary>The name that a list narrowed to somebody shows; the slug where nobody of it is listed, null where the list is not narrowed to anybody.</summary>
    public static async Task<string?> NameListedAsync(this NewsContext db, string? slug, CancellationToken cancellationToken) =>
        slug is { Length: > 0 } ? await db.Speakers.Listed(db).Where(s => s.Slug == slug).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) ?? slug : null;

    /// <summary>By number, what speakers are called and addressed by.</summary>
    public static Task<Dictionary<int, (string Slug, string Name)>> NamesOfAsync(this NewsContext db, IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        db.Speakers.Where(s => EF.Parameter(ids).Contains(s.Id)).Select(s => new { s.Id, s.Slug, s.Name }).ToDictionaryAsync(s => s.Id, s => (s.Slug, s.Name), cancellationToken);

    /// <summary>Those one of whose names begins with each of the words; "zelensky vol" finds Volodymyr Zelenskyy by a spelling the lexicon knows.</summary>
    public static IQueryable<Speaker> Named(this IQueryable<Speaker> speakers, string name, Lexicon lexicon)
    {
        var words = Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        if (words.Count == 0)
        {
            return speakers.Where(_ => false);
        }

        var otherwiseCalled = lexicon.People.Where(p => p.Aliases.Any(Matches)).Select(p => p.Id)
            .Concat(lexicon.Bodies.Where(b => b.Abbreviations.Concat(b.Aliases).Any(Matches)).Select(b => b.Id))
            .Take(MostAliases).ToList();
        var all = speakers;
        foreach (var word in words)
        {
            var begins = " " + word;
            all = all.Where(s => (" " + s.SortName).Contains(begins));
        }

        var ids = all.Select(s => s.Id);
        return speakers.Where(s => ids.Contains(s.Id) || otherwiseCalled.Contains(s.Slug));

        bool Matches(string alias)
        {
            var names = Plain(alias).Split(' ');
            return words.All(word => names.Any(n => n.StartsWith(word, StringComparison.Ordinal)));
        }
    }

    /// <summary>As names are stored to sort by: lower case, without accents and signs.</summary>
    private static string Plain(string name) => Slug.Of(name, "").Replace('-', ' ');
}
