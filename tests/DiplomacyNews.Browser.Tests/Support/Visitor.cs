namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>Who opens a page, and in what window.</summary>
public sealed record Visitor
{
    public int Width { get; init; } = 1280;

    public bool HasScript { get; init; } = true;

    public bool PrefersDark { get; init; }
}
