using System.Net;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Access;

public sealed class WhoMayEnterTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task Visitors_are_sent_from_the_desk_to_the_sign_in_page_and_back()
    {
        using var answer = await app.AskAsync("/admin");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?back=%2Fadmin", answer.Headers.Location?.PathAndQuery);
    }

    [Fact]
    public async Task Editors_reach_the_desk_and_readers_do_not()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        using var reader = await app.SignInAsync(Role.Reader);

        Assert.Equal("Desk", (await editor.ReadAsync("/admin")).QuerySelector("h1")?.TextContent);
        using var refused = await reader.GetAsync("/admin", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
