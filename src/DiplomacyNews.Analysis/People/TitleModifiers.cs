namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Small words before a title that say more of it and that an office in the tables never has: "French [far-right] leader", "the [investigative] journalist", "Election [commission] head".
/// </summary>
internal static class TitleModifiers
{
    private const int Most = 4;

    /// <summary>Where the title begins with them: at a country's adjective, after an article, or where the sentence begins; its own first word where they lead to none of these.</summary>
    public static int First(NamePhrases text, TitleReading title)
    {
        if (OwnerBefore(text, title.First) is var owner && owner < title.First)
        {
            return owner;
        }

        for (var i = title.First - 1; i >= 0 && title.First - i <= Most && text.Words[i + 1].Before is Joint.Space or Joint.Hyphen; i--)
        {
            if (text[i] is { } phrase && i < title.First - 1)
            {
                return phrase.Is(NameKind.Adjective) && !text.Words[i].Possessive ? phrase.First : title.First;
            }

            if (text[i] is not null || Descriptions.IsDeterminer(text.Folded(i)) || !Descriptions.MayDescribe(text, i))
            {
                return Descriptions.IsDeterminer(text.Folded(i)) ? i + 1 : title.First;
            }

            if (text.Words[i].IsCapital)
            {
                return text.Words[i].Before >= Joint.Stop && i < title.First - 1 && !CommonNames.Openers.Contains(text.Folded(i)) ? i : title.First;
            }
        }

        return title.First;
    }

    /// <summary>"Ada Okafor's lawyer": whose.</summary>
    private static int OwnerBefore(NamePhrases text, int title)
    {
        var first = title;
        while (first > 0 && title - first < Most && text.Words[first].Before is Joint.Space or Joint.Hyphen && text.Words[first - 1] is { IsCapital: true } word && word.Possessive == (first == title) && !CommonNames.Openers.Contains(word.Folded))
        {
            first = text[first - 1]?.First ?? first - 1;
        }

        return first;
    }
}
