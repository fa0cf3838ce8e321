using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin.Accounts;

/// <summary>Everybody who has an account, and the one-time addresses that wait to be used.</summary>
public sealed class IndexModel(NewsContext db, Invitations invitations, ILookupNormalizer normalizer, NewsSettings settings, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role Role { get; set; } = Role.Editor;

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? NotDone { get; set; }

    /// <summary>The address that was just made.</summary>
    public OneTimeLink? Link { get; private set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<Waiting> Pending { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Link = OneTimeLink.Take(TempData);
        await ReadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken)
    {
        var (name, email) = (Name?.Trim() ?? "", Email?.Trim() ?? "");
        Note(nameof(Name), name.Length == 0 ? null : PersonRules.WhyNotName(name));
        Note(nameof(Email), email.Length == 0 ? null : PersonRules.WhyNotEmail(email) ?? await WhyTakenAsync(email, cancellationToken));
        if (!Enum.IsDefined(Role))
        {
            ModelState.AddModelError(nameof(Role), "Choose one of the roles.");
        }

        if (!ModelState.IsValid)
        {
            await ReadAsync(cancellationToken);
            return Page();
        }

        var code = await invitations.InviteAsync(name.Length == 0 ? null : name, email.Length == 0 ? null : email, Role, User.AccountId(), cancellationToken);
        OneTimeLink.Keep(TempData, $"{(name.Length == 0 ? "Somebody" : name)} is invited as {Role.ToString().ToLowerInvariant()}.", settings.OriginOf(Request), code, clock.GetUtcNow().UtcDateTime + Invitations.InvitationIsGoodFor);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int id, CancellationToken cancellationToken)
    {
        if (await invitations.WithdrawAsync(id, cancellationToken))
        {
            Done = "It is taken back: its address leads nowhere any more.";
        }
        else
        {
            NotDone = "It could not be taken back: it was used, or taken back, in the meantime.";
        }

        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        People = await db.Users.OrderBy(a => a.LockoutEnd != null).ThenBy(a => a.Name.ToLower()).ThenBy(a => a.Id)
            .Select(a => new Person(a.Id, a.Name, a.Email ?? "", a.Role, a.LastSignInAt, a.LockoutEnd != null)).ToListAsync(cancellationToken);
        Pending = await db.Invitations.Where(i => i.Purpose != InvitationPurpose.SetUp && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now).OrderByDescending(i => i.MadeAt).ThenByDescending(i => i.Id)
            .Select(i => new Waiting(i.Id, i.Purpose, i.Role, i.Name, i.Email, i.ExpiresAt)).ToListAsync(cancellationToken);
    }

    private async Task<string?> WhyTakenAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeEmail(email);
        var name = await db.Users.Where(a => a.NormalizedEmail == normalized).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken);
        return name is null ? null : $"{name} has an account with this address. Change its role, or make an address for a new password, on its page.";
    }

    private void Note(string field, string? why)
    {
        if (why is not null)
        {
            ModelState.AddModelError(field, why);
        }
    }

    public sealed record Person(int Id, string Name, string Email, Role Role, DateTime? LastSignInAt, bool IsLocked);

    public sealed record Waiting(int Id, InvitationPurpose Purpose, Role Role, string? Name, string? Email, DateTime ExpiresAt);
}
