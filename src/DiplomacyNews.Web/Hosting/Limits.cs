using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using DiplomacyNews.Web.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace DiplomacyNews.Web.Hosting;

/// <summary>How much one network address may ask for in a minute, and how much a form may hold. Who asks for more gets the site's page that says so.</summary>
internal static class Limits
{
    /// <summary>What a form may hold; a page that takes files says otherwise by <c>[RequestSizeLimit]</c>.</summary>
    public const long FormBytes = 1024 * 1024;

    /// <summary>The longest address that is answered in words: a query of ten thousand letters, each written as twelve signs. Longer ones are refused by the server itself.</summary>
    private const int LongestLine = 128 * 1024;

    /// <summary>Forms about accounts, where passwords and codes could be guessed.</summary>
    public const int AccountFormsPerMinute = 30;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddLimits(this IServiceCollection services, NewsSettings settings)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = FormBytes;
            kestrel.Limits.MaxRequestLineSize = LongestLine;
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = SayWhenToComeBack;
            if (settings.RequestsPerMinute > 0)
            {
                limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                    PartitionedRateLimiter.Create<HttpContext, string>(context => IsCounted(context) ? PerMinute("all", context, settings.RequestsPerMinute) : Unlimited),
                    PartitionedRateLimiter.Create<HttpContext, string>(context => IsCounted(context) && IsAccountForm(context.Request)
                        ? PerMinute("account", context, Math.Min(AccountFormsPerMinute, settings.RequestsPerMinute))
                        : Unlimited));
            }
        });
    }

    public static void UseLimits(this WebApplication app)
    {
        SayWhatIsLeft(app);
        app.UseRateLimiter();

        // Said before the body is read: the form's token is looked for in the body, and a body cut off by the server would look like a forged form.
        app.Use((context, next) =>
        {
            var metadata = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
            var most = metadata is null ? FormBytes : metadata.MaxRequestBodySize;
            if (!IsErrorPage(context) && context.Request.ContentLength > most)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }

            return next(context);
        });
    }

    /// <summary>Programs are told with every answer how much they may still ask for.</summary>
    private static void SayWhatIsLeft(WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter;
        var most = app.Services.GetRequiredService<NewsSettings>().RequestsPerMinute.ToString(CultureInfo.InvariantCulture);
        if (limiter is null)
        {
            return;
        }

        app.UseWhen(context => context.Request.IsApi(), api => api.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers["RateLimit-Limit"] = most;
                headers["RateLimit-Remaining"] = Math.Max(0, limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0).ToString(CultureInfo.InvariantCulture);
                headers["RateLimit-Policy"] = $"{most};w=60";
                return Task.CompletedTask;
            });
            return next(context);
        }));
    }

    private static RateLimitPartition<string> Unlimited => RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> PerMinute(string what, HttpContext context, int most) =>
        RateLimitPartition.GetFixedWindowLimiter($"{what} {NetworkOf(context.Connection.RemoteIpAddress)}", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Minute });

    /// <summary>An address of IPv4, or the network of IPv6 that one household or office has.</summary>
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    /// <summary>The page that says that it was too much is made for the same request, which has been counted.</summary>
    private static bool IsCounted(HttpContext context) => !IsErrorPage(context);

    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsAccountForm(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/account");

    private static ValueTask SayWhenToComeBack(Microsoft.AspNetCore.RateLimiting.OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Minute;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.HttpContext.Response.Headers.RetryAfter = seconds;
        if (context.HttpContext.Request.IsApi())
        {
            context.HttpContext.Response.Headers["RateLimit-Reset"] = seconds;
        }

        return ValueTask.CompletedTask;
    }
}
