using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Finds what stands between quotation marks, telling apostrophes from single marks, and following a quotation over paragraphs.
/// Marks that make no sense are left alone. One pass over the text.
/// </summary>
internal static class QuotationFinder
{
    private const int DeepestNesting = 4;

    /// <summary>How far after feet and inches the mark that closes the quotation may stand.</summary>
    private const int NextMark = 600;

    private sealed record Opening(int Start, int MarkLength, string Closers, bool Resumes);

    /// <summary>All quotations of the text, outer before inner, in text order.</summary>
    public static ImmutableArray<Quotation> Find(ArticleText article)
    {
        var found = new List<Quotation>();
        string? carriedOver = null;
        foreach (var paragraph in article.Paragraphs)
        {
            carriedOver = ReadParagraph(article.Text, paragraph, carriedOver, found);
        }

        found.Sort((a, b) => a.Marked.Start != b.Marked.Start ? a.Marked.Start.CompareTo(b.Marked.Start) : a.Depth.CompareTo(b.Depth));
        return [.. found];
    }

    /// <summary>Reads one paragraph; returns the closers of a quotation it leaves open, or null.</summary>
    private static string? ReadParagraph(string text, TextSpan paragraph, string? carriedOver, List<Quotation> found)
    {
        var open = new Stack<Opening>();
        var lastClosingSingle = LastClosingSingle(text, paragraph);
        for (var at = paragraph.Start; at < paragraph.End;)
        {
            var mark = MarkAt(text, at, paragraph);
            if (mark is null)
            {
                at++;
                continue;
            }

            var (length, closers, canOpen, canClose) = mark.Value;
            if (length == 2 && open.Count > 0 && open.Peek().Closers == "'" && Next(text, at + 1, paragraph) == '\'')
            {
                // ''He told me, 'Go.''' ends the inner quotation first.
                (length, closers) = (1, "'");
            }

            var sign = Sign(text, at, length);
            if (IsInches(text, at, paragraph))
            {
                at += length;
                continue;
            }

            if (canClose && Closes(open, sign, text, at, paragraph, lastClosingSingle))
            {
                CloseUpTo(open, sign, text, at, found);
            }
            else if (canOpen && open.Count < DeepestNesting && OpensHere(text, at, length, paragraph, closers, lastClosingSingle))
            {
                if (open.Count > 0 && open.Peek().Closers == closers)
                {
                    // The same mark opens twice: somebody forgot to close the first.
                    EndOpen(open, text, at, found, leftOpen: false);
                }

                var resumes = open.Count == 0 && at == paragraph.Start && carriedOver == closers;
                open.Push(new Opening(at, length, closers, resumes));
            }

            at += length;
        }

        string? leftOpen = null;
        while (open.Count > 0)
        {
            leftOpen = open.Peek().Closers;
            EndOpen(open, text, paragraph.End, found, leftOpen: true);
        }

        return leftOpen;
    }

    // “He is 6’2”,” she said: feet and inches, when the mark that closes comes later.
    private static bool IsInches(string text, int at, TextSpan paragraph)
    {
        if (text[at] is not ('”' or '"') || at - 3 < paragraph.Start || !char.IsAsciiDigit(text[at - 1]))
        {
            return false;
        }

        var feet = char.IsAsciiDigit(text[at - 2]) ? at - 3 : at - 2;
        return feet > paragraph.Start && text[feet] is '’' or '\'' && char.IsAsciiDigit(text[feet - 1]) && text.AsSpan(at + 1, Math.Min(NextMark, paragraph.End - at - 1)).IndexOfAny('”', '"', '“') is >= 0 and var next && text[at + 1 + next] != '“';
    }

    private static (int Length, string Closers, bool CanOpen, bool CanClose)? MarkAt(string text, int at, TextSpan paragraph)
    {
        switch (text[at])
        {
            case '“': return (1, "”", true, true); // closes „
            case '”': return (1, "”", false, true);
            case '„' or '‟': return (1, "“”", true, false);
            case '«': return (1, "»", true, true);
            case '»': return (1, "«", true, true);
            case '「': return (1, "」", true, false);
            case '」': return (1, "」", false, true);
            case '『': return (1, "』", true, false);
            case '』': return (1, "』", false, true);
            case '"' or '＂': return (1, "\"", true, true);
            case '`' when Next(text, at, paragraph) == '`': return (2, "''", true, false);
            case '\'' when Next(text, at, paragraph) == '\'': return (2, "''", true, true);
            case '‘': return (1, "’", true, false);
            case '’': return (1, "’", false, true);
            case '\'': return (1, "'", true, true);
            default: return null;
        }
    }

    private static char Next(string text, int at, TextSpan paragraph) => at + 1 < paragraph.End ? text[at + 1] : '\0';

    private static string Sign(string text, int at, int length) => length == 2 ? (text[at] == '`' ? "``" : "''") : text[at] == '＂' ? "\"" : text[at].ToString();

