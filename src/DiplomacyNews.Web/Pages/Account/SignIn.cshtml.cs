using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Account;

/// <summary>The door. What it says of an address is the same whether anybody has it or not.</summary>
public sealed class SignInModel(Door door, NewsSettings settings) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Keep { get; set; }

    /// <summary>Where somebody wanted to go when they were asked to sign in.</summary>
    [BindProperty(Name = "back", SupportsGet = true)]
    public string? Back { get; set; }

    public bool IsPrivate => settings.IsPrivate;

    public IActionResult OnGet() => User.IsSignedIn() ? LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/account") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = Email?.Trim() ?? "";
        if (PersonRules.WhyNotEmail(email) is { } why)
        {
            ModelState.AddModelError(nameof(Email), email.Length == 0 ? "Enter your e-mail address." : why);
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password.");
        }

        if (!ModelState.IsValid || string.IsNullOrEmpty(Password))
        {
            return Page();
        }

        switch (await door.EnterAsync(email, Password, Keep, cancellationToken))
        {
            case Door.Answer.Entered entered:
                return LocalRedirect(Url.IsLocalUrl(Back) ? Back : entered.Role >= Role.Editor ? "/admin" : "/");
            case Door.Answer.Refused refused:
                ModelState.AddModelError(nameof(Password), TryWords.NotTogether(refused.Left));
                break;
            case Door.Answer.Waits waits:
                ModelState.AddModelError("", TryWords.Wait(waits.For));
                break;
        }

        return Page();
    }
}
