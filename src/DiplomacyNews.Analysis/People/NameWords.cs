using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace DiplomacyNews.Analysis.People;

/// <summary>Splits text into the words that names are made of: "Antony J. Blinken's" is antony, j, blinken.</summary>
internal static class NameWords
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’‘ʼʻʿʾ`´");

    /// <summary>Words whose dot ends no sentence: honorifics and ranks as the press shortens them.</summary>
    private static readonly FrozenSet<string> Shortened = FrozenSet.Create(StringComparer.Ordinal,
        "mr", "mrs", "ms", "dr", "st", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep", "gov", "prof", "rev", "jr", "sr", "amb", "hon", "no", "messrs");

    /// <summary>
    /// Spellings of one name that transliteration keeps apart. Folding both sides to one spelling lets any meet any;
    /// only names that are the same name in their own script belong here.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mohammad"] = "mohammed", ["muhammad"] = "mohammed", ["mohamed"] = "mohammed", ["mohamad"] = "mohammed", ["muhammed"] = "mohammed", ["mohamud"] = "mohammed",
        ["sergey"] = "sergei", ["aleksandr"] = "alexander", ["aleksander"] = "alexander", ["dmitri"] = "dmitry", ["dmitriy"] = "dmitry", ["yuri"] = "yury", ["andrey"] = "andrei",
        ["aleksey"] = "alexei", ["alexey"] = "alexei", ["aleksei"] = "alexei", ["nikolay"] = "nikolai", ["vasily"] = "vasili", ["evgeny"] = "yevgeny",
        ["yusuf"] = "yousef", ["yousuf"] = "yousef", ["youssef"] = "yousef", ["yusef"] = "yousef", ["hussain"] = "hussein", ["husain"] = "hussein", ["hossein"] = "hussein",
        ["ahmad"] = "ahmed", ["khaled"] = "khalid", ["osama"] = "usama", ["sleiman"] = "suleiman", ["sulaiman"] = "suleiman", ["abdallah"] = "abdullah", ["faysal"] = "faisal",
        ["sayed"] = "sayyid", ["seyed"] = "sayyid", ["syed"] = "sayyid", ["seyyed"] = "sayyid", ["ladin"] = "laden", ["el"] = "al", ["ibn"] = "bin", ["ebrahim"] = "ibrahim",
        ["zelenskyy"] = "zelensky", ["zelenskiy"] = "zelensky", ["gaddafi"] = "gadhafi", ["qaddafi"] = "gadhafi", ["qadhafi"] = "gadhafi", ["kadyrow"] = "kadyrov",
        ["anthony"] = "antony", ["philippe"] = "philip", ["defense"] = "defence", ["adviser"] = "advisor", ["counsellor"] = "councillor",
        ["councilor"] = "councillor", ["counselor"] = "councillor", ["labor"] = "labour", ["organisation"] = "organization", ["programme"] = "program", ["center"] = "centre",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words, in text order.</summary>
    public static List<NameWord> Split(string text)
    {
        var words = new List<NameWord>(text.Length / 6 + 1);
        var folded = new StringBuilder();
        var end = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = WordEnd(text, start);
            var possessive = IsPossessiveAt(text, i);
            var before = words.Count == 0 ? Joint.Line : Between(text, end, start, words[^1]);
            words.Add(new NameWord(TextSpan.FromBounds(start, i), Fold(text.AsSpan(start, i - start), folded), CasingOf(text.AsSpan(start, i - start)), before, possessive));
            end = possessive ? i + (i + 1 < text.Length && text[i + 1] is 's' or 'S' ? 2 : 1) : i;
            i = end;
        }

        return words;
    }

    /// <summary>One word or several, folded and joined by blanks.</summary>
    public static string Fold(string name) => string.Join(' ', Split(name).Select(w => w.Folded));

    private static int WordEnd(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (Apostrophes.Contains(c) && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsPossessiveAt(text, i))
            {
                i += 2;
            }
            else if (c == '.' && DottedLetters(text, start, i) is var dotted && dotted > i)
            {
                return dotted;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>"U.S." and "D.P.R.K." are one word, the last dot included; "J." is the letter alone.</summary>
    private static int DottedLetters(string text, int start, int dot)
    {
        var i = start;
        var letters = 0;
        while (i + 1 < text.Length && letters < 12 && char.IsUpper(text[i]) && text[i + 1] == '.')
        {
            i += 2;
            letters++;
        }

        return letters < 2 || dot != start + 1 ? dot : i < text.Length && char.IsLetterOrDigit(text[i]) ? dot : i;
    }

    private static bool IsPossessiveAt(string text, int i)
    {
        if (i >= text.Length || !Apostrophes.Contains(text[i]))
        {
            return false;
        }

        if (i + 1 < text.Length && text[i + 1] is 's' or 'S')
        {
            return i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]);
        }

        return i > 0 && text[i - 1] is 's' or 'S' && text[i] is '\'' or '’' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsLetter(text[i + 2]);
    }

    private static Joint Between(string text, int from, int to, NameWord previous)
    {
        var joint = Joint.Space;
        for (var i = from; i < to; i++)
        {
            var found = text[i] switch
            {
                '\n' or '\r' or '\u2028' or '\u2029' => Joint.Line,
                '-' or '\u2010' or '\u2011' => Joint.Hyphen,
                ',' => Joint.Comma,
                '.' when previous.Casing == Casing.Initial || Shortened.Contains(previous.Folded) => Joint.Space,
                '.' or '!' or '?' or ';' => Joint.Stop,
                var c when char.IsWhiteSpace(c) => Joint.Space,
                _ => Joint.Mark,
            };
            joint = found > joint ? found : joint;
        }

        if (joint == Joint.Hyphen && Text.Slugs.EndsAt(text, from))
        {
            return Joint.Line;
        }

        // A dash set between blanks joins nothing.
        return joint == Joint.Hyphen && to - from > 1 ? Joint.Mark : joint;
    }

    private static Casing CasingOf(ReadOnlySpan<char> word)
    {
        int upper = 0, letters = 0, digits = 0;
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return letters == 0 ? Casing.Number
            : upper == letters && (letters > 1 || digits > 0) ? Casing.Caps
            : upper == letters ? Casing.Initial
            : char.IsUpper(word[0]) || (upper > 0 && word.Length > 2) ? Casing.Capital
            : Casing.Lower;
    }

    private static string Fold(ReadOnlySpan<char> word, StringBuilder folded)
    {
        folded.Clear();
        foreach (var c in word)
        {
            if (c < 128)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    folded.Append(char.ToLowerInvariant(c));
                }
            }
            else
            {
                FoldLetter(c, folded);
            }
        }

        var plain = folded.ToString();
        return Spellings.GetValueOrDefault(plain, plain);
    }

    private static void FoldLetter(char c, StringBuilder folded)
    {
        switch (c)
        {
            case 'ø' or 'Ø': folded.Append('o'); return;
            case 'ł' or 'Ł': folded.Append('l'); return;
            case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); return;
            case 'ı': folded.Append('i'); return;
            case 'ß': folded.Append("ss"); return;
            case 'æ' or 'Æ': folded.Append("ae"); return;
            case 'œ' or 'Œ': folded.Append("oe"); return;
            case 'ə' or 'Ə': folded.Append('a'); return;
            case 'þ' or 'Þ': folded.Append("th"); return;
        }

        if (char.IsSurrogate(c))
        {
            return;
        }

        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(part) && !Apostrophes.Contains(part))
            {
                folded.Append(char.ToLowerInvariant(part));
            }
        }
    }
}
