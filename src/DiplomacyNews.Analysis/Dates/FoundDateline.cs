namespace DiplomacyNews.Analysis.Dates;

/// <summary>A dateline as printed: "BEIJING, April 26 (Xinhua) —".</summary>
/// <param name="Span">All of it, the dash included; the header line for a place printed above the text.</param>
/// <param name="Place">The place, as names are written ("Beijing").</param>
public sealed record FoundDateline(TextSpan Span, string Place)
{
    /// <summary>The place's country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The day it states, the year taken from the article's day where it prints none; null when it states none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The month and day of a dateline whose year is not known.</summary>
    public (int Month, int Day)? DayWithoutYear { get; init; }

    /// <summary>The agency in brackets, or null.</summary>
    public string? Agency { get; init; }
}
