using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Topics;

/// <summary>The tree of topics, wide ones before the narrower ones under them, with counts.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    public IReadOnlyList<Branch> Branches { get; private set; } = [];

    public bool HasAny => Branches.Any(b => b.Reports + b.Statements > 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.TopicRowsAsync(lexicon, cancellationToken);
        Branches =
        [
            .. rows.Select((row, at) => (row, at)).Where(r => r.row.Topic.Parent is null).Select(r => new Branch(r.row.Topic.Id, r.row.Topic.Name, r.row.Reports, r.row.Statements,
                [.. rows.Skip(r.at + 1).TakeWhile(n => n.Topic.Parent is not null).Select(n => new Leaf(n.Topic.Id, n.Topic.Name, n.Reports, n.Statements))])),
        ];
    }

    public sealed record Branch(string Id, string Name, int Reports, int Statements, IReadOnlyList<Leaf> Narrower);

    public sealed record Leaf(string Id, string Name, int Reports, int Statements);
}
