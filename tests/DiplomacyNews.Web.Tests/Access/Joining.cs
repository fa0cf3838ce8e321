using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Invitations = DiplomacyNews.Web.Access.Invitations;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>One-time codes, and using them as somebody without script does.</summary>
internal static class Joining
{
    public const string GoodPassword = "harbour kettle violet";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static HttpClient Visitor(this NewsApp app) => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public static async Task<string> SetUpCodeAsync(this NewsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Invitations>().OfferSetUpAsync(CancellationToken) ?? throw new InvalidOperationException("There is an administrator already.");
    }

    public static async Task<string> InvitationAsync(this NewsApp app, Role role = Role.Editor, string? name = null, string? email = null, int? by = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync(name, email, role, by, CancellationToken);
    }

    /// <summary>Shows the code and returns the page that answers.</summary>
    public static async Task<IDocument> ShowCodeAsync(this HttpClient client, string code)
    {
        using var answer = await client.PostFormAsync("/account/join", new() { ["Code"] = code });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync();
    }

    public static Task<HttpResponseMessage> JoinAsync(this HttpClient client, string code, string name = "Nina Newcomer", string email = "nina@example.org", string password = GoodPassword) =>
        client.PostFormAsync("/account/join", new() { ["Code"] = code, ["Name"] = name, ["Email"] = email, ["Password"] = password }, to: "/account/join?handler=Join");

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient client, string email, string password, string? back = null) =>
        client.PostFormAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = password, ["back"] = back ?? "" });

    /// <summary>What the page says went wrong.</summary>
    public static string Alert(this IDocument page) => page.QuerySelector("[role=alert]")?.TextContent ?? "";
}
