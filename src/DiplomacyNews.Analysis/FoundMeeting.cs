using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>A meeting, call or visit that an article tells of. A journey without a named counterpart is a visit with one participant.</summary>
public sealed record FoundMeeting
{
    /// <summary>Talks, summit, call, visit, signing or conference.</summary>
    public required MeetingType Type { get; init; }

    /// <summary>Ids of the parties that meet, in text order; at least one.</summary>
    public required ImmutableArray<string> Participants { get; init; }

    /// <summary>The id of the party in whose house or country it was by the text ("hosted by Qatar", "received her"), one that met or another; null when it does not say.</summary>
    public string? Host { get; init; }

    /// <summary>Ids of those who went between the sides ("mediated by Oman"), whether or not they are among the <see cref="Participants"/>.</summary>
    public ImmutableArray<string> Mediators { get; init; } = [];

    /// <summary>The id of the party that alone says that it was, where it was held or is disputed: one of those who met, or who speaks for one side ("according to the Kremlin"). Null when the article says so itself, or both sides do.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>The place as printed, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The time as printed ("Friday", "in May"), or null.</summary>
    public string? When { get; init; }

    /// <summary>The day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The first possible day when only a window is known, else null.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The last possible day when only a window is known, else null.</summary>
    public DateOnly? DateTo { get; init; }

    /// <summary>Whether it took place.</summary>
    public MeetingStatus Status { get; init; } = MeetingStatus.Held;

    /// <summary>How long it lasted as printed ("about five and a half hours"), or null.</summary>
    public string? Duration { get; init; }

    /// <summary>The words that tell of it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>0 to 1, calibrated like <see cref="FoundStatement.Confidence"/>.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }
}

/// <summary>The form a meeting takes.</summary>
public enum MeetingType { Talks, Summit, Call, Visit, Signing, Conference }

/// <summary>Whether a meeting took place.</summary>
public enum MeetingStatus { Held, Planned, Proposed, Postponed, Cancelled, Disputed }
