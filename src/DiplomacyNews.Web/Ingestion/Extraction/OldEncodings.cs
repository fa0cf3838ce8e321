using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Chooses among the encodings from before Unicode. East Asian ones are told by the structure of their byte pairs, the others by what the bytes
/// would spell: words in one alphabet, small letters after capitals, no signs inside words.
/// </summary>
internal static class OldEncodings
{
    private const int SampleLength = 256 * 1024;

    private static readonly int[] SingleByte = [1252, 1251, 20866, 866, 1250, 1253, 1255, 1256, 1254, 874];

    /// <summary>The encoding in which <paramref name="bytes"/> make the most sense; Windows-1252 when none does.</summary>
    public static Encoding Choose(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        return Encoding.GetEncoding(EastAsian(sample) ?? Alphabetic(sample));
    }

    /// <summary>Whether a declared encoding can have written the bytes, a few damaged ones aside.</summary>
    public static bool Fits(Encoding declared, ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        var strict = Encoding.GetEncoding(declared.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        var text = strict.GetString(sample);
        int bad = 0, wide = 0;
        foreach (var c in text)
        {
            bad += c == '\uFFFD' ? 1 : 0;
            wide += c >= '\u0080' ? 1 : 0;
        }

        return bad * 20 <= wide;
    }

    /// <summary>The name as browsers write it.</summary>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        949 => "euc-kr",
        874 => "windows-874",
        866 => "ibm866",
        932 => "shift_jis",
        _ => encoding.WebName,
    };

    // The start, cut after a line so that no pair is torn; a page's head is mostly ASCII, so a page with little else is looked at from its first wide byte.
    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var from = first > SampleLength / 2 ? bytes[..first].LastIndexOf((byte)'\n') + 1 : 0;
        var sample = bytes[from..];
        if (sample.Length <= SampleLength)
        {
            return sample;
        }

