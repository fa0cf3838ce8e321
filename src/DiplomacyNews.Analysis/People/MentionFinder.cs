using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Finds everybody an article names: people by full name, short name and title, bodies, and the capitals and countries that may stand for governments.
/// Make one for a lexicon and share it; <see cref="Find"/> keeps nothing.
/// </summary>
public sealed class MentionFinder
{
    private readonly KnownNames known;
    private readonly OfficeBook offices;
    private readonly OfficePrint print;
    private readonly TitleReader titleReader;
    private readonly NameReader nameReader;
    private readonly NameResolver nameResolver;
    private readonly TitleResolver titleResolver;
    private readonly BodyReader bodyReader;

    /// <summary>Prepares the look-up tables; takes about a tenth of a second for a full lexicon.</summary>
    public MentionFinder(Lexicon lexicon)
    {
        known = new KnownNames(lexicon);
        offices = new OfficeBook(lexicon);
        print = new OfficePrint(lexicon);
        titleReader = new TitleReader(known);
        nameReader = new NameReader(known);
        nameResolver = new NameResolver(known, offices);
        titleResolver = new TitleResolver(lexicon, offices);
        bodyReader = new BodyReader(known);
    }

    /// <summary>
    /// Reads the article. <paramref name="date"/> is its day when that is known; without it, offices are taken on the days that the offices in the text leave.
    /// </summary>
    public Mentions Find(ArticleText article, DateOnly? date)
    {
        var text = new NamePhrases(article, known.Index);
        var titles = titleReader.Read(text);
        var (names, organisations) = nameReader.Read(text, titles);
        var countries = CountriesIn(text);
        var days = nameResolver.Resolve(text, names, date, countries.Keys.ToHashSet(StringComparer.Ordinal));
        var home = HomeOf(names) ?? (countries.Count == 0 ? null : countries.MaxBy(c => c.Value).Key);
        var bodies = bodyReader.Read(text, names, organisations, days, home);
        var resolved = titleResolver.Resolve(text, titles, names, days, home).ToList();

        var all = new List<Mention>(names.Count + bodies.Count);
        all.AddRange(names.Where(n => n.PartyId is not null).Select(n => new Mention(text.SpanOf(n.First, n.End), n.Form is NameForm.Full or NameForm.Unknown ? MentionKind.FullName : MentionKind.ShortName, n.PartyId!, n.Confidence)
        {
            WithTitle = text.SpanOf(n.FirstWithTitle, n.End),
        }));
        all.AddRange(resolved.Select(r => new Mention(text.SpanOf(Math.Max(r.Title.FirstWithDeterminer, 0), r.Title.End), MentionKind.Title, r.PartyId, r.Confidence)));
        var peopleCount = all.Count;
        all.AddRange(bodies.Select(b => new Mention(text.SpanOf(b.First, b.End), b.Kind, b.Party.Id, b.Confidence)));
        var parties = PeopleParties(text, names, resolved, days, countries);
        foreach (var body in bodies)
        {
            parties.TryAdd(body.Party.Id, body.Party);
        }

        var kept = WithoutOverlaps(all, peopleCount);
        var used = kept.Select(m => m.PartyId).ToHashSet(StringComparer.Ordinal);
        return new Mentions(kept, parties.Where(p => used.Contains(p.Key)).ToImmutableDictionary(StringComparer.Ordinal)) { Claims = [.. nameResolver.Claims(text, names)] };
    }

    private static Dictionary<string, int> CountriesIn(NamePhrases text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i = text[i]?.End ?? i + 1)
        {
            if (text[i] is { } phrase && !phrase.Is(NameKind.Person))
            {
                var iso = (phrase.Of(NameKind.Country) ?? phrase.Of(NameKind.Adjective) ?? phrase.Of(NameKind.Inhabitants))?.Id
                    ?? (phrase.Of(NameKind.Metonym) is { Metonym: { TargetType: "country", Preference: 1 } m } ? m.Target : null);
                if (iso is not null)
                {
                    counts[iso] = counts.GetValueOrDefault(iso) + 1;
                }
            }
        }

