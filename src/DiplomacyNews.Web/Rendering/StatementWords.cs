using System.Text;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>
/// A statement as a list prints it, away from its article: quoted words between “ and ” whatever marks the outlet used, pieces joined by an ellipsis,
/// and the word that leads into it.
/// </summary>
/// <param name="Lead">"that", "to", "for"; the cue itself where the content alone would mislead; empty for direct speech.</param>
/// <param name="Words">The content.</param>
public sealed record StatementWords(string Lead, string Words)
{
    private const int LongestLead = 48;

    /// <summary>Verbs after which a bare clause means "that …".</summary>
    private static readonly HashSet<string> ClauseVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "say", "said", "says", "saying", "told", "tell", "tells", "telling", "added", "adds", "adding", "announced", "announces", "announcing", "claimed", "claims", "claiming",
        "insisted", "insists", "argued", "argues", "arguing", "warned", "warns", "warning", "declared", "declares", "stated", "states",
        "explained", "explains", "suggested", "suggests", "replied", "responded", "conceded", "admitted", "continued", "according to", "wrote", "writes",
        "believes", "believed", "tweeted", "posted", "concluded", "predicted", "promised", "pledged", "vowed",
    };

    /// <summary>Words that may stand between a cue and what was said.</summary>
    private static readonly HashSet<string> LeadWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "that", "to", "for", "of", "against", "over", "about", "on", "whether", "if", "how", "why", "what", "as", "at", "with", "from", "in",
    };

    public static StatementWords Of(string text, FoundStatement statement)
    {
        var words = string.Join(" … ", statement.Content.Select(piece => Piece(text, piece, statement)).Where(piece => piece.Length > 0));
        return new StatementWords(LeadOf(text, statement), words);
    }

    private static string Piece(string text, TextSpan piece, FoundStatement statement)
    {
        if (statement.Kind == StatementKind.Direct)
        {
            return $"“{WithoutMarksAround(Joined(text, piece.Start, piece.End))}”";
        }

        var words = new StringBuilder();
        var at = piece.Start;
        foreach (var quoted in statement.Quoted.Where(q => q.Start < piece.End && q.End > piece.Start))
        {
            words.Append(WithoutMark(Joined(text, at, Math.Max(at, quoted.Start))));
            words.Append('“').Append(Joined(text, Math.Max(at, quoted.Start), Math.Min(quoted.End, piece.End)).Trim()).Append('”');
            at = Math.Min(Math.Max(at, quoted.End), piece.End);
            at += MarkLength(text, at, piece.End);
        }

        return words.Append(Joined(text, at, piece.End)).ToString().Trim(' ', ',', ';');
    }

    private static string LeadOf(string text, FoundStatement statement)
    {
        if (statement.Cue is not { } cue || statement.Content.Length == 0)
        {
            return statement.Kind == StatementKind.Direct ? "" : "that";
        }

        var verb = Joined(text, cue.Start, cue.End);
        var start = statement.Content[0].Start;
        var between = cue.End <= start && start - cue.End <= LongestLead ? Joined(text, cue.End, start).Trim(' ', ',', '“', '"', '‘', '\'', '«') : "";
        if (statement.Mode != StatementMode.Said)
        {
            return $"{verb} {(between.Length <= 24 ? between : "")}".TrimEnd();
        }

        if (statement.Kind == StatementKind.Direct)
        {
            return "";
        }

        var last = between.Length == 0 ? "" : between[(between.LastIndexOf(' ') + 1)..];
        return LeadWords.Contains(last) ? last.ToLowerInvariant()
            : ClauseVerbs.Contains(verb) || cue.Start > start ? "that"
            : verb.Length <= 24 ? verb
            : "that";
    }

    private static string Joined(string text, int start, int end) => end <= start ? "" : text[start..end].Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>Whatever the outlet used: "so", ‘so’, ``so'', «so». A single mark goes only with its fellow: it may be an apostrophe.</summary>
    private static string WithoutMarksAround(string words)
    {
        words = words.Trim(' ', ',');
        while (words.Length > 1 && words[0] is ('‘' or '\'' or '`') && words[^1] is ('’' or '\'' or '"' or '´'))
        {
            words = words[1..^1].Trim(' ', ',');
        }

        return words.Trim(' ', '“', '”', '"', ',', '«', '»');
    }

    private static string WithoutMark(string words) => words.TrimEnd('“', '”', '"', '«', '„', '‘', '`', '\'');

    private static int MarkLength(string text, int at, int end)
    {
        var length = 0;
        while (at + length < end && length < 2 && text[at + length] is ('”' or '“' or '"' or '»' or '\'' or '’'))
        {
            length++;
        }

        return length;
    }
}
