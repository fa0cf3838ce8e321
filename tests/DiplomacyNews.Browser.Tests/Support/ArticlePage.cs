using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>Where things are on the page of an article.</summary>
internal static class ArticlePage
{
    /// <summary>The number behind a statement's words, called for those who hear the page "Statement 1, direct, Xi Jinping: how we know".</summary>
    public static ILocator NumberOf(this IPage page, int statement) => page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = $"Statement {statement}," }).First;

    public static ILocator MarkOf(this IPage page, int statement) => page.Locator($"mark[data-statement='{statement}']").First;

    public static ILocator NoteOn(this IPage page, int statement) => page.Locator($"details[data-note='{statement}']");

    /// <summary>What opens with the note: how we know.</summary>
    public static ILocator EvidenceOf(this IPage page, int statement) => page.Locator($"#how-{statement}");
}
