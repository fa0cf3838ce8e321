using DiplomacyNews.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticAssets;

namespace DiplomacyNews.Web.Hosting;

/// <summary>Headers that every answer carries, whose word is taken for where a request comes from, and the pages that stand for errors.</summary>
internal static class Safety
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void AddSafety(this IServiceCollection services, NewsSettings settings)
    {
        var secure = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.Configure<AntiforgeryOptions>(antiforgery => (antiforgery.Cookie.Name, antiforgery.Cookie.SecurePolicy) = ("form", secure));
        services.Configure<CookieTempDataProviderOptions>(once => (once.Cookie.Name, once.Cookie.SecurePolicy) = ("once", secure));
        services.Configure<HstsOptions>(hsts => hsts.MaxAge = TimeSpan.FromDays(365)); // Not for localhost, which is everybody's own.
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<StaleForms>());
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null; // Back through the known proxies to the first address that is not one of them.
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.KnownProxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
        });
    }

    /// <summary>Who asks and how: told by known proxies only. Where the site's address is https, every request came by https, whatever the proxy says.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<NewsSettings>();
        if (settings.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (settings.IsHttps)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }
    }

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (app.Services.GetRequiredService<NewsSettings>().IsHttps)
        {
            app.UseHsts();
        }

        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = context.Request.Path.StartsWithSegments("/account") ? "no-referrer" : "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return next(context);
        });
    }

    /// <summary>What is for one person's eyes stays in no browser and no proxy: pages of accounts and of the desk, and every page made for somebody who is signed in.</summary>
    public static void UsePrivateAnswers(this WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        var isFile = context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        if (!isFile && (context.User.IsSignedIn() || path.StartsWithSegments("/account") || path.StartsWithSegments("/admin")))
        {
            context.Response.Headers.CacheControl = "no-cache, no-store"; // In the words that antiforgery uses too, which warns of others.
        }

        return next(context);
    });

    /// <summary>In development too: nobody is shown a stack trace. The log has it, under the number that the page prints.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
    }

    /// <summary>What was asked for wrongly says so by its number; all else is our fault.</summary>
    public static int StatusOf(Exception fault) => fault is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
}
