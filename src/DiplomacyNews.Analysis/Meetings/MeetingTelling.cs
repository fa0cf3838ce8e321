using System.Collections.Immutable;
using DiplomacyNews.Analysis.Dates;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>One place where an article tells of a meeting, before the tellings of one meeting are put together.</summary>
internal sealed record MeetingTelling
{
    public required MeetingType Type { get; init; }

    /// <summary>Party ids, those who act first.</summary>
    public required ImmutableArray<string> Participants { get; init; }

    public required MeetingStatus Status { get; init; }

    public required TextSpan Span { get; init; }

    public required double Confidence { get; init; }

    public required string Rule { get; init; }

    /// <summary>Party ids.</summary>
    public string? Host { get; init; }

    public ImmutableArray<string> Mediators { get; init; } = [];

    /// <summary>Who says so, where it is one side's word; null where the article says it itself.</summary>
    public string? ClaimedBy { get; init; }

    public TextSpan? Place { get; init; }

    /// <summary>The country a journey goes to, else null.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the journey's place is a town: more exact than its country.</summary>
    public bool IsToTown { get; init; }

    public DatePhrase? When { get; init; }

    /// <summary>Told in somebody's own words.</summary>
    public bool InQuotation { get; init; }

    public TextSpan? Duration { get; init; }

    /// <summary>About to begin where the report is from: "before their meeting".</summary>
    public bool AtHand { get; init; }

    /// <summary>The report is about it: where it names no place, that is where the report is from.</summary>
    public bool IsTheNews { get; init; }

    /// <summary>Yet to come and said to be another than what was held: "further talks".</summary>
    public bool IsAnother { get; init; }

    /// <summary>Those who had met were received together by another: not their own meeting.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>How they met is not said: it is any other meeting that the article tells of between them.</summary>
    public bool HowUnsaid { get; init; }

    /// <summary>Too little alone: it adds to a meeting told elsewhere ("at the start of the talks") and is dropped where there is none.</summary>
    public bool OnlyAdds { get; init; }

    /// <summary>With <see cref="OnlyAdds"/>: where there is no other telling, it is one after all.</summary>
    public bool OrStandsAlone { get; init; }
}
