using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>A title that stands for somebody ("the Chinese leader"), resolved.</summary>
internal readonly record struct ResolvedTitle(TitleReading Title, string PartyId, double Confidence);

/// <summary>
/// Decides whom titles without a name mean: somebody the article names who holds such an office, else whoever held it on the article's days.
/// </summary>
internal sealed class TitleResolver(Lexicon lexicon, OfficeBook offices)
{
    /// <summary>How many words after a title a name may stand and still be whom the title's holder acts on.</summary>
    private const int BesideTitle = 6, SameSentence = 25;

    /// <summary>How many words before a bare title, in its paragraph, a name may stand for the passage to be about him.</summary>
    private const int Passage = 60;

    /// <summary>A passage about other days may yet mean today's holder by the title.</summary>
    private const double OfOtherDays = 0.5;

    private readonly OfficeHolders holders = new(lexicon, offices);

    public IEnumerable<ResolvedTitle> Resolve(NamePhrases text, ImmutableArray<TitleReading> titles, List<NameOccurrence> names, DayRanges days, Homes homes)
    {
        var called = names.Where(n => n.PartyId is not null).SelectMany(n => n.Titles.Select(t => (t.Head, Id: n.PartyId!))).Distinct().GroupBy(c => c.Head, c => c.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Take(2).ToArray(), StringComparer.Ordinal);
        names.ForEach(n => LeaveToAnother(text, n, called, days));
        var taken = names.SelectMany(n => n.Titles).ToHashSet(ReferenceEqualityComparer.Instance);
        var people = new PeopleNamed(lexicon, offices, names);
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

            var joined = TitleSigns.IsJoined(text, last, title);
            last = title;
            if (taken.Contains(title) || !(joined || TitleSigns.StandsForSomebody(text, title)))
            {
                continue;
            }

            if (title is { Country: null, Body: null, Determiner: "its" or "his" or "her" or "their" })
            {
                // "its foreign minister", "his spokesman": of the country, or of the country of the man, spoken of.
                if ((title.Determiner == "its" ? TitleSigns.CountryBefore(text, title) : people.CountryOfLast(days)) is not { } owner || title.Meaning.Roles.Length == 0)
                {
                    continue;
                }

                title = title with { Country = owner };
                if ((people.Holder(title, days) ?? holders.Of(title, days, owner)) is var (theirs, _))
                {
                    people.Saw(theirs);
                    yield return new ResolvedTitle(read, theirs, 0.6);
                }

                continue;
            }

            // "In Torsholm, the foreign minister said": the one of that country.
            if (title is { Country: null, Body: null, Determiner: "the", Former: false } && title.Meaning.Roles.Length > 0
                && TitleSigns.PlacesBefore(text, title).Select(seat => people.Holder(title with { Country = seat }, days) ?? holders.Of(title with { Country = seat }, days, seat)).FirstOrDefault(h => h is not null) is var (there, surely))
            {
                people.Saw(there);
                meant = there;
                yield return new ResolvedTitle(read, there, Math.Min(surely, 0.75));
                continue;
            }

            // In a government's own briefing "the President" is its own, whoever else is named.
            var bare = title.Country is null && title.Body is null;
            if ((bare && homes.Own is { } own && !title.Former ? holders.Of(title, days, own, TitleSigns.IsFormal(text, title)) : null) is var (ours, fairly) && !(joined && ours == meant))
            {
                meant = ours;
                yield return new ResolvedTitle(title, ours, fairly == OfficeHolders.EitherFits ? fairly : Math.Max(fairly, 0.75));
            }
            else if (homes is { Own: { } home, Chief: { } role } && title.Head is "secretary" or "minister" && TitleSigns.IsFormal(text, title) && holders.Chief(days, home, role) is { } chief)
            {
                people.Saw(chief);
                meant = chief;
                yield return new ResolvedTitle(title, chief, 0.75);
            }
            else if (strangers.Contains(title.Head) && TitleSigns.IsFormal(text, title))
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
            else if (people.Holder(title, days, joined && meant is not null ? [meant] : bare ? NamedBeside(text, title, names, next) : [], TitleSigns.IsFormal(text, title)) is var (id, confidence))
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
            else if (!title.Former && !(bare && homes.Own is not null && title.Head == "president") && !(people.CallsSomebody(title.Head) && TitleSigns.IsFormal(text, title)) && homes.All.Select(h => holders.Of(title, days, h)).FirstOrDefault(h => h is not null) is var (holder, sure) && !(joined && holder == meant))
            {
                meant = holder;
                yield return new ResolvedTitle(title, holder, sure);
            }
            else if (TitleSigns.IsFormal(text, title))
            {
                strangers.Add(title.Head);
            }
        }
    }

    // "The President and Foreign Minister Okafor" are two where Okafor is no president, or where the text calls somebody else so.
    private void LeaveToAnother(NamePhrases text, NameOccurrence name, Dictionary<string, string[]> called, DayRanges days)
    {
        if (name is not { Titles: [var own, var other], PartyId: { } id } || other.First > own.First || !TitleSigns.IsFormal(text, other))
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
    private static string? HolderThen(NamePhrases text, TitleReading title, List<NameOccurrence> names, int next, PeopleNamed people, DayRanges days)
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

    // "The President thanked President Renwick": whoever is named beside the bare title is not the one called by it.
    private static HashSet<string> NamedBeside(NamePhrases text, TitleReading title, List<NameOccurrence> names, int next)
    {
        var beside = new HashSet<string>(StringComparer.Ordinal);
        var formal = TitleSigns.IsFormal(text, title);
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
}
