using System.Net;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Visibility;

/// <summary>Editors see what readers do not, and are told so on the page.</summary>
public sealed class EditorsSeeTests : IAsyncDisposable
{
    private static readonly Dictionary<string, (Action<Article> State, string Says)> States = new()
    {
        ["unpublished"] = (a => a.IsPublished = false, "Not published yet."),
        ["hidden"] = (a => a.IsHidden = true, "Hidden by an editor."),
        ["deleted"] = (a => a.DeletedAt = new DateTime(2024, 10, 20, 8, 30, 0, DateTimeKind.Utc), "In the bin until 19 November 2024, 08:30 UTC"),
        ["under embargo"] = (a => a.EmbargoUntil = new DateTime(2024, 11, 3, 12, 0, 0, DateTimeKind.Utc), "Under embargo until 3 November 2024, 12:00 UTC"),
        ["private"] = (a => a.Rights = Rights.Private, "Private: only editors"),
    };

    private readonly NewsApp app = new();

    public static TheoryData<string> Invisible => [.. States.Keys];

    [Theory, MemberData(nameof(Invisible))]
    public async Task Editors_see_the_report_its_statements_and_meetings_and_why_readers_do_not(string state)
    {
        var stored = await app.StoreAsync(SecretReport.In(States[state].State));
        using var editor = await app.SignInAsync(Role.Editor);
        using var reader = await app.SignInAsync(Role.Reader);

        foreach (var address in new[] { stored.Address, $"/statements/{stored.Statements[0]}", $"/meetings/{stored.Meetings[0]}" })
        {
            var page = await editor.ReadAsync(address);
            Assert.Contains(States[state].Says, page.QuerySelector("[data-readers=nothing]")?.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
            using var refused = await reader.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            await app.ReadAsync(address, HttpStatusCode.NotFound);
        }
    }

    [Theory, InlineData(Rights.Excerpt, "Readers see an excerpt"), InlineData(Rights.StatementsOnly, "Readers see the statements only")]
    public async Task Editors_see_the_whole_text_of_what_readers_see_in_part(Rights rights, string says)
    {
        var stored = await app.StoreAsync(SecretReport.In(a => a.Rights = rights));
        using var editor = await app.SignInAsync(Role.Editor);

        var page = await editor.ReadAsync(stored.Address);

        Assert.Contains(says, page.QuerySelector("[data-readers=part]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Brindlefen", page.QuerySelector("article .text")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await editor.ReadAsync($"/statements/{stored.Statements[0]}")).QuerySelector("#passage"));
    }

    [Fact]
    public async Task What_everybody_sees_carries_no_such_notice()
    {
        var stored = await app.StoreAsync(SecretReport.Open);
        using var editor = await app.SignInAsync(Role.Editor);

        Assert.Null((await editor.ReadAsync(stored.Address)).QuerySelector("[data-readers]"));
        Assert.Null((await app.ReadAsync(stored.Address)).QuerySelector("[data-readers]"));
    }

    [Fact]
    public async Task Lists_are_the_readers_lists_for_editors_too()
    {
        var open = await app.StoreAsync(SecretReport.Open);
        await app.StoreAsync(SecretReport.In(a => a.IsHidden = true, storyId: open.ArticleId));
        using var editor = await app.SignInAsync(Role.Editor);

        foreach (var address in new[] { "/", "/articles", "/statements", "/meetings", "/speakers", "/search?q=talks&in=articles", open.Address, $"/meetings/{open.Meetings[0]}" })
        {
            Assert.DoesNotContain("quillwort", (await editor.ReadAsync(address)).DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
