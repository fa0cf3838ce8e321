using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Account;

public sealed class SignOutModel(SignInManager<Data.Entities.Account> signIn, NewsContext db, AuditTrail audit) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.IsSignedIn())
        {
            audit.Add(AuditAction.SignedOut, User.DisplayName());
            await db.SaveChangesAsync(cancellationToken);
            await signIn.SignOutAsync();
        }

        return RedirectToPage();
    }
}
