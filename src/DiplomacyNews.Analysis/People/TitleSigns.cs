namespace DiplomacyNews.Analysis.People;

/// <summary>Tells what the words around a title without a name say of whom it means.</summary>
internal static class TitleSigns
{
    /// <summary>Whether the title stands for somebody: "a minister" is nobody in particular; "minister-level talks" and "president of" no one at all.</summary>
    public static bool StandsForSomebody(NamePhrases text, TitleReading title)
    {
        var owned = title.First > 0 && text.Adjoins(title.First) && text.Words[title.First - 1].Possessive;
        var ownsItself = text[title.First] is { } p && (p.Is(NameKind.Country) || p.Is(NameKind.Metonym)) && text.Words[p.End - 1].Possessive;
        var bare = title.Determiner is null && text.Words[title.HeadFirst].IsCapital && title.Country is not null && !(text.Adjoins(title.End) && text.Words[title.End].IsCapital);
        return (title.Determiner is "the" or "his" or "her" or "its" or "their" or "our" || owned || ownsItself || bare)
            && !(title.End < text.Count && text.Words[title.End].Before == Joint.Hyphen)
            && !(text.Adjoins(title.End) && CommonNames.PlaceNouns.Contains(text.Folded(title.End)) && title.End == title.HeadFirst + 1);
    }

    /// <summary>"The President and Foreign Minister met", "The President and the Foreign Minister": whether the title is that of a second person, named together with the title before.</summary>
    public static bool IsJoined(NamePhrases text, TitleReading? before, TitleReading title) =>
        before is { Determiner: "the" } && before.End == title.FirstWithDeterminer - 1 && title.Determiner is null or "the" && text.Adjoins(title.First) && text.Adjoins(title.FirstWithDeterminer) && text.Folded(title.FirstWithDeterminer - 1) == "and"
        && (title.Determiner is not null || (text.Words[title.HeadFirst].IsCapital && !(text.Adjoins(title.End) && text.Words[title.End].IsCapital)));

    /// <summary>Whether the title is written as officials' own texts write it, who mean their own by it: "the President" with a capital.</summary>
    public static bool IsFormal(NamePhrases text, TitleReading title) => title is { Country: null, Body: null, Determiner: "the", Former: false } && text.Words[title.HeadFirst].IsCapital;

    /// <summary>The countries, of now or of then, in whose capital the sentence begins: "In Torsholm, the foreign minister said".</summary>
    public static IEnumerable<string> PlacesBefore(NamePhrases text, TitleReading title)
    {
        var comma = title.FirstWithDeterminer;
        if (comma < 2 || text.Words[comma].Before != Joint.Comma)
        {
            return [];
        }

        for (var i = comma - 1; i > 0 && i >= comma - 3; i--)
        {
            if (text[i] is { } place && place.First == i && place.End == comma)
            {
                return text.Folded(i - 1) == "in" && text.Words[i - 1].Before is Joint.Stop or Joint.Line
                    ? place.Entries.Select(e => e.Kind == NameKind.Country ? e.Id : e.Metonym is { TargetType: "country" } metonym ? metonym.Target : null).OfType<string>() : [];
            }
        }

        return [];
    }

    /// <summary>The country that the sentence began with: "India buys oil from Russia, and its foreign minister …"; null where it names none.</summary>
    public static string? CountryBefore(NamePhrases text, TitleReading title)
    {
        string? found = null;
        for (var i = title.FirstWithDeterminer - 1; i >= 0 && i > title.First - 40 && text.Words[i + 1].Before is not (Joint.Stop or Joint.Line); i--)
        {
            found = text[i]?.Of(NameKind.Country)?.Id ?? (text[i]?.Of(NameKind.Metonym)?.Metonym is { TargetType: "country" } metonym ? metonym.Target : found);
        }

        return found;
    }
}
