using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>An organisation that the lexicon does not know.</summary>
internal readonly record struct OrganisationRun(int First, int End, string? Country)
{
    /// <summary>Whether the text calls it a paper, an agency or a station.</summary>
    public bool Press { get; init; }
}

/// <summary>
/// Finds organisations by their shape: capitals that end in such a noun ("Indonesian National Police"), with what belongs to it
/// ("Movement for Democratic Change", "Special Tribunal for Lebanon").
/// </summary>
internal static class OrganisationReader
{
    private const int Reach = 6;

    public static ImmutableArray<OrganisationRun> Read(NamePhrases text)
    {
        var found = ImmutableArray.CreateBuilder<OrganisationRun>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Words[i].Casing != Casing.Capital || !CommonNames.OrganisationNouns.Contains(text.Folded(i)) || !IsFree(text, i) || text.InHeading(i))
            {
                continue;
            }

            string? country = null;
            var first = Left(text, i, ref country);
            var end = Right(text, LastNoun(text, i) + 1, ref country);
            country ??= OwnerBefore(text, first);
            if (end - first > 1 && (found.Count == 0 || found[^1].End <= first))
            {
                found.Add(new OrganisationRun(first, end, country));
                i = end - 1;
            }
        }

        return found.ToImmutable();
    }

    // "Nordria's Harbour Council" is Nordria's.
    private static string? OwnerBefore(NamePhrases text, int first) =>
        first > 0 && text.Words[first].Before == Joint.Space && text.Words[first - 1].Possessive ? (text[first - 1]?.Of(NameKind.Country) ?? text[first - 1]?.Of(NameKind.Adjective))?.Id : null;

    // "Gatot Army Hospital" ends with its last noun, not with the first.
    private static int LastNoun(NamePhrases text, int head)
    {
        var last = head;
        for (var i = head + 1; text.Adjoins(i) && i - head < Reach && text.Words[i].Casing == Casing.Capital && (IsFree(text, i) || EndsAnOrganisation(text, i)) && !text.Words[i - 1].Possessive; i++)
        {
            last = CommonNames.OrganisationNouns.Contains(text.Folded(i)) || CommonNames.PlaceNouns.Contains(text.Folded(i)) ? i : last;
        }

        return last;
    }

    // "Trade Union Congress": a word that alone is a body's name.
    private static bool EndsAnOrganisation(NamePhrases text, int i) => text[i] is { } phrase && phrase.End - phrase.First == 1 && phrase.Is(NameKind.Body) && CommonNames.OrganisationNouns.Contains(text.Folded(i));

    // Short names and titles may be ordinary words of an organisation's name: "Young Leaders Forum", "King Abdullah Foundation".
    private static bool IsFree(NamePhrases text, int i) =>
        text[i] is not { } phrase || (phrase.End - phrase.First == 1 && !phrase.Is(NameKind.Body) && !phrase.Is(NameKind.Country) && !phrase.Is(NameKind.Metonym) && !phrase.Is(NameKind.Outlet) && !phrase.Is(NameKind.Adjective));

    private static int Left(NamePhrases text, int head, ref string? country)
    {
        var first = head;
        // "the Prime Minister's Office" is an office of state, whoever holds it.
        if (text.Folded(head) == "office" && text.Adjoins(head) && text.Words[head - 1].Possessive && text[head - 1] is { } holder && holder.Is(NameKind.Title))
        {
            return holder.First;
        }

        while (first > 0 && head - first < Reach && text.Words[first].Before is Joint.Space or Joint.Hyphen && (!text.Words[first - 1].Possessive || CommonNames.Members.Contains(text.Folded(first - 1))))
        {
            // "African Union Commission": a known body's name begins that of its part.
            if (first == head && text[first - 1] is { } whole && whole.Is(NameKind.Body) && whole.End - whole.First > 1 && !text.Words[first - 1].Possessive)
            {
                return whole.First;
            }

            if (text[first - 1] is { } phrase && (phrase.Of(NameKind.Adjective) ?? phrase.Of(NameKind.Country)) is { } owner)
            {
                // "NATO-Ukraine Council" begins before its hyphen.
                country ??= owner.Id;
                return phrase.First > 0 && text.Words[phrase.First].Before == Joint.Hyphen && text.Words[phrase.First - 1].IsCapital ? text[phrase.First - 1]?.First ?? phrase.First - 1 : phrase.First;
            }

            // "Torsholm Institute for Lakes": a capital begins the names of what has its seat there.
            if (first < head && text[first - 1]?.Of(NameKind.Metonym)?.Metonym is { AlsoPlace: true, TargetType: "country" } seat)
            {
                country ??= seat.Target;
                return text[first - 1]!.First;
            }

            var word = text.Words[first - 1];
            if (!word.IsCapital || TitleWords.Honorifics.ContainsKey(word.Folded) || !IsFree(text, first - 1) || text[first - 1]?.Is(NameKind.Person) == true || (CommonNames.Openers.Contains(word.Folded) && (word.Before == Joint.Line || word.Before == Joint.Stop || word.Folded is "the" or "in" or "on")))
            {
                break;
            }

            first--;
        }

        return first;
    }

    private static int Right(NamePhrases text, int end, ref string? country)
    {
        if (!text.Adjoins(end) || text.Words[end - 1].Possessive || text.Folded(end) is not ("of" or "for" or "on" or "against"))
        {
            return end;
        }

        var last = end;
        for (var i = end + 1; i < text.Count && i - end < 2 * Reach && text.Words[i].Before is Joint.Space or Joint.Hyphen;)
        {
            var word = text.Words[i];
            if (text[i]?.Is(NameKind.Person) == true)
            {
                break;
            }

            if (word.IsCapital && !CommonNames.Openers.Contains(word.Folded))
            {
                country ??= text[i] is { } phrase ? (phrase.Of(NameKind.Country) ?? phrase.Of(NameKind.Adjective))?.Id : null;
                i = last = Math.Max(i + 1, text[i]?.End ?? 0);
                if (word.Possessive || text.Words[last - 1].Possessive || word.Folded == "affairs")
                {
                    // After "Bureau of Lake Affairs" whoever heads it may be named.
                    break;
                }
            }
            else if (word.Folded is "the" or "of" or "and" or "for" or "on")
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return last;
    }
}
