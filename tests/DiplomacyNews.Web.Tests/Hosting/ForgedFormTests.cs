using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Access;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Hosting;

/// <summary>A form without the token of its own page does nothing.</summary>
public sealed class ForgedFormTests : IAsyncDisposable
{
    /// <summary>The choice of colours stands on pages that are kept for everybody and is looked at in another way; the page for errors takes whatever failed.</summary>
    private static readonly string[] WithoutToken = ["theme", "error"];

    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task No_page_takes_a_form_without_its_token(string? token)
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        var routes = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Select(p => p.AttributeRouteInfo?.Template ?? "").Except(WithoutToken).Distinct().ToList();
        Assert.Contains("account/sign-in", routes);

        foreach (var route in routes)
        {
            var address = "/" + string.Join('/', route.Split('/').Where(part => !part.EndsWith("?}", StringComparison.Ordinal)).Select(part => part.StartsWith('{') ? "1" : part));
            using var answer = await administrator.PostAsync(address, new FormUrlEncodedContent(token is null ? [] : [new("__RequestVerificationToken", token)]), CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"POST {address} answered {(int)answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task A_form_opened_before_somebody_signed_in_says_what_to_do()
    {
        using var made = await app.SignInAsync(Role.Editor);
        using var client = app.Visitor();
        var old = await client.TokenAsync("/account/sign-in");
        using (await client.SignInAsync("edith.editor@example.org", NewsApp.Password))
        {
        }

        using var refused = await client.PostAsync("/account?handler=Name", new FormUrlEncodedContent([new("__RequestVerificationToken", old), new("Name", "Somebody Else")]), CancellationToken);
        var page = await refused.ReadPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("This form was not sent", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("opened before you signed in or out", page.QuerySelector(".lead")?.TextContent);
        Assert.Equal("/account", page.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("anew")).GetAttribute("href"));
        await app.WithDatabaseAsync(async db => Assert.Equal("Edith Editor", (await db.Users.SingleAsync(CancellationToken)).Name));
    }

    [Fact]
    public async Task A_token_of_another_browser_is_worth_nothing()
    {
        using var first = app.Visitor();
        using var second = app.Visitor();
        await second.TokenAsync("/account/sign-in");
        using var refused = await second.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("__RequestVerificationToken", await first.TokenAsync("/account/sign-in")), new("Email", "a@example.org"), new("Password", "x")]), CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/join")]
    [InlineData("/account")]
    [InlineData("/admin/accounts")]
    [InlineData("/admin/accounts/1")]
    public async Task Every_form_that_changes_something_carries_a_token(string address)
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var client = address is "/account/sign-in" or "/account/join" ? app.Visitor() : administrator;
        var page = await client.ReadAsync(address);

        var forms = page.QuerySelectorAll("form[method=post]:not([action='/theme'])");
        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]")));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
