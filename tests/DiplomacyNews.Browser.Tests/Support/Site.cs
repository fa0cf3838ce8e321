using DiplomacyNews.Browser.Tests.Support;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Site))]
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>The running site and one browser, shared by all tests of this project. Each test opens windows of its own in it.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>The password of every account that <see cref="MakeAccountAsync"/> makes.</summary>
    public const string Password = "a long enough password";

    private NewsServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The sentence that says that there is no browser; empty when there is one.</summary>
    public string Missing { get; private set; } = "";

    public Uri Address => Server.Address;

    internal SiteAddresses Addresses { get; private set; } = null!; // Set before the first test runs; without a browser no test asks.

    internal IServiceProvider Services => Server.Services;

    /// <summary>Takes a report in; its article's id.</summary>
    internal Task<int> IngestAsync(string fileName, string text, CancellationToken cancellationToken) => Server.IngestAsync(fileName, text, cancellationToken);

    private NewsServer Server => server ?? throw new InvalidOperationException("The site runs only where there is a browser.");

    public async ValueTask InitializeAsync()
    {
        (var path, Missing) = Chromium.Find(Environment.GetEnvironmentVariable);
        if (path is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(10_000); // Both cores may be busy with other tests.
        playwright = await Playwright.CreateAsync();
        var opening = playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Chromium.Flags });
        server = new NewsServer();
        server.StartServer();
        var unkind = await server.IngestAsync("unkind.html", UnkindReport.Html, TestContext.Current.CancellationToken);
        Addresses = await SiteAddresses.ReadAsync(server.Services, unkind, TestContext.Current.CancellationToken);
        browser = await opening;
    }

    /// <summary>Makes an account of this role.</summary>
    /// <returns>Its e-mail address.</returns>
    internal async Task<string> MakeAccountAsync(Role role)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(new Account { Name = $"Edith {role}", Email = email, UserName = email, Role = role }, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        return email;
    }

    /// <summary>A window without history, cookies or cache.</summary>
    internal Task<IBrowserContext> OpenWindowAsync(Visitor visitor, Uri? origin = null) => browser!.NewContextAsync(new BrowserNewContextOptions // Tests without a browser were skipped before.
    {
        BaseURL = (origin ?? Address).ToString(),
        ColorScheme = visitor.PrefersDark ? ColorScheme.Dark : ColorScheme.Light,
        JavaScriptEnabled = visitor.HasScript,
        Locale = "en-GB",
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new ViewportSize { Width = visitor.Width, Height = 800 },
    });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }
}
