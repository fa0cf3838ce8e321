using DiplomacyNews.Web.Access;
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

    /// <summary>
    /// As long as nobody administers the site, each start prints a one-time address for whoever will. It goes to the console and never to the log.
    /// </summary>
    public static async Task SayWhereToReadAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var setUpCode = await scope.ServiceProvider.GetRequiredService<Invitations>().OfferSetUpAsync(app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (WhereToRead(app) is not { } address)
            {
                return;
            }

            Console.WriteLine($"DiplomacyNews is ready: read at {address}  (Ctrl+C stops it)");
            if (setUpCode is not null)
            {
                Console.WriteLine($"Nobody administers this site yet. This address makes you its administrator; it works once, for {Invitations.SetUpIsGoodFor.TotalHours:0} hours, and each start makes a new one:");
                Console.WriteLine($"  {app.Services.GetRequiredService<NewsSettings>().BaseUrl?.ToString().TrimEnd('/') ?? address}/account/join#{setUpCode}");
            }
        });
    }

    /// <summary>The first address at which the site listens, as one would type it on the same machine.</summary>
    private static string? WhereToRead(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").TrimEnd('/');
}
