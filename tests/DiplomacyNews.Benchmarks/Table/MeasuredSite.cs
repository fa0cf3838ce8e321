using System.Diagnostics;
using DiplomacyNews.Web.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>
/// The site in a process of its own, with an empty page beside its own pages to compare them with: the same Kestrel, the same middleware, the same log.
/// With "uncached" no page is kept, as it is for whoever is signed in.
/// </summary>
internal sealed class MeasuredSite(string data, bool keepsPages) : WebApplicationFactory<Program>
{
    public const string Verb = "serve";

    /// <summary>Listens to the commands that the site gives its database; null for nobody.</summary>
    public IInterceptor? Interceptor { get; init; }

    /// <summary>When the last answer began to leave: a page that is sent in parts has its first part at the reader's from then on.</summary>
    public long LeftAt { get; private set; }

    public static string[] Arguments(string data, bool keepsPages) => [typeof(MeasuredSite).Assembly.Location, Verb, data, keepsPages ? "cached" : "uncached"];

    public static async Task ServeAsync(string[] args)
    {
        await using var site = new MeasuredSite(args[0], args[1] == "cached");
        site.UseKestrel(new Uri(args[Array.IndexOf(args, "--urls") + 1]).Port);
        site.StartServer();
        await Task.Delay(Timeout.Infinite);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Directory", data);
        builder.UseSetting("Seeds:Load", "false");
        builder.UseSetting("Limits:RequestsPerMinute", "0");
        builder.UseEnvironment("Production");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(new LooksAtAnswers(() => LeftAt = Stopwatch.GetTimestamp()));
            services.AddRazorPages().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(EmptyPage).Assembly)));
            if (Interceptor is { } listener)
            {
                services.ConfigureDbContext<SqliteNewsContext>(options => options.AddInterceptors(listener));
            }

            if (!keepsPages)
            {
                services.AddSingleton<IOutputCacheStore, KeepsNothing>();
            }
        });
    }

    private sealed class LooksAtAnswers(Action leaving) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Response.OnStarting(() =>
                {
                    leaving();
                    return Task.CompletedTask;
                });
                return then(context);
            });
            next(app);
        };
    }

    private sealed class KeepsNothing : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
