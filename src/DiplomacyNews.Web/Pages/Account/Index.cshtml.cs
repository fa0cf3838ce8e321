using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Account;

/// <summary>What somebody may change of their own account.</summary>
public sealed class IndexModel(NewsContext db, AccountDirectory accounts, Door door, SignInManager<Data.Entities.Account> signIn, AuditTrail audit) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What is done, for the next page to say.</summary>
    [TempData]
    public string? Done { get; set; }

    public Own Shown { get; private set; } = new("", Role.Reader, default);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var own = await ReadAsync(cancellationToken);
        Name = own.Name;
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancellationToken)
    {
        var own = await ReadAsync(cancellationToken);
        Name = Name?.Trim() ?? "";
        if (PersonRules.WhyNotName(Name) is { } why)
        {
            ModelState.AddModelError(nameof(Name), why);
            return Page();
        }

        if (Name != own.Name)
        {
            audit.Add(AuditAction.AccountRenamed, Name, $"was {own.Name}", AccountDirectory.AddressOf(own.Id));
            own.Name = Name;
            await db.SaveChangesAsync(cancellationToken);
            await signIn.RefreshSignInAsync(own);
            Done = $"You are called {Name} from now on.";
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        var own = await ReadAsync(cancellationToken);
        Name = own.Name;
        if (string.IsNullOrEmpty(Present))
        {
            ModelState.AddModelError(nameof(Present), "Enter your present password.");
        }

        var why = string.IsNullOrEmpty(Password) ? "Choose a new password." : PasswordRules.WhyNot(Password, own.Email ?? "", own.Name); // Every account has an address.
        if (why is not null)
        {
            ModelState.AddModelError(nameof(Password), why);
        }

        if (!ModelState.IsValid || string.IsNullOrEmpty(Present) || string.IsNullOrEmpty(Password))
        {
            return Page();
        }

        switch (await door.ConfirmAsync(own, Present, cancellationToken))
        {
            case Door.Answer.Refused refused:
                ModelState.AddModelError(nameof(Present), TryWords.NotYours(refused.Left));
                return Page();
            case Door.Answer.Waits waits:
                ModelState.AddModelError(nameof(Present), TryWords.Wait(waits.For));
                return Page();
        }

        audit.Add(AuditAction.PasswordChanged, own.Name);
        await accounts.SetPasswordAsync(own, Password);
        await signIn.RefreshSignInAsync(own);
        Done = "Your password is changed. Wherever else you were signed in, you are signed out.";
        return RedirectToPage();
    }

    /// <summary>The account is there: each request makes sure of that before it gets here.</summary>
    private async Task<Data.Entities.Account> ReadAsync(CancellationToken cancellationToken)
    {
        var id = User.AccountId();
        var own = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
        Shown = new Own(own.Email ?? "", own.Role, own.CreatedAt);
        return own;
    }

    public sealed record Own(string Email, Role Role, DateTime CreatedAt);
}
