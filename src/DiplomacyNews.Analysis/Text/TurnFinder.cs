using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Finds the turns of a transcript, each from its label (<c>QUESTION:</c>, <c>SECRETARY OKAFOR:</c>, <c>Q</c>) to the next, over as many paragraphs as it takes,
/// and texts that are a statement as a whole ("The following is attributable to Spokesperson Okafor:", or by their heading).
/// </summary>
internal static class TurnFinder
{
    private const int LongestLabel = 9;

    /// <summary>What stands before a colon above a transcript and speaks to nobody: "PARTICIPANTS:", "LOCATION:".</summary>
    private static readonly FrozenSet<string> Lists = FrozenSet.ToFrozenSet(
        ["participants", "speakers", "panelists", "panellists", "guests", "attendees", "present", "subject", "date", "time", "place", "location", "venue", "contact", "topic", "via", "note", "copyright", "agenda"], StringComparer.Ordinal);

    public static ImmutableArray<Turn> Find(ArticleText article, ImmutableArray<Token> tokens)
    {
        var starts = ParagraphStarts(article, tokens);
        if (Attributable(article, tokens, starts) is { } whole)
        {
            return [whole];
        }

        var labels = Labels(article.Text, tokens, starts);
        if (!IsTranscript(labels, tokens))
        {
            return PutOutFinder.Find(article, tokens) is { } putOut ? [putOut] : [];
        }

        // A few exchanges quoted late in a report end with their paragraph; a transcript runs to the end of the text.
        var embedded = labels[0].First > 120 && labels[0].First * 4 > tokens.Length;
        var turns = ImmutableArray.CreateBuilder<Turn>(labels.Count);
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].First : embedded ? ParagraphEnd(labels[i].Content, starts, tokens.Length) : tokens.Length;
            if (end > labels[i].Content)
            {
                turns.Add(new Turn(labels[i].First, labels[i].End, labels[i].Content, end));
            }
        }

        return turns.ToImmutable();
    }

    // UPDATE: and LOOK: are no speakers. Somebody must be asked, bear a title, or speak twice.
    private static bool IsTranscript(List<(int First, int End, int Content, bool Letter)> labels, ImmutableArray<Token> tokens)
    {
        var last = new HashSet<string>(StringComparer.Ordinal);
        var named = false;
        var sure = false;
        foreach (var (first, end, _, letter) in labels)
        {
            named |= !letter;
            sure |= !letter && (!last.Add(tokens[end - 1].Lower) || tokens[first].Lower is "question" or "answer" or "moderator" or "operator" || tokens[first].Any(WordClasses.Title) || (end - first > 1 && Enumerable.Range(first, end - first).Any(i => tokens[i].Any(WordClasses.Person))));
        }

        return (named && sure) || IsQuestionsAndAnswers(labels, tokens);
    }

    // "Q: …", "A: …" and again
    private static bool IsQuestionsAndAnswers(List<(int First, int End, int Content, bool Letter)> labels, ImmutableArray<Token> tokens) =>
        labels.TrueForAll(l => l.Letter && tokens[l.End].Lower == ":") && labels.Count(l => tokens[l.First].Lower == "q") > 1 && labels.Count(l => tokens[l.First].Lower == "a") > 1;

    private static int ParagraphEnd(int at, HashSet<int> starts, int limit)
    {
        var end = Math.Min(at + 1, limit); // A label may be the last thing in the text.
        while (end < limit && !starts.Contains(end))
        {
            end++;
        }

        return end;
    }

    private static HashSet<int> ParagraphStarts(ArticleText article, ImmutableArray<Token> tokens)
    {
        var starts = new HashSet<int>();
        var paragraph = 0;
        for (var i = 0; i < tokens.Length && paragraph < article.Paragraphs.Length; i++)
        {
            if (tokens[i].Start >= article.Paragraphs[paragraph].Start)
            {
                starts.Add(i);
                while (paragraph < article.Paragraphs.Length && article.Paragraphs[paragraph].Start <= tokens[i].Start)
                {
                    paragraph++;
                }
            }
        }

        return starts;
    }

    private static List<(int First, int End, int Content, bool Letter)> Labels(string text, ImmutableArray<Token> tokens, HashSet<int> starts)
    {
        var labels = new List<(int First, int End, int Content, bool Letter)>();
        var small = new List<(int First, int Colon)>();
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            // Inside a paragraph a label follows a sentence.
            var begins = starts.Contains(i) || (i > 0 && tokens[i - 1].Kind is TokenKind.Sign or TokenKind.Mark && tokens[i - 1].Lower is "." or "?" or "!" or "-" or ")" or "" && labels.Count > 0);
            if (!begins || tokens[i].Kind != TokenKind.Word || tokens[i].Quoted)
            {
                continue;
            }

            if (tokens[i].Lower is "q" or "a" && char.IsUpper(text[tokens[i].Start]))
            {
                var colon = tokens[i + 1].Lower == ":";
                if ((colon || (tokens[i].Lower == "q" && tokens[i + 1].Kind != TokenKind.Sign)) && (starts.Contains(i) || tokens[i].Lower == "q"))
                {
                    labels.Add((i, i + 1, colon ? i + 2 : i + 1, true));
                }

                continue;
            }

            var end = i;
            while (end < tokens.Length && end - i < LongestLabel && tokens[end].Kind == TokenKind.Word && IsUpper(text, tokens[end].Span) && (end == i || !starts.Contains(end)))
            {
                end++;
            }

            end = WithDescription(text, tokens, starts, i, end, out var named);
            var plain = end == i && tokens[i].Lower is "question" or "answer" or "moderator" or "operator" or "reporter" ? i + 1 : end;
            if (plain > i && !(plain == i + 1 && Lists.Contains(tokens[i].Lower)) && plain < tokens.Length && tokens[plain].Lower == ":" && plain + 1 < tokens.Length && !starts.Contains(plain) && tokens[plain].Start - tokens[plain - 1].End <= 1)
            {
                labels.Add((i, end > i ? named : plain, plain + 1, false));
                i = plain;
            }
            else if (starts.Contains(i) && SmallLabelEnd(tokens, starts, i) is { } colon)
            {
                small.Add((i, colon));
            }
        }

        // "WASHINGTON: The minister …" alone is a dateline.
        return WithSmallLabels(labels, small, tokens);
    }

    // "DANA OBERG, HOST:", "ADA OKAFOR (through interpreter):": what describes the speaker stands before the colon too.
    private static int WithDescription(string text, ImmutableArray<Token> tokens, HashSet<int> starts, int first, int end, out int named)
    {
        named = end;
        if (end == first || end + 1 >= tokens.Length || starts.Contains(end) || tokens[end].Lower is not ("," or "(" or "["))
        {
            return end;
        }

        var opened = tokens[end].Lower;
        for (var i = end + 1; i < Math.Min(tokens.Length, end + LongestLabel) && !starts.Contains(i); i++)
        {
            if (tokens[i].Lower == ":")
            {
                return opened == "," || tokens[i - 1].Lower is ")" or "]" ? i : end;
            }

            if (opened == "," && tokens[i].Lower != "," && !IsUpper(text, tokens[i].Span))
            {
                return end;
            }
        }

        return end;
    }

    // "Foreign Minister Okafor:" at a paragraph's start, with words after it.
    private static int? SmallLabelEnd(ImmutableArray<Token> tokens, HashSet<int> starts, int first)
    {
        var end = first;
        while (end < tokens.Length && end - first < 6 && tokens[end].Kind == TokenKind.Word && tokens[end].Any(WordClasses.Capital) && !tokens[end].Quoted && (end == first || !starts.Contains(end)))
        {
            end++;
        }

        return end > first && end + 1 < tokens.Length && tokens[end].Lower == ":" && !starts.Contains(end) && !starts.Contains(end + 1) ? end : null;
    }

    // Labels in small letters are believed where one of them comes again: "Note:" and "Background:" come once.
    private static List<(int First, int End, int Content, bool Letter)> WithSmallLabels(List<(int First, int End, int Content, bool Letter)> labels, List<(int First, int Colon)> small, ImmutableArray<Token> tokens)
    {
        if (small.Count < 2 || !small.GroupBy(s => string.Join(' ', tokens[s.First..s.Colon].Select(t => t.Lower)), StringComparer.Ordinal).Any(g => g.Count() > 1))
        {
            return labels;
        }

        return [.. labels.Concat(small.Select(s => (s.First, s.Colon, s.Colon + 1, false))).OrderBy(l => l.Item1)];
    }

    private static bool IsUpper(string text, TextSpan span)
    {
        var letters = 0;
        foreach (var c in text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLower(c) && !(letters > 0 && text[span.Start] == 'M' && c is 'c'))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 0;
    }

    private static Turn? Attributable(ArticleText article, ImmutableArray<Token> tokens, HashSet<int> starts)
    {
        for (var i = 0; i + 3 < tokens.Length && i < 400; i++)
        {
            if (tokens[i].Lower != "attributable" || tokens[i + 1].Lower != "to")
            {
                continue;
            }

            var colon = i + 2;
            while (colon < tokens.Length && colon - i < 20 && tokens[colon].Lower != ":" && !starts.Contains(colon))
            {
                colon++;
            }

            var lastWord = colon < tokens.Length && tokens[colon].Lower == ":" ? colon + 1 : colon;
            if (lastWord < tokens.Length && starts.Contains(lastWord) && article.ParagraphAt(tokens[i].Start) is var p && article.Paragraphs[p].Length < 200)
            {
                return new Turn(i + 2, colon, lastWord, tokens.Length) { Cue = (i, i + 2), IsWhole = true };
            }
        }

        return null;
    }
}
