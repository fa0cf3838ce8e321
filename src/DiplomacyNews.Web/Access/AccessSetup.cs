using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
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
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000); // As OWASP asks of PBKDF2 with SHA-512; older hashes are made anew at the next sign-in.
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "back";
            cookie.Events = new CookieAuthenticationEvents { OnValidatePrincipal = EndWithdrawnSessionAsync, OnRedirectToLogin = AskToSignIn, OnRedirectToAccessDenied = Refuse };
        });
        var authorization = services.AddAuthorizationBuilder()
            .AddPolicy(nameof(Role.Editor), policy => policy.RequireRole(nameof(Role.Editor)))
            .AddPolicy(nameof(Role.Administrator), policy => policy.RequireRole(nameof(Role.Administrator)));
        if (settings.IsPrivate)
        {
            // Whatever does not say that it is open is closed: pages yet to be written, files, and addresses at which there is nothing.
            authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        }
        services.AddHttpContextAccessor();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AccountDirectory>();
        services.AddScoped<Invitations>();
        services.AddScoped<SignInTries>();
        services.AddScoped<Door>();
        services.AddSingleton<Door.Decoy>();
        services.PostConfigure<RazorPagesOptions>(AskForAccounts);
    }

    /// <summary>Which pages ask for whom, and which are open to everybody even where the site is private.</summary>
    private static void AskForAccounts(RazorPagesOptions pages)
    {
        pages.Conventions.AuthorizeFolder("/Admin", nameof(Role.Editor));
        pages.Conventions.AuthorizeFolder("/Admin/Accounts", nameof(Role.Administrator));
        pages.Conventions.AuthorizePage("/Admin/Audit", nameof(Role.Administrator));
        pages.Conventions.AuthorizePage("/Account/Index");
        foreach (var open in new[] { "/Account/SignIn", "/Account/SignOut", "/Account/Join", "/Error", "/Theme", "/Robots" })
        {
            pages.Conventions.AllowAnonymousToPage(open);
        }
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

    /// <summary>People are shown the form, programs a problem.</summary>
    private static Task AskToSignIn(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.IsApi())
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return new CookieAuthenticationEvents().OnRedirectToLogin(context);
    }

    private static Task Refuse(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
