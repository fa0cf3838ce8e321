using System.Collections;
using System.Globalization;
using System.Text;

namespace DiplomacyNews.Analysis.Topics;

/// <summary>One word of a text as phrases are compared with it.</summary>
/// <param name="Span">Where it stands, without possessive ("China" in "China's").</param>
/// <param name="Text">Its letters and digits as printed, accents and the dots of abbreviations taken off: "US" for "U.S.".</param>
/// <param name="Key">The same in lower case.</param>
/// <param name="Joined">Whether only a blank, hyphen, slash or apostrophe parts it from the word before, so that a phrase may run over both.</param>
internal readonly record struct Word(TextSpan Span, string Text, string Key, bool Joined);

/// <summary>A text's words in order: letters and digits, with hyphens parting and possessives left out, so that "U.S.-China" is "US", "China".</summary>
internal sealed class Words : IReadOnlyList<Word>
{
    /// <summary>No phrase has a word this long, and a text without blanks is one word.</summary>
    private const int LongestWord = 40;

    private readonly List<Word> all = [];

    public Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            if (!IsPossessive(text, at, end))
            {
                Add(text, TextSpan.FromBounds(at, end));
            }

            at = end;
        }
    }

    public int Count => all.Count;

    public Word this[int index] => all[index];

    public IEnumerator<Word> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The index of the first word that begins at or after <paramref name="position"/>.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Add(string text, TextSpan span)
    {
        if (span.Length > LongestWord)
        {
            all.Add(new Word(span, "", "", false));
            return;
        }

        var word = Fold(text.AsSpan(span.Start, span.Length));
        all.Add(new Word(span, word, word.ToLowerInvariant(), all.Count > 0 && Joins(text, all[^1], span.Start)));
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        if (end != start + 1 || !char.IsAsciiLetterUpper(text[start]))
        {
            return end;
        }

        // "U.S." and "D.P.R.K.": single letters, each with its dot. The last dot belongs to the word only when a dot stood before it too.
        var last = end;
        while (last + 1 < text.Length && text[last] == '.' && char.IsAsciiLetterUpper(text[last + 1])
            && (last + 2 == text.Length || !char.IsLetterOrDigit(text[last + 2])))
        {
            last += 2;
        }

        return last > end && last < text.Length && text[last] == '.' ? last + 1 : last;
    }

    private static bool IsPossessive(string text, int start, int end) =>
        end == start + 1 && text[start] is 's' or 'S' && start > 1 && text[start - 1] is '\'' or '’' && char.IsLetterOrDigit(text[start - 2]);

    private static bool Joins(string text, Word before, int start)
    {
        var from = before.Span.End;
        if (start - from > 4)
        {
            return false;
        }

        for (var i = from; i < start; i++)
        {
            if (text[i] is not (' ' or '\u00a0' or '-' or '\u2010' or '\u2011' or '–' or '/' or '\'' or '’' or 's' or 'S') && !(text[i] == '.' && before.Key == "st"))
            {
                return false;
            }
        }

        return true;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var plain = true;
        foreach (var c in word)
        {
            plain &= char.IsAsciiLetterOrDigit(c);
        }

        if (plain)
        {
            return word.ToString();
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in Decompose(word.ToString()))
        {
            if (c != '.' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c == 'ı' ? 'i' : c);
            }
        }

        return folded.ToString();
    }

    /// <summary>A text that is no valid UTF-16 stays as it is.</summary>
    private static string Decompose(string word)
    {
        try
        {
            return word.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return word;
        }
    }
}
