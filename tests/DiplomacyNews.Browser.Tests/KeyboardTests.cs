using System.Text.RegularExpressions;
using System.Text.Json;
using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>Nobody needs a mouse.</summary>
public sealed class KeyboardTests(Site site) : BrowserTest(site)
{
    // Numbers every element that Tab should reach, so that stops can be compared with them.
    private const string NumberStops = """
        () => {
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && e.getClientRects().length > 0);
          stops.forEach((e, i) => e.dataset.stop = i);
          return stops.length;
        }
        """;

    private const string WhereFocusIs = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return { stop: -1, shown: true, what: 'page' };
          const style = getComputedStyle(e);
          const box = e.getBoundingClientRect();
          const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none';
          return { stop: Number(e.dataset.stop ?? -2), shown: inView && ring, what: `${e.tagName.toLowerCase()}#${e.id} "${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 40)}" (${inView ? '' : 'not in view '}${ring ? '' : 'without a ring'})` };
        }
        """;

    [Fact]
    public async Task The_first_stop_leads_past_the_masthead_to_the_text()
    {
        var page = await OpenAsync(Addresses.Article);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Skip to the text" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("front page")]
    [InlineData("articles")]
    [InlineData("article")]
    [InlineData("person")]
    [InlineData("search results")]
    public async Task Tab_reaches_everything_in_order_shows_where_it_is_and_is_never_caught(string kind)
    {
        var page = await OpenKindAsync(kind);
        var count = await page.EvaluateAsync<int>(NumberStops);
        var visited = new List<int>();
        for (var presses = 0; presses <= 2 * count; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<JsonElement>(WhereFocusIs);
            var stop = focus.GetProperty("stop").GetInt32();
            if (stop == -1 || (visited.Count > 0 && stop == visited[0]))
            {
                break;
            }

            if (visited.Count > 0 && visited[^1] == stop)
            {
                continue; // A date field is several stops: day, month, year and the calendar, which the browser marks itself.
            }

            Assert.True(focus.GetProperty("shown").GetBoolean(), $"Focus on {focus.GetProperty("what")} cannot be seen.");
            visited.Add(stop);
        }

        Assert.Equal(Enumerable.Range(0, count), visited);
    }

    [Fact]
    public async Task A_reader_searches_from_any_page_by_keys_alone()
    {
        var page = await OpenAsync(Addresses.Article);
        var box = page.GetByLabel("Search the record");
        for (var presses = 0; presses < 4 && !await IsFocusedAsync(box); presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("talks");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/search\?q=talks"));
        await Assertions.Expect(page.Locator("[data-statement]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_number_in_the_text_opens_its_note_and_Escape_leads_back()
    {
        var page = await OpenAsync(Addresses.Article);
        var number = page.NumberOf(2);
        var note = page.NoteOn(2);
        await number.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(note).ToHaveAttributeAsync("open", "");
        await Assertions.Expect(note.Locator("summary")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).Not.ToHaveAttributeAsync("open", "");
        await Assertions.Expect(number).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Only_one_note_is_open_at_a_time()
    {
        var page = await OpenAsync(Addresses.Article);
        foreach (var n in new[] { 1, 2, 3 })
        {
            await page.NoteOn(n).Locator("summary").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("details[data-note][open]")).ToHaveCountAsync(1);
            await Assertions.Expect(page.EvidenceOf(n)).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Single_keys_search_and_go_through_a_list_and_say_where_they_are()
    {
        var page = await OpenAsync("/statements");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".hits > li").First.Locator("a:focus")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#keys-said")).ToHaveTextAsync(new Regex(@"^1 of \d+$"));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("#keys-said")).ToHaveTextAsync("That was the first.");

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#find")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("j/k?");
        await Assertions.Expect(page.Locator("#find")).ToHaveValueAsync("j/k?");
    }

    [Fact]
    public async Task The_list_of_keys_opens_by_question_mark_and_can_turn_them_off_for_good()
    {
        var page = await OpenAsync("/statements");
        await page.Keyboard.PressAsync("?");
        var list = page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = "Keyboard" });
        await Assertions.Expect(list).ToBeVisibleAsync();
        await list.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();

        await page.ReloadAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#find")).Not.ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Keyboard" }).ClickAsync();
        await Assertions.Expect(list.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("e => e === document.activeElement");
}
