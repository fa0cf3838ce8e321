using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The answer to "who was the Chinese foreign minister on 1 March 2005?", by the authority tables.</summary>
/// <param name="On">The day it is given for.</param>
/// <param name="Understood">What was understood of the question where it has no answer, or what of it was not; null where all is plain.</param>
/// <param name="Holders">The likeliest first.</param>
public sealed record OfficeHeld(DateOnly On, string? Understood, IReadOnlyList<Officeholder> Holders)
{
    /// <summary>Longer words name no office.</summary>
    private const int LongestOffice = 200;

    /// <param name="office">As typed.</param>
    /// <param name="asked">The day as typed: 2005-03-01, 2005-03 or 2005; a month or year stands for its last day.</param>
    public static OfficeHeld Of(string office, string? asked, DateOnly today, OfficeFinder offices, Lexicon lexicon)
    {
        var day = asked is { Length: > 0 } ? DayRange.Parse(asked.Trim())?.Last : today;
        var answer = offices.Find(office.Length <= LongestOffice ? office : office[..LongestOffice], day ?? today);
        var holders = answer.Terms.Select(t => Officeholder.Of(t, lexicon)).ToList();
        var unclear = day is null ? $"“{asked}” is no day, so today stands instead; write it as {OfficialsOnDay.Forms}." : null;
        return new OfficeHeld(day ?? today, unclear ?? (holders.Count > 0 ? null : Misunderstood(answer, day ?? today)), holders);
    }

    private static string Misunderstood(OfficeAnswer answer, DateOnly day) => answer switch
    {
        { Title: null } => "These words name no office that is known here. Ask as a report would: “Chinese foreign minister”, “UN secretary-general”.",
        { Owner: null } => $"That is the office of {answer.Title}, but of which country or body? Ask for the “French {answer.Title}”.",
        _ => $"Nobody is known to have been {answer.Title} of {answer.Owner} on {Day.Long(day)}.",
    };
}
