using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Rendering;

/// <summary>A term of office as pages print it.</summary>
/// <param name="Title">"US Secretary of State".</param>
/// <param name="Dates">"26 January 2021 to 20 January 2025", as exact as the source is.</param>
/// <param name="Status">"acting", "contested" or "designate"; null for the regular case.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day; null while it lasts, as far as is known.</param>
/// <param name="SeenUntil">For a term that lasts, the last day the source vouches for.</param>
public sealed record OfficeTerm(string Title, string Dates, string? Status, DateOnly? From, DateOnly? To, DateOnly? SeenUntil)
{
    /// <summary>"US Secretary of State, 2021–2025": for lists.</summary>
    public string InYears => (From, To) switch
    {
        (null, null) => Title,
        (null, { } to) => $"{Title}, until {to.Year}",
        ({ } from, null) => $"{Title}, since {from.Year}",
        ({ } from, { } to) => from.Year == to.Year ? $"{Title}, {from.Year}" : $"{Title}, {from.Year}–{to.Year}",
    };

    /// <summary>"US Secretary of State, 26 January 2021 to 20 January 2025".</summary>
    public string InWords => $"{Title}{(Status is null ? "" : $" ({Status})")}{(Dates.Length == 0 ? "" : $", {Dates}")}";

    public static OfficeTerm Of(KnownOffice office, KnownPerson? person, Lexicon lexicon) => new(
        Names.Whole(new OfficePrint(lexicon).Print(office, person?.Gender ?? Gender.Unknown)), DatesOf(office), office.Status is "regular" or "" ? null : office.Status, office.From, office.To, office.SeenUntil);

    /// <summary>A person's terms, the latest first; those without a beginning last.</summary>
    public static IReadOnlyList<OfficeTerm> Of(string personId, Lexicon lexicon) =>
    [
        .. lexicon.OfficesOf(personId)
            .OrderByDescending(o => o.To is null && o.From is not null).ThenByDescending(o => o.From ?? o.To ?? DateOnly.MinValue).ThenBy(OfficePrint.Rank).ThenBy(o => o.Title, StringComparer.Ordinal)
            .Select(o => Of(o, lexicon.Person(personId), lexicon)),
    ];

    /// <summary>The office a person is best known by on <paramref name="day"/>, or else by the last one they held before it, or else by their first; null for those without any.</summary>
    public static OfficeTerm? BestOn(DateOnly day, string personId, Lexicon lexicon)
    {
        var terms = lexicon.OfficesOf(personId).ToList();
        var best = terms.Where(o => o.HeldOn(day)).OrderBy(OfficePrint.Rank).ThenByDescending(o => o.From).FirstOrDefault()
            ?? terms.Where(o => o.To < day).OrderByDescending(o => o.To).ThenBy(OfficePrint.Rank).FirstOrDefault()
            ?? terms.OrderBy(o => o.From).FirstOrDefault();
        return best is null ? null : Of(best, lexicon.Person(personId), lexicon);
    }

    private static string DatesOf(KnownOffice office) => (office.FromText, office.ToText) switch
    {
        (null, null) => "",
        (null, { } to) => $"until {PartialDate.InWords(to)}",
        ({ } from, null) => $"since {PartialDate.InWords(from)}",
        ({ } from, { } to) when from == to => PartialDate.InWords(from),
        ({ } from, { } to) => $"{PartialDate.InWords(from)} to {PartialDate.InWords(to)}",
    };
}
