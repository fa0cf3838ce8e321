using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Who held a country's offices on a day, by the authority file.</summary>
/// <param name="On">The day.</param>
/// <param name="Asked">What was typed in its place.</param>
/// <param name="IsUnderstood">False where that is no day, and today stands instead.</param>
/// <param name="Officials">The highest first.</param>
public sealed record OfficialsOnDay(DateOnly On, string? Asked, bool IsUnderstood, IReadOnlyList<Officeholder> Officials)
{
    private const int Most = 15;

    /// <summary>The days for which one may ask in words, for the message.</summary>
    public const string Forms = "2014-03-01, 2014-03 or 2014";

    public static OfficialsOnDay Of(string iso3, string? asked, DateOnly today, Lexicon lexicon)
    {
        var day = asked is { Length: > 0 } ? DayRange.Parse(asked)?.Last : today;
        var on = day ?? today;
        return new OfficialsOnDay(on, asked, day is not null,
        [
            .. lexicon.Offices.Where(o => (o.Country == iso3 || (o.Body is { } body && lexicon.Body(body)?.Country == iso3)) && (o.From is not null || o.To is not null) && o.HeldOn(on))
                .OrderBy(OfficePrint.Rank).ThenByDescending(o => o.From).ThenBy(o => o.PersonId, StringComparer.Ordinal).DistinctBy(o => o.PersonId).Take(Most)
                .Select(o => Officeholder.Of(o, lexicon)),
        ]);
    }

    /// <summary>What stands in the field: the day in the form that it takes.</summary>
    public string Value => Asked ?? On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
