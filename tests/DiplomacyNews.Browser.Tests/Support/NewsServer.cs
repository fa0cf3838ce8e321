using DiplomacyNews.Web.Ingestion;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>The real app on a real port, with a data folder of its own and, unless told otherwise, the sample reports loaded as on a first start.</summary>
internal sealed class NewsServer : WebApplicationFactory<Program>
{
    private readonly bool hasSamples;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacynews-browser-");

    public NewsServer(bool hasSamples = true)
    {
        this.hasSamples = hasSamples;
        UseKestrel(0);
    }

    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()); // Kestrel says where it listens once it has started.

    /// <summary>Takes a report in as an upload: received, recognised, read, stored.</summary>
    /// <returns>The article's id.</returns>
    public async Task<int> IngestAsync(string fileName, string text, CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        var ingestion = scope.ServiceProvider.GetRequiredService<IngestionService>();
        var upload = await ingestion.ReceiveAsync(fileName, System.Text.Encoding.UTF8.GetBytes(text), isSample: false, cancellationToken);
        return await ingestion.ReadAsync(upload.Id, cancellationToken) switch
        {
            IngestOutcome.Stored stored => stored.ArticleId,
            IngestOutcome.Known known => known.ArticleId, // The site's own worker was quicker.
            var refused => throw new InvalidOperationException($"The report was not stored: {refused}"),
        };
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var own = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.FullName, "news.db")}"))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own); // Its own alone: other sites may be running beside it.
        }

        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Data:Directory", folder.FullName);
        builder.UseSetting("Seeds:Load", hasSamples ? "true" : "false");
        builder.UseSetting("Reading:Model", "off");
        builder.UseSetting("Limits:RequestsPerMinute", "0"); // All windows come from one address.
    }
}
