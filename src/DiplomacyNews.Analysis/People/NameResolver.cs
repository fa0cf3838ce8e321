using System.Collections.Immutable;
using DiplomacyNews.Analysis.Dates;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Decides whose the names are. Surnames clash, so what counts is, in this order: the same person named in full in this article, a title that fits
/// an office held on the article's days, the country of the title, and how high the office is.
/// </summary>
internal sealed class NameResolver(KnownNames known, OfficeBook offices)
{
    /// <summary>How many words before an office the year may stand that its sentence begins with.</summary>
    private const int YearReach = 4;

    private readonly Lexicon lexicon = known.Lexicon;

    /// <summary>Gives every name its party and returns the days the article may be from.</summary>
    public DayRanges Resolve(NamePhrases text, List<NameOccurrence> names, DateOnly? date, IReadOnlySet<string> countries)
    {
        var given = date is { } day ? DayRanges.Of(day) : DayRanges.Always;
        foreach (var name in names.Where(n => n.Form == NameForm.Full || (n.Form == NameForm.Unknown && n.Candidates.Count > 0)))
        {
            ChooseFull(name, given, countries);
        }

        var days = date is null ? DaysOf(text, names) : given;
        var shared = names.Where(n => n is { Form: NameForm.Full, Candidates.Count: > 1 }).ToList();
        foreach (var name in shared)
        {
            ChooseFull(name, days, countries);
        }

        days = date is null && shared.Count > 0 ? DaysOf(text, names) : days;
        NameTheUnknown(text, names);
        var inFull = FullNames(text, names);
        var titled = new Dictionary<string, string>(StringComparer.Ordinal);
        var shorts = names.Where(n => n.PartyId is null && n.Form is NameForm.Short or NameForm.UnknownSingle).ToList();

        // Titles that one person alone fits say most, then the turns of a transcript; what they leave of the days helps with the others.
        foreach (var round in new Func<NameOccurrence, bool>[] { n => n.Titles.Count > 0 && (date is not null || IsClear(n)), n => n.OpensTurn || IsHonoured(text, n), n => n.Titles.Count > 0, _ => true })
        {
            var told = false;
            foreach (var name in shorts.Where(n => n.PartyId is null && round(n)))
            {
                ChooseShort(text, name, inFull, titled, days, countries);
                told |= name.PartyId is not null && (name.Titles.Count > 0 || name.Implied.Count > 0);
            }

            days = told && date is null ? DaysOf(text, names) : days;
        }

        return days;
    }

    private bool IsClear(NameOccurrence name) =>
        name.Candidates.Count(c => lexicon.OfficesOf(c.Id).Any(o => name.Titles.Exists(t => offices.Fit(t, o) >= 2))) <= 1;

    private static bool IsHonoured(NamePhrases text, NameOccurrence name) => name.Honorific != Gender.Unknown || (name.FirstWithTitle < name.First && text.Folded(name.First - 1) is "dr" or "mr" or "ms");

    /// <summary>The terms of a person that a title fits, those of the best fit.</summary>
    public IEnumerable<KnownOffice> TermsFor(string person, TitleReading title)
    {
        var best = 0;
        var found = new List<KnownOffice>();
        foreach (var office in lexicon.OfficesOf(person))
        {
            var fit = offices.Fit(title, office);
            if (fit > best)
            {
                best = fit;
                found.Clear();
            }

            if (fit == best && fit > 0)
            {
                found.Add(office);
            }
        }

        return found;
    }

    /// <summary>Where the text gives somebody an office, in text order; the offices that a transcript's turns imply come last.</summary>
    public IEnumerable<OfficeClaim> Claims(NamePhrases text, List<NameOccurrence> names)
    {
        foreach (var name in names.Where(n => n.PartyId is not null))
        {
            foreach (var title in name.Titles)
            {
                var span = text.SpanOf(Math.Min(title.First, name.First), Math.Max(title.End, name.End));
                yield return new OfficeClaim(name.PartyId!, span, title.Text, title.Former, [.. TermsFor(name.PartyId!, title).Where(o => offices.Fit(title, o) >= 2)]) { OfAnotherYear = IsOfAnotherYear(text, Math.Min(title.First, name.First)) };
            }
        }

        foreach (var name in names.Where(n => n.Implied.Count > 0 && n.PartyId is not null).DistinctBy(n => n.PartyId))
        {
            yield return new OfficeClaim(name.PartyId!, text.SpanOf(name.FirstWithTitle, name.End), name.Implied[0].Title, false, [.. name.Implied]);
        }
    }

