using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>A title that stands for somebody ("the Chinese leader"), resolved.</summary>
internal readonly record struct ResolvedTitle(TitleReading Title, string PartyId, double Confidence);

/// <summary>The countries a bare title may belong to.</summary>
/// <param name="Own">Whose government's own words these are (a briefing's), or null.</param>
/// <param name="All">The likeliest first, never empty; an empty string stands for none.</param>
internal sealed record Homes(string? Own, IReadOnlyList<string> All)
{
    /// <summary>The role of whoever heads the ministry whose own words these are, or null.</summary>
    public string? Chief { get; init; }
}

/// <summary>
/// Decides whom titles without a name mean: somebody the article names who holds such an office, else whoever held it on the article's days.
/// </summary>
internal sealed class TitleResolver(Lexicon lexicon, OfficeBook offices)
{
    /// <summary>A bare title reaches back as far as readers remember: this many names.</summary>
    private const int Memory = 40;

    /// <summary>How much of the days one holder must have for himself where several fit: to be the likeliest, and to be the likeliest by far.</summary>
    private const double MoreThanHalf = 0.55, MostOf = 0.7;

    /// <summary>How many words after a title a name may stand and still be whom the title's holder acts on.</summary>
    private const int BesideTitle = 6, SameSentence = 25;

    /// <summary>A speaker named so is at .6: two fit.</summary>
    private const double EitherFits = 0.2;

    /// <summary>How many words before a bare title, in its paragraph, a name may stand for the passage to be about him.</summary>
    private const int Passage = 60;

    /// <summary>A passage about other days may yet mean today's holder by the title.</summary>
    private const double OfOtherDays = 0.5;

    private const string ViceHead = "vice-president";

    /// <summary>Offices of which a government has one each.</summary>
    private static readonly FrozenSet<string> OnlyOneAtHome = FrozenSet.ToFrozenSet(
        ["defence-minister", "finance-minister", "national-security-adviser", "chief-of-staff", "military-chief", "intelligence-chief", "house-speaker", "commerce-minister", "trade-representative", "homeland-security-secretary", "energy-minister"], StringComparer.Ordinal);

