namespace DiplomacyNews.Analysis.People;

/// <summary>A title that several share who are named after it: "the activists Juno Abelard and Lena Brandt", "former chief ministers Abelard, Brandt and Moss". Each is an activist.</summary>
internal static class SharedTitles
{
    private const int LongestList = 16;

    /// <summary>The title in the singular, as printed otherwise; null where none leads to the name.</summary>
    public static string? Of(NamePhrases text, NameOccurrence name)
    {
        var isList = name.End < text.Count && (text.Folded(name.End) == "and" || text.Words[name.End].Before == Joint.Comma);
        var i = name.FirstWithTitle - 1;
        while (i >= 0 && name.FirstWithTitle - i < LongestList && text.Words[i + 1].Before is Joint.Space or Joint.Comma or Joint.Hyphen
            && (text.Folded(i) == "and" || CommonNames.Particles.Contains(text.Folded(i)) || (text.Words[i] is { IsCapital: true, Possessive: false } && !IsPlural(text, i) && !CommonNames.Openers.Contains(text.Folded(i)))))
        {
            isList |= text.Folded(i) == "and";
            i--;
        }

        if (i < 0 || !isList || !text.Adjoins(i + 1) || !IsPlural(text, i) || !text.Words[i + 1].IsCapital)
        {
            return null;
        }

        var first = i;
        while (first > 0 && i - first < LongestList && text.Words[first].Before is Joint.Space or Joint.Hyphen && !text.Words[first - 1].Possessive && SaysMore(text, first - 1))
        {
            first--;
        }

        return text.SpanOf(first, i + 1).Of(text.Text)[..^1];
    }

    private static bool IsPlural(NamePhrases text, int i) => text.Folded(i) is { Length: > 3 } word && word[^1] == 's' && TitleWords.Heads.ContainsKey(word[..^1]);

    private static bool SaysMore(NamePhrases text, int i) =>
        text.Folded(i) is var word && (TitleWords.Over.Contains(word) || TitleWords.Fields.Contains(word) || TitleWords.Neutral.Contains(word) || TitleWords.Lower.Contains(word) || word is "prime" or "chief" || text[i]?.Is(NameKind.Adjective) == true);
}
