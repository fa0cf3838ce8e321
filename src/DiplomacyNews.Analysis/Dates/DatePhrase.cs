namespace DiplomacyNews.Analysis.Dates;

/// <summary>Words that say when: "Friday", "last month", "26 April 2024", "in 2014".</summary>
/// <param name="Span">The words, without "on" or "in".</param>
/// <param name="Date">The exact day; null when the words give a stretch, or when they need the article's day and that is not known.</param>
/// <param name="From">The first day they may mean; null when nothing is known. Equals <paramref name="Date"/> for a day.</param>
/// <param name="To">The last day they may mean.</param>
/// <param name="Absolute">Whether the words name the year themselves, so that they mean the same whenever the article was written.</param>
public sealed record DatePhrase(TextSpan Span, DateOnly? Date, DateOnly? From, DateOnly? To, bool Absolute)
{
    /// <summary>Whether the words mean days after the article's own ("tomorrow", "next week").</summary>
    public bool IsAhead { get; init; }

    /// <summary>The weekday the words name, when they name one.</summary>
    public DayOfWeek? Weekday { get; init; }
}
