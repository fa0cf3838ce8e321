namespace DiplomacyNews.Analysis.People;

/// <summary>The countries a bare title may belong to.</summary>
/// <param name="Own">Whose government's own words these are (a briefing's), or null.</param>
/// <param name="All">The likeliest first, never empty; an empty string stands for none.</param>
internal sealed record Homes(string? Own, IReadOnlyList<string> All)
{
    /// <summary>The role of whoever heads the ministry whose own words these are, or null.</summary>
    public string? Chief { get; init; }
}
