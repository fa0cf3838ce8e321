using System.Collections.Concurrent;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>
/// A test that opens pages. When it ends, nothing may have gone wrong in its windows: no error on the console, no request to another host,
/// no answer that failed.
/// </summary>
public abstract class BrowserTest(Site site) : IAsyncLifetime
{
    private readonly List<IBrowserContext> windows = [];
    private readonly ConcurrentQueue<string> troubles = new();
    private readonly HashSet<int> expectedStatus = [];

    protected Site Site => site;

    private protected SiteAddresses Addresses => site.Addresses;

    protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        if (site.Missing.Length > 0)
        {
            Assert.False(Chromium.IsRequired(Environment.GetEnvironmentVariable), site.Missing);
            Assert.Skip(site.Missing);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var window in windows)
        {
            await window.CloseAsync();
        }

        Assert.True(troubles.IsEmpty, string.Join('\n', troubles));
    }

    /// <summary>Opens an address in a new window; of the shared site, unless <paramref name="origin"/> names one of the test's own.</summary>
    private protected async Task<IPage> OpenAsync(string address, Visitor? visitor = null, Uri? origin = null)
    {
        var window = await site.OpenWindowAsync(visitor ?? new Visitor(), origin);
        windows.Add(window);
        Watch(window, origin ?? site.Address);
        window.SetDefaultTimeout(10_000);
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Opens an address in a new window, signed in by the form as an account made for this test alone.</summary>
    private protected async Task<IPage> OpenSignedInAsync(Role role, string address, Visitor? visitor = null)
    {
        var email = await site.MakeAccountAsync(role);
        var page = await OpenAsync($"/account/sign-in?back={Uri.EscapeDataString(address)}", visitor);
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Site.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        return page;
    }

    /// <summary>Opens a page of a kind that <see cref="SiteAddresses.AllKinds"/> names.</summary>
    private protected Task<IPage> OpenKindAsync(string kind, Visitor? visitor = null)
    {
        if (kind == "not found")
        {
            Expect(404);
        }

        return OpenAsync(Addresses[kind], visitor);
    }

    /// <summary>Pages that say that something is not there answer so.</summary>
    private protected void Expect(int status) => expectedStatus.Add(status);

    private void Watch(IBrowserContext window, Uri origin)
    {
        window.Console += (_, message) =>
        {
            if (message.Type == "error" && !expectedStatus.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal)))
            {
                troubles.Enqueue($"Console on {message.Page?.Url}: {message.Text} ({message.Location})");
            }
        };
        window.WebError += (_, error) => troubles.Enqueue($"Script on {error.Page?.Url}: {error.Error}");
        window.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                troubles.Enqueue($"Request to another host: {request.Url}");
            }
        };
        window.Response += (_, response) =>
        {
            if (response.Status >= 400 && !expectedStatus.Contains(response.Status))
            {
                troubles.Enqueue($"{response.Url} answered {response.Status}");
            }
        };
        window.RequestFailed += (_, request) =>
        {
            // Leaving a page while something of it still loads is no failure.
            if (request.Failure is { } failure && !failure.Contains("ERR_ABORTED", StringComparison.Ordinal))
            {
                troubles.Enqueue($"{request.Url} failed: {failure}");
            }
        };
    }
}
