using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>Whether a page keeps within its window.</summary>
internal static class Edges
{
    private const string WhatStandsOut = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
            .map(e => `${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className} to ${Math.round(e.getBoundingClientRect().right)} px: ${e.textContent.trim().slice(0, 40)}`).slice(-6);
        }
        """;

    // Words that their box cuts off cannot be read, even when the page does not scroll.
    private const string WhatIsCutOff = """
        () => [...document.querySelectorAll('main *')]
          .filter(e => e.checkVisibility() && getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 1 && getComputedStyle(e).textOverflow !== 'ellipsis')
          .map(e => `${e.tagName.toLowerCase()}.${e.className.baseVal ?? e.className}: ${e.textContent.trim().slice(0, 40)}`)
        """;

    public static Task ExpectNothingStandsOutAsync(IPage page) => ExpectNoneAsync(page, WhatStandsOut);

    public static Task ExpectNothingIsCutOffAsync(IPage page) => ExpectNoneAsync(page, WhatIsCutOff);

    private static async Task ExpectNoneAsync(IPage page, string question)
    {
        await page.WaitForLoadStateAsync(); // Without its stylesheet any page stands out.
        var found = await page.EvaluateAsync<string[]>(question);
        Assert.True(found.Length == 0, $"{page.Url} at {page.ViewportSize?.Width} px:\n{string.Join('\n', found)}");
    }
}
