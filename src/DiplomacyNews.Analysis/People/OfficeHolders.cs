using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.People;

/// <summary>Says who held the office of a title on the article's days, by the lexicon alone.</summary>
internal sealed class OfficeHolders(Lexicon lexicon, OfficeBook offices)
{
    /// <summary>A speaker named so is at .6: two fit.</summary>
    public const double EitherFits = 0.2;

    /// <summary>How much of the days one holder must have for himself where several fit: to be the likeliest, and to be the likeliest by far.</summary>
    private const double MoreThanHalf = 0.55, MostOf = 0.7;

    private const string ViceHead = "vice-president";

    /// <summary>Offices of which a government has one each.</summary>
    private static readonly FrozenSet<string> OnlyOneAtHome = FrozenSet.ToFrozenSet(
        ["defence-minister", "finance-minister", "national-security-adviser", "chief-of-staff", "military-chief", "intelligence-chief", "house-speaker", "commerce-minister", "trade-representative", "homeland-security-secretary", "energy-minister"], StringComparer.Ordinal);

    /// <summary>The holder, and how sure he is; null where nobody is known or several are. <paramref name="home"/>: whose title it is where it does not say, or empty. <paramref name="ours"/>: "the Defense Secretary" in a government's own words, with a capital, is its own.</summary>
    public (string Id, double Confidence)? Of(TitleReading title, DayRanges days, string home, bool ours = false)
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

    /// <summary>Who alone held the role in the country on the days; null where nobody or several did.</summary>
    public string? Chief(DayRanges days, string country, string role) =>
        offices.Holders(country, role, days).Where(o => o.Status is "regular").Select(o => o.PersonId).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;

    // "The Kremlin leader" leads the country, not the building.
    private string? RuledFrom(string body) =>
        lexicon.Metonyms.Any(m => m.Target == body && m.OfficeRole is ("head-of-state" or "head-of-government")) ? lexicon.Body(body)?.Country : null;
}
