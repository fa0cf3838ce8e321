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
    private readonly PeopleDescriber describer;
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
        describer = new PeopleDescriber(known, offices);
        titleReader = new TitleReader(known);
        nameReader = new NameReader(known);
        nameResolver = new NameResolver(known, offices);
        titleResolver = new TitleResolver(lexicon, offices);
        bodyReader = new BodyReader(known);
    }

    /// <summary>
    /// Reads the article. <paramref name="date"/> is its day when that is known; without it, offices are taken on the days that the offices in the text leave.
    /// Nothing is found inside <paramref name="furniture"/>.
    /// </summary>
    public Mentions Find(ArticleText article, DateOnly? date, ImmutableArray<TextSpan> furniture = default)
    {
        var text = new NamePhrases(article, known.Index);
        var titles = titleReader.Read(text, date);
        var organisations = OrganisationReader.Read(text);
        organisations = [.. organisations.Concat(CalledByKind.Read(text, organisations)).OrderBy(o => o.First)];
        var names = nameReader.Read(text, titles, organisations);
        if (!furniture.IsDefaultOrEmpty)
        {
            names.RemoveAll(n => IsIn(furniture, text.Words[n.First].Span));
            organisations = organisations.RemoveAll(o => IsIn(furniture, text.Words[o.First].Span));
        }

        var countries = CountriesIn(text);
        var american = HasQuestionTurns(text, names) && known.Lexicon.Country("USA") is not null ? "USA" : null;
        var days = nameResolver.Resolve(text, names, date, countries.Keys.Append(american).Concat(OfSpokesmen(names)).OfType<string>().ToHashSet(StringComparer.Ordinal));
        var byCount = countries.OrderByDescending(c => c.Value).Select(c => c.Key).Take(4).ToList();
        var own = HomeOf(names) ?? american;
        var home = own ?? byCount.FirstOrDefault();
        var homes = new Homes(own, own is null ? [.. byCount.DefaultIfEmpty("")] : [own, .. byCount.Where(c => c != own)]) { Chief = own is null ? null : ChiefOf(names, days) };
        var bodies = bodyReader.Read(text, names, organisations, days, home);
        var resolved = titleResolver.Resolve(text, titles, names, days, homes).ToList();

        var all = new List<Mention>(names.Count + bodies.Count);
        all.AddRange(names.Where(n => n.PartyId is not null).Select(n => new Mention(text.SpanOf(n.First, n.End), n.Form is NameForm.Full or NameForm.Unknown ? MentionKind.FullName : MentionKind.ShortName, n.PartyId!, n.Confidence)
        {
            WithTitle = text.SpanOf(n.FirstWithTitle, n.End),
        }));
        all.AddRange(resolved.Select(r => new Mention(text.SpanOf(Math.Max(r.Title.FirstWithDeterminer, 0), r.Title.End), MentionKind.Title, r.PartyId, r.Confidence)));
        var peopleCount = all.Count;
        all.AddRange(bodies.Select(b => new Mention(text.SpanOf(b.First, b.End), b.Kind, b.Party.Id, b.Confidence)));
        var parties = describer.Parties(new ArticleContext(text, days, countries, own, organisations), names, resolved);
        foreach (var body in bodies)
        {
            parties.TryAdd(body.Party.Id, body.Party);
        }

        var kept = WithoutOverlaps(all, peopleCount);
        if (!furniture.IsDefaultOrEmpty)
        {
            kept = kept.RemoveAll(m => IsIn(furniture, m.Span));
        }

        var used = kept.Select(m => m.PartyId).ToHashSet(StringComparer.Ordinal);
        var served = parties.Values.Select(p => p.Country).Append(own).OfType<string>().Distinct(StringComparer.Ordinal).Select(known.Lexicon.Country).OfType<KnownCountry>().ToList();
        return new Mentions(kept, parties.Where(p => used.Contains(p.Key)).ToImmutableDictionary(StringComparer.Ordinal))
        {
            Claims = [.. nameResolver.Claims(text, names)],
            Home = own,
            Governments = served.ToImmutableDictionary(c => c.Iso3, BodyReader.NameOfGovernment, StringComparer.Ordinal),
            Nationalities = served.ToImmutableDictionary(c => c.Iso3, c => string.Join(' ', c.Adjectives), StringComparer.Ordinal),
        };
    }

    private static bool IsIn(ImmutableArray<TextSpan> furniture, TextSpan span)
    {
        var at = furniture.BinarySearch(new TextSpan(span.Start, int.MaxValue));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && furniture[at].Contains(span.Start);
    }

    private Dictionary<string, int> CountriesIn(NamePhrases text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i = text[i]?.End ?? i + 1)
        {
            if (text[i] is { } phrase && !phrase.Is(NameKind.Person))
            {
                var iso = (phrase.Of(NameKind.Country) ?? phrase.Of(NameKind.Adjective) ?? phrase.Of(NameKind.Inhabitants))?.Id
                    ?? (phrase.Of(NameKind.Metonym)?.Metonym is { Preference: 1 } m ? m.TargetType == "country" ? m.Target : m.Kind is "presidency" or "premiership" ? known.Lexicon.Body(m.Target)?.Country : null : null);
                if (iso is not null)
                {
                    counts[iso] = counts.GetValueOrDefault(iso) + 1;
                }
            }
        }

        return counts;
    }

    // "MR. QUIST:" in a text that has turns: whose spokesman of that name there is, that country is spoken of though it is not named.
    private IEnumerable<string> OfSpokesmen(List<NameOccurrence> names) =>
        names.Where(n => n.OpensTurn && n.FirstWithTitle < n.First).SelectMany(n => n.Candidates).SelectMany(c => known.Lexicon.OfficesOf(c.Id))
            .Where(o => o.Country is not null && o.Roles.Any(r => r.EndsWith("spokesperson", StringComparison.Ordinal))).Select(o => o.Country!).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var one] ? [one] : [];

    private IEnumerable<KnownOffice> OfficesInTurns(List<NameOccurrence> names) => names.Where(n => n is { OpensTurn: true, PartyId: not null }).SelectMany(n => known.Lexicon.OfficesOf(n.PartyId!));

    // In a briefing "the President" is that of the spokesman's country.
    private string? HomeOf(List<NameOccurrence> names) =>
        OfficesInTurns(names)
            .Where(o => o.Country is not null && o.Roles.Any(r => r.EndsWith("spokesperson", StringComparison.Ordinal) || r == "foreign-minister")).Select(o => o.Country).FirstOrDefault();

    // In the briefing of a foreign ministry "the Secretary" or "the Minister" is the foreign minister.
    private string? ChiefOf(List<NameOccurrence> names, DayRanges days) =>
        OfficesInTurns(names).Where(days.Touch).SelectMany(o => o.Roles)
            .Select(r => r switch { "foreign-ministry-spokesperson" => "foreign-minister", "defence-spokesperson" => "defence-minister", _ => null }).FirstOrDefault(r => r is not null);

    // Lines that begin with "Q" are how the White House prints its briefings, and its officials without a name are "SENIOR ADMINISTRATION OFFICIAL".
    private static bool HasQuestionTurns(NamePhrases text, List<NameOccurrence> names) =>
        text.Text.Contains("ADMINISTRATION OFFICIAL:", StringComparison.Ordinal)
        || text.Words.Exists(w => w is { Casing: Casing.Initial, Folded: "q" } && w.Span.End < text.Text.Length && text.Text[w.Span.End] == ' ' && (w.Before == Joint.Line || (w.Before == Joint.Stop && names.Exists(n => n.OpensTurn))));

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
