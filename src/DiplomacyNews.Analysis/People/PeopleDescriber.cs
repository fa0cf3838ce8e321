using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>What describing the people of one article needs to know of it.</summary>
/// <param name="Text">The article.</param>
/// <param name="Days">The days it may be from.</param>
/// <param name="Countries">How often each country is named.</param>
/// <param name="Own">Whose government's own words these are, or null.</param>
/// <param name="Organisations">The organisations that the lexicon does not know.</param>
internal sealed record ArticleContext(NamePhrases Text, DayRanges Days, Dictionary<string, int> Countries, string? Own, ImmutableArray<OrganisationRun> Organisations)
{
    /// <summary>The organisations by their first word.</summary>
    public Dictionary<int, OrganisationRun> OrganisationFrom { get; } = Organisations.DistinctBy(o => o.First).ToDictionary(o => o.First);

    /// <summary>The organisations by the word after their last.</summary>
    public Dictionary<int, OrganisationRun> OrganisationUpTo { get; } = Organisations.DistinctBy(o => o.End).ToDictionary(o => o.End);
}

/// <summary>Says of everybody named who they are: the office on the article's days, from the lexicon or else from the text, the country, the gender.</summary>
internal sealed class PeopleDescriber(KnownNames known, OfficeBook offices)
{
    /// <summary>Former offices lower than this are not told where no office is held now.</summary>
    private const int WorthTelling = 6;

    private const int LongestBody = 6;

    /// <summary>Of many possible days, an office that was held on so small a part of those of another is not taken to be the one of the day.</summary>
    private const int Share = 8;

    /// <summary>From here on downward offices have no one name: envoys, directors, spokesmen.</summary>
    private const int LowerOffices = 12;

    private readonly Lexicon lexicon = known.Lexicon;
    private readonly OfficePrint print = new(known.Lexicon);

    /// <summary>The people by id.</summary>
    public Dictionary<string, Party> Parties(ArticleContext article, List<NameOccurrence> names, List<ResolvedTitle> titles)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        var groups = names.Where(n => n.PartyId is not null).GroupBy(n => n.PartyId!, StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            if (lexicon.Person(group.Key) is { } person)
            {
                parties[group.Key] = Known(article, person, [.. group.SelectMany(n => n.Titles)], group);
            }
        }

        // Whose ministers are named is spoken of, too.
        var served = new Dictionary<string, int>(article.Countries, StringComparer.Ordinal);
        foreach (var country in parties.Values.Select(p => p.Country).OfType<string>())
        {
            served[country] = served.GetValueOrDefault(country) + 1;
        }

        foreach (var group in groups.Where(g => lexicon.Person(g.Key) is null))
        {
            parties[group.Key] = Unknown(article, served, group.Key, [.. group]);
        }

        foreach (var title in titles.Where(r => !parties.ContainsKey(r.PartyId)))
        {
            if (lexicon.Person(title.PartyId) is { } person)
            {
                parties[person.Id] = Known(article, person, [title.Title], []);
            }
        }