    // "In 1997, President Abelard closed the harbour"
    private static bool IsOfAnotherYear(NamePhrases text, int first)
    {
        for (var i = first - 1; i > 0 && i >= first - YearReach && text.Words[i + 1].Before is Joint.Space or Joint.Comma; i--)
        {
            if (CalendarWords.Year(text.Folded(i)) > 0)
            {
                return text.Folded(i - 1) == "in" && text.Words[i - 1].Before is not (Joint.Space or Joint.Comma);
            }
        }

        return false;
    }

    private DayRanges DaysOf(NamePhrases text, List<NameOccurrence> names) => OfficeWindow.Of(Claims(text, names)).Days;

    private void ChooseFull(NameOccurrence name, DayRanges days, IReadOnlySet<string> countries)
    {
        var ranked = name.Candidates.Where(c => c.Certainty > KnownNames.OnlyByTitle || BestFit(c.Id, name, days) >= 3).Select(c => (c.Id, c.Certainty, Score: Score(c.Id, name, days, countries) + 10 * c.Certainty)).OrderByDescending(c => c.Score).ToList();
        if (ranked.Count == 0 || ranked[0].Score < -30)
        {
            return;
        }

        name.PartyId = ranked[0].Id;
        name.Confidence = ranked.Count == 1 ? 0.98 * ranked[0].Certainty : ranked[0].Score - ranked[1].Score >= 5 ? 0.9 : 0.6;
    }

    private double Score(string id, NameOccurrence name, DayRanges days, IReadOnlySet<string> countries)
    {
        var person = lexicon.Person(id);
        if (person is null || (name.Honorific != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != name.Honorific))
        {
            return -100;
        }

        double score = 0, title = 0;
        var height = 20;
        var here = false;
        foreach (var office in lexicon.OfficesOf(id))
        {
            var held = days.Touch(office);
            height = held ? Math.Min(height, OfficePrint.Rank(office)) : height;
            here |= office.Country is { } c && countries.Contains(c);
            foreach (var t in name.Titles)
            {
                var fit = offices.Fit(t, office);
                title = Math.Max(title, fit switch { 3 => 50, 2 => 40, 1 => 12, _ => 0 } * (held != t.Former ? 1 : 0.5));
            }
        }

        score += title - (title == 0 && name.Titles.Exists(t => t.Meaning.Roles.Length > 0 && t.Meaning.Roles is not (["minister"] or ["secretary"])) ? 30 : 0);
        score += height < 20 ? 14 - Math.Min(height, 13) : -8;
        return score + (here ? 6 : 0);
    }

