using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Visibility;

/// <summary>What readers see of a report that may be shown in part, and that the rest stands nowhere.</summary>
public sealed class WhatRightsMeanTests : IAsyncDisposable
{
    private const string Original = "https://gazette.example/accord";
    private readonly NewsApp app = new();

    /// <summary>More words than an excerpt has, then one that may not be shown.</summary>
    private static Sample Report(Action<Article> arrange) => new Sample("Fishing accord reached", "2024-10-09") { Arrange = article => { article.Address = Original; arrange(article); } }
        .About("trade").In("CHE")
        .Tells($"Firstword opened the day. {string.Join(' ', Enumerable.Range(1, 70).Select(i => $"word{i}"))} Lastword closed the paragraph.")
        .Meets([Sample.Okafor, Sample.Lindqvist])
        .Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, atMeeting: true, about: ["trade"])
        .Tells("Nobody spoke of Brindlefen there.");

    [Theory, InlineData(Rights.Excerpt), InlineData(Rights.StatementsOnly)]
    public async Task What_may_not_be_shown_stands_on_no_page_and_is_not_found(Rights rights)
    {
        var stored = await app.StoreAsync(Report(a => a.Rights = rights));
        using var visitor = app.CreateClient(new() { AllowAutoRedirect = false });

        foreach (var address in new[]
        {
            stored.Address, $"/statements/{stored.Statements[0]}", $"/meetings/{stored.Meetings[0]}", "/", "/articles", "/statements", "/meetings", "/speakers/ngozi-okafor", "/topics/trade", "/countries/che",
            "/search?q=brindlefen", "/search?q=brindlefen&in=articles", "/search?q=lastword&in=articles", "/search?q=word65&in=articles", "/search?q=accord&in=articles", "/search?q=talks&in=articles", "/search?q=speaker:okafor&in=articles",
        })
        {
            using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("spoke of", page, StringComparison.Ordinal);
            Assert.DoesNotContain("word65 ", page, StringComparison.Ordinal);
        }

        Assert.Empty(await app.TitlesAsync("brindlefen"));
        Assert.Empty(await app.TitlesAsync("lastword"));
        Assert.Empty(await app.TitlesAsync("word65"));
        Assert.Equal(rights == Rights.Excerpt ? 1 : 0, (await app.TitlesAsync("word40")).Count);
        Assert.Single(await app.TitlesAsync("resume"));
        Assert.Single(await app.TitlesAsync("accord"));
        Assert.Equal(rights == Rights.Excerpt, (await app.ReadAsync(stored.Address)).QuerySelector("main")!.TextContent.Contains("Firstword", StringComparison.Ordinal)); // Every page has a main part.
        Assert.Equal(rights == Rights.Excerpt, (await app.ReadAsync("/articles")).QuerySelector("main")!.TextContent.Contains("Firstword", StringComparison.Ordinal));
    }

    [Theory, InlineData(Rights.Excerpt), InlineData(Rights.StatementsOnly)]
    public async Task What_was_said_and_the_way_to_the_original_remain(Rights rights)
    {
        var stored = await app.StoreAsync(Report(a => a.Rights = rights));

        var article = await app.ReadAsync(stored.Address);
        Assert.NotNull(article.QuerySelector($"[data-statement='{stored.Statements[0]}']"));
        Assert.NotNull(article.QuerySelector($"main a[href='{Original}']"));
        Assert.Empty(article.QuerySelectorAll(".para, mark, .note"));

        var statement = await app.ReadAsync($"/statements/{stored.Statements[0]}");
        Assert.Contains("Talks will resume.", statement.QuerySelector("main blockquote")?.TextContent);
        Assert.Null(statement.QuerySelector("#passage"));
        Assert.DoesNotContain("tells of something said", statement.QuerySelector("[data-reasons]")?.TextContent); // Reasons that quote the report go with its text.
        Assert.Contains("Found by the rule", statement.QuerySelector("[data-reasons]")?.TextContent);
        Assert.Null((await app.ReadAsync($"/meetings/{stored.Meetings[0]}")).QuerySelector("blockquote[cite]"));
    }

    [Theory, InlineData(Rights.FullText), InlineData(Rights.Excerpt), InlineData(Rights.StatementsOnly)]
    public async Task Search_engines_and_citations_get_full_texts_only(Rights rights)
    {
        var stored = await app.StoreAsync(Report(a => a.Rights = rights));

        foreach (var address in new[] { stored.Address, $"/statements/{stored.Statements[0]}", $"/meetings/{stored.Meetings[0]}" })
        {
            Assert.Equal(rights != Rights.FullText, (await app.ReadAsync(address)).QuerySelector("meta[name=robots][content=noindex]") is not null);
        }

        var article = await app.ReadAsync(stored.Address);
        Assert.Equal(rights == Rights.FullText, article.QuerySelector("script[type='application/ld+json']") is not null);
        Assert.Equal(rights == Rights.FullText, article.QuerySelector("meta[name=citation_title]") is not null);
        Assert.Equal(rights == Rights.FullText, article.QuerySelector("#citation") is not null);
        using var sitemap = await app.AskAsync("/sitemaps/articles-1.xml");
        Assert.Equal(rights == Rights.FullText, (await sitemap.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(stored.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_a_statement_is_known_quotes_nothing_that_may_not_be_shown()
    {
        var stored = await app.StoreAsync(Report(a => a.Rights = Rights.StatementsOnly));
        await app.WithDatabaseAsync(async db =>
        {
            var text = db.Articles.Select(a => a.Text).Single();
            var (start, words) = (text.IndexOf("Brindlefen", StringComparison.Ordinal), "Brindlefen");
            db.AddRange(new StatementParty
            {
                StatementId = db.Statements.Select(s => s.Id).Single(), Role = PartyRole.Addressee, Ordinal = 2, Name = "Ngozi Okafor", Type = PartyType.Person, Text = words,
                AntecedentStart = start, AntecedentLength = words.Length, Reason = $"“{words}” stands for Ngozi Okafor.",
            });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.DoesNotContain("Brindlefen", (await app.ReadAsync($"/statements/{stored.Statements[0]}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
        using var editor = await app.SignInAsync(Role.Editor);
        Assert.Contains("Brindlefen", (await editor.ReadAsync($"/statements/{stored.Statements[0]}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_statement_is_gone_and_its_report_stays()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume.").Says(Sample.Lindqvist, "The mossgarth is ours."));
        await app.WithDatabaseAsync(async (db, services) =>
        {
            await db.Statements.Where(s => s.Key == stored.Statements[1]).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsHidden, true), TestContext.Current.CancellationToken);
            await services.GetRequiredService<SearchIndex>().ReplaceAsync(stored.ArticleId, TestContext.Current.CancellationToken);
        });

        await app.ReadAsync($"/statements/{stored.Statements[1]}", HttpStatusCode.NotFound);
        Assert.Empty(await app.WordsAsync("mossgarth"));
        Assert.Single((await app.ReadAsync("/statements")).QuerySelectorAll("[data-statement]"));
        Assert.Empty((await app.ReadAsync("/speakers/maria-lindqvist")).QuerySelectorAll("[data-statement]"));
        Assert.Single((await app.ReadAsync(stored.Address)).QuerySelectorAll("[data-note]"));

        using var editor = await app.SignInAsync(Role.Editor);
        var seen = await editor.ReadAsync($"/statements/{stored.Statements[1]}");
        Assert.Contains("This statement was hidden by an editor.", seen.QuerySelector("[data-readers=nothing]")?.TextContent);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
