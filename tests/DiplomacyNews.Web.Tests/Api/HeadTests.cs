using System.Net;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>Programs that only ask whether something changed ask with HEAD, and are told what GET would be told, without the words.</summary>
public sealed class HeadTests(SomeTalks app) : IClassFixture<SomeTalks>
{
    [Theory]
    [InlineData("/api/v1/statements?limit=2", HttpStatusCode.OK)]
    [InlineData("/api/v1/search?q=talks", HttpStatusCode.OK)]
    [InlineData("/api/v1/speakers/ngozi-okafor", HttpStatusCode.OK)]
    [InlineData("/api/v1/articles/999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/statements?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/statements.atom", HttpStatusCode.OK)]
    public async Task Head_answers_as_get_does(string address, HttpStatusCode status)
    {
        using var client = app.CreateClient();
        using var got = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var asked = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        Assert.Equal(status, got.StatusCode);
        Assert.Equal(status, asked.StatusCode);
        Assert.Equal(got.Headers.ETag, asked.Headers.ETag);
        Assert.Equal(got.Content.Headers.ContentType, asked.Content.Headers.ContentType);
        Assert.Equal(got.Headers.TryGetValues("Link", out var link) ? string.Concat(link) : "", asked.Headers.TryGetValues("Link", out var same) ? string.Concat(same) : "");
    }
}