    // Names that are nobody's in the lexicon: each becomes a party of its own, once the same name has the same id everywhere.
    private void NameTheUnknown(NamePhrases text, List<NameOccurrence> names)
    {
        var accepted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => n is { Form: NameForm.Unknown, PartyId: null }))
        {
            var shape = new UnknownName(text, name, known);
            if (shape.Likelihood > 0)
            {
                accepted.TryAdd(shape.Key, shape.Slug);
                name.PartyId = shape.Slug;
                name.Confidence = shape.Likelihood;
            }
        }

        foreach (var name in names.Where(n => n is { Form: NameForm.Unknown, PartyId: null }))
        {
            if (accepted.TryGetValue(new UnknownName(text, name, known).Key, out var slug))
            {
                name.PartyId = slug;
                name.Confidence = 0.6;
            }
        }
    }

    /// <summary>Who is named in full, by each word that may stand for the name later, in text order.</summary>
    private Dictionary<string, List<(string Id, int Word, bool Family)>> FullNames(NamePhrases text, List<NameOccurrence> names)
    {
        var found = new Dictionary<string, List<(string, int, bool)>>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => n.PartyId is not null))
        {
            var person = lexicon.Person(name.PartyId!);
            var family = person is null ? new UnknownName(text, name, known).FamilyNames : person.ShortNames.Append(person.FamilyName ?? person.Name).Concat(KnownNames.OtherSpellings(person)).Select(NameWords.Fold);
            foreach (var word in family.Distinct(StringComparer.Ordinal))
            {
                Add(word, name, true);
            }

            for (var i = name.First; i < name.End; i++)
            {
                Add(text.Folded(i), name, false);
            }
        }

        return found;

        void Add(string word, NameOccurrence name, bool family)
        {
            if (!found.TryGetValue(word, out var list))
            {
                found[word] = list = [];
            }

            // Few people share a word; a text made to break this stops being listed.
            if (list.Count < 12 && !list.Exists(x => x.Item1 == name.PartyId))
            {
                list.Add((name.PartyId!, name.First, family));
            }
        }
    }

    private void ChooseShort(NamePhrases text, NameOccurrence name, Dictionary<string, List<(string Id, int Word, bool Family)>> inFull, Dictionary<string, string> titled, DayRanges days, IReadOnlySet<string> countries)
    {
        var word = string.Join(' ', Enumerable.Range(name.First, name.End - name.First).Select(text.Folded));
        var named = inFull.GetValueOrDefault(word) ?? [];
        var ofFamily = named.Where(n => n.Family).ToList();
        var pool = ofFamily.Count > 0 ? ofFamily : named.Where(n => name.Titles.Count > 0 ? TitleFits(name, n.Id) : CountsAsGivenName(text, name)).ToList();
        if (pool.Count > 0 && !TitleSaysAnother(name, pool.Select(p => p.Id)))
        {
            ChooseNamed(name, pool, days, countries, ofFamily.Count > 0);
            return;
        }

        if (name.Candidates.Count > 0)
        {
            ChooseByOffice(text, name, days, countries);
            if (name is { PartyId: null, Titles.Count: 0 } && titled.TryGetValue(word, out var known))
            {
                // "President Okafor … Okafor said"
                (name.PartyId, name.Confidence) = (known, 0.85);
            }
            else if (name is { PartyId: { } id, Titles.Count: > 0 })
            {
                titled.TryAdd(word, id);
            }
        }

        if (name.PartyId is null && (IsHonoured(text, name) || (name.Titles.Count > 0 && name.FirstWithTitle < name.First)) && !CommonNames.Openers.Contains(word) && !CommonNames.SpeechVerbs.Contains(word)
            && !text.InHeading(name.First))
        {
            // "Minister Lindqvist", "MS. FRIEDMAN": somebody whose whole name the text does not give.
            var single = new UnknownName(text, name, known);
            name.PartyId = single.Slug;
            name.Confidence = 0.75;
            if (!inFull.TryGetValue(word, out var list))
            {
                inFull[word] = list = [];
            }

            list.Add((single.Slug, name.First, true));
        }
    }

    private bool TitleFits(NameOccurrence name, string id) =>
        lexicon.Person(id) is null || lexicon.OfficesOf(id).Any(o => name.Titles.Exists(t => offices.Fit(t, o) > 0));

    // A person is called by the given name alone only after being named in full, and never by a word that is also a common one.
    private static bool CountsAsGivenName(NamePhrases text, NameOccurrence name) =>
        text[name.First] is null && text.Folded(name.First).Length > 2 && !CommonNames.OrganisationNouns.Contains(text.Folded(name.First)) && !CommonNames.Particles.Contains(text.Folded(name.First));

    private bool TitleSaysAnother(NameOccurrence name, IEnumerable<string> pool) =>
        name.Titles.Exists(t => t.Meaning.Roles.Length > 0 && (t.Country is not null || t.Body is not null))
        && pool.All(id => lexicon.Person(id) is not null && !lexicon.OfficesOf(id).Any(o => name.Titles.Exists(t => offices.Fit(t, o) > 0)))
        && name.Candidates.Exists(c => lexicon.OfficesOf(c.Id).Any(o => name.Titles.Exists(t => offices.Fit(t, o) >= 3)));

    private void ChooseNamed(NameOccurrence name, List<(string Id, int Word, bool Family)> pool, DayRanges days, IReadOnlySet<string> countries, bool byFamily)
    {
        var before = pool.Where(p => p.Word < name.First).ToList();
        var eligible = before.Count > 0 ? before : pool;
        if (eligible.Count == 1)
        {
            name.PartyId = eligible[0].Id;
            name.Confidence = byFamily ? before.Count > 0 ? 0.97 : 0.85 : 0.7;
            return;
        }

        // Two of one surname: the title decides; else the one named first, if that one is also the higher or the diplomat.
        var ranked = eligible.Select((p, i) => (p.Id, Order: i, Score: lexicon.Person(p.Id) is null ? TitleOnly(name) : Score(p.Id, name, days, countries))).OrderByDescending(p => p.Score).ThenBy(p => p.Order).ToList();
        var first = ranked.MinBy(p => p.Order);
        var clear = ranked[0].Score - ranked[1].Score >= 20;
        name.PartyId = clear || ranked[0].Score - first.Score >= 3 ? ranked[0].Id : first.Id;
        name.Confidence = clear ? 0.93 : ranked[0].Id == first.Id && ranked[0].Score > ranked[1].Score ? 0.75 : 0.55;

        static double TitleOnly(NameOccurrence name) => name.Titles.Count > 0 ? -20 : 0;
    }

    private void ChooseByOffice(NamePhrases text, NameOccurrence name, DayRanges days, IReadOnlySet<string> countries)
    {
        var titled = name.Titles.Count > 0;
        var ranked = name.Candidates.Select(c => (c.Id, Score: Score(c.Id, name, days, countries), Fit: BestFit(c.Id, name, days))).OrderByDescending(c => c.Score).ThenByDescending(c => LastDay(c.Id)).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        if (titled)
        {
            var fitting = ranked.Where(r => r.Fit >= 2 || (r.Fit == 1 && Height(r.Id, days) <= 6)).ToList();
            if (fitting.Count == 0 && ranked.Where(r => r.Fit == 1 && IsOfCountries(r.Id, days, countries)).ToList() is [var only])
            {
                fitting.Add(only);
            }

            if (fitting.Count > 0)
            {
                name.PartyId = fitting[0].Id;
                name.Confidence = fitting.Count == 1 ? 0.93 : fitting[0].Score - fitting[1].Score >= 6 ? 0.85 : 0.55;
            }

            return;
        }

        if (name.OpensTurn || IsHonoured(text, name))
        {
            ChooseHonoured(name, [.. ranked.Where(r => r.Score > -50).Select(r => r.Id)], days, countries);
            return;
        }

        // Without title or full name only the best known are meant: one holder of a high office, and a surname that is nothing else.
        var high = ranked.Where(r => r.Score > -50 && Height(r.Id, days) <= 3).ToList();
        if (days.IsAlways)
        {
            high = [.. high.Where(r => lexicon.OfficesOf(r.Id).Any(o => o.Country is { } c && countries.Contains(c)))];
        }

        var word = text.Folded(name.First);
        if (high.Count >= 1 && word.Length >= 4 && !known.GivenNames.ContainsKey(word) && !text.InCapitalLine(name.First) && !CommonNames.Openers.Contains(word)
            && (high.Count == 1 || (high[0].Score - high[1].Score >= 6 && high[0].Score > 0))
            && lexicon.OfficesOf(high[0].Id).Any(o => o.Country is null || countries.Contains(o.Country)))
        {
            name.PartyId = high[0].Id;
            name.Confidence = high.Count == 1 ? 0.75 : 0.55;
        }
    }

    // "MR. CARNEY:" is the spokesman of that name in office; "Mr Zarif" whoever held a high office of a country the text names.
    private void ChooseHonoured(NameOccurrence name, List<string> people, DayRanges days, IReadOnlySet<string> countries)
    {
        var spokesmen = people.Where(p => lexicon.OfficesOf(p).Any(o => days.Touch(o) && IsSpokesman(o))).ToList();
        var holders = people.Where(p => lexicon.OfficesOf(p).Any(o => days.Touch(o) && ((name.OpensTurn && !days.IsAlways) || OfficePrint.Rank(o) <= (days.IsAlways ? 3 : 6)) && (o.Country is null || countries.Contains(o.Country)))).ToList();
        var chosen = name.OpensTurn && spokesmen.Count == 1 ? spokesmen : holders;
        if (chosen.Count == 1)
        {
            name.PartyId = chosen[0];
            name.Confidence = 0.75;
            name.Implied = name.OpensTurn && chosen == spokesmen ? [.. lexicon.OfficesOf(chosen[0]).Where(IsSpokesman)] : [];
        }
    }

    private static bool IsSpokesman(KnownOffice office) => office.Roles.Any(r => r.EndsWith("spokesperson", StringComparison.Ordinal));

    // Of two who fit an undated text equally, the later is likelier: most of what is read is recent.
    private DateOnly LastDay(string id) => lexicon.OfficesOf(id).Select(o => o.To ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MinValue).Max();

    private bool IsOfCountries(string id, DayRanges days, IReadOnlySet<string> countries) =>
        lexicon.OfficesOf(id).Any(o => days.Touch(o) && o.Country is { } c && countries.Contains(c));

    private int Height(string id, DayRanges days) => lexicon.OfficesOf(id).Where(days.Touch).Select(OfficePrint.Rank).DefaultIfEmpty(20).Min();

    private int BestFit(string id, NameOccurrence name, DayRanges days) =>
        lexicon.OfficesOf(id).Where(o => days.Touch(o) || name.Titles.Exists(t => t.Former)).SelectMany(o => name.Titles.Select(t => offices.Fit(t, o))).DefaultIfEmpty(0).Max();
}
