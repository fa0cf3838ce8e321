using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// Finds the known event that an undated article tells of: those who took part are named in its opening, and so is the place, or its dateline is from there. One event must fit better than
/// all others, and a weekday in the opening must be one of its days; two names alone are too little, since the same two meet again and again.
/// </summary>
internal sealed class EventDays(Lexicon lexicon)
{
    /// <summary>How far the opening reaches: the news, before the background.</summary>
    private const int Opening = 1800;

    /// <summary>How long after its last day an event is still the news.</summary>
    public const int News = 3;

    /// <summary>How far the lead reaches: those named there are those the news is about.</summary>
    private const int Lead = 600;

    /// <summary>How far those sentences reach that say when the news itself was.</summary>
    private const int FirstSentences = 300;

    /// <summary>How many points of evidence make an event certain enough: two in the lead and the weekday, or as much.</summary>
    private const int Enough = 5;

    /// <summary>The event and the days that the article may be from; null where none fits. <paramref name="offices"/> are the days that the offices leave.</summary>
    public (KnownEvent Event, DateOnly From, DateOnly To, DayOfWeek? Weekday)? Find(ArticleText article, Dateline dateline, Mentions mentions, DayRanges offices)
    {
        var opening = article.Text[..Math.Min(article.Text.Length, Opening)];
        var named = mentions.All.GroupBy(m => m.PartyId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(m => m.Span.Start), StringComparer.Ordinal);
        var weekdays = DatePhrases.Find(opening, new TextSpan(0, opening.Length), null).Where(d => d.Weekday is not null && !d.IsAhead).Select(d => (d.Span.Start, d.Weekday!.Value)).ToList<(int At, DayOfWeek Day)>();
        var fitting = lexicon.Events
            .Where(e => IsThere(e, dateline, opening) && Days(e, offices).HasValue)
            .Select(e => (Event: e, Points: Points(e, named, opening, [.. weekdays.Select(w => w.Day)])))
            .Where(x => x.Points >= Enough).OrderByDescending(x => x.Points).Take(2).ToList();
        if (fitting is not [var best, ..] || (fitting.Count > 1 && fitting[1].Points == best.Points) || Days(best.Event, offices) is not var (from, to))
        {
            return null;
        }

        // "Met Friday" in the first sentences, after "arrived on Wednesday": news of the day itself names it so, and is no older than all it tells there.
        var lead = weekdays.Where(w => w.At < FirstSentences).Select(w => w.Day).ToList();
        var day = DaysOf(best.Event).Where(d => lead.Contains(d.DayOfWeek)).Cast<DateOnly?>().LastOrDefault();
        day = day is { } candidate && lead.Contains(candidate.AddDays(1).DayOfWeek) ? null : day; // "Announced on Wednesday. By Thursday …"
        return day is { } known && known >= from && known <= to ? (best.Event, known, known, known.DayOfWeek) : (best.Event, from, to, null);
    }

    private static (DateOnly From, DateOnly To)? Days(KnownEvent known, DayRanges offices) =>
        offices.And([(known.From, known.To.AddDays(News))]).Stretches is [var first, ..] ? (first.From, first.To) : null;

    // Of an event longer than a week no weekday is one day.
    private static IEnumerable<DateOnly> DaysOf(KnownEvent known) =>
        IsLong(known) ? [] : Enumerable.Range(0, known.To.DayNumber - known.From.DayNumber + 1).Select(known.From.AddDays);

    private static bool IsLong(KnownEvent known) => known.To.DayNumber - known.From.DayNumber >= 7;

    private static int Points(KnownEvent known, Dictionary<string, int> named, string opening, List<DayOfWeek> weekdays)
    {
        var people = known.People.Where(named.ContainsKey).Select(p => named[p]).ToList();
        var body = known.Body is { } id && named.TryGetValue(id, out var at) && at < Opening && opening.Contains(known.Kind, StringComparison.OrdinalIgnoreCase);
        var weekday = DaysOf(known).Any(d => weekdays.Contains(d.DayOfWeek));
        var isOtherDay = weekdays.Count > 0 && !weekday && !IsLong(known);
        return isOtherDay || (people.Count(p => p < Opening) < 2 && !body) ? 0 : people.Sum(p => p < Lead ? 2 : 1) + (body ? 3 : 0) + (weekday ? 1 : 0);
    }

    /// <summary>Whether the report is from there, or says that it happened there.</summary>
    private static bool IsThere(KnownEvent known, Dateline dateline, string opening) =>
        known.Places.Any(p => dateline.Place is { } place && NameWords.Fold(place) == NameWords.Fold(p))
        || ((dateline.Country is null || dateline.Country == known.Country) && known.Places.Any(p => IsPlaceIn(opening, p)));

    private static bool IsPlaceIn(string opening, string place)
    {
        for (var at = opening.IndexOf(place, StringComparison.Ordinal); at >= 0; at = opening.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            var before = opening.AsSpan(0, at).TrimEnd();
            if (before.Length < at && (before.EndsWith(" in") || before.EndsWith(" at") || before.EndsWith(" to") || before.EndsWith("In") || before.EndsWith(" near") || before.EndsWith(" from")))
            {
                return true;
            }
        }

        return false;
    }
}
