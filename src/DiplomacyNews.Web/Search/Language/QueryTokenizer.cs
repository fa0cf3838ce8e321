using System.Globalization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search.Language;

/// <summary>
/// Cuts a query into tokens. Any text can be cut; what was not closed, or names no filter, is noted where it stands. A minus counts before a word, a filter or a
/// bracket; elsewhere it is a dash. OR, AND, NOT and NEAR are signs in capitals only.
/// </summary>
internal sealed class QueryTokenizer(string text, ICollection<SearchNotice> notices)
{
    private const int DefaultNear = 10;
    private const int MostNear = 100;
    private const int LongestField = 20;
    private const string Quotes = "\"“”„«»‟＂";

    private readonly List<QueryToken> tokens = [];
    private int at;

    public List<QueryToken> Read()
    {
        while (at < text.Length)
        {
            if (IsGap(text[at]) || SkipsDashes())
            {
                at++;
            }
            else if (Bracket(text[at]) is { } bracket)
            {
                Add(bracket, "", at, ++at);
            }
            else if (IsMinus(at))
            {
                Add(QueryTokenKind.Not, "", at, ++at);
            }
            else if (IsQuote(at))
            {
                ReadQuoted(QueryTokenKind.Phrase);
            }
            else if (!ReadsSign() && !ReadsField())
            {
                var start = at;
                at = EndOfWord(at);
                Add(QueryTokenKind.Word, text[start..at], start, at);
            }
        }

        return tokens;
    }

    /// <summary>Dashes that belong to no word: alone between blanks, or more than one before a word.</summary>
    private bool SkipsDashes() => IsDash(text[at]) && (at + 1 == text.Length || IsGap(text[at + 1]) || IsDash(text[at + 1]) || text[at] is not ('-' or '−'));

    private bool IsMinus(int place) => text[place] is '-' or '−';

    /// <summary>Whether the word alone is a sign and no word.</summary>
    public static bool IsSign(string word) => word is "OR" or "|" or "||" or "NOT" or "AND" or "&" or "&&" or "+" or "NEAR" || IsNear(word);

    private static bool IsNear(string word) => word.StartsWith("NEAR/", StringComparison.Ordinal) && word.Length > 5 && !word.AsSpan(5).ContainsAnyExceptInRange('0', '9');

    private bool ReadsSign()
    {
        var (start, end) = (at, EndOfWord(at));
        var word = text[start..end];
        switch (word)
        {
            case "OR" or "|" or "||":
                Add(QueryTokenKind.Or, "", start, end);
                break;
            case "NOT":
                Add(QueryTokenKind.Not, "", start, end);
                break;
            case "AND" or "&" or "&&" or "+":
                break;
            case "NEAR":
                Add(QueryTokenKind.Near, DefaultNear.ToString(CultureInfo.InvariantCulture), start, end);
                break;
            case var near when IsNear(near):
                var within = int.TryParse(near.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, MostNear) : MostNear;
                if (within != asked)
                {
                    notices.Add(new SearchNotice($"NEAR takes a number from 1 to {MostNear}: {within} was used.") { At = TextSpan.FromBounds(start, end) });
                }

                Add(QueryTokenKind.Near, within.ToString(CultureInfo.InvariantCulture), start, end);
                break;
            default:
                return false;
        }

        at = end;
        return true;
    }

    private bool ReadsField()
    {
        var start = at;
        var colon = start;
        while (colon < text.Length && char.IsAsciiLetter(text[colon]))
        {
            colon++;
        }

        if (colon == start || colon == text.Length || text[colon] is not (':' or '：') || colon - start > LongestField)
        {
            return false;
        }

        var name = text[start..colon];
        var hasValue = colon + 1 < text.Length && !IsEnd(text[colon + 1]) && text[colon + 1] is not ('/' or ',');
        var field = SearchFields.Find(name);
        var meant = field is null && hasValue ? SearchFields.Nearest(name) : null;
        if ((field ?? meant) is not { } known)
        {
            if (hasValue && name.Length > 1)
            {
                notices.Add(new SearchNotice($"There is no filter “{name}:”, so it was read as a word. There are {SearchFields.Listed}.") { At = TextSpan.FromBounds(start, colon + 1) });
            }

            return false;
        }

        Add(QueryTokenKind.Field, name, start, colon + 1, known);
        at = StartOfValue(colon + 1);
        ReadValues();
        if (field is null)
        {
            notices.Add(new SearchNotice($"There is no filter “{name}:”, so it was read as “{known.Written()}:”.",
                [new SearchLink($"Search for the word “{name}” instead", $"{text[..start]}{name} {text[(colon + 1)..]}")]) { At = TextSpan.FromBounds(start, colon + 1) });
        }

        return true;
    }

    /// <summary>"speaker: Okafor" with a space is as good as without, unless what follows is something of its own.</summary>
    private int StartOfValue(int after)
    {
        var value = after;
        while (value < text.Length && text[value] == ' ')
        {
            value++;
        }

        var next = value < text.Length ? text[value..EndOfWord(value)] : "";
        var isOwn = next.Length == 0 ? value == text.Length || !IsQuote(value)
            : IsSign(next) || IsDash(next[0]) || StartsField(next);
        return isOwn ? after : value;
    }

    private void ReadValues()
    {
        while (at < text.Length && !IsEnd(text[at]))
        {
            if (text[at] == ',')
            {
                at++;
            }
            else if (IsQuote(at))
            {
                ReadQuoted(QueryTokenKind.QuotedValue);
                if (at < text.Length && text[at] != ',')
                {
                    return;
                }
            }
            else
            {
                var start = at;
                while (at < text.Length && !IsEnd(text[at]) && text[at] != ',' && !IsQuote(at))
                {
                    at++;
                }

                Add(QueryTokenKind.Value, text[start..at], start, at);
                if (at < text.Length && text[at] != ',')
                {
                    return;
                }
            }
        }
    }

    private void ReadQuoted(QueryTokenKind kind)
    {
        var start = at;
        var close = text.AsSpan(start + 1).IndexOfAny(Quotes.AsSpan()) is >= 0 and var found ? start + 1 + found : -1;
        if (close < 0)
        {
            notices.Add(new SearchNotice("A quotation mark is not closed: everything after it was read as one phrase.") { At = new TextSpan(start, 1) });
            close = text.Length;
        }

        at = Math.Min(close + 1, text.Length);
        Add(kind, text[(start + 1)..close].Trim(), start, at);
    }

    private int EndOfWord(int start)
    {
        var end = start;
        while (end < text.Length && !IsEnd(text[end]) && !IsQuote(end))
        {
            end++;
        }

        return end;
    }

    private void Add(QueryTokenKind kind, string value, int start, int end, SearchField field = default) =>
        tokens.Add(new QueryToken(kind, value, TextSpan.FromBounds(start, end)) { Field = field });

    private bool IsQuote(int place) => place < text.Length && Quotes.Contains(text[place]);

    private static bool StartsField(string word) => word.IndexOfAny([':', '：']) is > 0 and var colon && SearchFields.Find(word[..colon]) is not null;

    private static QueryTokenKind? Bracket(char c) => c switch { '(' or '（' => QueryTokenKind.Open, ')' or '）' => QueryTokenKind.Close, _ => null };

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '−';

    private static bool IsGap(char c) => c is ' ' or '[' or ']' or '{' or '}';

    private static bool IsEnd(char c) => IsGap(c) || Bracket(c) is not null;
}