        return parties;
    }

    private Party Known(ArticleContext article, KnownPerson person, List<TitleReading> titles, IEnumerable<NameOccurrence> names)
    {
        // A king of many countries is named here as that of the country the text is about.
        var terms = lexicon.OfficesOf(person.Id).OrderByDescending(o => o.Country is null ? 0 : article.Countries.GetValueOrDefault(o.Country)).ThenByDescending(o => o.From ?? DateOnly.MinValue).ToList();
        var fitting = terms.Where(o => titles.Exists(t => !t.Former && offices.Fit(t, o) >= 2)).ToList();
        var over = article.Days.IsOneDay ? [] : terms.Where(o => titles.Exists(t => t.Former && offices.Fit(t, o) >= 2)).Except(fitting).ToList();
        var held = over.Count > 0 && article.Days.IsAlways ? fitting : [.. terms.Where(o => article.Days.TouchFirmly(o) || (article.Days.Touch(o) && fitting.Contains(o))).Except(over)];
        var claimed = held.Intersect(fitting).ToList();
        var longest = held.Select(article.Days.DaysHeld).DefaultIfEmpty(0).Max();
        held.RemoveAll(o => (long)article.Days.DaysHeld(o) * Share < longest && !claimed.Contains(o));
        var office = Best(claimed.Count > 0 && claimed.Min(OfficePrint.Rank) <= held.Min(OfficePrint.Rank) + 6 ? claimed : held);
        if (claimed.Count == 0 && Coming(article, titles, terms) is { } coming)
        {
            return new Party(person.Id, person.Name, PartyType.Person, true) { Gender = person.Gender, Office = print.Print(coming, person.Gender), Country = CountryOf(coming, terms) };
        }

        if (claimed.Count == 0 && held.Count > 0 && SaidInstead(article.Days, titles, terms) is { } said)
        {
            return new Party(person.Id, person.Name, PartyType.Person, true) { Gender = person.Gender, Office = Tidy(Modified(article.Text, said)), Country = said.Country ?? CountryOf(office, terms) };
        }

        // The days are inferred, and another office is what the text says: "Defence Minister Abelard", who became president.
        office = claimed.Count == 0 && held.Count > 0 && !article.Days.IsOneDay ? Best(fitting) ?? office : office;
        var printed = office is null ? null : InItsWords(titles, office) ?? print.Print(office, person.Gender);
        if (office is null && Stated(titles, terms) is { } stated)
        {
            return new Party(person.Id, person.Name, PartyType.Person, true) { Gender = person.Gender, Office = Tidy(Modified(article.Text, stated)), Country = CountryOf(Best(terms), terms) ?? stated.Country };
        }

        if (office is null)
        {
            var past = terms.Where(o => o.To is { } to && to < article.Days.Last).Union(over).ToList();
            var named = past.Where(o => titles.Exists(t => t.Former && offices.Fit(t, o) >= 2)).ToList();
            if (Best(named.Count > 0 ? named : [.. past.Where(o => OfficePrint.Rank(o) <= WorthTelling)]) is { } former)
            {
                printed = "former " + print.Print(former, person.Gender);
                office = former;
            }
        }

        // The text knows a lower office longer than the table does.
        printed ??= titles.Where(t => !t.Former).MaxBy(t => t.End - t.First)?.Text ?? names.Select(n => Descriptions.Of(article.Text, n)).FirstOrDefault(d => d is not null);
        return new Party(person.Id, person.Name, PartyType.Person, true) { Gender = person.Gender, Office = printed, Country = CountryOf(office ?? Best(terms), terms) };
    }

    // "President-elect Abelard": the office that is taken up later, unless the article is from a day on which it is held.
    private static KnownOffice? Coming(ArticleContext article, List<TitleReading> titles, List<KnownOffice> terms)
    {
        if (titles.Find(t => t.Coming) is not { } title)
        {
            return null;
        }

        var head = title.Head.Split(' ')[0];
        var next = terms.Where(o => o.Title.StartsWith(head, StringComparison.OrdinalIgnoreCase) && (article.Days.IsAlways || o.From > article.Days.First)).MinBy(o => o.From);
        return next is null ? null : next.Title.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) ? next : next with { Title = $"{next.Title}-elect" };
    }

    // What the text says somebody is now, where the table has nothing for the days: "US special envoy Juno Abelard". Who led a state is known by that.
    private TitleReading? Stated(List<TitleReading> titles, List<KnownOffice> terms)
    {
        var led = terms.Any(o => OfficePrint.Rank(o) <= 2);
        return titles.Where(t => !t.Former && !TitleWords.Ranks.Contains(t.Head) && (!led || t.Meaning.Roles.Length > 0 || !TitleWords.IsCalling(t.Head)) && !terms.Exists(o => offices.Fit(t, o) > 0)).MaxBy(t => t.End - t.First);
    }

    // The text gives an office that the table does not know of this person: "Vice Chancellor Abelard", "Senator Abelard". On a known day the table's own is believed, where the text names no office of state.
    private TitleReading? SaidInstead(DayRanges days, List<TitleReading> titles, List<KnownOffice> terms) =>
        titles.Exists(t => !t.Former && terms.Exists(o => offices.Fit(t, o) > 0)) ? null
            : titles.Where(t => !t.Former && !t.Coming && !TitleWords.Ranks.Contains(t.Head) && !TitleWords.IsCalling(t.Head) && t.Meaning.Roles is not (["minister"] or ["secretary"])
                && (t.Country is null || terms.Exists(o => o.Country == t.Country)) && (!days.IsOneDay || IsOfState(t))).MaxBy(t => t.End - t.First);

    // "US peace envoy for Halistan" is what the report calls the Special Representative for Halistan Reconciliation: lower offices go by many names, and whoever looks the report up finds its own.
    private string? InItsWords(List<TitleReading> titles, KnownOffice office) =>
        OfficePrint.Rank(office) < LowerOffices ? null : titles.Where(t => !t.Former && t.End - t.First > 2 && (t.Country ?? t.Body) is not null && offices.Fit(t, office) >= 2).MaxBy(t => t.End - t.First) is { } told ? Tidy(told.Text) : null;

    private static bool IsOfState(TitleReading title) => title.Meaning.Roles.Length > 0 && !title.Meaning.Roles.Contains("org-head") && title.Head is not ("party leader" or "opposition leader");

    // A head of an organisation belongs to the country whose office he held before.
    private string? CountryOf(KnownOffice? office, List<KnownOffice> terms) =>
        office is null ? null : office.Country ?? Best([.. terms.Where(t => t.Country is not null)])?.Country ?? lexicon.Body(office.Body ?? "")?.Country;

    private static KnownOffice? Best(List<KnownOffice> terms) => terms.MinBy(OfficePrint.Rank);

    private Party Unknown(ArticleContext article, Dictionary<string, int> served, string id, List<NameOccurrence> names)
    {
        var fullest = names.MaxBy(n => n.End - n.First)!;
        var titled = names.Where(n => n.Titles.Count > 0).MaxBy(n => n.Titles.Max(t => t.End - t.First) + (n.Titles.Count > 1 ? 3 : 0));
        var title = titled?.Titles.OrderBy(t => TitleWords.Ranks.Contains(t.Head) ? 1 : 0).ThenByDescending(t => t.End - t.First).First();
        var office = titled is null ? null : titled.Titles is [var near, var far, ..] && far.End == near.First - 1 && !TitleWords.Ranks.Contains(near.Head) ? article.Text.SpanOf(far.First, near.End).Of(article.Text.Text) : Whole(article, titled, title!);
        if (names.Select(n => Descriptions.Of(article.Text, n)).FirstOrDefault(d => d is not null) is { } described && (office is null || title!.First > titled!.First || described.StartsWith(office, StringComparison.Ordinal)))
        {
            // What stands before the name as a title says more than what is told of its bearer besides.
            office = described;
        }

        office ??= names.Select(n => SharedTitles.Of(article.Text, n)).FirstOrDefault(s => s is not null);
        office = office is null ? null : Tidy(office);
        var affiliated = false;
        var country = names.SelectMany(n => n.Titles).Select(t => t.Country ?? (t.Body is { } body ? lexicon.Body(body)?.Country : null)).FirstOrDefault(c => c is not null)
            ?? (title is not null && title.End <= titled!.First ? article.Text[TitleModifiers.First(article.Text, title)]?.Of(NameKind.Adjective)?.Id : null);
        if (office is null && names.Select(n => Affiliation(article, n)).FirstOrDefault(a => a is not null) is var (body2, of))
        {
            (office, country, affiliated) = (body2, of, true);
        }

        country ??= office is null
            ? names.Exists(n => n.OpensTurn && n.FirstWithTitle < n.First) ? article.Own : null
            : affiliated ? null : title is not null && IsAmerican(title, article.Countries) ? "USA" : OnlyCountry(served);
        return new Party(id, new UnknownName(article.Text, fullest, known).Printed, PartyType.Person, false) { Gender = GenderOf(article.Text, names, fullest, title), Office = office, Country = country };
    }

    // "Far-right leader Juno Abelard", "Economist Juno Abelard of the Harbour Institute": what stands around the title says more of it.
    private string Whole(ArticleContext article, NameOccurrence name, TitleReading title)
    {
        var words = title.End <= name.First ? Modified(article.Text, title) : title.Text;
        return title is { Country: null, Body: null } && title.End == title.HeadFirst + title.Head.Split(' ').Length && title.End == name.First && name.End < article.Text.Count && article.Text.Folded(name.End) == "of"
            && Affiliation(article, name) is var (body, _) ? $"{words}, {body}" : words;
    }

    private static string Modified(NamePhrases text, TitleReading title) => text.SpanOf(TitleModifiers.First(text, title), title.End).Of(text.Text);

    // Titles are printed whole and not shouted: "Sen" is Senator, "FOREIGN MINISTER" Foreign Minister.
    private static string Tidy(string title)
    {
        var words = title.Split(' ');
        var shouted = title.Length > 4 && title.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i].TrimEnd('.') switch
            {
                "Sen" or "SEN" => "Senator",
                "Rep" or "REP" => "Representative",
                "Gov" or "GOV" => "Governor",
                "Gen" or "GEN" => "General",
                "Col" or "COL" => "Colonel",
                "Lt" or "LT" => "Lieutenant",
                "Adm" or "ADM" => "Admiral",
                "Capt" or "CAPT" => "Captain",
                "Amb" or "AMB" => "Ambassador",
                var word when shouted && word.Length > 1 => word is "OF" or "FOR" or "THE" or "TO" or "AND" ? word.ToLowerInvariant() : word[..1] + word[1..].ToLowerInvariant(),
                _ => words[i],
            };
        }

        return string.Join(' ', words);
    }

    private Gender GenderOf(NamePhrases text, List<NameOccurrence> names, NameOccurrence fullest, TitleReading? title)
    {
        var honorific = names.Select(n => n.Honorific).FirstOrDefault(g => g != Gender.Unknown);
        return honorific != Gender.Unknown ? honorific
            : title is not null && TitleWords.OfWomen.Contains(title.Head) ? Gender.Female
            : title is not null && TitleWords.OfMen.Contains(title.Head) ? Gender.Male
            : fullest.End - fullest.First > 1 ? known.GivenNames.GetValueOrDefault(text.Folded(fullest.First)) : Gender.Unknown;
    }

    // "Sabine Holt of the Harbour Institute", "Northern Wire's Juno Abelard": where somebody without a title is from.
    private (string Name, string? Country)? Affiliation(ArticleContext article, NameOccurrence name)
    {
        var text = article.Text;
        var after = name.End < text.Count && text.Words[name.End].Before is Joint.Space or Joint.Comma && text.Folded(name.End) == "of" && !text.Words[name.End - 1].Possessive ? text.Folded(name.End + 1) == "the" ? name.End + 2 : name.End + 1 : -1;
        var phrase = after > 0 ? text[after] : text.Adjoins(name.First) && text.Words[name.First - 1].Possessive ? text[name.First - 1] : null;
        if (phrase?.Of(NameKind.Outlet) is { } outlet)
        {
            var press = lexicon.Outlets.FirstOrDefault(o => o.Id == outlet.Id);
            return press is null ? null : (press.Name, press.Country);
        }

        if (phrase?.Of(NameKind.Body) is { } body && phrase.Entries.Count(e => e.Kind == NameKind.Body) == 1 && lexicon.Body(body.Id) is { } known)
        {
            return (text.SpanOf(phrase.First, phrase.End).Of(text.Text), known.Country);
        }

        // "Harbour Front's Juno Abelard"
        if (after <= 0 && phrase is null && text.Adjoins(name.First) && text.Words[name.First - 1].Possessive)
        {
            return article.OrganisationUpTo.TryGetValue(name.First, out var owner) ? (text.SpanOf(owner.First, owner.End).Of(text.Text), owner.Country) : null;
        }

        return after <= 0 ? null : article.OrganisationFrom.TryGetValue(after, out var run) ? (text.SpanOf(run.First, run.End).Of(text.Text), run.Country) : LocalBody(text, after);
    }

    // "of the Torsholm provincial council": capitals, then what kind of body it is.
    private static (string Name, string? Country)? LocalBody(NamePhrases text, int first)
    {
        var i = first;
        string? country = null;
        while (i < text.Count && i - first < LongestBody && (i == first || text.Adjoins(i)) && text.Words[i].IsCapital && !text.Words[i].Possessive)
        {
            country ??= (text[i]?.Of(NameKind.Adjective) ?? text[i]?.Of(NameKind.Country))?.Id;
            i++;
        }

        for (var noun = i; i > first && text.Adjoins(noun) && noun - i < 2 && text.Words[noun].Casing == Casing.Lower; noun++)
        {
            if (CommonNames.OrganisationNouns.Contains(text.Folded(noun)))
            {
                return (text.SpanOf(first, noun + 1).Of(text.Text), country);
            }

            if (!TitleWords.Fields.Contains(text.Folded(noun)))
            {
                break;
            }
        }

        return null;
    }

    // Governors and senators of its states; secretaries of a department, and their assistant secretaries, are how the United States call theirs.
    private static bool IsAmerican(TitleReading title, Dictionary<string, int> countries) =>
        CommonNames.AmericanStates.Any(s => title.Text.Contains(s, StringComparison.Ordinal))
        || (countries.ContainsKey("USA") && (title.Head is "senator" or "sen" or "congressman" or "congresswoman" || title.Head.EndsWith("assistant secretary", StringComparison.Ordinal) || title.Text.StartsWith("Secretary of", StringComparison.Ordinal)));

    // "The solicitor general" in a report about one country serves that country.
    private static string? OnlyCountry(Dictionary<string, int> countries)
    {
        var most = countries.OrderByDescending(c => c.Value).Take(2).ToList();
        return most.Count > 0 && (most.Count == 1 || most[0].Value >= 3 * most[1].Value) && most[0].Value > 1 ? most[0].Key : null;
    }
}
