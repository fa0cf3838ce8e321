using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>axe-core finds nothing to complain of: WCAG 2.2 A and AA, and its best practices.</summary>
public sealed class AccessibilityTests(Site site) : BrowserTest(site)
{
    public static TheoryData<string> AllKinds => SiteAddresses.AllKinds;

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task A_page_has_no_barriers_by_day_and_by_night(string kind)
    {
        var page = await OpenKindAsync(kind);
        await Barriers.ExpectNoneAsync(page);
    }

    [Fact]
    public async Task An_article_has_no_barriers_on_a_telephone_with_a_note_open()
    {
        var page = await OpenAsync(Addresses.Article, new Visitor { Width = 320 });
        await Barriers.ExpectNoneAsync(page);
        await page.NumberOf(1).ClickAsync();
        await Assertions.Expect(page.EvidenceOf(1)).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page);
    }
}
