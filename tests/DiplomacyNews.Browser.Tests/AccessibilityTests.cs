using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>axe-core finds nothing to complain of: WCAG 2.2 A and AA, and its best practices.</summary>
public sealed class AccessibilityTests(Site site) : BrowserTest(site)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string> AllKinds => SiteAddresses.AllKinds;

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task A_page_has_no_barriers_by_day_and_by_night(string kind)
    {
        var page = await OpenKindAsync(kind);
        await ExpectNoBarriersAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await ExpectNoBarriersAsync(page);
    }

    [Fact]
    public async Task An_article_has_no_barriers_on_a_telephone_with_a_note_open()
    {
        var page = await OpenAsync(Addresses.Article, new Reader { Width = 320 });
        await ExpectNoBarriersAsync(page);
        await page.NumberOf(1).ClickAsync();
        await Assertions.Expect(page.EvidenceOf(1)).ToBeVisibleAsync();
        await ExpectNoBarriersAsync(page);
    }

    private static async Task ExpectNoBarriersAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        var barriers = result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html} {string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}")).ToList();
        Assert.True(barriers.Count == 0, $"{page.Url}:\n{string.Join('\n', barriers)}");
    }
}