    private static bool Closes(Stack<Opening> open, string sign, string text, int at, TextSpan paragraph, int lastClosingSingle)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + sign.Length < paragraph.End ? text[at + sign.Length] : ' ';
        if (sign == "“" && open.Count > 0 && open.Peek().Closers == "”")
        {
            // “Go,“ he said: the wrong mark in the right place.
            return !char.IsWhiteSpace(before) && char.IsWhiteSpace(after);
        }

        if (!open.Any(o => Matches(o, sign)))
        {
            return false;
        }

        if (sign is "'" or "’")
        {
            // don’t, Iran’s: an apostrophe. the ministers’ talks: one too, when a better mark to close with comes later.
            return !char.IsLetterOrDigit(after) && !(before is 's' or 'S' && char.IsWhiteSpace(after) && at < lastClosingSingle);
        }

        if (sign is "\"" or "''")
        {
            // Unlike “ ”, these look alike: a blank before and a letter after is an opening one.
            var looksOpening = (char.IsWhiteSpace(before) || before is '(' or '[' or '—') && (char.IsLetterOrDigit(after) || after is '[' or '.' or '$');
            return !looksOpening || open.Peek().Start == at - 1;
        }

        return true;
    }

    // Typewriter marks close typographic ones and the other way round: “Go," he said.
    private static bool Matches(Opening opening, string sign) =>
        (opening.Closers == "”" && sign is "\"" or "“") || (opening.Closers == "\"" && sign == "”") ||
        opening.Closers == sign || (sign.Length == 1 && opening.Closers.Length <= 2 && opening.Closers is not "''" && opening.Closers.Contains(sign[0], StringComparison.Ordinal));

    private static bool OpensHere(string text, int at, int length, TextSpan paragraph, string closers, int lastClosingSingle)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var end = at + length;
        var after = end < paragraph.End ? text[end] : ' ';
        if (closers is "’" or "'")
        {
            var apart = !char.IsLetterOrDigit(before) && before is not ('’' or '.' or ',');
            var beginsWord = char.IsLetterOrDigit(after) || after is '[' or '“' or '"' or '…' or '$';
            return apart && beginsWord && at < lastClosingSingle && !IsElision(text, end, paragraph);
        }

        if (closers is "\"" or "''")
        {
            return !char.IsWhiteSpace(after) && (!char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after)) && end < paragraph.End;
        }

        return closers is not "«" || char.IsWhiteSpace(before);
    }

    // 'em, 'til, '70s and their like are no quotations.
    private static bool IsElision(string text, int at, TextSpan paragraph)
    {
        var end = at;
        while (end < paragraph.End && end - at < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at, end - at);
        return word is "em" or "til" or "tis" or "twas" or "cause" or "n" or "round" || (word.Length >= 2 && char.IsDigit(word[0]) && char.IsDigit(word[1]) && word.Length <= 3);
    }

    /// <summary>The place of the last single mark that can be nothing but a closing one: after a full stop or comma, or before a blank not after s.</summary>
    private static int LastClosingSingle(string text, TextSpan paragraph)
    {
        for (var at = paragraph.End - 1; at > paragraph.Start; at--)
        {
            if (text[at] is '’' or '\'')
            {
                var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
                if (!char.IsLetterOrDigit(after) && text[at - 1] is not ('s' or 'S' or ' ' or '\''))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    private static void CloseUpTo(Stack<Opening> open, string sign, string text, int at, List<Quotation> found)
    {
        while (!Matches(open.Peek(), sign))
        {
            // An inner mark nobody closed was none: ’90s, rock ’n’ roll.
            open.Pop();
        }

        var opening = open.Pop();
        Add(opening, at, at + sign.Length, open.Count, text, found, leftOpen: false);
    }

    private static void EndOpen(Stack<Opening> open, string text, int end, List<Quotation> found, bool leftOpen)
    {
        var opening = open.Pop();
        if (opening.Closers is "'" or "’")
        {
            return;
        }

        Add(opening, end, end, open.Count, text, found, leftOpen);
    }

    private static void Add(Opening opening, int markStart, int end, int depth, string text, List<Quotation> found, bool leftOpen)
    {
        var innerEnd = markStart;
        var start = opening.Start + opening.MarkLength;
        while (start < innerEnd && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (innerEnd > start && char.IsWhiteSpace(text[innerEnd - 1]))
        {
            innerEnd--;
        }

        if (start == innerEnd)
        {
            return;
        }

        var markedEnd = leftOpen || end == markStart ? innerEnd : end;
        found.Add(new Quotation(TextSpan.FromBounds(opening.Start, markedEnd), TextSpan.FromBounds(start, innerEnd), depth)
        {
            LeftOpen = leftOpen,
            Resumes = opening.Resumes,
        });
    }
}
