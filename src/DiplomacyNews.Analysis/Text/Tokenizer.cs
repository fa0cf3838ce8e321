using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DiplomacyNews.Analysis.Text;

/// <summary>Cuts paragraphs into words and signs. <c>U.S.</c>, <c>Mr.</c>, <c>didn’t</c> and <c>5.7</c> are one word; <c>China’s</c> is a word and its ending.</summary>
internal static class Tokenizer
{
    private const int LongestListedWord = 40;

    public static ImmutableArray<Token> Split(ArticleText article, ImmutableArray<Quotation> quotations)
    {
        var marks = MarkPlaces(article.Text, quotations);
        var lower = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new List<Token>(article.Text.Length / 5);
        var next = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            for (var at = paragraph.Start; at < paragraph.End;)
            {
                if (char.IsWhiteSpace(article.Text[at]))
                {
                    at++;
                    continue;
                }

                var (end, kind) = marks.TryGetValue(at, out var length) ? (at + length, TokenKind.Mark) : WordOrSign(article.Text, at, paragraph.End, marks);
                while (next < quotations.Length && (quotations[next].Depth > 0 || quotations[next].Marked.End <= at))
                {
                    next++;
                }

                var quotation = next < quotations.Length && quotations[next].Marked.Contains(at) ? next : -1;
                var word = kind == TokenKind.Word ? Lower(article.Text.AsSpan(at, end - at), lower) : kind == TokenKind.Sign ? Signs(article.Text, at, end) : "";
                var classes = kind == TokenKind.Word ? WordLists.Of(word, char.IsUpper(article.Text[at]) || IsNameAfterArticle(article.Text, at, word)) : WordClasses.None;
                if (word is "us" or "it" && char.IsUpper(article.Text[at + 1]))
                {
                    // US and IT are no pronouns.
                    classes = WordClasses.Capital;
                }

                tokens.Add(new Token(TextSpan.FromBounds(at, end), kind, word, classes, quotation));
                at = end;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(tokens.ToArray());
    }

    private static Dictionary<int, int> MarkPlaces(string text, ImmutableArray<Quotation> quotations)
    {
        var places = new Dictionary<int, int>();
        foreach (var quotation in quotations)
        {
            places[quotation.Marked.Start] = MarkLength(text, quotation.Marked.Start);
            if (quotation.Marked.End > quotation.Inner.End)
            {
                var length = MarkLength(text, quotation.Marked.End - 2) == 2 && MarkLength(text, quotation.Marked.Start) == 2 ? 2 : 1;
                places[quotation.Marked.End - length] = length;
            }
        }

        return places;
    }

    private static int MarkLength(string text, int at) => text[at] is '\'' or '`' && at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;

    private static (int End, TokenKind Kind) WordOrSign(string text, int at, int limit, Dictionary<int, int> marks)
    {
        if (IsApostrophe(text[at]))
        {
            var possessive = at > 0 && char.IsLetterOrDigit(text[at - 1]);
            if (possessive && at + 1 < limit && text[at + 1] is 's' or 'S' && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2])))
            {
                return (at + 2, TokenKind.Possessive);
            }

            return (at + 1, possessive ? TokenKind.Possessive : TokenKind.Sign);
        }

        if (!IsWordCharacter(text[at]))
        {
            var end = at + 1;
            while (end < limit && text[end] == text[at] && text[at] is '.' or '-' && !marks.ContainsKey(end))
            {
                end++;
            }

            return (end, TokenKind.Sign);
        }

        var last = at + 1;
        while (last < limit)
        {
            var c = text[last];
            if (IsWordCharacter(c) || (char.IsSurrogate(c) && char.IsSurrogate(text[last - 1])))
            {
                last++;
                continue;
            }

            if (marks.ContainsKey(last) || last + 1 >= limit || !char.IsLetterOrDigit(text[last + 1]))
            {
                break;
            }

            var joins = (c is '-' && !Slugs.EndsAt(text, last)) || c is '\u2011' or '.' || (c == ',' && char.IsDigit(text[last - 1]) && char.IsDigit(text[last + 1])) || (IsApostrophe(c) && !IsPossessiveEnding(text, last, limit));
            if (!joins)
            {
                break;
            }

            last += 2;
        }

        if (last < limit && text[last] == '.' && KeepsStop(text, at, last))
        {
            last++;
        }

        return (last, TokenKind.Word);
    }

    private static bool KeepsStop(string text, int at, int last)
    {
        var word = text.AsSpan(at, last - at);
        if (word.Length > 12)
        {
            return false;
        }

        // U.S. and U.N., but not "talks.He" nor "2.5."
        var initials = word.Length >= 3 && word.Contains('.');
        foreach (var part in initials ? word.ToString().Split('.') : [])
        {
            initials &= part.Length is 1 or 2 && char.IsLetter(part[0]);
        }

        var abbreviation = word.ToString().ToLowerInvariant();
        return initials || (WordLists.IsAbbreviation(abbreviation) && (char.IsUpper(word[0]) || word.Length == 1 || abbreviation is "vs" or "etc") && word is not "I" and not "No");
    }

    private static bool IsPossessiveEnding(string text, int at, int limit) =>
        at + 1 < limit && text[at + 1] is 's' or 'S' && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2])) && !IsContraction(text, at);

    // it's, he's, that's, let's are no possessives.
    private static bool IsContraction(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 6 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, at - start);
        foreach (var contracted in (ReadOnlySpan<string>)["it", "he", "she", "that", "let", "there", "what", "who", "here", "where"])
        {
            if (word.Equals(contracted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '@' or '#' or '$' or '€' or '£' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string Lower(ReadOnlySpan<char> word, HashSet<string> known)
    {
        if (word.Length > LongestListedWord)
        {
            return "";
        }

        Span<char> lower = stackalloc char[LongestListedWord];
        var length = word.ToLowerInvariant(lower);
        lower[..length].Replace('’', '\'');
        lower[..length].Replace('ʼ', '\'');
        lower[..length].Replace('\u2011', '-');
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(lower[..length], out var found))
        {
            return found;
        }

        lookup.Add(lower[..length]);
        lookup.TryGetValue(lower[..length], out found);
        return found ?? "";
    }

    private static string Signs(string text, int at, int end) => end - at == 1 ? text[at] switch
    {
        ',' => ",",
        '.' => ".",
        ':' => ":",
        ';' => ";",
        '?' => "?",
        '!' => "!",
        '(' => "(",
        ')' => ")",
        '[' => "[",
        ']' => "]",
        '…' => "…",
        '—' or '–' or '-' => "-",
        '&' => "&",
        _ => "",
    }
    : text[at] == '.' ? (end - at >= 3 ? "…" : ".") : "-";

    // "al-Harun": a name, though its article is small.
    private static bool IsNameAfterArticle(string text, int at, string word) =>
        word.IndexOf('-', StringComparison.Ordinal) is 2 and var hyphen && hyphen + 1 < word.Length && word.StartsWith("al", StringComparison.Ordinal) | word.StartsWith("el", StringComparison.Ordinal) | word.StartsWith("ul", StringComparison.Ordinal) && char.IsUpper(text[at + hyphen + 1]);
}
