using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Cuts text into the words that are indexed and looked up: the one place that decides what equals what. Case, accents, ligatures, apostrophes,
/// inflections and spellings do not count (Zelenskyy = zelensky, sanctions = sanction, “talks” = talk, defence = defense); U.S. = US but is not
/// "us"; writing without spaces is cut into overlapping pairs of characters.
/// </summary>
internal static class SearchTokens
{
    /// <summary>Raised whenever the same text would give other tokens than before: the index is then made anew.</summary>
    public const int Version = 1;

    /// <summary>Longer words are cut: nobody types them, and an index of encoded data is no use.</summary>
    private const int LongestWord = 64;

    // Words that differ from an acronym by case alone: WHO, IT, US, START, SALT.
    private static readonly FrozenSet<string> CommonWords = new[]
    {
        "us", "it", "who", "is", "as", "at", "in", "on", "or", "so", "am", "an", "be", "by", "do", "go", "he", "if", "me", "my", "no", "of", "to", "up", "we",
        "and", "are", "but", "can", "for", "had", "has", "her", "him", "his", "how", "its", "let", "may", "men", "new", "nor", "not", "now", "off", "old", "one",
        "our", "out", "own", "per", "put", "say", "see", "set", "she", "the", "too", "two", "use", "was", "way", "why", "yes", "you", "aid", "aids", "ice",
        "start", "salt", "mad", "cat", "pact", "pace", "safe", "shape",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Prefixes that are written with and without a hyphen.
    private static readonly FrozenSet<string> JoinedPrefixes = new[]
    {
        "co", "re", "de", "e", "non", "pre", "anti", "counter", "multi", "bi", "tri", "inter", "intra", "sub", "semi", "mis", "un", "cease",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Letters that do not decompose into a base letter and a mark.
    private static readonly FrozenDictionary<int, string> Letters = new Dictionary<int, string>
    {
        ['ß'] = "ss", ['ẞ'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe", ['ø'] = "o", ['Ø'] = "o", ['đ'] = "d", ['Đ'] = "d", ['ð'] = "d", ['Ð'] = "d",
        ['þ'] = "th", ['Þ'] = "th", ['ł'] = "l", ['Ł'] = "l", ['ħ'] = "h", ['Ħ'] = "h", ['ı'] = "i", ['ŋ'] = "n", ['Ŋ'] = "n", ['ŧ'] = "t", ['Ŧ'] = "t",
        ['ə'] = "a", ['Ə'] = "a", ['ς'] = "σ", ['ĸ'] = "k",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼʻ`´′＇");
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑");

    /// <summary>The words of the text, in order.</summary>
    public static List<SearchToken> Of(string text) => Of(text, new TextSpan(0, text.Length));

    /// <summary>The words of a stretch of the text; their spans count in the whole text.</summary>
    public static List<SearchToken> Of(string text, TextSpan within)
    {
        var tokens = new List<SearchToken>();
        var shouting = false;
        for (int at = within.Start, lineEnd = within.Start; at < within.End;)
        {
            if (at >= lineEnd)
            {
                lineEnd = text.AsSpan(at, within.End - at).IndexOf('\n') is >= 0 and var lineBreak ? at + lineBreak + 1 : within.End;
                shouting = IsShouting(text.AsSpan(at, lineEnd - at));
            }

            var step = Read(text, at, within.End, out var sort);
            at = sort switch
            {
                Sort.Letter => Word(text, at, within.End, shouting, tokens),
                Sort.Unspaced => Pairs(text, at, within.End, tokens),
                _ => at + step,
            };
        }

        return tokens;
    }

    /// <summary>A name as it is compared with other names: its folded words, "cote divoire".</summary>
    public static string Name(string text) => string.Join(' ', Of(text).Select(token => token.Word));

    /// <summary>The same with the words' endings taken off.</summary>
    public static string Stems(string text) => string.Join(' ', Of(text).Select(token => EnglishStem.Of(token.Word)));

    private enum Sort { Other, Letter, Mark, Unspaced }

    private static int Word(string text, int start, int end, bool shouting, List<SearchToken> tokens)
    {
        if (DottedLetters(text, start, end) is var dotted && dotted > start)
        {
            var letters = new StringBuilder();
            for (var i = start; i < dotted; i++)
            {
                if (text[i] != '.')
                {
                    letters.Append(char.ToLowerInvariant(text[i]));
                }
            }

            var acronym = letters.ToString();
            tokens.Add(new SearchToken(Distinct(acronym), acronym, TextSpan.FromBounds(start, dotted)));
            return SkipPossessive(text, dotted, end);
        }

        var word = new StringBuilder();
        int at = start, upper = 0, lower = 0, digits = 0, possessive = -1;
        while (at < end)
        {
            var step = Read(text, at, end, out var sort);
            if (sort is Sort.Letter or Sort.Mark)
            {
                if (word.Length < LongestWord)
                {
                    Fold(text.AsSpan(at, step), word);
                }

                upper += char.IsUpper(text[at]) ? 1 : 0;
                lower += char.IsLower(text[at]) ? 1 : 0;
                digits += char.IsDigit(text[at]) ? 1 : 0;
                at += step;
            }
            else if (Apostrophes.Contains(text[at]) && StartsLetter(text, at + 1, end))
            {
                if (IsPossessive(text, at, end))
                {
                    possessive = at + 2;
                    break;
                }

                // "l'Union", "d'Estaing" are two words; "Xi'an", "don't", "O'Brien" are one.
                if (word.Length == 1 && word[0] is 'l' or 'd' && lower + upper == 1 && char.IsUpper(text[at + 1]) && lower == 1)
                {
                    break;
                }

                at++;
            }
            else if (Hyphens.Contains(text[at]) && at + 1 < end && char.IsLower(text[at + 1]) && JoinedPrefixes.Contains(word.ToString()))
            {
                at++;
            }
            else if (digits > 0 && lower + upper == 0 && text[at] is ',' or '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1]))
            {
                // 1,500 = 1500; 2.5 stays one number.
                if (text[at] == '.')
                {
                    word.Append('.');
                }

                at++;
            }
            else
            {
                break;
            }
        }

        if (word.Length > 0)
        {
            var folded = word.ToString();
            var isAcronym = upper is >= 2 and <= 6 && lower == 0 && digits == 0 && (!shouting || folded == "us");
            tokens.Add(new SearchToken(
                isAcronym ? Distinct(folded) : digits > 0 ? folded : EnglishStem.Of(folded), folded, TextSpan.FromBounds(start, at)));
        }

        return possessive >= 0 ? possessive : at;
    }

    /// <summary>Overlapping pairs of characters: 中美关系 is 中美, 美关, 关系. One alone is a word.</summary>
    private static int Pairs(string text, int start, int end, List<SearchToken> tokens)
    {
        var at = start;
        (int Start, string Text)? previous = null;
        var any = false;
        while (at < end)
        {
            var step = Read(text, at, end, out var sort);
            if (sort == Sort.Mark && previous is { } marked)
            {
                previous = (marked.Start, marked.Text + text.Substring(at, step));
            }
            else if (sort == Sort.Unspaced)
            {
                var folded = text.Substring(at, step).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
                if (previous is { } before)
                {
                    Add(before.Text + folded, before.Start, at + step);
                    any = true;
                }

                previous = (at, folded);
            }
            else
            {
                break;
            }

            at += step;
        }

        if (!any && previous is { } only)
        {
            Add(only.Text, only.Start, at);
        }

        return at;

        void Add(string pair, int from, int to) => tokens.Add(new SearchToken(pair, pair, TextSpan.FromBounds(from, to)));
    }

    private static string Distinct(string acronym) => CommonWords.Contains(acronym) ? acronym + SearchToken.Acronym : acronym;

    /// <summary>Whether a word has a token of its own when it is written in capitals.</summary>
    public static bool IsAlsoAcronym(string word) => CommonWords.Contains(word);

    /// <summary>The end of "U.S." or "U.N" that starts here; the start where there is none. A single initial ("J. Okafor") is none.</summary>
    private static int DottedLetters(string text, int start, int end)
    {
        int at = start, letters = 0;
        while (at < end && char.IsLetter(text[at]) && char.IsAscii(text[at]) && at + 1 < end && text[at + 1] == '.')
        {
            at += 2;
            letters++;
        }

        if (letters > 0 && at < end && char.IsAsciiLetter(text[at]) && !StartsLetter(text, at + 1, end))
        {
            return letters >= 1 ? at + 1 : start;
        }

        return letters >= 2 && !StartsLetter(text, at, end) ? at : start;
    }

    private static bool IsPossessive(string text, int apostrophe, int end) =>
        text[apostrophe + 1] is 's' or 'S' && !StartsLetter(text, apostrophe + 2, end);

    private static int SkipPossessive(string text, int at, int end) =>
        at + 1 < end && Apostrophes.Contains(text[at]) && IsPossessive(text, at, end) ? at + 2 : at;

    private static bool StartsLetter(string text, int at, int end) => at < end && Read(text, at, end, out var sort) > 0 && sort is Sort.Letter or Sort.Mark;

    private static bool IsShouting(ReadOnlySpan<char> line)
    {
        int upper = 0, words = 0;
        var inWord = false;
        foreach (var c in line)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            upper += char.IsUpper(c) ? 1 : 0;
            words += char.IsUpper(c) && !inWord ? 1 : 0;
            inWord = char.IsLetter(c);
        }

        return words >= 3 && upper >= 10;
    }

    private static int Read(string text, int at, int end, out Sort sort)
    {
        var c = text[at];
        if (char.IsAscii(c))
        {
            sort = char.IsAsciiLetterOrDigit(c) ? Sort.Letter : Sort.Other;
            return 1;
        }

        // A lone surrogate belongs to no word.
        if (Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length) != OperationStatus.Done)
        {
            sort = Sort.Other;
            return Math.Max(length, 1);
        }

        sort = IsUnspaced(rune.Value) ? Sort.Unspaced
            : Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? Sort.Mark
            : Rune.IsLetterOrDigit(rune) && !Apostrophes.Contains(c) ? Sort.Letter
            : Sort.Other;
        return length;
    }

    /// <summary>Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese letters.</summary>
    private static bool IsUnspaced(int rune) => rune is
        (>= 0x2E80 and <= 0x2FDF) or 0x3005 or 0x3007 or (>= 0x3041 and <= 0x30FF and not 0x30FB) or (>= 0x3105 and <= 0x318F) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F)
        or (>= 0x0E01 and <= 0x0E2E) or (>= 0x0E81 and <= 0x0EAE) or (>= 0x1000 and <= 0x102A) or (>= 0x1780 and <= 0x17A2) or (>= 0x20000 and <= 0x3134F);

    private static void Fold(ReadOnlySpan<char> letter, StringBuilder word)
    {
        if (letter.Length == 1 && char.IsAscii(letter[0]))
        {
            word.Append(char.ToLowerInvariant(letter[0]));
            return;
        }

        Rune.DecodeFromUtf16(letter, out var rune, out _);
        if (Letters.TryGetValue(rune.Value, out var replacement))
        {
            word.Append(replacement);
            return;
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Letters.TryGetValue(part.Value, out replacement))
            {
                word.Append(replacement);
            }
            else if (!IsAccent(part.Value) && (Rune.IsLetterOrDigit(part) || Rune.GetUnicodeCategory(part) is
                System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
            {
                word.Append(Rune.ToLowerInvariant(part).ToString());
            }
        }
    }

    /// <summary>Marks that a reader may leave out: accents, Hebrew points, Arabic vowels. Those of Indian scripts are letters.</summary>
    private static bool IsAccent(int rune) => rune is
        (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F)
        or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x065F) or 0x0670 or 0x0640 or (>= 0x06D6 and <= 0x06ED) or (>= 0x3099 and <= 0x309A);
}
