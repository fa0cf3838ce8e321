using System.ComponentModel.DataAnnotations;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Account;

public sealed class SignInModel(SignInManager<Data.Entities.Account> signIn) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address.")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password.")]
    public string Password { get; set; } = "";

    [BindProperty]
    public bool Keep { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid || !(await signIn.PasswordSignInAsync(Email, Password, Keep, lockoutOnFailure: false)).Succeeded)
        {
            return Page();
        }

        return Redirect(Url.IsLocalUrl(Back) ? Back : "/admin");
    }
}
