using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>A body, government or metonym in the text.</summary>
internal sealed record BodyOccurrence(int First, int End, MentionKind Kind, Party Party, double Confidence);

/// <summary>Finds bodies, governments and the names that may stand for them: "the State Department", "the Israeli government", "Beijing".</summary>
internal sealed class BodyReader(KnownNames known)
{
    private static readonly FrozenSet<string> Governments = FrozenSet.Create(StringComparer.Ordinal, "government", "administration", "regime", "authorities", "leadership");
    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "at", "near", "outside", "inside", "around", "across", "throughout", "from", "to", "into", "toward", "towards", "visited", "left", "of");

    /// <summary>Words that no adjective has after it: what stands before them is a noun.</summary>
    public static readonly FrozenSet<string> AfterNoun = FrozenSet.Create(StringComparer.Ordinal, "and", "or", "but", "to", "in", "on", "of", "for", "with", "from", "that", "which", "who", "by", "as", "at", "after", "before",
        "over", "against", "is", "was", "has", "had", "will", "would", "should", "could", "can", "may", "must", "does", "did", "do", "are", "were", "have", "not", "also", "it", "if", "when", "while", "because", "into", "through",
        "about", "during", "since", "until", "than", "then", "itself", "alone", "today", "yesterday", "must", "might", "than");

    private readonly Lexicon lexicon = known.Lexicon;

    public List<BodyOccurrence> Read(NamePhrases text, List<NameOccurrence> names, ImmutableArray<OrganisationRun> organisations, DayRanges days, string? home)
    {
        var found = new List<BodyOccurrence>();
        var aliases = new Dictionary<string, Party>(StringComparer.Ordinal);
        AddOrganisations(text, organisations, found, aliases);
        AddAdministrations(text, names, found, days);
        AddOwnMinistries(text, names, found, days);
        string? lastCountry = home;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i] is not { } phrase)
            {
                if (text.Words[i].Casing == Casing.Caps && aliases.TryGetValue(text.Folded(i), out var party))
                {
                    found.Add(new BodyOccurrence(i, i + 1, MentionKind.Body, party, 0.8));
                }
                else if (OfState(text, i) is { } body)
                {
                    found.Add(body);
                }

                continue;
            }

            lastCountry = CountryOf(phrase) ?? lastCountry;
            if (Occurrence(text, phrase, days, lastCountry) is { } occurrence)
            {
                found.Add(occurrence);
                i = Math.Max(occurrence.End, phrase.End) - 1;
            }
            else
            {
                i = phrase.End - 1;
            }
        }

        return WithPrintedNames(text, found);
    }

    // An organisation that the text calls only by its letters ("NATO", "ISIL") is printed so; readers know no other name. Two letters say too little ("UN").
    private List<BodyOccurrence> WithPrintedNames(NamePhrases text, List<BodyOccurrence> found)
    {
        var printed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in found.Where(b => b.Kind == MentionKind.Body && b.Party.Known).GroupBy(b => b.Party.Id, StringComparer.Ordinal))
        {
            if (lexicon.Body(group.Key) is { Kind: "organisation" or "grouping" or "armed-group" or "movement" or "agency" or "treaty-body" or "party" or "ngo" } body)
            {
                var forms = group.Select(b => text.SpanOf(b.First, b.End).Of(text.Text)).Distinct(StringComparer.Ordinal).ToList();
                if (!forms.Contains(body.Name) && forms.Where(f => char.IsUpper(f[0]) || char.IsDigit(f[0])).MaxBy(f => f.Length) is { } form && form.Count(char.IsLetterOrDigit) > 2)
                {
                    printed[body.Id] = form;
                }
            }
        }

        return printed.Count == 0 ? found : [.. found.Select(b => printed.TryGetValue(b.Party.Id, out var name) ? b with { Party = b.Party with { Name = name } } : b)];
    }

    private static string? CountryOf(NamePhrase phrase) => (phrase.Of(NameKind.Country) ?? phrase.Of(NameKind.Adjective))?.Id;

    private BodyOccurrence? Occurrence(NamePhrases text, NamePhrase phrase, DayRanges days, string? context)
    {
        if (phrase.Is(NameKind.Person) || phrase.Is(NameKind.Place) || (phrase.Is(NameKind.Title) && !phrase.Is(NameKind.Body)))
        {
            return null;
        }

        if (phrase.Of(NameKind.MinistryOfKind) is { } kind)
        {
            return Ministry(text, phrase, kind.Id, context);
        }

        if (phrase.Is(NameKind.Body) && BestBody(phrase, context) is { } body)
        {
            if (OfAnotherCountry(text, phrase, body) is { } theirs)
            {
                return theirs;
            }

            return new BodyOccurrence(phrase.First, phrase.End, MentionKind.Body, PartyOf(body), 0.95);
        }

        if (phrase.Of(NameKind.Outlet) is { } outlet && lexicon.Outlets.FirstOrDefault(o => o.Id == outlet.Id) is { } press)
        {
            return new BodyOccurrence(phrase.First, phrase.End, MentionKind.Body, new Party(press.Id, press.Name, PartyType.Body, true) { Country = press.Country, IsPress = true }, 0.9);
        }

        if ((phrase.Of(NameKind.Adjective) ?? phrase.Of(NameKind.Country)) is { } owner && Government(text, phrase, owner.Id) is { } government)
        {
            return government;
        }

        var metonym = phrase.Entries.Where(e => e.Metonym is { } m && Covers(m, days)).MinBy(e => e.Metonym!.Preference)?.Metonym;
        if (metonym is not null && !phrase.Is(NameKind.Country))
        {
            return OfMetonym(text, phrase, metonym);
        }

        if (phrase.Of(NameKind.Country) is { } country && lexicon.Country(country.Id) is { } state && StandsAsNoun(text, phrase))
        {
            return new BodyOccurrence(phrase.First, phrase.End, MentionKind.Metonym, GovernmentOf(state), MereplaceConfidence(text, phrase, 0.85));
        }

        return phrase.Of(NameKind.Inhabitants) is { } people && text.Folded(phrase.First - 1) == "the" && lexicon.Country(people.Id) is { } nation && StandsAsNoun(text, phrase) && !(phrase.Is(NameKind.Adjective) && AdjectiveHere(text, phrase))
            ? new BodyOccurrence(phrase.First, phrase.End, MentionKind.Metonym, GovernmentOf(nation), 0.5) : null;
    }

    private BodyOccurrence? OfMetonym(NamePhrases text, NamePhrase phrase, Metonym metonym)
    {
        // "Washington Post" and "Beijing University" are taken by the index or by their capitals; "Paris Climate Accord" is a thing.
        if (text.Adjoins(phrase.End) && text.Words[phrase.End].IsCapital && text[phrase.End] is null && !text.Words[phrase.End - 1].Possessive && !CommonNames.Openers.Contains(text.Folded(phrase.End)))
        {
            return null;
        }

        // "VILNIUS, July 12 --" heads a dateline.
        var heads = text.Words[phrase.First] is { Before: Joint.Line, Casing: Casing.Caps, Span.Length: > 3 } && !text.InCapitalLine(phrase.First);
        var confidence = heads ? 0.2 : metonym.AlsoPlace ? MereplaceConfidence(text, phrase, metonym.Preference == 1 ? 0.85 : 0.4) : 0.9;
        var party = metonym.TargetType switch
        {
            "country" when metonym.Kind is "government" or "presidency" or "premiership" or "leadership" && lexicon.Country(metonym.Target) is { } country => GovernmentOf(country),
            "body" when lexicon.Body(metonym.Target) is { } body => PartyOf(body),
            _ => null,
        };
        return party is null ? null : new BodyOccurrence(phrase.First, phrase.End, metonym.AlsoPlace || metonym.TargetType == "country" ? MentionKind.Metonym : MentionKind.Body, party, confidence);
    }

    // A name after "in" or "to" is most often the place.
    private static double MereplaceConfidence(NamePhrases text, NamePhrase phrase, double otherwise)
    {
        var before = text.Folded(phrase.First - 1) == "the" ? text.Folded(phrase.First - 2) : text.Folded(phrase.First - 1);
        return PlacePrepositions.Contains(before) ? 0.3 : otherwise;
    }

    private static bool Covers(Metonym metonym, DayRanges days) => (metonym.From is null || metonym.From <= days.Last) && (metonym.To is null || metonym.To >= days.First);

    private static bool AdjectiveHere(NamePhrases text, NamePhrase phrase) =>
        text.Adjoins(phrase.End) && !AfterNoun.Contains(text.Folded(phrase.End)) && !CommonNames.SpeechVerbs.Contains(text.Folded(phrase.End));

    // "US" and "Philippine": a noun when something follows that no adjective has after it.
    private static bool StandsAsNoun(NamePhrases text, NamePhrase phrase)
    {
        if (!phrase.Is(NameKind.Adjective) || phrase.End >= text.Count || text.Words[phrase.End - 1].Possessive || text.Words[phrase.End].Before != Joint.Space)
        {
            return true;
        }

        var next = text.Folded(phrase.End);
        return AfterNoun.Contains(next) || CommonNames.SpeechVerbs.Contains(next) || (text.Folded(phrase.First - 1) == "the" && next.EndsWith("ed", StringComparison.Ordinal));
    }

    private BodyOccurrence? Government(NamePhrases text, NamePhrase phrase, string iso)
    {
        var i = phrase.End;
        while (text.Adjoins(i) && i < phrase.End + 2 && text.Folded(i) is "central" or "federal" or "interim" or "transitional" or "military" or "caretaker" or "new" or "current" or "coalition")
        {
            i++;
        }

        // "the Chinese side said"; "the Chinese side of the border" is a place.
        var side = text.Adjoins(i) && text.Folded(i) == "side" && text.Folded(phrase.First - 1) == "the" && text.Folded(i + 1) is not ("of" or "in");
        return text.Adjoins(i) && (side || Governments.Contains(text.Folded(i))) && lexicon.Country(iso) is { } country
            ? new BodyOccurrence(phrase.First, i + 1, MentionKind.Metonym, GovernmentOf(country), 0.92) : null;
    }

    // "Mara Quist, Ministry Spokesperson": the ministry that she speaks for.
    private void AddOwnMinistries(NamePhrases text, List<NameOccurrence> names, List<BodyOccurrence> found, DayRanges days)
    {
        foreach (var name in names.Where(n => n.PartyId is not null && n.Titles.Count > 0))
        {
            var title = name.Titles[0];
            if (title.Country is null && title.Body is null && text.Folded(title.First) is "department" or "ministry" && text[title.First] is null && title.HeadFirst == title.First + 1
                && lexicon.OfficesOf(name.PartyId!).FirstOrDefault(o => days.Touch(o) && o.Country is not null && o.Roles.Any(r => r is "foreign-ministry-spokesperson" or "defence-spokesperson")) is { } office
                && MinistryOf(office.Country!, office.Roles.Contains("defence-spokesperson") ? "defence-ministry" : "foreign-ministry") is { } ministry)
            {
                found.Add(new BodyOccurrence(title.First, title.First + 1, MentionKind.Body, PartyOf(ministry), 0.85));
            }
        }
    }

    private KnownBody? MinistryOf(string country, string kind) => lexicon.Bodies.FirstOrDefault(b => b.Country == country && b.Kind == kind);

    // "the Biden administration": the government of the country he led, and not the man.
    private void AddAdministrations(NamePhrases text, List<NameOccurrence> names, List<BodyOccurrence> found, DayRanges days)
    {
        for (var n = names.Count - 1; n >= 0; n--)
        {
            var name = names[n];
            if (name.Form != NameForm.Short || !text.Adjoins(name.End) || text.Folded(name.End) is not ("administration" or "government" or "cabinet" or "regime") || text.Words[name.End - 1].Possessive)
            {
                continue;
            }

            var people = name.PartyId is { } id ? [id] : name.Candidates.Select(c => c.Id);
            var led = people.SelectMany(p => lexicon.OfficesOf(p)).Where(o => o.Country is not null && (o.Roles.Contains("head-of-government") || o.Roles.Contains("head-of-state")))
                .OrderByDescending(days.Touch).ThenByDescending(o => o.From ?? DateOnly.MinValue).FirstOrDefault();
            if (led is not null && lexicon.Country(led.Country!) is { } country)
            {
                names.RemoveAt(n);
                found.Add(new BodyOccurrence(name.First, name.End + 1, MentionKind.Metonym, GovernmentOf(country), 0.92));
            }
        }
    }

    // "Torsholm's foreign ministry"
    private static string? CapitalOf(NamePhrases text, NamePhrase before) =>
        text.Words[before.End - 1].Possessive && before.Of(NameKind.Metonym)?.Metonym is { TargetType: "country", Preference: 1 } seat ? seat.Target : null;

    private BodyOccurrence? Ministry(NamePhrases text, NamePhrase phrase, string kind, string? context)
    {
        var (owner, first, end, named) = (context, phrase.First, phrase.End, false);
        if (text.Words[phrase.First].Before == Joint.Space && text[phrase.First - 1] is { } before && (CountryOf(before) ?? CapitalOf(text, before)) is { } left)
        {
            (owner, first, named) = (left, before.First, true);
        }
        else if (text.Adjoins(end) && text.Folded(end) == "of" && text[text.Folded(end + 1) == "the" ? end + 2 : end + 1] is { } after && CountryOf(after) is { } right)
        {
            (owner, end, named) = (right, after.End, true);
        }

        var body = owner is null ? null : MinistryOf(owner, kind);
        if (body is not null)
        {
            return new BodyOccurrence(first, end, MentionKind.Body, PartyOf(body), named ? 0.95 : 0.6);
        }

        return owner is not null && lexicon.Country(owner) is { } country && country.Adjectives.Length > 0
            ? new BodyOccurrence(first, end, MentionKind.Body, Invented($"{country.Adjectives[0]} {(kind == "foreign-ministry" ? "Foreign" : "Defence")} Ministry", country.Iso3), named ? 0.9 : 0.55) : null;
    }

    // "The Halistani Defence Department" is not Nordria's, which alone is known by those words.
    private BodyOccurrence? OfAnotherCountry(NamePhrases text, NamePhrase phrase, KnownBody body) =>
        body.Country is { } its && text.Words[phrase.First].Before == Joint.Space && text[phrase.First - 1] is { } before && CountryOf(before) is { } owner && owner != its
            && (before.Is(NameKind.Adjective) || text.Words[before.End - 1].Possessive) && lexicon.Country(owner) is { Adjectives.Length: > 0 } country
            ? new BodyOccurrence(before.First, phrase.End, MentionKind.Body, MinistryOf(owner, body.Kind) is { } ministry && body.Kind.EndsWith("-ministry", StringComparison.Ordinal) ? PartyOf(ministry)
                : Invented($"{country.Adjectives[0]} {text.SpanOf(phrase.First, phrase.End).Of(text.Text)}", owner), 0.9) : null;

    // "the Iranian interior ministry", "Turkey's navy", "the Iraqi security forces".
    private BodyOccurrence? OfState(NamePhrases text, int at)
    {
        if (!CommonNames.StateNouns.TryGetValue(text.Folded(at), out var standsAlone) || text.Words[at].IsCapital)
        {
            return null;
        }

        var first = at;
        while (text.Adjoins(first) && at - first < 4 && text[first - 1] is null && !text.Words[first - 1].Possessive && (TitleWords.Fields.Contains(text.Folded(first - 1)) || text.Folded(first - 1) is "and" or "armed" or "constitutional"))
        {
            first--;
        }

        if ((first == at && !standsAlone) || text.Words[first].Before != Joint.Space || text[first - 1] is not { } owner || CountryOf(owner) is not { } iso || lexicon.Country(iso) is not { Adjectives.Length: > 0 } country)
        {
            return null;
        }

        return new BodyOccurrence(owner.First, at + 1, MentionKind.Body, Invented($"{country.Adjectives[0]} {text.SpanOf(first, at + 1).Of(text.Text)}", iso), 0.85);
    }

    private KnownBody? BestBody(NamePhrase phrase, string? context)
    {
        var bodies = phrase.Entries.Where(e => e.Kind == NameKind.Body).Select(e => lexicon.Body(e.Id)).OfType<KnownBody>().ToList();
        return bodies.Count <= 1 ? bodies.FirstOrDefault() : bodies.FirstOrDefault(b => b.Country == context) ?? bodies.FirstOrDefault(b => b.Country is null);
    }

    // Runs of capitals that end like an organisation; the abbreviation in brackets after one names it from then on.
    private static void AddOrganisations(NamePhrases text, ImmutableArray<OrganisationRun> organisations, List<BodyOccurrence> found, Dictionary<string, Party> aliases)
    {
        foreach (var run in organisations)
        {
            var (first, end) = (run.First, run.End);
            var name = text.SpanOf(first, end).Of(text.Text);
            var party = Invented(name, run.Country) with { IsPress = run.Press };
            found.Add(new BodyOccurrence(first, end, MentionKind.Body, party, 0.7));
            if (end < text.Count && text.Words[end] is { Before: Joint.Mark, Casing: Casing.Caps } abbreviation && text[end] is null && text.Text[abbreviation.Span.Start - 1] == '(')
            {
                aliases.TryAdd(abbreviation.Folded, party);
            }
        }
    }

    private static Party Invented(string name, string? country)
    {
        var slug = string.Join('-', NameWords.Split(name).Select(w => w.Folded).Where(f => f.Length > 0));
        return new Party(slug.Length > 80 ? slug[..80] : slug, name, PartyType.Body, false) { Country = country };
    }

    private static Party PartyOf(KnownBody body) => new(body.Id, body.Name, PartyType.Body, true) { Country = body.Country };

    /// <summary>"Government of the United States"</summary>
    public static string NameOfGovernment(KnownCountry country) => $"Government of {CountryNames.InSentence(country)}";

    private static Party GovernmentOf(KnownCountry country) => new(GovernmentIds.Of(country.Iso3), NameOfGovernment(country), PartyType.Body, true) { Country = country.Iso3 };
}
