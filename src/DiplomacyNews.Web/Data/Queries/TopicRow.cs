using DiplomacyNews.Analysis;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A topic of the tree with how much is filed under it; for one at the top, under it and all the narrower ones.</summary>
public sealed record TopicRow(KnownTopic Topic, int Reports, int Statements);

public static class TopicRows
{
    /// <summary>The whole tree, each topic at the top before the narrower ones under it.</summary>
    public static async Task<IReadOnlyList<TopicRow>> TopicRowsAsync(this NewsContext db, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var reports = await db.Articles.SelectMany(a => a.Topics).GroupBy(t => t.TopicId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var statements = await db.Statements.SelectMany(s => s.Topics).GroupBy(t => t.TopicId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

        var rows = new List<TopicRow>();
        foreach (var top in lexicon.Topics.Where(t => t.Parent is null))
        {
            var all = lexicon.WithNarrower(top.Id);
            // A report may be filed under several of them, so the wide topic's figure is counted and not added up.
            var together = all.Any(reports.ContainsKey) ? await db.Articles.CountAsync(a => a.Topics.Any(t => all.Contains(t.TopicId)), cancellationToken) : 0;
            var saidTogether = all.Any(statements.ContainsKey) ? await db.Statements.AboutAny(db, all).CountAsync(cancellationToken) : 0;
            rows.Add(new TopicRow(top, together, saidTogether));
            rows.AddRange(all.Skip(1).Select(id => new TopicRow(lexicon.Topic(id)!, reports.GetValueOrDefault(id), statements.GetValueOrDefault(id)))); // From the lexicon itself.
        }

        return rows;
    }
}