    public IEnumerable<ResolvedTitle> Resolve(NamePhrases text, ImmutableArray<TitleReading> titles, List<NameOccurrence> names, DayRanges days, Homes homes)
    {
        var called = names.Where(n => n.PartyId is not null).SelectMany(n => n.Titles.Select(t => (t.Head, Id: n.PartyId!))).Distinct().GroupBy(c => c.Head, c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Take(2).ToArray(), StringComparer.Ordinal);
        names.ForEach(n => LeaveToAnother(text, n, called, days));
        var taken = names.SelectMany(n => n.Titles).ToHashSet(ReferenceEqualityComparer.Instance);
        var people = new People(lexicon, offices, names);
        var next = 0;
        TitleReading? last = null;
        string? meant = null;
        var strangers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var read in titles)
        {
            var title = read;
            while (next < names.Count && names[next].First < title.First)
            {
                people.Saw(names[next++]);
            }

            var joined = IsJoined(text, last, title);
            last = title;
            if (taken.Contains(title) || !(joined || StandsForSomebody(text, title)))
            {
                continue;
            }

            if (title is { Country: null, Body: null, Determiner: "its" or "his" or "her" or "their" })
            {
                // "its foreign minister", "his spokesman": of the country, or of the country of the man, spoken of.
                if ((title.Determiner == "its" ? CountryBefore(text, title) : people.CountryOfLast(days)) is not { } owner || title.Meaning.Roles.Length == 0)
                {
                    continue;
                }

                title = title with { Country = owner };
                if ((people.Holder(title, days) ?? ByOffice(title, days, owner)) is var (theirs, _))
                {
                    people.Saw(theirs);
                    yield return new ResolvedTitle(read, theirs, 0.6);
                }

                continue;
            }

            // "In Torsholm, the foreign minister said": the one of that country.
            if (title is { Country: null, Body: null, Determiner: "the", Former: false } && title.Meaning.Roles.Length > 0
                && PlacesBefore(text, title).Select(seat => people.Holder(title with { Country = seat }, days) ?? ByOffice(title with { Country = seat }, days, seat)).FirstOrDefault(h => h is not null) is var (there, surely))
            {
                people.Saw(there);
                meant = there;
                yield return new ResolvedTitle(read, there, Math.Min(surely, 0.75));
                continue;
            }

            // In a government's own briefing "the President" is its own, whoever else is named.
            var bare = title.Country is null && title.Body is null;
            if ((bare && homes.Own is { } own && !title.Former ? ByOffice(title, days, own, IsFormal(text, title)) : null) is var (ours, fairly) && !(joined && ours == meant))
            {
                meant = ours;
                yield return new ResolvedTitle(title, ours, fairly == EitherFits ? fairly : Math.Max(fairly, 0.75));
            }
            else if (homes is { Own: { } home, Chief: { } role } && title.Head is "secretary" or "minister" && IsFormal(text, title) && ChiefOn(days, home, role) is { } chief)
            {
                people.Saw(chief);
                meant = chief;
                yield return new ResolvedTitle(title, chief, 0.75);
            }
            else if (strangers.Contains(title.Head) && IsFormal(text, title))
            {
                // "The President called Prime Minister Renwick": whom the text never names in its own style is no guest whom it names later.
                continue;
            }
            else if (bare && !title.Former && HolderThen(text, title, names, next, people, days) is { } then)
            {
                people.Saw(then);
                meant = then;
                yield return new ResolvedTitle(title, then, OfOtherDays);
            }
            else if (people.Holder(title, days, joined && meant is not null ? [meant] : bare ? NamedBeside(text, title, names, next) : [], IsFormal(text, title)) is var (id, confidence))
            {
                if (bare && homes.Own is { } whose && title.Meaning.Roles.Contains("head-of-state") && lexicon.Person(id) is not null && lexicon.OfficesOf(id).All(o => o.Country != whose))
                {
                    // Nobody knows who its own was on the day: better nobody than a guest.
                    continue;
                }

                people.Saw(id);
                meant = id;
                yield return new ResolvedTitle(title, id, confidence);
            }
            else if (!title.Former && !(bare && homes.Own is not null && title.Head == "president") && !(people.CallsSomebody(title.Head) && IsFormal(text, title)) && homes.All.Select(h => ByOffice(title, days, h)).FirstOrDefault(h => h is not null) is var (holder, sure) && !(joined && holder == meant))
            {
                meant = holder;
                yield return new ResolvedTitle(title, holder, sure);
            }
            else if (IsFormal(text, title))
            {
                strangers.Add(title.Head);
            }
        }
    }

    // "The President and Foreign Minister Okafor" are two where Okafor is no president, or where the text calls somebody else so.
    private void LeaveToAnother(NamePhrases text, NameOccurrence name, Dictionary<string, string[]> called, DayRanges days)
    {
        if (name is not { Titles: [var own, var other], PartyId: { } id } || other.First > own.First || !IsFormal(text, other))
        {
            return;
        }

        var known = lexicon.Person(id) is not null;
        if (known ? lexicon.OfficesOf(id).Any(o => days.Touch(o) && offices.Fit(other, o) > 0) : called[other.Head].All(c => c == id))
        {
            return;
        }

        name.Titles.Remove(other);
        name.FirstWithTitle = own.First;
    }

    // "Okafor was less elated," of forty years ago: "the president" is she, who held the office then, where whoever holds it now is not named beside her.
    private static string? HolderThen(NamePhrases text, TitleReading title, List<NameOccurrence> names, int next, People people, DayRanges days)
    {
        if (title.Determiner != "the")
        {
            return null;
        }

        var first = title.First;
        while (first > 0 && title.First - first < Passage && text.Words[first].Before != Joint.Line)
        {
            first--;
        }

        string? then = null;
        for (var i = next - 1; i >= 0 && names[i].First >= first; i--)
        {
            if (names[i].PartyId is { } id && people.IsKnown(id))
            {
                if (people.Holds(id, title, days) || (then is null && !people.HeldBefore(id, title, days)))
                {
                    return null;
                }

                then ??= id;
            }
        }

        return then;
    }

    // Officials' own texts write "the President" with a capital, and mean their own by it.
    private static bool IsFormal(NamePhrases text, TitleReading title) => title is { Country: null, Body: null, Determiner: "the", Former: false } && text.Words[title.HeadFirst].IsCapital;

    // "The President thanked President Renwick": whoever is named beside the bare title is not the one called by it.
    private static HashSet<string> NamedBeside(NamePhrases text, TitleReading title, List<NameOccurrence> names, int next)
    {
        var beside = new HashSet<string>(StringComparer.Ordinal);
        var formal = IsFormal(text, title);
        for (int i = next, at = title.End; i < names.Count && names[i].First - title.End < (formal ? SameSentence : BesideTitle); at = names[i].End, i++)
        {
            if (Enumerable.Range(at, Math.Max(0, names[i].First - at + 1)).Any(w => text.Words[w].Before is Joint.Stop or Joint.Line || (!formal && text.Words[w].Before == Joint.Comma)))
            {
                break;
            }

            if (names[i].PartyId is { } id)
            {
                beside.Add(id);
            }
        }

        if (formal && next > 0 && names[next - 1] is { PartyId: { } before } last && last.Titles.Exists(t => t.Head == title.Head) && title.First - last.End < SameSentence
            && !Enumerable.Range(last.End, title.First - last.End + 1).Any(w => text.Words[w].Before is Joint.Stop or Joint.Line))
        {
            beside.Add(before);
        }

        return beside;
    }

    // The countries, of now or of then, in whose capital the sentence begins.
    private static IEnumerable<string> PlacesBefore(NamePhrases text, TitleReading title)
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

    // The country that the sentence began with: "India buys oil from Russia, and its foreign minister …".
    private static string? CountryBefore(NamePhrases text, TitleReading title)
    {
        string? found = null;
        for (var i = title.FirstWithDeterminer - 1; i >= 0 && i > title.First - 40 && text.Words[i + 1].Before is not (Joint.Stop or Joint.Line); i--)
        {
            found = text[i]?.Of(NameKind.Country)?.Id ?? (text[i]?.Of(NameKind.Metonym)?.Metonym is { TargetType: "country" } metonym ? metonym.Target : found);
        }

        return found;
    }

    // "The President and Foreign Minister met", "The President and the Foreign Minister": two people.
    private static bool IsJoined(NamePhrases text, TitleReading? before, TitleReading title) =>
        before is { Determiner: "the" } && before.End == title.FirstWithDeterminer - 1 && title.Determiner is null or "the" && text.Adjoins(title.First) && text.Adjoins(title.FirstWithDeterminer) && text.Folded(title.FirstWithDeterminer - 1) == "and"
        && (title.Determiner is not null || (text.Words[title.HeadFirst].IsCapital && !(text.Adjoins(title.End) && text.Words[title.End].IsCapital)));

    // "a minister" is nobody in particular; "minister-level talks" and "president of" no one at all.
    private static bool StandsForSomebody(NamePhrases text, TitleReading title)
    {
        var owned = title.First > 0 && text.Adjoins(title.First) && text.Words[title.First - 1].Possessive;
        var ownsItself = text[title.First] is { } p && (p.Is(NameKind.Country) || p.Is(NameKind.Metonym)) && text.Words[p.End - 1].Possessive;
        var bare = title.Determiner is null && text.Words[title.HeadFirst].IsCapital && title.Country is not null && !(text.Adjoins(title.End) && text.Words[title.End].IsCapital);
        return (title.Determiner is "the" or "his" or "her" or "its" or "their" or "our" || owned || ownsItself || bare)
            && !(title.End < text.Count && text.Words[title.End].Before == Joint.Hyphen)
            && !(text.Adjoins(title.End) && CommonNames.PlaceNouns.Contains(text.Folded(title.End)) && title.End == title.HeadFirst + 1);
    }

    // Ours: "the Defense Secretary" in a government's own words, with a capital, is its own.
    private (string Id, double Confidence)? ByOffice(TitleReading title, DayRanges days, string home, bool ours = false)
    {
        var owner = title.Body ?? title.Country ?? (home.Length > 0 ? home : null);
        if (owner is null || title.Meaning.Roles.Length == 0 || (title.Lower && !title.Meaning.Roles.Contains(ViceHead)) || (days.IsAlways && title.Country is null && title.Body is null))
        {
            return null;
        }

        if (title is { Head: "ambassador", Host: null, Body: null })
        {
            // A state sends many.
            return null;
        }

        var named = title.Body is not null || title.Country is not null;
        if (!named && !(ours && title.Meaning.Roles.Any(OnlyOneAtHome.Contains)) && !(title.Meaning.Roles.Contains("head-of-state") || title.Meaning.Roles.Contains("head-of-government") || title.Meaning.Roles.Contains("foreign-minister") || title.Meaning.Roles.Contains(ViceHead)))
        {
            return null;
        }

        var holders = offices.Holders(title, owner, days).Where(o => o.Status is "regular" or "acting").ToList();
        if (title.Body is { } body && holders.Count == 0 && (title.Country ?? RuledFrom(body)) is { } country)
        {
            holders = [.. offices.Holders(title, country, days).Where(o => o.Status is "regular" or "acting")];
        }

        var people = holders.Select(o => o.PersonId).Distinct(StringComparer.Ordinal).ToList();
        if (people.Count == 2 && days.First == days.Last)
        {
            // On the day of a hand-over the later holder is the likelier.
            return (holders.MaxBy(o => o.From ?? DateOnly.MinValue)!.PersonId, 0.6);
        }

        if (people.Count > 1 && !days.IsAlways)
        {
            // The article may be from the days of either; one who held the office on most of them is the likelier by far.
            var held = holders.GroupBy(o => o.PersonId, StringComparer.Ordinal).Select(g => (Id: g.Key, Days: g.Sum(days.DaysHeld))).OrderByDescending(h => h.Days).ToList();
            var share = held[0].Days / (double)Math.Max(1, held.Sum(h => h.Days));
            return share < MoreThanHalf ? null : (held[0].Id, share < MostOf ? EitherFits : 0.5);
        }

        return people.Count == 1 ? (people[0], named ? days.First == days.Last ? 0.9 : 0.75 : 0.55) : null;
    }

    private string? ChiefOn(DayRanges days, string country, string role) =>
        offices.Holders(country, role, days).Where(o => o.Status is "regular").Select(o => o.PersonId).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;

    // "The Kremlin leader" leads the country, not the building.
    private string? RuledFrom(string body) =>
        lexicon.Metonyms.Any(m => m.Target == body && m.OfficeRole is ("head-of-state" or "head-of-government")) ? lexicon.Body(body)?.Country : null;

    /// <summary>Those named so far, the latest last.</summary>
    private sealed class People(Lexicon lexicon, OfficeBook offices, List<NameOccurrence> all)
    {
        private readonly List<string> seen = [];

        /// <summary>By id: the titles that the text gives them.</summary>
        private readonly Dictionary<string, HashSet<string>> heads = Claims(all);
        private readonly HashSet<string> called = all.SelectMany(n => n.Titles).Select(t => t.Head).ToHashSet(StringComparer.Ordinal);

        private readonly HashSet<string> formers = all.Where(n => n.PartyId is not null && n.Titles.Exists(t => t.Former)).Select(n => n.PartyId!).ToHashSet(StringComparer.Ordinal);

        private readonly string[] later = [.. all.Where(n => n.PartyId is not null).Select(n => n.PartyId!).Distinct(StringComparer.Ordinal).Take(Memory)];

        /// <summary>By id: when last he was called by more than a bare surname.</summary>
        private readonly Dictionary<string, int> styled = new(StringComparer.Ordinal);
        private int steps;

        public void Saw(NameOccurrence name)
        {
            if (name.PartyId is { } id)
            {
                Saw(id, isStyled: name.Titles.Count > 0 || name.Form is NameForm.Full or NameForm.Unknown || !styled.ContainsKey(id));
            }
        }

        public void Saw(string id, bool isStyled = true)
        {
            steps++;
            styled[id] = isStyled ? steps : styled[id];
            seen.Remove(id);
            seen.Add(id);
            if (seen.Count > Memory)
            {
                seen.RemoveAt(0);
            }
        }

        /// <summary>The country served by the person named last.</summary>
        public string? CountryOfLast(DayRanges days) =>
            seen.Count == 0 ? null : lexicon.OfficesOf(seen[^1]).Where(o => o.Country is not null && days.Touch(o)).MinBy(OfficePrint.Rank)?.Country;

        /// <summary>Whom the title means of those named; of several the one named last. In an official's own style a bare surname in between is no step away from him.</summary>
        public (string Id, double Confidence)? Holder(TitleReading title, DayRanges days, HashSet<string>? except = null, bool official = false)
        {
            var fitting = new List<(string Id, int Fit)>();
            for (var i = seen.Count - 1; i >= 0; i--)
            {
                if (except?.Contains(seen[i]) != true && Fits(seen[i], title, days) is > 0 and var fit)
                {
                    fitting.Add((seen[i], fit));
                }
            }

            if (fitting.Count > 0)
            {
                // A secretary of state may be called a foreign minister, unless the text has somebody whom it calls just that.
                fitting = title is { Country: null, Body: null, Former: false } && fitting.FindAll(f => IsCalled(f.Id, title.Head)) is { Count: > 0 } called ? called : fitting;
                var best = fitting.Max(f => f.Fit);
                var top = fitting.Where(f => f.Fit == best).ToList();
                var chosen = official && top.Count > 1 ? top.MaxBy(t => styled.GetValueOrDefault(t.Id)) : top[0];
                return (chosen.Id, top.Count == 1 ? best >= 2 ? 0.92 : 0.75 : 0.6);
            }

            var ahead = later.Where(id => except?.Contains(id) != true && Fits(id, title, days) >= 2).Take(2).ToList();
            return ahead.Count == 1 ? (ahead[0], 0.7) : null;
        }

        public bool IsKnown(string id) => lexicon.Person(id) is not null;

        public bool Holds(string id, TitleReading title, DayRanges days) => Fits(id, title, days) > 0;

        /// <summary>Whether somebody held such an office before the days, and the text calls him nothing like "former president".</summary>
        public bool HeldBefore(string id, TitleReading title, DayRanges days) =>
            IsKnown(id) && !formers.Contains(id) && Fits(id, title, days) == 0 && lexicon.OfficesOf(id).Any(o => !days.Touch(o) && o.To is { } end && end < days.First && offices.Fit(title, o) > 0);

        private int Fits(string id, TitleReading title, DayRanges days)
        {
            if (lexicon.Person(id) is null)
            {
                return title.Meaning.Country is null && heads.TryGetValue(id, out var own) && own.Contains(title.Head) ? 1 : 0;
            }

            if (title is { Country: null, Body: null } && TitleWords.Ranks.Contains(title.Head))
            {
                // "The general" is one whom the text calls so, and no general secretary.
                return IsCalled(id, title.Head) ? 1 : 0;
            }

            var best = 0;
            foreach (var office in lexicon.OfficesOf(id))
            {
                // "The Secretary" is no press secretary.
                if (title is { Country: null, Body: null, Head: "secretary" } && office.Roles.Any(r => r.EndsWith("spokesperson", StringComparison.Ordinal)))
                {
                    continue;
                }

                // Ministers take the chair of many a body in turn: "the chairman" is one whom the text calls so.
                if (title is { Country: null, Body: null } && IsChair(title) && office.Body is not null && !IsCalled(id, title.Head))
                {
                    continue;
                }

                if (days.Touch(office) ? !title.Former : title.Former)
                {
                    best = Math.Max(best, offices.Fit(title, office));
                }
            }

            return best;
        }

        /// <summary>Whether the text gives the title to somebody by name.</summary>
        public bool CallsSomebody(string head) => called.Contains(head);

        private bool IsCalled(string id, string head) => heads.TryGetValue(id, out var own) && own.Contains(head);

        private static bool IsChair(TitleReading title) => title.Head is "chairman" or "chairwoman" or "chairperson" or "chair" or "head" or "chief" or "boss";

        private static Dictionary<string, HashSet<string>> Claims(List<NameOccurrence> all)
        {
            var heads = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (var name in all.Where(n => n.PartyId is not null && n.Titles.Count > 0))
            {
                if (!heads.TryGetValue(name.PartyId!, out var own))
                {
                    heads[name.PartyId!] = own = new HashSet<string>(StringComparer.Ordinal);
                }

                own.UnionWith(name.Titles.Select(t => t.Head));
            }

            return heads;
        }
    }
}
