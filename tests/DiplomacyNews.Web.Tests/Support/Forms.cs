using AngleSharp;
using AngleSharp.Dom;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>Sends forms as a browser without script does: the page is fetched, its token goes along.</summary>
internal static class Forms
{
    /// <summary>Fetches the page and sends its first form that has a token, with these fields, to <paramref name="to"/> or to the page itself.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string page, Dictionary<string, string> fields, string? to = null)
    {
        var form = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = await client.TokenAsync(page) };
        return await client.PostAsync(to ?? page, new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }

    /// <summary>The antiforgery token of the page's forms.</summary>
    public static async Task<string> TokenAsync(this HttpClient client, string page)
    {
        var document = await client.ReadAsync(page);
        return document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? throw new InvalidOperationException($"{page} has no form with a token.");
    }

    /// <summary>The page as its reader sees it; it must answer 200.</summary>
    public static async Task<IDocument> ReadAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}.");
        return await answer.ReadPageAsync();
    }

    /// <summary>The answer as a document, whatever its status.</summary>
    public static async Task<IDocument> ReadPageAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(answer.RequestMessage?.RequestUri), TestContext.Current.CancellationToken);
    }
}