        var cut = sample[..SampleLength].LastIndexOf((byte)'\n');
        return sample[..(cut > SampleLength / 2 ? cut : SampleLength)];
    }

    private static int? EastAsian(ReadOnlySpan<byte> bytes)
    {
        int japanese = PairShare(bytes, static (a, b) => a is >= 0x81 and <= 0x9F or >= 0xE0 and <= 0xFC && b is >= 0x40 and <= 0xFC and not 0x7F, out var shift);
        int modern = PairShare(bytes, static (a, b) => a is >= 0xA1 and <= 0xFE && b is >= 0xA1 and <= 0xFE, out var euc, trailIsWide: true);
        int chinese = PairShare(bytes, static (a, b) => a is >= 0x81 and <= 0xFE && b is >= 0x40 and <= 0xFE and not 0x7F, out var gbk);

        if (modern >= 990 && euc.Pairs > 4)
        {
            // Kana in row 4 and 5 for a good part: Japanese. Hangul in rows 16 to 40 for nearly all: Korean.
            return euc.Kana > euc.Pairs / 4 ? 51932 : euc.Hangul > euc.Pairs * 85 / 100 ? 949 : 54936;
        }

        if (japanese >= 990 && shift.ShiftKana > shift.Pairs / 5)
        {
            return 932;
        }

        if (chinese < 990)
        {
            return japanese >= 990 && shift.Pairs > 4 ? 932 : null;
        }

        return gbk.LowTrail > gbk.Pairs / 6 && gbk.Big5Lead > gbk.Pairs * 95 / 100 ? 950
            : gbk.Hangul > gbk.Pairs * 85 / 100 ? 949
            : 54936;
    }

    private struct PairCounts
    {
        public int Pairs, Kana, ShiftKana, Hangul, LowTrail, Big5Lead;
    }

    /// <summary>How many thousandths of the wide bytes stand in well-formed pairs that have another pair beside them.</summary>
    private static int PairShare(ReadOnlySpan<byte> bytes, Func<byte, byte, bool> isPair, out PairCounts counts, bool trailIsWide = false)
    {
        counts = default;
        long good = 0, wide = 0;
        var run = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var a = bytes[i];
            if (a < 0x80)
            {
                run = EndRun(run, ref good, trailIsWide);
                i++;
                continue;
            }

            if (i + 1 < bytes.Length && isPair(a, bytes[i + 1]))
            {
                var b = bytes[i + 1];
                counts.Pairs++;
                counts.Kana += a is 0xA4 or 0xA5 ? 1 : 0;
                counts.ShiftKana += a is 0x82 or 0x83 ? 1 : 0;
                counts.Hangul += a is >= 0xB0 and <= 0xC8 || a is 0xA1 or 0xA3 ? 1 : 0;
                counts.LowTrail += b < 0xA1 ? 1 : 0;
                counts.Big5Lead += a is >= 0xA1 and <= 0xF9 && b is not (>= 0x80 and <= 0xA0) ? 1 : 0;
                wide += 2;
                run++;
                i += 2;
            }
            else
            {
                wide++;
                run = EndRun(run, ref good, trailIsWide);
                i++;
            }
        }

        EndRun(run, ref good, trailIsWide);
        return wide == 0 ? 0 : (int)(good * 1000 / wide);

        // A pair that stands alone between ASCII letters is more likely an accented letter and its neighbour.
        static int EndRun(int run, ref long good, bool trailIsWide)
        {
            good += run >= 2 || trailIsWide ? 2 * run : 0;
            return 0;
        }
    }

    private static int Alphabetic(ReadOnlySpan<byte> bytes)
    {
        var (best, bestScore) = (1252, double.MinValue);
        foreach (var page in SingleByte)
        {
            var text = Encoding.GetEncoding(page).GetString(bytes);
            var score = Plausibility(text);

            // The list is in order of likelihood: a later page must be clearly better.
            if (score > bestScore + 0.05)
            {
                (best, bestScore) = (page, score);
            }
        }

        return best;
    }

    private enum Script { None, Latin, Cyrillic, Greek, Hebrew, Arabic, Thai }

    // The ten commonest letters of each alphabet: they make about three quarters of any text in it.
    private const string Common = "оеаинтсрвлОЕАИНТСРВЛ" + "αοιετσνηυρ" + "יוהלאםרתבש" + "اليمنوترهب" + "านรอกเงมยล" + "éèàçêüöäßñíóáãõåøæîôûâëï";

    /// <summary>A mark for each character beyond ASCII, averaged: about 1 for words as they are written, below 0 for nonsense.</summary>
    private static double Plausibility(string text)
    {
        double score = 0;
        var wide = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c < '\u0080')
            {
                continue;
            }

            wide++;
            if (!char.IsLetter(c))
            {
                score += char.IsLetter(before) && char.IsLetter(after) && c != '’' && !IsMark(c) ? -4
                    : c is <= '\u009F' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF') ? -10
                    : char.IsPunctuation(c) || c is '\u00A0' or '€' or '£' or '°' or '©' || IsMark(c) ? 0.9
                    : c is >= '\u2500' and <= '\u259F' ? -4
                    : -0.5;
                continue;
            }

            var (script, left) = (ScriptOf(c), ScriptOf(before));
            score += Common.Contains(c) ? 1.2 : char.IsUpper(c) ? 0.4 : 0.7;
            score -= left != Script.None && left != script ? 5 : 0;
            score -= char.IsUpper(c) && char.IsLower(before) ? 3 : 0;

            // Two accented letters side by side are rare in Latin script, and the rule where another alphabet is misread.
            score -= script == Script.Latin && before >= '\u0080' && left == Script.Latin ? 1.5 : 0;
            score -= c == 'ς' && char.IsLetter(after) ? 3 : 0;
            score -= c is 'ם' or 'ן' or 'ך' or 'ף' or 'ץ' && char.IsLetter(after) ? 3 : 0;
        }

        return wide == 0 ? 0 : score / wide;

        static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
    }

    private static Script ScriptOf(char c) => c switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Script.Latin,
        _ when !char.IsLetter(c) => Script.None,
        < '\u0250' => Script.Latin,
        >= '\u0370' and < '\u0400' => Script.Greek,
        < '\u0530' => Script.Cyrillic,
        >= '\u0590' and < '\u0600' => Script.Hebrew,
        >= '\u0600' and < '\u0780' => Script.Arabic,
        >= '\u0E00' and < '\u0E80' => Script.Thai,
        _ => Script.None,
    };
}
