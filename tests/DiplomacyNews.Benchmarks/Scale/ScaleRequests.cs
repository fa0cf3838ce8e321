using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Benchmarks.Scale;

/// <summary>One kind of request: what readers ask for, the aim in milliseconds for nineteen of twenty, and many different addresses.</summary>
internal sealed record ScaleKind(string Name, int? Aim, IReadOnlyList<string> Addresses);

/// <summary>Requests about what is in the archive: the famous and the rare in turn.</summary>
internal static class ScaleRequests
{
    private const int Each = 60;

    private static readonly string[] CommonWords =
        ["talks", "agreement", "countries", "people", "security", "peace", "government", "work", "support", "states", "border", "region", "war", "world", "question", "years", "order", "part", "situation", "forces", "sides", "national", "minister", "position", "treaty", "decision"];

    public static async Task<IReadOnlyList<ScaleKind>> OfAsync(NewsContext db, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var random = new Random(7);
        var slugs = await db.Speakers.OrderBy(s => s.Id).Select(s => s.Slug).ToListAsync(cancellationToken);
        var speakers = Enumerable.Range(0, Each).Select(i => i % 2 == 0 ? slugs[i / 2] : slugs[random.Next(slugs.Count)]).Distinct().ToList();
        var topics = lexicon.Topics.Select(t => t.Id).ToList();
        var countries = lexicon.Countries.Select(c => c.Iso3.ToLowerInvariant()).Where(_ => random.Next(3) == 0).Take(Each).Append("usa").ToList();
        var outlets = await db.Outlets.OrderBy(o => o.Id).Select(o => o.Slug).Take(30).ToListAsync(cancellationToken);
        var phrases = lexicon.TopicPhrases.Where(p => p.Phrase.Contains(' ') && !p.Phrase.Contains('*')).GroupBy(p => p.Topic).SelectMany(g => g.Take(2)).Select(p => p.Phrase).Take(Each).ToList();
        var pairs = Enumerable.Range(0, Each).Select(_ => $"{Any(CommonWords)} {Any(CommonWords)}").Distinct().ToList();
        var words = CommonWords.Concat(CommonWords.SelectMany(w => new[] { $"{w} after:2010", $"{w} before:2015" })).Take(Each).ToList();
        var fields = Enumerable.Range(0, Each).Select(i => (i % 6) switch
        {
            0 => $"speaker:{slugs[i]}", 1 => $"topic:{topics[i]} {Any(CommonWords)}", 2 => $"to:{slugs[i]}", 3 => $"outlet:{outlets[i % outlets.Count]} {Any(CommonWords)}",
            4 => $"kind:direct {Any(CommonWords)}", _ => $"country:{countries[i]}",
        }).ToList();
        var last = await db.Articles.MaxAsync(a => a.Position, cancellationToken);
        var first = await db.Articles.MinAsync(a => a.Position, cancellationToken);
        var articles = Enumerable.Range(0, Each).Select(_ => random.NextInt64(first, last)).ToList();
        var pages = new List<string>();
        var keys = new List<string>();
        foreach (var at in articles)
        {
            pages.Add(await db.Articles.Where(a => a.Position <= at).OrderByDescending(a => a.Position).Select(a => "/articles/" + a.Id + "/" + a.Slug).FirstAsync(cancellationToken));
            keys.Add(await db.Statements.Where(s => s.Position <= at).OrderByDescending(s => s.Position).Select(s => "/statements/" + s.Key).FirstAsync(cancellationToken));
        }

        return
        [
            new("empty Razor page", null, Distinct("/empty")),
            new("empty page in our layout", null, Distinct("/empty-in-layout")),
            new("newest first, a common word", 25, Searches(words)),
            new("newest first, two words", 25, Searches(pairs)),
            new("newest first, a phrase", 25, Searches(phrases.Select(p => $"\"{p}\""))),
            new("newest first, a field", 25, Searches(fields)),
            new("newest first, articles", 25, [.. Searches(words.Concat(pairs)).Select(a => a + "&in=articles")]),
            new("a later page", 25, [.. Searches(words.Concat(pairs)).Select((a, i) => $"{a}&after={(articles[i % articles.Count])}")]),
            new("relevance", 100, [.. Searches(words.Concat(pairs).Take(Each)).Select(a => a + "&sort=relevance")]),
            new("relevance, articles", 100, [.. Searches(words.Concat(pairs).Take(Each)).Select(a => a + "&sort=relevance&in=articles")]),
            new("suggestions", 10, [.. slugs.Take(Each).Select(s => $"/search/suggest?q={Uri.EscapeDataString(s.Replace('-', ' ')[..Math.Min(s.Length, random.Next(2, 6))])}").Distinct()]),
            new("speaker page", 25, [.. speakers.Select(s => $"/speakers/{s}")]),
            new("topic page", 25, [.. topics.Take(Each).Select(t => $"/topics/{t}")]),
            new("country page", null, [.. countries.Select(c => $"/countries/{c}")]),
            new("front page", null, Distinct("/")),
            new("statements", null, [.. Narrowed("/statements")]),
            new("articles", null, [.. Narrowed("/articles")]),
            new("article page", null, pages),
            new("statement page", null, keys),
            new("meetings", null, [.. Distinct("/meetings").Take(10), .. countries.Take(20).Select(c => $"/meetings?country={c}"), .. speakers.Take(20).Select(s => $"/meetings?speaker={s}")]),
            new("topics", null, Distinct("/topics")),
            new("countries", null, Distinct("/countries")),
            new("speakers", null, [.. Distinct("/speakers").Take(10), "/speakers?sort=statements", .. countries.Take(20).Select(c => $"/speakers?country={c}"), .. "abcdefghijklm".Select(c => $"/speakers?letter={c}")]),
            new("feed of a search", null, [.. words.Take(30).Select(w => $"/search.atom?q={Uri.EscapeDataString(w)}")]),
            new("odd queries", 250, Searches(OddQueries.All)),
            new("odd queries, articles by relevance", 250, [.. Searches(OddQueries.All).Select(a => a + "&sort=relevance&in=articles")]),
        ];

        string Any(string[] of) => of[random.Next(of.Length)];

        IEnumerable<string> Narrowed(string list) =>
        [
            .. Distinct(list).Take(15), .. topics.Take(15).Select(t => $"{list}?topic={t}"), .. speakers.Take(15).Select(s => $"{list}?speaker={s}"), .. countries.TakeLast(15).Select(c => $"{list}?country={c}"),
            .. outlets.Take(10).Select(o => $"{list}?outlet={o}"), .. Enumerable.Range(2005, 10).Select(y => $"{list}?on={y}"), .. topics.Take(5).Select((t, i) => $"{list}?topic={t}&country={countries[i]}"),
            .. articles.Take(10).Select(at => $"{list}?after={at}"),
        ];
    }

    private static string[] Searches(IEnumerable<string> queries) => [.. queries.Select(q => $"/search?q={Uri.EscapeDataString(q)}").Distinct()];

    private static string[] Distinct(string address) => [.. Enumerable.Range(0, Each).Select(i => $"{address}?n={i}")];
}
