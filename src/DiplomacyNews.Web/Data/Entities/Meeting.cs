using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data.Entities;

/// <summary>
/// A meeting, call or visit as one article tells of it and the last reading found it. Its key outlives re-reading. Those that tell of one meeting have
/// <see cref="SharedKey"/> in common.
/// </summary>
public sealed class Meeting
{
    public int Id { get; init; }

    public required string Key { get; init; }

    /// <summary>What the meeting itself is addressed by, in whatever articles it is told.</summary>
    public required string SharedKey { get; set; }

    /// <summary>Of several that tell of one meeting, the one with the highest is believed first.</summary>
    public long Standing { get; init; }

    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    public MeetingType Type { get; init; }

    public MeetingStatus Status { get; init; }

    public string? Place { get; init; }

    /// <summary>The time as printed: "Friday".</summary>
    public string? When { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? DateFrom { get; init; }

    public DateOnly? DateTo { get; init; }

    public string? Duration { get; init; }

    public int Start { get; init; }

    public int Length { get; init; }

    public double Confidence { get; init; }

    public required string Rule { get; init; }

    /// <summary>Where it stands among all meetings by day; see <see cref="DateOrder"/>.</summary>
    public long Position { get; set; }

    /// <summary>Those who met, and those with another part in it; see <see cref="MeetingParticipant.Role"/>.</summary>
    public List<MeetingParticipant> Participants { get; } = [];
}

/// <summary>Somebody's part in a meeting; who was there and was the host too, has two.</summary>
public sealed class MeetingParticipant
{
    public int MeetingId { get; init; }

    public Meeting Meeting { get; init; } = null!; // Filled by EF.

    public int Ordinal { get; init; }

    /// <summary>The meeting's, again: so those of somebody are read in their order from one index.</summary>
    public long Position { get; init; }

    public MeetingRole Role { get; init; }

    public int SpeakerId { get; init; }

    public Speaker Speaker { get; init; } = null!; // Filled by EF.

    /// <summary>The office held on the day.</summary>
    public string? Office { get; init; }
}

/// <summary>What part somebody had in a meeting: met, gave the house, went between the sides, or is the only one to say that it was.</summary>
public enum MeetingRole { Participant, Host, Mediator, Claimant }
