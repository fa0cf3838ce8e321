using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Access;

/// <summary>Who may do what: accounts by ASP.NET Core Identity, a cookie for those who are signed in, and which pages ask for whom.</summary>
internal static class AccessSetup
{
    public const string Cookie = "account";
    public const string SignInPath = "/account/sign-in";

    public static void AddAccess(this IServiceCollection services, NewsSettings settings)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = ""; // The user name is the e-mail address, in whatever letters it is written.
            identity.Password = new PasswordOptions { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        })
            .AddEntityFrameworkStores<NewsContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "back";
            cookie.Events = new CookieAuthenticationEvents { OnValidatePrincipal = EndWithdrawnSessionAsync, OnRedirectToAccessDenied = Refuse };
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(nameof(Role.Editor), policy => policy.RequireRole(nameof(Role.Editor)))
            .AddPolicy(nameof(Role.Administrator), policy => policy.RequireRole(nameof(Role.Administrator)));
        services.AddHttpContextAccessor();
        services.AddScoped<AuditTrail>();
        services.PostConfigure<RazorPagesOptions>(pages => pages.Conventions.AuthorizeFolder("/Admin", nameof(Role.Editor)));
    }

    /// <summary>Asked at each request: a new password, a new role or a lock ends the sessions from before at once.</summary>
    private static async Task EndWithdrawnSessionAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await signIn.SignOutAsync();
        }
    }

    private static Task Refuse(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
