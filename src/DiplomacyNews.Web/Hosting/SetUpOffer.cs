using DiplomacyNews.Web.Access;

namespace DiplomacyNews.Web.Hosting;

/// <summary>As long as nobody administers the site, each start prints a one-time address for whoever will. It goes to the console and never to the log.</summary>
internal static class SetUpOffer
{
    public static async Task OfferSetUpAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<Invitations>().OfferSetUpAsync(app.Lifetime.ApplicationStopping) is { } code)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                $"Nobody administers this site yet. Open this address to become its administrator; it works once, for {Invitations.SetUpIsGoodFor.TotalHours:0} hours:\n  {Origin(app)}/account/join#{code}"));
        }
    }

    private static string? Origin(WebApplication app) => app.Services.GetRequiredService<NewsSettings>().BaseUrl?.ToString().TrimEnd('/') ?? app.WhereToRead();
}
