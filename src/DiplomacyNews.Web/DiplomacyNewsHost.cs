using System.Text.Encodings.Web;
using System.Text.Unicode;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Feeds;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Ingestion.Corrections;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Ingestion.Uploads;
using DiplomacyNews.Web.Reading;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Sharing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DiplomacyNews.Web;

/// <summary>The services of the site and of its verbs, registered in one place.</summary>
public static class DiplomacyNewsHost
{
    private const int LeastThreads = 4;

    /// <exception cref="SettingException">A setting has a value that is not allowed.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args, bool forVerb = false)
    {
        var builder = CreateBareBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        var settings = NewsSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddLog(settings, forVerb);

        builder.Services.AddNewsDatabase(settings);
        builder.Services.AddReading();
        builder.Services.AddIngestion();
        builder.Services.AddSearch();
        builder.Services.AddFeeds();
        builder.Services.AddSharing();
        builder.Services.AddAccess(settings);
        builder.Services.AddSite(settings);
        return builder;
    }

    /// <exception cref="SettingException">A setting has a value that is not allowed.</exception>
    public static NewsSettings ReadSettings(string[] args) => NewsSettings.Read(CreateBareBuilder(args).Configuration);

    // The content stands beside the program wherever it is started from; from source, the manifest of static assets leads to the tree.
    private static WebApplicationBuilder CreateBareBuilder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    private static void AddReading(this IServiceCollection services)
    {
        services.AddSingleton(SeedFolder.BesideProgram);
        services.AddSingleton(provider => ReadAuthority(provider).Lexicon);
        services.AddSingleton(provider => new Lazy<OfficeFinder>(() => new OfficeFinder(provider.GetRequiredService<Lexicon>()))); // Its tables are for those who ask.
        services.AddSingleton<Network>();
        services.AddSingleton(provider => new Analyzers(provider.GetRequiredService<Lexicon>(), provider.GetRequiredService<NewsSettings>(), () => provider.GetRequiredService<Network>().Spans));
    }

    private static AuthorityTables ReadAuthority(IServiceProvider provider)
    {
        var tables = AuthorityTables.Read(provider.GetRequiredService<SeedFolder>(), provider.GetRequiredService<NewsSettings>());
        tables.Say(provider.GetRequiredService<ILogger<AuthorityTables>>());
        return tables;
    }

    private static void AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton<ArticleExtractor>();
        services.AddScoped<SpeakerDirectory>();
        services.AddSingleton<SameMeeting>();
        services.AddScoped<MeetingMatching>();
        services.AddScoped<UtteranceMatching>();
        services.AddScoped<OutletDirectory>();
        services.AddScoped<ArticleStore>();
        services.AddScoped<IngestionService>();
        services.AddScoped<FileIngestion>();
        services.AddScoped<ArticleRereading>();
        services.AddScoped<ArticleRemoval>();
        services.AddScoped<ArticleBin>();
        services.AddScoped<OutletRights>();
        services.AddSingleton<Upkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<Upkeep>());
        services.AddScoped<CorrectionDesk>();
        services.AddScoped<SpeakerChoices>();
        services.AddScoped<SpeakerMerging>();
        services.AddScoped<SampleReports>();
        services.AddSingleton<UploadSpool>();
        services.AddSingleton<UploadSignal>();
        services.AddSingleton<ReadingMark>();
        services.AddSingleton<UploadReception>();
        services.AddScoped<UploadIntake>();
        services.AddScoped<BatchDecision>();
        services.AddHostedService<WaitingUploads>();
        services.AddSingleton<SecondReading>();
        services.AddHostedService(provider => provider.GetRequiredService<SecondReading>());
    }

    /// <summary>
    /// SQLite answers on the thread that asks. With as many threads as processors, on a small machine one, what a page has sent so far would lie there until the page is done,
    /// and a search of five seconds would keep everybody waiting.
    /// </summary>
    private static void KeepThreadsReady()
    {
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), completions);
    }

    private static void AddSite(this IServiceCollection services, NewsSettings settings)
    {
        KeepThreadsReady();
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddDataProtection().SetApplicationName("DiplomacyNews").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataDirectory, "keys")));
        services.AddRazorPages();
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)); // “Türkiye” goes out as it is, not in numbers.
        services.AddRouting(options => options.LowercaseUrls = true);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false); // A mistyped address is no fault of ours, in development neither: it is answered in words.
        services.AddSafety(settings);
        services.AddLimits(settings);
        services.AddPageCache();
        services.AddHealth();
        services.AddApi();
    }
}
