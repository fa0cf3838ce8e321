using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Tells which language a text is in, well enough to know what not to read: by its script, and in Latin script by the small words that every
/// sentence needs. A text too short or too odd to tell is taken for English.
/// </summary>
internal static class LanguageFinder
{
    /// <summary>What is looked at: the beginning shows the language, and the time stays the same for any length.</summary>
    private const int MostLetters = 20_000;

    private const int FewestWords = 12;

    /// <summary>The most frequent function words of each language that are not words of the others here; from general knowledge of the languages.</summary>
    private static readonly FrozenDictionary<string, string> FunctionWords = new (string Language, string Words)[]
        {
            ("en", "the of and to that was were with for said has have had from by this which not would been their its an at"),
            ("fr", "le les des une est dans pour qui que sur avec sont au aux par pas plus cette ses ont été du et"),
            ("de", "der die das und ist nicht mit von den dem ein eine auf für sich auch werden wurde nach bei hat im"),
            ("es", "el los las una del por con para como más pero sus este fue ha según sobre entre está y"),
            ("it", "il della di che gli non una per con sono alla dei delle nel è anche più dal ha ma"),
            ("pt", "os um uma não com do da em que dos das ao pelo mais foi são está também seu e"),
            ("nl", "het een van en dat zijn niet met voor op aan ook werd naar door heeft bij maar wordt"),
            ("pl", "się nie na że do jest przez oraz jak został dla ale był są po od"),
            ("tr", "bir ve bu için ile olarak da de olan daha sonra kadar gibi dedi"),
            ("id", "yang dan di dengan untuk dari pada ini itu akan tidak dalam oleh telah"),
            ("sv", "och att det som är på av för med den till inte har ett om var"),
            ("ro", "și în la care este pentru cu din nu mai sunt fost au pe că"),
        }
        .SelectMany(l => l.Words.Split(' ').Select(word => (word, l.Language)))
        .GroupBy(x => x.word, StringComparer.Ordinal).Where(g => g.Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.Single().Language, StringComparer.Ordinal);

    /// <summary>A two-letter code.</summary>
    public static string Find(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, MostLetters));
        return OtherScript(start) ?? ByFunctionWords(start);
    }

    private static string? OtherScript(ReadOnlySpan<char> text)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, arabic = 0, persian = 0, hebrew = 0, greek = 0, han = 0, kana = 0, hangul = 0, devanagari = 0, thai = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F': latin++; break;
                case 'і' or 'ї' or 'є' or 'ґ': cyrillic++; ukrainian++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case 'پ' or 'چ' or 'ژ' or 'گ': arabic++; persian++; break;
                case >= '\u0600' and <= '\u06FF': arabic++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
            }
        }

        var (code, count) = new[]
        {
            (ukrainian > cyrillic / 50 ? "uk" : "ru", cyrillic), (persian > arabic / 50 ? "fa" : "ar", arabic), ("he", hebrew), ("el", greek),
            (kana > han / 10 ? "ja" : "zh", (han + kana) * 2), ("ko", hangul * 2), ("hi", devanagari), ("th", thai),
        }.MaxBy(script => script.Item2);
        return count > latin ? code : null;
    }

    private static string ByFunctionWords(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        var seen = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            seen++;
            if (end - at <= lower.Length)
            {
                var length = text[at..end].ToLowerInvariant(lower);
                if (words.TryGetValue(lower[..length], out var language))
                {
                    counts[language] = counts.GetValueOrDefault(language) + 1;
                }
            }

            at = end;
        }

        if (seen < FewestWords || counts.Count == 0)
        {
            return "en";
        }

        // English text quotes other languages; only a clear majority of theirs makes it another.
        var (best, most) = counts.MaxBy(c => c.Value);
        return most > 2 * counts.GetValueOrDefault("en") && most * 12 > seen ? best : "en";
    }
}
