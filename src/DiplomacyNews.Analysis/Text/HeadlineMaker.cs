using DiplomacyNews.Analysis.Dates;

namespace DiplomacyNews.Analysis.Text;

/// <summary>Makes a headline of the first paragraph, for articles that come without: what a desk would print, cut at a clause or a word.</summary>
public static class HeadlineMaker
{
    private const int Longest = 90;
    private const int Shortest = 36;

    // Where a sentence can end early, the better places first.
    private static readonly string[][] Breaks =
    [
        [" but ", " after ", " before ", " while ", " when ", " amid ", " where ", " which ", " following ", " because ", " as "],
        [" and ", " in ", " on ", " at ", " with ", " over ", " for ", " from ", " during ", " against ", " by ", " who ", " that "],
    ];

    /// <summary>The headline; empty when the text has no words.</summary>
    public static string Make(ArticleText article, FoundFurniture furniture, FoundDateline? dateline)
    {
        foreach (var paragraph in article.Paragraphs.Where(p => !furniture.Spans.Any(f => f.Contains(p))))
        {
            var start = dateline is not null && paragraph.Contains(dateline.Span.Start) && dateline.Span.End <= paragraph.End ? dateline.Span.End : paragraph.Start;
            var text = article.Text[start..Math.Min(paragraph.End, start + 600)].Trim(' ', '\t', '—', '–', '-');
            if (text.Length >= 4 && text.Any(char.IsLetter) && !IsOnlyDate(text))
            {
                return Shorten(WithoutWeekday(WithoutOpening(FirstSentence(Spoken(text)))));
            }
        }

        return "";
    }

    private static bool IsOnlyDate(string text) =>
        text.Length < 60 && DatePhrases.Find(text, new TextSpan(0, text.Length), null) is [var only] && text.Length - only.Span.Length < 6;

    // "Q Do you have a readout …" and "MR. CARNEY: As I said …": what is said, without who has the turn.
    private static string Spoken(string text) =>
        text.StartsWith("Q ", StringComparison.Ordinal) ? text[2..].TrimStart()
        : text.IndexOf(": ", StringComparison.Ordinal) is > 1 and < 50 and var colon && text.AsSpan(0, colon).IndexOfAnyInRange('a', 'z') < 0 ? text[(colon + 2)..] : text;

    private static string FirstSentence(string text)
    {
        for (var i = Shortest; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && (text[i + 1] is ' ' ? char.IsUpper(text[i + 2]) || text[i + 2] is '“' or '"' : text[i + 1] is '”' or '"') && char.IsLower(text[i - 1]) && !IsAbbreviation(text, i))
            {
                return text[..(text[i] == '.' ? i : i + 1)];
            }
        }

        return text.TrimEnd('.', ' ');
    }

    // "Dr. Okafor", "Gen. Holm"
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = text.LastIndexOf(' ', stop - 1) + 1;
        return stop - start <= 3 && char.IsUpper(text[start]);
    }

    // "Late on Sunday, …", "Yesterday, …"
    private static string WithoutOpening(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma is < 5 or > 30 || comma + 3 > text.Length || !DatePhrases.Find(text, new TextSpan(0, comma), null).Any(p => !p.Absolute))
        {
            return text;
        }

        var rest = text[(comma + 1)..].TrimStart();
        return rest.Length < Shortest ? text : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    // "met Friday with" is told without its day: a headline is read on the day.
    private static string WithoutWeekday(string text)
    {
        foreach (var phrase in DatePhrases.Find(text, new TextSpan(0, text.Length), null).Where(p => p.Weekday is not null).Take(1))
        {
            var start = phrase.Span.Start;
            var end = phrase.Span.End;
            if (start > 3 && text.AsSpan(0, start).EndsWith(" on "))
            {
                start -= 3;
            }

            var next = text.AsSpan(end).TrimStart();
            if (start > 8 && text[start - 1] == ' ' && !(start == phrase.Span.Start && EndsInCapital(text.AsSpan(0, start - 1))) && (end == text.Length || text[end] is ' ' or ',') && !(next.StartsWith("morning") || next.StartsWith("night") || next.StartsWith("evening") || next.StartsWith("afternoon") || next.StartsWith("and "))
                && !(text.AsSpan(0, start).EndsWith("late ") || text.AsSpan(0, start).EndsWith("early ") || text.AsSpan(0, start).EndsWith("since ") || text.AsSpan(0, start).EndsWith("until ") || text.AsSpan(0, start).EndsWith("by ")))
            {
                return text[..(start - 1)] + text[end..];
            }
        }

        return text;
    }

    // "Good Friday", "Bloody Sunday"
    private static bool EndsInCapital(ReadOnlySpan<char> text) => char.IsUpper(text[text.LastIndexOf(' ') + 1]);

    private static string Shorten(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Longest)
        {
            return text.TrimEnd(',', ';', ':', ' ');
        }

        if (ClauseEnd(text) is > 0 and var clause)
        {
            return Closed(text[..clause].TrimEnd());
        }

        foreach (var breaks in Breaks)
        {
            var at = breaks.Select(b => text.AsSpan(0, Longest + 1).LastIndexOf(b)).Where(i => i >= Shortest && text[i - 1] != ',').DefaultIfEmpty(-1).Max();
            if (at > 0)
            {
                return Closed(text[..at].TrimEnd(','));
            }
        }

        var word = text.AsSpan(0, Longest).LastIndexOf(' ');
        return (word >= Shortest / 2 ? text[..word] : Whole(text)) + "…";
    }

    // A comma ends the headline where a clause goes on after it (", stressing", ", while"), not before an aside (", the minister of …,").
    private static int ClauseEnd(string text)
    {
        for (var at = text.AsSpan(0, Longest).LastIndexOfAny(';', ',', '—'); at >= Shortest; at = text.AsSpan(0, at).LastIndexOfAny(';', ',', '—'))
        {
            var next = text.AsSpan(at + 1).TrimStart();
            var word = next[..Math.Max(0, next.IndexOf(' '))];
            if (text[at] != ',' || word.EndsWith("ing") || word is "while" or "but" or "after" or "as" or "according" or "when" or "amid" or "then" or "days" or "hours" or "weeks" or "despite" or "because" or "before" or "with")
            {
                return at;
            }
        }

        return -1;
    }

    // A quotation that the cut left open is closed.
    private static string Closed(string text) => text.Count(c => c == '“') > text.Count(c => c == '”') ? text + "…”" : text;

    private static string Whole(string text) => char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];
}
