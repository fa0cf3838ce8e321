using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>How pages name a meeting.</summary>
public static class MeetingWords
{
    /// <summary>"Antony Blinken and Xi Jinping"; for one alone, "Antony Blinken in Beijing".</summary>
    public static string Title(MeetingType type, IEnumerable<string> participants, string? place)
    {
        var names = participants.ToList();
        return (names.Count, type) switch
        {
            (0, _) => place is null ? Type(type) : $"{Type(type)} in {place}",
            (1, MeetingType.Visit) => place is null ? $"Visit of {names[0]}" : $"{names[0]} in {place}",
            (1, _) => $"{names[0]}, {type.ToString().ToLowerInvariant()}",
            ( > 4, _) => $"{string.Join(", ", names.Take(3))} and {names.Count - 3} others",
            _ => Counted.Joined(names),
        };
    }

    /// <summary>"Talks", "Telephone call", …</summary>
    public static string Type(MeetingType type) => type switch
    {
        MeetingType.Call => "Telephone call",
        _ => type.ToString(),
    };

    /// <summary>"held", "planned", …</summary>
    public static string Status(MeetingStatus status) => status.ToString().ToLowerInvariant();
}
