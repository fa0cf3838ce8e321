using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>Goes about a page as somebody does who has no mouse.</summary>
internal static class Keyboard
{
    private const int MostStops = 150;

    /// <summary>Presses Tab until the focus is there; fails where it never comes.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        var element = await target.ElementHandleAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await page.EvaluateAsync<bool>("e => e === document.activeElement", element))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never comes to {await element.EvaluateAsync<string>("e => e.outerHTML.slice(0, 120)")} on {page.Url}.");
    }

    /// <summary>Goes there by Tab and presses Enter.</summary>
    public static async Task TabAndEnterAsync(this IPage page, ILocator target)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes there by Tab and types.</summary>
    public static async Task TabAndTypeAsync(this IPage page, ILocator target, string words)
    {
        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync(words);
    }
}
