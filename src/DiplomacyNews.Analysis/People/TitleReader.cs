using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>Finds every title in the text with what belongs to it, to the left ("the former Chinese") and to the right ("of the Tunisian League").</summary>
internal sealed class TitleReader(KnownNames known)
{
    private const int Reach = 8;
    private const string TopDiplomat = "top diplomat";
    private const int LongestMatter = 4;

    /// <summary>The titles, in text order. On <paramref name="day"/>, when it is known, capitals stand for the states they are the capitals of then.</summary>
    public ImmutableArray<TitleReading> Read(NamePhrases text, DateOnly? day = null)
    {
        var found = ImmutableArray.CreateBuilder<TitleReading>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] is { } phrase && phrase.First == i && phrase.Of(NameKind.Title) is { } title && !IsSurname(text, phrase) && !IsTimeOfDay(text, phrase) && !IsPartOfAThing(text, phrase))
            {
                var reading = Around(text, phrase, title.Id, day);
                if (found.Count > 0 && found[^1].End > reading.First)
                {
                    // "Deputy Foreign Minister" is one title, not a deputy and a minister; the later head is the office.
                    if (found[^1].HeadFirst >= reading.First)
                    {
                        found.RemoveAt(found.Count - 1);
                    }
                    else
                    {
                        continue;
                    }
                }

                found.Add(reading);
                i = phrase.End - 1;
            }
        }

        return found.ToImmutable();
    }

    // "Foreign Minister Bishop", "John Major": a surname where a title or given name stands before it and no name follows.
    private static bool IsSurname(NamePhrases text, NamePhrase phrase) =>
        phrase.Is(NameKind.ShortName) && text.Words[phrase.First].IsCapital && text.Adjoins(phrase.First) && text[phrase.First - 1]?.Is(NameKind.Title) == true
        && !(text.Adjoins(phrase.End) && text.Words[phrase.End].IsCapital);

    // "Hotel President Wilson" is a house; "Dean" with a capital is most often a name.
    private static bool IsPartOfAThing(NamePhrases text, NamePhrase phrase) =>
        text.Words[phrase.First].IsCapital && ((phrase.End - phrase.First == 1 && text.Folded(phrase.First) == "dean")
            || (text.Adjoins(phrase.First) && text.Words[phrase.First - 1].IsCapital && text.Folded(phrase.First - 1) is "hotel" or "uss" or "mv" or "hms" or "mount" or "lake" or "fort" or "cape" or "port"));

    // "11:25 P.M." is no prime minister.
    private static bool IsTimeOfDay(NamePhrases text, NamePhrase phrase) =>
        text.Words[phrase.First].Folded == "pm" && (text.Words[phrase.First].Casing != Casing.Caps || text.Words[phrase.First].Span.Length > 2 || (phrase.First > 0 && text.Words[phrase.First - 1].Casing == Casing.Number));

    private TitleReading Around(NamePhrases text, NamePhrase head, string headWords, DateOnly? day)
    {
        var meaning = known.Titles[headWords];
        string? country = null, body = null;
        bool former = false, lower = false;
        var first = Left(text, head, day, ref country, ref body, ref former, ref lower);
        // "the White Pier" has its article with it.
        first += first < head.First && text.Folded(first) == "the" ? 1 : 0;
        var sender = country;
        var end = Right(text, head.End, day, ref country, ref body);
        string? host = null;
        if (headWords == "ambassador" && body is null && text.Adjoins(head.End) && text.Folded(head.End) is "to" or "in" && end > head.End)
        {
            // "the Nordrian ambassador to Qarath" serves Nordria.
            string? none = null;
            Right(text, head.End, day, ref host, ref none);
            country = sender;
        }

        if (headWords == "diplomat" && Enumerable.Range(first, head.First - first).Any(i => text.Folded(i) is "top" or "chief"))
        {
            // "the top Nordrian diplomat"
            (headWords, meaning) = (TopDiplomat, known.Titles[TopDiplomat]);
        }

        var determiner = text.Adjoins(first) && text.Folded(first - 1) is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "our" or "my" or "your" or "this" ? text.Folded(first - 1) : null;
        if (country is null && body is null)
        {
            // "Republic of Korea First Vice Foreign Minister": whose he is said to be comes before whose title that mostly is.
            (country, body) = (meaning.Country, meaning.Body);
        }

        lower |= headWords.StartsWith("deputy ", StringComparison.Ordinal) || headWords.StartsWith("vice ", StringComparison.Ordinal);
        return new TitleReading
        {
            First = first, End = end, Head = headWords, HeadFirst = head.First, Meaning = meaning, Country = country, Body = body, Host = host, Former = former, Lower = lower,
            Determiner = determiner, Bag = OfficeWords.Bag(OwnWords(text, first, end)), Text = text.SpanOf(first, end).Of(text.Text),
        };
    }

    private int Left(NamePhrases text, NamePhrase head, DateOnly? day, ref string? country, ref string? body, ref bool former, ref bool lower)
    {
        var first = head.First;
        while (first > 0 && head.First - first < Reach && text.Words[first].Before is Joint.Space or Joint.Hyphen)
        {
            var word = text.Words[first - 1];
            if (text[first - 1] is { } phrase)
            {
                // "deputy campaign manager": the lower office, and no deputy besides.
                if (phrase.End - phrase.First == 1 && phrase.Is(NameKind.Title) && TitleWords.Lower.Contains(word.Folded))
                {
                    lower = true;
                    first--;
                    continue;
                }

                // "operations director Navy Capt. Abelard": what he does stands before his rank.
                if (TitleWords.Ranks.Contains(head.Of(NameKind.Title)!.Id) && phrase.Is(NameKind.Title) && !word.IsCapital && !IsOfCountry2(phrase))
                {
                    return first;
                }

                // "Home Minister", "the West Marram governor", "Green Tide Party MP": a surname elsewhere, here the first word of what the title is about.
                if (IsFirstOfAName(text, phrase, first, head.First))
                {
                    first--;
                    continue;
                }

                // "In Halistan President Lindqvist spoke": where, not whose.
                if (phrase.Is(NameKind.Country) && !phrase.Is(NameKind.Adjective) && text.Words[phrase.First].Casing == Casing.Capital && text.Folded(phrase.First - 1) == "in" && !text.Words[phrase.End - 1].Possessive)
                {
                    return first;
                }

                if (phrase.Is(NameKind.Person) || (phrase.Is(NameKind.ShortName) && !IsOfCountry(phrase)) || !TakeOwner(phrase, text, day, ref country, ref body))
                {
                    return first;
                }

                first = phrase.First;
                continue;
            }

            if (word.Possessive)
            {
                // "the party's leader": what owns it is not in the lexicon; keep the capitalised part.
                return word.IsCapital && !CommonNames.Openers.Contains(word.Folded) ? first - 1 : first;
            }

            if (TitleWords.Over.Contains(word.Folded))
            {
                former = true;
            }
            else if (TitleWords.Lower.Contains(word.Folded))
            {
                lower = true;
            }
            else if (!TitleWords.Neutral.Contains(word.Folded) && !TitleWords.Fields.Contains(word.Folded) && !(first == head.First && word.Casing == Casing.Lower && TitleWords.IsMatter(word.Folded))
                     && (!word.IsCapital || word.Casing == Casing.Initial || (CommonNames.Openers.Contains(word.Folded) && word.Before != Joint.Hyphen) || TitleWords.Honorifics.ContainsKey(word.Folded)))
            {
                return first;
            }

            first--;
        }

        return first;
    }

    private static bool IsFirstOfAName(NamePhrases text, NamePhrase phrase, int next, int head) =>
        phrase.End - phrase.First == 1 && phrase.Is(NameKind.ShortName) && !phrase.Is(NameKind.Person) && !IsOfCountry(phrase) && !text.Words[phrase.First].Possessive
        && (TitleWords.Fields.Contains(text.Folded(phrase.First)) || (next < head && text.Words[next].IsCapital && text[next] is null));

    private static bool IsOfCountry(NamePhrase phrase) =>
        phrase.Is(NameKind.Country) || phrase.Is(NameKind.Adjective) || phrase.Is(NameKind.Metonym) || phrase.Is(NameKind.Body) || phrase.Is(NameKind.Title);

    private bool TakeOwner(NamePhrase phrase, NamePhrases text, DateOnly? day, ref string? country, ref string? body)
    {
        if (phrase.Of(NameKind.Title) is { } title)
        {
            country ??= known.Titles[title.Id].Country;
            body ??= known.Titles[title.Id].Body;
            return !text.Words[phrase.End - 1].Possessive;
        }

        if ((phrase.Of(NameKind.Adjective) ?? phrase.Of(NameKind.Country) ?? phrase.Of(NameKind.Inhabitants)) is { } place)
        {
            country ??= place.Id;
        }
        else if (phrase.Of(NameKind.Body) is { } organisation)
        {
            body ??= organisation.Id;
        }
        else if (MetonymOn(phrase, day) is { } metonym)
        {
            if (metonym.TargetType == "country")
            {
                country ??= metonym.Target;
            }
            else if (metonym.TargetType == "body")
            {
                body ??= metonym.Target;
            }
        }

        return true;
    }

    // "Moscow" was the Soviet Union once; without a day it is what it is now.
    private static Metonym? MetonymOn(NamePhrase phrase, DateOnly? day)
    {
        var all = phrase.Entries.Where(e => e.Kind == NameKind.Metonym).Select(e => e.Metonym).OfType<Metonym>().ToList();
        return all.Where(m => day is { } on ? (m.From is null || m.From <= on) && (m.To is null || on <= m.To) : m.To is null).MinBy(m => m.Preference) ?? all.FirstOrDefault();
    }

    private int Right(NamePhrases text, int end, DateOnly? day, ref string? country, ref string? body)
    {
        if (end < text.Count && text.Words[end].Before is Joint.Hyphen or Joint.Space && text.Folded(end) is "elect" or "designate")
        {
            end++;
        }

        if (!text.Adjoins(end) || text.Folded(end) is not ("of" or "for" or "to" or "on" or "at" or "in" or "with" or "from"))
        {
            return end;
        }

        if (text.Folded(end) == "on" && NameAfterMatter(text, end + 1) is > 0 and var name)
        {
            return name;
        }

        var complement = end;
        var plain = 0;
        var small = text.Folded(end) is "at" or "in" or "with" or "from" or "on";
        for (var i = end + 1; i < text.Count && i - end < 2 * Reach && text.Words[i].Before is Joint.Space or Joint.Hyphen && (!text.Words[i - 1].Possessive || IsOwnersPart(text, end, i));)
        {
            if (text[i] is { } phrase)
            {
                if (complement > end && IsNamedOf(text, phrase, complement))
                {
                    return phrase.End;
                }

                // "spokesperson for the provincial governor": no half of the inner office.
                if (phrase.Is(NameKind.Title) && !text.Words[i].IsCapital && !IsOfCountry2(phrase))
                {
                    complement = complement == i && complement > end ? phrase.End : complement;
                    break;
                }

                if (phrase.Is(NameKind.Person) || (phrase.Is(NameKind.ShortName) && !IsOfCountry(phrase)))
                {
                    break;
                }

                // "thanked the minister for Nordria's help": of the help, not of the minister.
                if (text.Folded(end) is "for" && text.Words[phrase.End - 1].Possessive)
                {
                    break;
                }

                TakeOwner(phrase, text, day, ref country, ref body);
                i = complement = phrase.End;
                continue;
            }

            var word = text.Words[i];
            var nameFollows = known.GivenNames.ContainsKey(word.Folded) && text.Adjoins(i + 1) && text.Words[i + 1].IsCapital;
            if (complement > end && (nameFollows || (complement == i && NameBegins(text, i))))
            {
                break;
            }

            if ((word.IsCapital && !CommonNames.Openers.Contains(word.Folded)) || (!small && TitleWords.Fields.Contains(word.Folded)))
            {
                i = complement = i + 1;
                if (CommonNames.OrganisationNouns.Contains(word.Folded) && !TitleWords.Fields.Contains(text.Folded(i)) && text.Adjoins(i + 1) && text.Words[i].IsCapital && text.Adjoins(i) && text.Words[i + 1].IsCapital && text[i] is null && text[i + 1] is null
                    && !CommonNames.OrganisationNouns.Contains(text.Folded(i)) && !CommonNames.OrganisationNouns.Contains(text.Folded(i + 1)))
                {
                    // "leader of the National Rescue Party Juno Abelard"
                    break;
                }
            }
            else if (word.Folded is "the" or "of" or "and" or "for" or "on" or "its" or "to" or "in")
            {
                i++;
            }
            else if (text.Folded(end) is "of" or "for" && plain < 3 && word.Casing == Casing.Lower && !CommonNames.SpeechVerbs.Contains(word.Folded) && !CommonNames.Openers.Contains(word.Folded))
            {
                // "director of global news for AFP": lower-case words count only where the title plainly ends after them.
                plain++;
                i++;
                if (i >= text.Count || text.Words[i].Before >= Joint.Comma || text.Folded(i) == "for" || (text.Adjoins(i) && RunOfCapitals(text, i) is 2 or 3))
                {
                    complement = i;
                }
            }
            else
            {
                break;
            }
        }

        return complement > end + 1 ? complement : end;
    }

    /// <summary>"Special rapporteur on sunken ships Juno Abelard": where the name begins after what the office is for; 0 where none follows.</summary>
    private static int NameAfterMatter(NamePhrases text, int first)
    {
        var i = first;
        while (i < text.Count && i - first < LongestMatter && text.Adjoins(i) && text[i] is null && text.Words[i].Casing == Casing.Lower && !CommonNames.SpeechVerbs.Contains(text.Folded(i)) && !CommonNames.Openers.Contains(text.Folded(i)))
        {
            i++;
        }

        return i > first && i < text.Count && text.Adjoins(i) && RunOfCapitals(text, i) is 2 or 3 ? i : 0;
    }

    // "The leader of Halistan's Harvest Party", "a member of the opposition's Coordination Council": the body's name goes on.
    private static bool IsOwnersPart(NamePhrases text, int preposition, int i) => text.Folded(preposition) == "of" && text.Words[i].IsCapital && text[i]?.Is(NameKind.Title) != true;

    // "the mayor of Fort Lindqvist": after a capital that is nothing else, a surname is part of the place.
    private static bool IsNamedOf(NamePhrases text, NamePhrase phrase, int complement) =>
        phrase.First == complement && phrase.Is(NameKind.ShortName) && !phrase.Is(NameKind.Person) && !IsOfCountry(phrase) && text[complement - 1] is null && text.Words[complement - 1].Casing == Casing.Capital
        && CommonNames.BeginPlaces.Contains(text.Folded(complement - 1));

    // "envoy for Halistan Juno Abelard", "Minister of Fisheries Juno Abelard": after a country or field, capitals that are neither are whose title it is.
    private static bool NameBegins(NamePhrases text, int first)
    {
        if (!(TitleWords.Fields.Contains(text.Folded(first - 1)) || text[first - 1]?.Is(NameKind.Country) == true))
        {
            return false;
        }

        return RunOfCapitals(text, first) is 2 or 3 or 4;
    }

    /// <summary>How many words from here on may be a name that nothing else goes on from; 0 where they are part of something longer.</summary>
    private static int RunOfCapitals(NamePhrases text, int first)
    {
        var end = first;
        while (end < text.Count && end - first < Reach && (end == first || text.Words[end].Before is Joint.Space or Joint.Hyphen) && text.Words[end] is { Casing: Casing.Capital or Casing.Initial } word && (text[end] is null || text[end]!.Is(NameKind.ShortName))
               && !TitleWords.Fields.Contains(word.Folded) && !CommonNames.OrganisationNouns.Contains(word.Folded) && !CommonNames.PlaceNouns.Contains(word.Folded) && !CommonNames.Openers.Contains(word.Folded))
        {
            end++;
        }

        return text.Adjoins(end) && (text.Words[end].IsCapital || text.Folded(end) is "of" or "and") ? 0 : end - first;
    }

    private static bool IsOfCountry2(NamePhrase phrase) => phrase.Is(NameKind.Country) || phrase.Is(NameKind.Adjective);

    // The title's words without those that name the country: they are compared with titles that the table prints without it.
    private static IEnumerable<string> OwnWords(NamePhrases text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i] is { } p && (p.Is(NameKind.Adjective) || p.Is(NameKind.Country) || p.Is(NameKind.Metonym)) && !p.Is(NameKind.Title) && !p.Is(NameKind.Body))
            {
                continue;
            }

            yield return text.Words[i].Folded;
        }
    }
}
