using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>The audit trail, as administrators read it.</summary>
public sealed class AuditPageTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task The_newest_stands_first_and_every_page_leads_to_the_one_before_without_gaps()
    {
        await AddAsync(Enumerable.Range(1, 120).Select(i => Entry(AuditAction.Uploaded, $"file {i}")));
        using var administrator = await app.SignInAsync(Role.Administrator);

        var (read, address) = (new List<string>(), "/admin/audit?what=uploads");
        while (address is not null)
        {
            var page = await administrator.ReadAsync(address);
            read.AddRange(page.QuerySelectorAll("ol.trail li p:first-child").Select(p => p.TextContent));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(i => $"Edith Editor uploaded: file {i}"), read);
    }

    [Fact]
    public async Task It_can_be_narrowed_by_what_was_done_and_by_whom()
    {
        await AddAsync([Entry(AuditAction.ArticleDeleted, "Talks resume"), Entry(AuditAction.Uploaded, "report.txt", account: 1), Entry(AuditAction.SamplesRemoved, "31 reports", who: "a verb")]);
        using var administrator = await app.SignInAsync(Role.Administrator);

        Assert.Equal("SamplesRemoved ArticleDeleted", await ActionsAsync(administrator, "?what=removals"));
        Assert.Equal("SignedIn Uploaded", await ActionsAsync(administrator, "?who=1"));
        Assert.Equal("ArticleDeleted", await ActionsAsync(administrator, "?what=removals&who=nobody&after=3"));
        Assert.Equal("SignedIn SamplesRemoved Uploaded ArticleDeleted", await ActionsAsync(administrator, ""));
        Assert.Equal("SignedIn SamplesRemoved Uploaded ArticleDeleted", await ActionsAsync(administrator, "?what=%27nonsense%27&who=x&after="));
        Assert.Contains("Nothing of the kind", (await administrator.ReadAsync("/admin/audit?what=corrections")).QuerySelector(".notice")?.TextContent);
    }

    [Fact]
    public async Task Subjects_are_text_and_lead_to_pages_of_this_site_alone()
    {
        await AddAsync([Entry(AuditAction.ArticleHidden, "<script>alert(1)</script>", address: "/articles/1/talks"), Entry(AuditAction.ArticleShown, "elsewhere", address: "https://elsewhere.example/")]);
        using var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.ReadAsync("/admin/audit?what=removals");

        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("ol.trail a[href='/articles/1/talks']")?.TextContent);
        Assert.Single(page.QuerySelectorAll("ol.trail a"));
    }

    [Fact]
    public void Every_action_has_words_and_stands_in_one_group()
    {
        Assert.Equal(Enum.GetValues<AuditAction>().Order(), AuditWords.Groups.SelectMany(g => g.Actions).Order());
        Assert.All(Enum.GetValues<AuditAction>(), action => Assert.NotEqual(action.ToString(), AuditWords.Deed(action)));
    }

    private static AuditEntry Entry(AuditAction action, string subject, string who = "Edith Editor", int? account = null, string? address = null) =>
        new() { At = new DateTime(2024, 11, 1, 12, 0, 0, DateTimeKind.Utc), Action = action, Who = who, AccountId = account, Subject = subject, SubjectAddress = address };

    private static async Task<string> ActionsAsync(HttpClient client, string query) =>
        string.Join(' ', (await client.ReadAsync($"/admin/audit{query}")).QuerySelectorAll("ol.trail li").Select(li => li.GetAttribute("data-action")));

    private Task AddAsync(IEnumerable<AuditEntry> entries) => app.WithDatabaseAsync(async db =>
    {
        db.AuditEntries.AddRange(entries);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
