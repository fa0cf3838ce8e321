using DiplomacyNews.Web.Ingestion.Seeding;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DiplomacyNews.Web.Hosting;

/// <summary>What happens once the database is there and before, or just after, the first reader comes.</summary>
internal static class Start
{
    public static async Task LoadSamplesOnceAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<NewsSettings>().LoadSeeds)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleReports>().LoadOnceAsync(Console.WriteLine, app.Lifetime.ApplicationStopping);
        }
    }

    public static void SayWhereToRead(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (app.WhereToRead() is { } address)
        {
            Console.WriteLine($"DiplomacyNews is ready: read at {address}  (Ctrl+C stops it)");
        }
    });

    /// <summary>The first address at which the site listens, as one would type it on the same machine; null before it has started.</summary>
    public static string? WhereToRead(this WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").TrimEnd('/');
}
