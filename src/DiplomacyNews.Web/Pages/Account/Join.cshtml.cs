using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Account;

/// <summary>
/// Where one-time addresses lead: first the code is looked at, then the account is made or the password set. The code comes in the fragment,
/// from where a script, or the reader, puts it into the form; it is never part of an address that is asked for.
/// </summary>
public sealed class JoinModel(Invitations invitations, SignInManager<Data.Entities.Account> signIn) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the code is good for; null as long as there is none that is.</summary>
    public Invitation? Invited { get; private set; }

    public bool IsNewPassword => Invited?.Purpose == InvitationPurpose.NewPassword;

    public string Title => Invited?.Purpose switch
    {
        InvitationPurpose.SetUp => "Set up this site",
        InvitationPurpose.NewPassword => "Set a new password",
        InvitationPurpose.Invite => "Make your account",
        _ => "Your code",
    };

    public string Greeting => Invited?.Purpose switch
    {
        InvitationPurpose.SetUp => "You will be its administrator: you invite colleagues, give them roles and see what was done.",
        InvitationPurpose.NewPassword => $"For {Invited.Name}, who signs in as {Invited.Email}. Wherever this account is signed in now, it is signed out.",
        _ => Invited?.Role switch
        {
            Role.Administrator => "You are invited as an administrator: you may do whatever editors may, invite colleagues and give them roles.",
            Role.Editor => "You are invited as an editor: you may upload reports and mend what was read in them.",
            _ => "You are invited as a reader.",
        },
    };

    /// <summary>The code is looked at; if it is good, the rest of the form follows.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reading = await invitations.ReadAsync(Code ?? "", cancellationToken);
        Accept(reading);
        ModelState.Remove(nameof(Name));
        return Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellationToken)
    {
        var reading = await invitations.ReadAsync(Code ?? "", cancellationToken);
        if (!Accept(reading) || !IsFilledIn(out var name, out var email, out var password))
        {
            return Page();
        }

        var use = await invitations.UseAsync(Code ?? "", name, email, password, cancellationToken);
        if (use.Account is { } account)
        {
            await signIn.SignInAsync(account, isPersistent: false);
            return LocalRedirect(account.Role >= Role.Editor ? "/admin" : "/");
        }

        if (Accept(use.Reading))
        {
            ModelState.AddModelError(nameof(Email), "Somebody has an account with this e-mail address already. Sign in with it, or give another address.");
        }

        return Page();
    }

    private bool Accept(Invitations.Reading reading)
    {
        Invited = reading.State == Invitations.State.Open ? reading.Invitation : null;
        if (InvitationWords.WhyNot(reading) is { } why)
        {
            ModelState.AddModelError(nameof(Code), why);
            Code = null;
        }

        return Invited is not null;
    }

    private bool IsFilledIn(out string name, out string email, out string password)
    {
        (name, email, password) = IsNewPassword ? (Invited?.Name ?? "", Invited?.Email ?? "", Password ?? "") : (Name?.Trim() ?? "", Email?.Trim() ?? "", Password ?? "");
        if (!IsNewPassword)
        {
            Note(nameof(Name), PersonRules.WhyNotName(name));
            Note(nameof(Email), PersonRules.WhyNotEmail(email));
        }

        Note(nameof(Password), password.Length == 0 ? "Choose a password." : PasswordRules.WhyNot(password, email, name));
        return ModelState.IsValid;
    }

    private void Note(string field, string? why)
    {
        if (why is not null)
        {
            ModelState.AddModelError(field, why);
        }
    }
}
