using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>The door, tried from outside.</summary>
public sealed class SignInTests : IAsyncDisposable
{
    private const string Known = "edith.editor@example.org";
    private const string Unknown = "nobody@example.org";
    private const string Locked = "lara.locked@example.org";

    private readonly CountingApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/articles?topic=trade", "/articles?topic=trade")]
    [InlineData("", "/admin")]
    [InlineData("https://elsewhere.example/", "/admin")]
    [InlineData("//elsewhere.example/", "/admin")]
    [InlineData("/\\elsewhere.example", "/admin")]
    [InlineData("\\\\elsewhere.example", "/admin")]
    [InlineData("javascript:alert(1)", "/admin")]
    [InlineData("/\t/elsewhere.example", "/admin")]
    public async Task Whoever_signs_in_goes_on_within_the_site(string back, string sentTo)
    {
        using var made = await app.SignInAsync(Role.Editor);
        using var client = app.Visitor();
        using var answer = await client.SignInAsync(Known, NewsApp.Password, back);
        Assert.Equal(sentTo, answer.Headers.Location?.OriginalString);

        using var again = await client.GetAsync($"/account/sign-in?back={Uri.EscapeDataString(back)}", CancellationToken);
        Assert.Equal(sentTo == "/admin" ? "/account" : sentTo, again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Known_unknown_and_locked_addresses_get_the_same_answers_for_the_same_work()
    {
        await MakeAccountsAsync();
        var answers = new Dictionary<string, List<string>> { [Known] = [], [Unknown] = [], [Locked] = [] };
        foreach (var (email, said) in answers)
        {
            using var client = app.Visitor();
            for (var attempt = 1; attempt <= 7; attempt++)
            {
                app.Hashes.Clear();
                // A locked account is not told apart even by its own password.
                using var answer = await client.SignInAsync(email, email == Locked ? NewsApp.Password : "a wrong password");
                var page = await answer.ReadPageAsync();
                said.Add($"{(int)answer.StatusCode}, {string.Join(' ', app.Hashes)}: {page.Title} {page.QuerySelector("main")!.TextContent}".Replace(email, "…")
                    + string.Join(';', page.QuerySelectorAll("main [aria-invalid]").Select(e => e.Id)));
            }
        }

        Assert.Equal(answers[Known], answers[Unknown]);
        Assert.Equal(answers[Known], answers[Locked]);
        Assert.All(answers[Known], said => Assert.StartsWith("200, verify:", said));
        Assert.Contains("After 4 more tries", answers[Known][0]);
        Assert.Contains("After 1 more try ", answers[Known][3]);
        Assert.All(answers[Known].Skip(4), said => Assert.Contains("Wait 15 minutes", said));
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits_a_quarter_of_an_hour()
    {
        await MakeAccountsAsync();
        using var client = app.Visitor();
        await FailAsync(client, Known, 5);

        using var early = await client.SignInAsync(Known, NewsApp.Password);
        Assert.Contains("Wait 15 minutes", (await early.ReadPageAsync()).Alert());
        app.Clock.Advance(TimeSpan.FromMinutes(14.5));
        using var soon = await client.SignInAsync(Known.ToUpperInvariant(), NewsApp.Password);
        Assert.Contains("Wait 1 minute,", (await soon.ReadPageAsync()).Alert());
        app.Clock.Advance(TimeSpan.FromMinutes(0.5));
        using var late = await client.SignInAsync(Known, NewsApp.Password);
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Fact]
    public async Task Failures_far_apart_lock_nobody_out()
    {
        await MakeAccountsAsync();
        using var client = app.Visitor();
        for (var i = 0; i < 9; i++)
        {
            await FailAsync(client, Known, 1);
            app.Clock.Advance(TimeSpan.FromMinutes(4));
        }

        using var answer = await client.SignInAsync(Known, NewsApp.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_sign_in_makes_earlier_failures_forgotten()
    {
        await MakeAccountsAsync();
        using var client = app.Visitor();
        await FailAsync(client, Known, 4);
        using (await client.SignInAsync(Known, NewsApp.Password))
        {
        }

        using var other = app.Visitor();
        using var answer = await other.SignInAsync(Known, "a wrong password");
        Assert.Contains("After 4 more tries", (await answer.ReadPageAsync()).Alert());
    }

    [Fact]
    public async Task Tries_at_the_same_moment_are_all_counted()
    {
        await MakeAccountsAsync();
        using var client = app.Visitor();
        var token = await client.TokenAsync("/account/sign-in");
        app.Hashes.Clear();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.PostAsync("/account/sign-in",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Email", Known), new("Password", $"a wrong password {i}")]), CancellationToken)));

        var pages = await Task.WhenAll(answers.Select(a => a.ReadPageAsync()));
        Assert.Equal(4, pages.Count(p => p.Alert().Contains("do not belong together")));
        Assert.Equal(16, pages.Count(p => p.Alert().Contains("Wait 15 minutes")));
        await app.WithDatabaseAsync(async db => Assert.Equal(5, await db.SignInFailures.CountAsync(CancellationToken)));
    }

    [Fact]
    public async Task Old_failures_are_not_kept()
    {
        using var client = app.Visitor();
        await FailAsync(client, Unknown, 3);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        await FailAsync(client, "somebody.else@example.org", 1);

        await app.WithDatabaseAsync(async db => Assert.Equal(1, await db.SignInFailures.CountAsync(CancellationToken)));
    }

    [Theory]
    [InlineData("", "", "Email Password")]
    [InlineData("no address", "a wrong password", "Email")]
    [InlineData("edith.editor@example.org", "", "Password")]
    [InlineData("edith\u202E\t@example.org", "\u0001", "Email")]
    public async Task What_is_missing_is_said_at_its_field(string email, string password, string fields)
    {
        using var client = app.Visitor();
        using var answer = await client.SignInAsync(email, password);
        var page = await answer.ReadPageAsync();

        Assert.Equal(fields, string.Join(' ', page.QuerySelectorAll("[aria-invalid=true]").Select(e => e.Id)));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_huge_password_is_refused_like_any_other()
    {
        using var client = app.Visitor();
        using var answer = await client.SignInAsync(Unknown, new string('x', 500_000));
        Assert.Contains("do not belong together", (await answer.ReadPageAsync()).Alert());
    }

    [Fact]
    public async Task The_browser_keeps_the_session_only_when_asked_to()
    {
        await MakeAccountsAsync();
        Assert.DoesNotContain("expires", await SessionCookieAsync(keep: false));
        Assert.Contains("expires", await SessionCookieAsync(keep: true));
        Assert.Contains("httponly", await SessionCookieAsync(keep: true));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_says_so()
    {
        using var client = await app.SignInAsync(Role.Editor);
        using var answer = await client.PostFormAsync("/account/sign-out", []);
        Assert.Equal("/account/sign-out", answer.Headers.Location?.OriginalString);
        Assert.Equal("You are signed out", (await client.ReadAsync("/account/sign-out")).QuerySelector("h1")?.TextContent);
        using var desk = await client.GetAsync("/admin", CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, desk.StatusCode);
    }

    [Fact]
    public async Task The_audit_trail_tells_of_sign_ins_failures_and_lock_outs_but_not_what_strangers_typed()
    {
        await MakeAccountsAsync();
        using var client = app.Visitor();
        await FailAsync(client, Known, 5);
        await FailAsync(client, "my-secret-passphrase@oops", 1);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        using (await client.SignInAsync(Known, NewsApp.Password))
        {
        }

        using (await client.PostFormAsync("/account/sign-out", []))
        {
        }

        await app.WithDatabaseAsync(async db =>
        {
            var trail = await db.AuditEntries.OrderBy(e => e.Id).Select(e => new { e.Action, e.Who, e.Subject }).ToListAsync(CancellationToken);
            var failed = trail.Where(e => e.Action is AuditAction.SignInFailed or AuditAction.LockedOut).ToList();
            Assert.Equal([.. Enumerable.Repeat(AuditAction.SignInFailed, 4), AuditAction.LockedOut, AuditAction.SignInFailed], failed.Select(e => e.Action));
            Assert.Equal([.. Enumerable.Repeat(Known, 5), "an address that nobody has here"], failed.Select(e => e.Subject));
            Assert.All(failed, e => Assert.Equal("somebody not signed in", e.Who));
            Assert.Equal([AuditAction.SignedIn, AuditAction.SignedOut], trail.TakeLast(2).Select(e => e.Action));
            Assert.All(trail.TakeLast(2), e => Assert.Equal("Edith Editor", e.Who));
            Assert.DoesNotContain(trail, e => e.Subject.Contains("secret"));
        });
    }

    private async Task MakeAccountsAsync()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        using var locked = await app.SignInAsync(Role.Editor, "Lara Locked");
        await app.WithDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(a => a.Email == Locked, CancellationToken)).LockoutEnd = DateTimeOffset.MaxValue;
            await db.SaveChangesAsync(CancellationToken);
        });
    }

    private static async Task FailAsync(HttpClient client, string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await client.SignInAsync(email, "a wrong password");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private async Task<string> SessionCookieAsync(bool keep)
    {
        using var client = app.Visitor();
        using var answer = await client.PostFormAsync("/account/sign-in", new() { ["Email"] = Known, ["Password"] = NewsApp.Password, ["Keep"] = keep ? "true" : "false" });
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Writes down each time a password is hashed or compared, and against how costly a hash.</summary>
    private sealed class CountingApp : NewsApp
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Hashes { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddScoped<IPasswordHasher<Account>>(provider => new Counting(new PasswordHasher<Account>(provider.GetRequiredService<IOptions<PasswordHasherOptions>>()), Hashes)));
        }

        private sealed class Counting(PasswordHasher<Account> hasher, System.Collections.Concurrent.ConcurrentQueue<string> hashes) : IPasswordHasher<Account>
        {
            public string HashPassword(Account user, string password)
            {
                hashes.Enqueue("hash");
                return hasher.HashPassword(user, password);
            }

            public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
            {
                hashes.Enqueue($"verify:{Convert.ToHexString(Convert.FromBase64String(hashedPassword).AsSpan(0, 13))}"); // The head says which function, how many rounds and how long a salt.
                return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
        }
    }
}
