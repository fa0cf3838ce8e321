using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>A statement in plain words, for where no page can be drawn: feeds, copies, pictures.</summary>
public static class Captions
{
    /// <summary>"Ngozi Okafor and Maria Lindqvist"; "Nobody named".</summary>
    public static string Speakers(StatementRow statement) => Counted.Joined(statement.Speakers.Select(p => p.Name)) is { Length: > 0 } names ? Capital(names) : "Nobody named";

    /// <summary>"Ngozi Okafor to Maria Lindqvist".</summary>
    public static string Who(StatementRow statement) => Speakers(statement) + (Counted.Joined(statement.Addressees.Select(p => p.Name)) is { Length: > 0 } names ? $" to {names}" : "");

    /// <summary>"Ngozi Okafor (ambassador) for Nigeria to Maria Lindqvist, through Xinhua": everybody's part, with the offices of the day.</summary>
    public static string WithOffices(StatementRow statement)
    {
        var speakers = Counted.Joined(statement.Speakers.Select(p => p.Office is { Length: > 0 } office ? $"{p.Name} ({office})" : p.Name));
        return (speakers.Length == 0 ? "Nobody named" : Capital(speakers)) + Part(PartyRole.Behalf, " for ") + Part(PartyRole.Addressee, " to ") + Part(PartyRole.Via, ", through ");

        string Part(PartyRole role, string before) => Counted.Joined(statement.Parties.Where(p => p.Role == role).Select(p => p.Name)) is { Length: > 0 } names ? before + names : "";
    }

    /// <summary>The words with what leads into them: "denied that the talks had failed".</summary>
    public static string Words(StatementRow statement) => statement.Lead.Length == 0 ? statement.Words : $"{statement.Lead} {statement.Words}";

    /// <summary>"26 April 2024", "between 24–26 April 2024", or "on a day that is not known".</summary>
    public static string Said(StatementRow statement) => statement.SaidOn is { } day ? Day.Long(day)
        : statement.SaidFrom is null && statement.SaidTo is null ? "on a day that is not known"
        : Day.Window(statement.SaidFrom, statement.SaidTo);

    /// <summary>What readers must know before they take the words for the speaker's; empty where there is nothing.</summary>
    public static IReadOnlyList<string> Cautions(StatementRow statement) =>
    [
        .. new[]
        {
            Modes.Of(statement.Mode),
            Modes.IsInDoubt(statement) ? $"in doubt, {Counted.Percent(statement.Confidence)}" : null,
            statement.Wording == Wording.Retranslated ? "translated back by machine, not their exact words" : null,
        }.OfType<string>(),
    ];

    /// <summary>What is copied of a statement, but for its address: the words, who said them with the office of the day, the cue, the day, the outlet and report; null where the words are nobody's.</summary>
    public static string? ForCopy(StatementRow statement) => statement.Wording == Wording.Retranslated ? null : string.Join('\n',
        Words(statement),
        string.Join("; ", new[]
        {
            WithOffices(statement), statement.CueText is { Length: > 0 and < 40 } cue ? $"cue “{cue}”" : null, statement.SaidOn is null ? $"said: {Said(statement)}" : $"said on {Said(statement)}",
            Modes.IsInDoubt(statement) ? "found by a program, in doubt" : null,
        }.OfType<string>()),
        $"{(statement.Outlet is { } outlet ? $"{outlet}, " : "")}“{statement.ArticleTitle}”{(statement.IsSample ? " (a sample)" : "")}");

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
