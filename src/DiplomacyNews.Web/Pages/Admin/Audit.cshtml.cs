using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>Who did what, the newest first. Rows are never changed; those of accounts that are gone keep the name of the day.</summary>
public sealed class AuditModel(NewsContext db) : PageModel
{
    /// <summary>In the place of an account's number: what no account did.</summary>
    public const string Nobody = "nobody";

    private const int PageSize = 50;

    /// <summary>One of <see cref="AuditWords.Groups"/>, or empty for everything.</summary>
    [BindProperty(Name = "what", SupportsGet = true)]
    public string? What { get; set; }

    /// <summary>An account's number, <see cref="Nobody"/>, or empty for anybody.</summary>
    [BindProperty(Name = "who", SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(Name = "after", SupportsGet = true)]
    public long? After { get; set; }

    public PageOf<AuditRow> Shown { get; private set; } = new([], null);

    public IReadOnlyList<(string Id, string Name)> People { get; private set; } = [];

    public bool IsNarrowed => What is { Length: > 0 } || Who is { Length: > 0 };

    public PagerLinks Pager => new(After is null ? null : Address(null), Shown.After is { } after ? Address(after) : null, Counted.Of(Shown.Rows.Count, "entry", "entries"));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = [.. (await db.Users.OrderBy(a => a.Name.ToLower()).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync(cancellationToken)).Select(a => (a.Id.ToString(CultureInfo.InvariantCulture), a.Name))];
        var entries = db.AuditEntries.AsQueryable();
        if (AuditWords.Groups.FirstOrDefault(g => g.Id == What) is { } group)
        {
            entries = entries.Where(e => group.Actions.Contains(e.Action));
        }

        if (Who == Nobody)
        {
            entries = entries.Where(e => e.AccountId == null);
        }
        else if (int.TryParse(Who, NumberStyles.None, CultureInfo.InvariantCulture, out var account))
        {
            entries = entries.Where(e => e.AccountId == account);
        }

        entries = After is { } after ? entries.Where(e => e.Id < after) : entries;
        Shown = await entries.NewestFirst().ToRows().ToPageAsync(PageSize, row => row.Id, cancellationToken);
    }

    private string Address(long? after) => "/admin/audit" + QueryString.Create(
        new Dictionary<string, string?> { ["what"] = What, ["who"] = Who, ["after"] = after?.ToString(CultureInfo.InvariantCulture) }.Where(p => p.Value is { Length: > 0 }));
}