        return counts;
    }

    // In a briefing "the President" is that of the spokesman's country.
    private string? HomeOf(List<NameOccurrence> names) =>
        names.Where(n => n is { OpensTurn: true, PartyId: not null }).SelectMany(n => known.Lexicon.OfficesOf(n.PartyId!))
            .Where(o => o.Country is not null && o.Roles.Any(r => r.EndsWith("spokesperson", StringComparison.Ordinal) || r == "foreign-minister")).Select(o => o.Country).FirstOrDefault();

    private Dictionary<string, Party> PeopleParties(NamePhrases text, List<NameOccurrence> names, List<ResolvedTitle> resolved, DayRanges days, Dictionary<string, int> countries)
    {
        var parties = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var group in names.Where(n => n.PartyId is not null).GroupBy(n => n.PartyId!, StringComparer.Ordinal))
        {
            parties[group.Key] = known.Lexicon.Person(group.Key) is { } person ? KnownParty(person, [.. group.SelectMany(n => n.Titles)], days, countries) : UnknownParty(text, group.Key, [.. group], countries);
        }

        foreach (var title in resolved.Where(r => !parties.ContainsKey(r.PartyId)))
        {
            if (known.Lexicon.Person(title.PartyId) is { } person)
            {
                parties[person.Id] = KnownParty(person, [title.Title], days, countries);
            }
        }

        return parties;
    }

    private Party KnownParty(KnownPerson person, List<TitleReading> titles, DayRanges days, Dictionary<string, int> countries)
    {
        // A king of many countries is named here as that of the country the text is about.
        var terms = known.Lexicon.OfficesOf(person.Id).OrderByDescending(o => o.Country is null ? 0 : countries.GetValueOrDefault(o.Country)).ToList();
        var held = terms.Where(days.Touch).ToList();
        var claimed = held.Where(o => titles.Exists(t => !t.Former && offices.Fit(t, o) >= 2)).ToList();
        var office = Best(claimed.Count > 0 && claimed.Min(OfficePrint.Rank) <= held.Min(OfficePrint.Rank) + 6 ? claimed : held);
        var text = office is null ? null : print.Print(office, person.Gender);
        if (office is null || titles.Exists(t => t.Former) && !titles.Exists(t => !t.Former && t.Meaning.Roles.Length > 0))
        {
            var past = terms.Where(o => o.To is { } to && to < days.Last && (titles.Exists(t => t.Former && offices.Fit(t, o) >= 2) || (office is null && OfficePrint.Rank(o) <= 6))).ToList();
            var former = Best(past);
            if (former is not null && (office is null || OfficePrint.Rank(office) > OfficePrint.Rank(former)))
            {
                text = "former " + print.Print(former, person.Gender);
                office ??= former;
            }
        }

        var country = (office ?? Best(terms)) is { } o ? o.Country ?? Best([.. terms.Where(t => t.Country is not null)])?.Country ?? known.Lexicon.Body(o.Body ?? "")?.Country : null;
        if (text is null && titles.Find(t => !t.Former && t.Meaning.Roles.Length == 0) is { } own)
        {
            text = own.Text;
        }

        return new Party(person.Id, person.Name, PartyType.Person, true) { Gender = person.Gender, Office = text, Country = country };
    }

    private static KnownOffice? Best(List<KnownOffice> terms) => terms.OrderBy(OfficePrint.Rank).ThenByDescending(o => o.From ?? DateOnly.MinValue).FirstOrDefault();

    private Party UnknownParty(NamePhrases text, string id, List<NameOccurrence> names, Dictionary<string, int> countries)
    {
        var fullest = names.MaxBy(n => n.End - n.First)!;
        var titled = names.Where(n => n.Titles.Count > 0).MaxBy(n => n.Titles.Max(t => t.End - t.First) + (n.Titles.Count > 1 ? 3 : 0));
        var title = titled?.Titles.MaxBy(t => t.End - t.First);
        var office = titled is null ? null : titled.Titles is [var near, var far, ..] && far.End == near.First - 1 ? text.SpanOf(far.First, near.End).Of(text.Text) : title!.Text;
        var honorific = names.Select(n => n.Honorific).FirstOrDefault(g => g != Gender.Unknown);
        var byTitle = title is null ? Gender.Unknown : TitleWords.OfWomen.Contains(title.Head) ? Gender.Female : TitleWords.OfMen.Contains(title.Head) ? Gender.Male : Gender.Unknown;
        var gender = honorific != Gender.Unknown ? honorific : byTitle != Gender.Unknown ? byTitle : fullest.End - fullest.First > 1 ? known.GivenNames.GetValueOrDefault(text.Folded(fullest.First)) : Gender.Unknown;
        var country = names.SelectMany(n => n.Titles).Select(t => t.Country ?? (t.Body is { } body ? known.Lexicon.Body(body)?.Country : null)).FirstOrDefault(c => c is not null);
        return new Party(id, new UnknownName(text, fullest, known).Printed, PartyType.Person, false) { Gender = gender, Office = office, Country = country ?? (title is null ? null : OnlyCountry(countries)) };
    }

    // "The solicitor general" in a report about one country serves that country.
    private static string? OnlyCountry(Dictionary<string, int> countries)
    {
        var most = countries.OrderByDescending(c => c.Value).Take(2).ToList();
        return most.Count > 0 && (most.Count == 1 || most[0].Value >= 2 * most[1].Value) && most[0].Value > 1 ? most[0].Key : null;
    }

    // People and titles come before bodies, the longer before the shorter.
    private static ImmutableArray<Mention> WithoutOverlaps(List<Mention> all, int people)
    {
        var order = all.Select((m, i) => (Mention: m, Rank: i < people ? 0 : 1)).OrderBy(x => x.Mention.Span.Start).ThenBy(x => x.Rank).ThenByDescending(x => x.Mention.Span.Length);
        var kept = new List<(Mention Mention, int Rank)>();
        foreach (var next in order)
        {
            if (kept.Count > 0 && kept[^1].Mention.Span.Overlaps(next.Mention.Span))
            {
                var last = kept[^1];
                if (next.Rank < last.Rank || (next.Rank == last.Rank && next.Mention.Span.Length > last.Mention.Span.Length))
                {
                    kept[^1] = next;
                }

                continue;
            }

            kept.Add(next);
        }

        return [.. kept.Select(k => k.Mention)];
    }
}
