using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What pages print of a meeting.</summary>
public static class MeetingWords
{
    /// <summary>"Joe Biden and Xi Jinping in Woodside"; "Vladimir Putin to China" for a journey; "Call between A and B".</summary>
    public static string Name(MeetingRow meeting)
    {
        var names = Counted.Joined(meeting.Participants.Select(p => p.Name));
        return (meeting.Type, meeting.Participants.Count) switch
        {
            (MeetingType.Call, > 1) => $"Call between {names}",
            (MeetingType.Call, _) => $"Call by {names}",
            (MeetingType.Visit, 1) => $"Visit by {names}{(meeting.Place is null ? "" : $" to {meeting.Place}")}",
            (MeetingType.Signing, _) => $"Signing by {names}{In(meeting.Place)}",
            (MeetingType.Conference, 1) => $"Conference with {names}{In(meeting.Place)}",
            (_, 1) => $"{Type(meeting.Type)} with {names}{In(meeting.Place)}",
            _ => $"{names}{In(meeting.Place)}",
        };
    }

    /// <summary>"Talks", "Telephone call".</summary>
    public static string Type(MeetingType type) => type == MeetingType.Call ? "Telephone call" : type.ToString();

    public static string Status(MeetingStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The sign that stands before the status.</summary>
    public static string StatusIcon(MeetingStatus status) => status switch
    {
        MeetingStatus.Held => "check",
        MeetingStatus.Cancelled => "cross",
        MeetingStatus.Disputed => "doubt",
        _ => "wait",
    };

    public static string StatusClass(MeetingStatus status) => status switch
    {
        MeetingStatus.Held => "ok",
        MeetingStatus.Cancelled or MeetingStatus.Disputed => "bad",
        _ => "",
    };

    private static string In(string? place) => place is null ? "" : $" in {place}";
}
