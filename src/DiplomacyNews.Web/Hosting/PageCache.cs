using System.Globalization;
using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Hosting;

/// <summary>
/// Keeps the pages that everybody sees alike for a few seconds: short enough that a report read by another process shows soon,
/// long enough that a page everybody opens is made once. Answers to signed-in people, forms with a token of their own and answers that set cookies are never kept.
/// </summary>
internal static class PageCache
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<RecordVersion>();
        services.AddSingleton<KeptFigures>();
        services.AddOutputCache(options => options.AddBasePolicy(policy => policy
            .With(cache => !cache.HttpContext.Request.Path.StartsWithSegments("/account") && !cache.HttpContext.Request.Path.StartsWithSegments("/admin"))
            .Expire(Kept).SetVaryByHost(true)
            .VaryByValue(context => new KeyValuePair<string, string>("theme", Theme.Of(context)))
            .VaryByValue(context => new KeyValuePair<string, string>("record", context.RequestServices.GetRequiredService<RecordVersion>().Current.ToString(CultureInfo.InvariantCulture)))));
    }
}
