using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin.Accounts;

/// <summary>One account: what it may do, whether it may come in, what was done with it lately.</summary>
public sealed class AccountModel(NewsContext db, AccountDirectory accounts, Invitations invitations, NewsSettings settings, TimeProvider clock) : PageModel
{
    private const int Latest = 8;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? NotDone { get; set; }

    /// <summary>The address that was just made.</summary>
    public OneTimeLink? Link { get; private set; }

    public Person Shown { get; private set; } = new("", "", Role.Reader, default, null, false);

    public IReadOnlyList<AuditRow> Lately { get; private set; } = [];

    public bool IsOwn => Id == User.AccountId();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var person = await db.Users.Where(a => a.Id == Id).Select(a => new Person(a.Name, a.Email ?? "", a.Role, a.CreatedAt, a.LastSignInAt, a.LockoutEnd != null)).SingleOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return NotFound();
        }

        var address = AccountDirectory.AddressOf(Id);
        Shown = person;
        Link = OneTimeLink.Take(TempData);
        Lately = await db.AuditEntries.Where(e => e.AccountId == Id || e.SubjectAddress == address).NewestFirst().Take(Latest).ToRows().ToListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRoleAsync(Role role, CancellationToken cancellationToken) => Enum.IsDefined(role) && ModelState.IsValid
        ? After(await accounts.ChangeRoleAsync(Id, role, cancellationToken), $"The role is {role.ToString().ToLowerInvariant()} from now on.")
        : BadRequest();

    public async Task<IActionResult> OnPostLockAsync(CancellationToken cancellationToken) =>
        After(await accounts.LockAsync(Id, User.AccountId(), cancellationToken), "The account is locked, and signed out wherever it was signed in.");

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken cancellationToken) =>
        After(await accounts.UnlockAsync(Id, cancellationToken), "The account is open again.");

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        if (await invitations.MakePasswordLinkAsync(Id, User.AccountId(), cancellationToken) is { } code)
        {
            OneTimeLink.Keep(TempData, "A new password can be set.", settings.OriginOf(Request), code, clock.GetUtcNow().UtcDateTime + Invitations.PasswordLinkIsGoodFor);
        }
        else
        {
            NotDone = "No address was made: the account is locked. Unlock it first.";
        }

        return RedirectToPage(new { Id });
    }

    private IActionResult After(AccountDirectory.Change change, string done)
    {
        switch (change)
        {
            case AccountDirectory.Change.NotThere:
                return NotFound();
            case AccountDirectory.Change.LastAdministrator:
                NotDone = "Nothing was changed: nobody else could administer the site. Make somebody else an administrator first.";
                break;
            case AccountDirectory.Change.Oneself:
                NotDone = "Nothing was changed: nobody locks their own account. Another administrator can.";
                break;
            case AccountDirectory.Change.Done:
                Done = done;
                break;
        }

        return RedirectToPage(new { Id });
    }

    public sealed record Person(string Name, string Email, Role Role, DateTime CreatedAt, DateTime? LastSignInAt, bool IsLocked);
}
