using System.Collections.Immutable;
using System.Text;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// What somebody typed, cut into its parts: words, "phrases", OR, -not, prefix*, NEAR, and filters (<c>speaker: topic: before:</c> …). Reading it never
/// fails; what makes no sense is explained and left out. What names mean is looked up later, by <see cref="SearchPlanner"/>.
/// </summary>
internal sealed record SearchQuery(string Text, ImmutableArray<SearchPart> Parts, ImmutableArray<SearchNotice> Notices)
{
    public const int LongestText = 500;
    private const int MostParts = 40;
    private const int DefaultNear = 10;
    private const string Opening = "\"“”„«»‟＂";

    public static SearchQuery Parse(string? typed)
    {
        var notices = ImmutableArray.CreateBuilder<SearchNotice>();
        var text = Cleaned(typed ?? "", notices);
        var parts = ImmutableArray.CreateBuilder<SearchPart>();
        var or = false;
        var not = false;
        int? near = null;
        var at = 0;
        while (true)
        {
            while (at < text.Length && IsGap(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                break;
            }

            if (parts.Count == MostParts)
            {
                notices.Add(new SearchNotice($"Only the first {MostParts} words and filters were searched."));
                break;
            }

            var word = Word(text, at);
            if (word is "OR" or "|" or "||")
            {
                or = parts.Count > 0;
                at += word.Length;
                continue;
            }

            if (word is "NOT")
            {
                not = true;
                at += word.Length;
                continue;
            }

            if (word is "AND" or "&" or "&&" or "+")
            {
                at += word.Length;
                continue;
            }

            if (IsNear(word, out var within))
            {
                near = parts.Count > 0 ? within : null;
                at += word.Length;
                continue;
            }

            if (word.All(c => c is '-' or '–' or '—' or '−'))
            {
                at += word.Length;
                continue;
            }

            var start = at;
            if (text[at] is '-' or '−' && at + 1 < text.Length)
            {
                not = true;
                at++;
            }

            var part = Part(text, ref at, notices) with { Not = not, Or = or && !not, Near = near };
            if (part.Value.Length > 0 || part.Field is not null || part.IsPrefix)
            {
                parts.Add(part with { Source = (not ? "-" : "") + part.Source });
            }
            else if (at == start)
            {
                at++;
            }

            (or, not, near) = (false, false, null);
        }

        return new SearchQuery(text, parts.ToImmutable(), notices.ToImmutable());
    }

    /// <summary>The query without some of its parts.</summary>
    public string Without(IReadOnlySet<SearchPart> gone) => Written(Parts.Where(part => !gone.Contains(part)));

    /// <summary>The query with one part written another way.</summary>
    public string With(IReadOnlyCollection<SearchPart> old, string instead)
    {
        var text = new StringBuilder();
        var done = false;
        foreach (var part in Parts)
        {
            if (!old.Contains(part))
            {
                Append(text, part);
            }
            else if (!done)
            {
                done = true;
                Append(text, part with { Source = (part.Not ? "-" : "") + instead });
            }
        }

        return text.ToString();
    }

    private static string Written(IEnumerable<SearchPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            Append(text, part);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, SearchPart part)
    {
        if (text.Length > 0)
        {
            text.Append(part.Or ? " OR " : part.Near is { } within ? $" NEAR/{within} " : " ");
        }

        text.Append(part.Source);
    }

    private static SearchPart Part(string text, ref int at, ImmutableArray<SearchNotice>.Builder notices)
    {
        var start = at;
        SearchField? field = null;
        string? mistyped = null;
        var nameEnd = at;
        while (nameEnd < text.Length && char.IsAsciiLetter(text[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd > at && nameEnd < text.Length && text[nameEnd] is ':' or '：' && nameEnd - at <= 20)
        {
            var name = text[at..nameEnd];
            field = SearchFields.Find(name);
            var hasValue = nameEnd + 1 < text.Length && !IsGap(text[nameEnd + 1]) && text[nameEnd + 1] != '/';
            if (field is null && hasValue && SearchFields.Nearest(name) is { } meant)
            {
                field = meant;
                mistyped = name;
            }
            else if (field is null && hasValue && name.Length > 1)
            {
                notices.Add(new SearchNotice($"There is no filter “{name}:”, so it was read as a word. There are {SearchFields.Listed}."));
            }

            if (field is not null)
            {
                at = nameEnd + 1;
            }
        }

        // "speaker: Okafor" with a space is as good as without.
        if (field is not null)
        {
            var value = at;
            while (value < text.Length && text[value] == ' ')
            {
                value++;
            }

            var next = value < text.Length ? Word(text, value) : "";
            if (next.Length > 0 && next is not ("OR" or "AND" or "NOT") && !IsNear(next, out _) && !next.StartsWith('-') && !StartsField(next))
            {
                at = value;
            }
        }

        var isQuoted = at < text.Length && Opening.Contains(text[at]);
        string words;
        if (isQuoted)
        {
            var close = text.AsSpan(at + 1).IndexOfAny(Opening.AsSpan()) is >= 0 and var found ? at + 1 + found : -1;
            if (close < 0)
            {
                notices.Add(new SearchNotice("A quotation mark is not closed: everything after it was read as one phrase."));
                close = text.Length;
            }

            words = text[(at + 1)..close].Trim();
            at = Math.Min(close + 1, text.Length);
        }
        else
        {
            var end = at;
            while (end < text.Length && !IsGap(text[end]) && !Opening.Contains(text[end]))
            {
                end++;
            }

            words = text[at..end];
            at = end;
        }

        var isPrefix = !isQuoted && words.EndsWith('*');
        var bare = isPrefix ? words.TrimEnd('*') : words;
        if (!isQuoted && bare.Contains('*') && field is null)
        {
            notices.Add(new SearchNotice($"In “{words}” the asterisk was left out: it works only at the end of a word, as in sanction*."));
        }

        var written = isQuoted ? $"\"{words}\"" : words;
        var source = field is { } known ? $"{known.Written()}:{written}" : written;
        if (mistyped is not null)
        {
            notices.Add(new SearchNotice(
                $"There is no filter “{mistyped}:”, so it was read as “{field!.Value.Written()}:”.",
                [new SearchLink($"Search for the word “{mistyped}” instead", $"{text[..start]}{mistyped} {written}{text[at..]}")]));
        }

        return new SearchPart(source, field, bare.Trim(), isQuoted, isPrefix);
    }

    private static bool StartsField(string word) => word.IndexOf(':') is > 0 and var colon && SearchFields.Find(word[..colon]) is not null;

    private static bool IsNear(string word, out int within)
    {
        within = DefaultNear;
        return word == "NEAR" || (word.StartsWith("NEAR/", StringComparison.Ordinal) && int.TryParse(word.AsSpan(5), System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out within) && within is >= 1 and <= 100);
    }

    private static string Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && !IsGap(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static bool IsGap(char c) => c is ' ' or '(' or ')' or '[' or ']' or '{' or '}' or '（' or '）';

    /// <summary>White space and control characters become blanks, halves of characters go, and what is too long is cut.</summary>
    private static string Cleaned(string typed, ImmutableArray<SearchNotice>.Builder notices)
    {
        var text = new StringBuilder(Math.Min(typed.Length, LongestText));
        foreach (var rune in typed.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > LongestText)
            {
                notices.Add(new SearchNotice($"Only the first {LongestText} characters were searched."));
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            }
            else
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString().Trim();
    }
}

/// <summary>One word, phrase or filter of a query.</summary>
/// <param name="Source">As it may be written again.</param>
/// <param name="Field">Null for words to find.</param>
/// <param name="Value">Without quotation marks and asterisk.</param>
/// <param name="IsQuoted">Whether it stood in quotation marks.</param>
/// <param name="IsPrefix">Whether it ended with an asterisk.</param>
internal sealed record SearchPart(string Source, SearchField? Field, string Value, bool IsQuoted, bool IsPrefix)
{
    public bool Not { get; init; }

    /// <summary>Whether this or the part before it will do.</summary>
    public bool Or { get; init; }

    /// <summary>How many words may lie between this and the part before it, or null when that does not matter.</summary>
    public int? Near { get; init; }

    // Two equal words in one query are two parts.
    public bool Equals(SearchPart? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
