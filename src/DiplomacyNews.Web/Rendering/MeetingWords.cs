using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What pages print of a meeting.</summary>
public static class MeetingWords
{
    private const int MostNames = 4;

    public static string Name(MeetingRow meeting) => Title(meeting.Type, meeting.Participants.Select(p => p.Name), meeting.Place);

    /// <summary>"Joe Biden and Xi Jinping in Woodside"; "Visit by Vladimir Putin to China" for a journey; "Call between A and B".</summary>
    public static string Title(MeetingType type, IEnumerable<string> participants, string? place)
    {
        var all = participants.ToList();
        var names = all.Count > MostNames ? $"{string.Join(", ", all.Take(MostNames - 1))} and {all.Count - MostNames + 1} others" : Counted.Joined(all);
        return (type, all.Count) switch
        {
            (_, 0) => $"{Type(type)}{In(place)}",
            (MeetingType.Call, > 1) => $"Call between {names}",
            (MeetingType.Call, _) => $"Call by {names}",
            (MeetingType.Visit, 1) => $"Visit by {names}{(place is null ? "" : $" to {place}")}",
            (MeetingType.Signing, _) => $"Signing by {names}{In(place)}",
            (MeetingType.Conference, 1) => $"Conference with {names}{In(place)}",
            (_, 1) => $"{Type(type)} with {names}{In(place)}",
            _ => $"{names}{In(place)}",
        };
    }

    /// <summary>"hosted by Qatar", "mediated by Oman", "said by Russia only"; a host who met is known by the names.</summary>
    public static IEnumerable<string> Parts(MeetingRow meeting)
    {
        var hosts = meeting.Hosts.Where(h => meeting.Participants.All(p => p.SpeakerId != h.SpeakerId)).ToList();
        return new[] { Part("hosted by", hosts), Part("mediated by", meeting.Mediators), Part("said by", meeting.ClaimedBy) is { } claimed ? $"{claimed} only" : null }.OfType<string>();

        static string? Part(string lead, IReadOnlyList<MeetingRow.Participant> who) => who.Count == 0 ? null : $"{lead} {Counted.Joined(who.Select(p => p.Name))}";
    }

    /// <summary>In place of a day that the text does not give: what was held when the report came out was held by then.</summary>
    public static string WithoutDay(MeetingRow meeting) => meeting.Status == MeetingStatus.Held ? $"by {Day.ShortWithYear(meeting.ListedOn)}" : "no day given";

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
