using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Citing;

/// <summary>
/// A title with a capital at every word, set with capitals at its beginning and in names alone. Which words are names the report itself says: what it writes small within its
/// text is none, what it writes with a capital within a sentence is one. A title with one word of which it says neither, or both, stays as it is printed.
/// </summary>
internal static class SentenceCase
{
    /// <summary>So much of a text is looked at: titles repeat what reports begin with.</summary>
    private const int MostLetters = 20_000;

    private const int LeastCapitals = 3;

    /// <summary>What styles for titles write small too.</summary>
    private static readonly HashSet<string> AlwaysSmall = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "is", "nor", "of", "off", "on", "onto", "or", "over", "per", "so", "than", "that", "the", "to", "up", "via", "with", "yet",
    };

    public static string Of(string title, string text)
    {
        var words = SearchTokens.Of(title).Select(t => t.Span).ToList();
        var inner = words.Where((word, i) => i > 0 && !Begins(title, word.Start)).ToList();
        var capitals = inner.Count(word => IsCapital(word.Of(title)));
        if (capitals < LeastCapitals || inner.Exists(word => char.IsLower(title[word.Start]) && !AlwaysSmall.Contains(word.Of(title))))
        {
            return title; // It has its capitals where a sentence has them already.
        }

        var (small, names) = Written(text.Length > MostLetters ? text[..MostLetters] : text);
        var cased = title.ToCharArray();
        foreach (var span in inner)
        {
            var word = span.Of(title);
            if (!IsCapital(word))
            {
                continue; // NATO, G7, 2024, or small.
            }

            var (isSmall, isName) = (small.Contains(EnglishStem.Of(word.ToLowerInvariant())) || AlwaysSmall.Contains(word.ToLowerInvariant()), names.Contains(word));
            if (isSmall == isName)
            {
                return title;
            }

            cased[span.Start] = isSmall ? char.ToLowerInvariant(cased[span.Start]) : cased[span.Start];
        }

        return new string(cased);
    }

    private static (HashSet<string> Small, HashSet<string> Names) Written(string text)
    {
        var small = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in SearchTokens.Of(text).Select(t => t.Span))
        {
            var word = span.Of(text);
            if (word.All(char.IsLower))
            {
                small.Add(EnglishStem.Of(word));
            }
            else if (IsCapital(word) && !Begins(text, span.Start))
            {
                names.Add(word);
            }
        }

        return (small, names);
    }

    /// <summary>Whether a sentence, or something said, may begin there: then its capital says nothing.</summary>
    private static bool Begins(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && (text[at] == ' ' || text[at] == '\u00A0'))
        {
            at--;
        }

        return at < 0 || !(char.IsLetterOrDigit(text[at]) || text[at] is ',' or ';' or '’' or '\'' or ')' or '-' or '/' or '&');
    }

    private static bool IsCapital(string word) => char.IsUpper(word[0]) && word.Length > 1 && word.AsSpan(1).IndexOfAnyInRange('A', 'Z') < 0 && word.Skip(1).All(c => !char.IsUpper(c) && !char.IsDigit(c));
}
