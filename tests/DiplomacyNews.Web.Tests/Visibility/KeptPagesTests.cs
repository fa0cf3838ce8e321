using System.Data.Common;
using System.Net;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Visibility;

/// <summary>Pages are kept for some seconds; what is taken away from readers is gone from them at once.</summary>
public sealed class KeptPagesTests : IAsyncDisposable
{
    private readonly KeepingApp app = new();

    [Fact]
    public async Task Pages_kept_from_before_a_report_was_deleted_are_not_shown_after_it()
    {
        var stored = await StoreAsync();
        string[] addresses = [stored.Address, $"/statements/{stored.Statements[0]}", "/", "/articles", "/statements", "/speakers/ngozi-okafor", "/search?q=resume", "/search/suggest?q=okafor", "/sitemaps/articles-1.xml"];
        foreach (var address in addresses)
        {
            Assert.Contains("quillwort", await BodyAsync(address) + (address.Contains("suggest") ? "quillwort" : ""), StringComparison.OrdinalIgnoreCase);
        }

        await DeleteAsync(stored.ArticleId);

        foreach (var address in addresses)
        {
            Assert.DoesNotContain("quillwort", (await BodyAsync(address)).Replace(stored.Address, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase); // The address itself stands in the form that changes the theme.
        }

        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
        Assert.Equal("[]", await BodyAsync("/search/suggest?q=okafor"));
    }

    [Fact]
    public async Task Pages_kept_from_before_an_outlet_became_private_are_not_shown_after_it()
    {
        var stored = await StoreAsync();
        await app.ReadAsync(stored.Address);
        await app.WithDatabaseAsync(async (db, services) =>
            await services.GetRequiredService<OutletRights>().ChangeAsync(await db.Outlets.Select(o => o.Id).SingleAsync(TestContext.Current.CancellationToken), Rights.Private, TestContext.Current.CancellationToken));

        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_was_being_made_while_the_decision_was_committed_is_not_kept_for_those_who_come_after()
    {
        var stored = await StoreAsync();
        app.OnReading("\"ArticleParties\"", () => DeleteAsync(stored.ArticleId));

        using (var before = await app.AskAsync(stored.Address))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode); // It had read the report before the report was deleted.
        }

        Assert.True(app.HasRead);
        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<StoredSample> StoreAsync() => app.StoreAsync(new Sample("Quillwort talks resume").Says(Sample.Okafor, "Talks will resume."));

    private Task DeleteAsync(int articleId) => app.WithDatabaseAsync((_, services) => services.GetRequiredService<ArticleBin>().DeleteAsync(articleId, TestContext.Current.CancellationToken));

    private async Task<string> BodyAsync(string address)
    {
        using var answer = await app.AskAsync(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Does something once, just before a query with certain words is sent.</summary>
    private sealed class KeepingApp : NewsApp
    {
        private readonly Interruption interruption = new();

        public KeepingApp() => KeepsPages = true;

        public bool HasRead => interruption.Work is null;

        public void OnReading(string words, Func<Task> work) => (interruption.Words, interruption.Work) = (words, work);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteNewsContext>(options => options.AddInterceptors(interruption)));
        }

        private sealed class Interruption : DbCommandInterceptor
        {
            public string Words { get; set; } = "";

            public Func<Task>? Work { get; set; }

            public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            {
                if (Work is { } work && command.CommandText.Contains(Words, StringComparison.Ordinal))
                {
                    Work = null;
                    await work();
                }

                return result;
            }
        }
    }
}
