using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Topics;

/// <summary>The tree of topics, wide ones before the narrower ones under them, with counts.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    public IReadOnlyList<Branch> Branches { get; private set; } = [];

    public bool HasAny => Branches.Any(b => b.Reports + b.Statements > 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var reports = await db.Articles.SelectMany(a => a.Topics).GroupBy(t => t.TopicId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var statements = await db.Statements.SelectMany(s => s.Topics).GroupBy(t => t.TopicId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

        var branches = new List<Branch>();
        foreach (var top in lexicon.Topics.Where(t => t.Parent is null))
        {
            var all = lexicon.WithNarrower(top.Id);
            var narrower = all.Skip(1).Select(id => lexicon.Topic(id)!).Select(t => new Leaf(t.Id, t.Name, reports.GetValueOrDefault(t.Id), statements.GetValueOrDefault(t.Id))).ToList(); // From the lexicon itself.
            // A report may be filed under several of them, so the wide topic's figure is counted and not added up.
            var together = all.Any(reports.ContainsKey) ? await db.Articles.CountAsync(a => a.Topics.Any(t => all.Contains(t.TopicId)), cancellationToken) : 0;
            var saidTogether = all.Any(statements.ContainsKey) ? await db.Statements.AboutAny(db, all).CountAsync(cancellationToken) : 0;
            branches.Add(new Branch(top.Id, top.Name, together, saidTogether, narrower));
        }

        Branches = branches;
    }

    public sealed record Branch(string Id, string Name, int Reports, int Statements, IReadOnlyList<Leaf> Narrower);

    public sealed record Leaf(string Id, string Name, int Reports, int Statements);
}
