using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>Reads times that are told from another time: "two years later", "the next day", "a year earlier", "in October of that year".</summary>
internal sealed class RelativeTimes(AnnotatedText text, DateOnly day)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Those in a sentence, seen from the time told before it; without one, "earlier" is seen from the report's day.</summary>
    public IEnumerable<(int First, int End, DateOnly From, DateOnly To)> In(Sentence sentence, ToldTime? told)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (Tokens[i].Quoted)
            {
                continue;
            }

            // "It is two years since …"
            if (Tokens[i + 2].Lower == "since" && CalendarWords.Count(Tokens[i].Lower) is > 0 and var since && i > sentence.First && Tokens[i - 1].Lower is "is" or "was" && Shifted(day, day, Tokens[i + 1].Lower, -since) is var (sinceFrom, sinceTo))
            {
                yield return (i, i + 3, sinceFrom, sinceTo);
            }
            else if ((Tokens[i + 2].Lower is "later" or "earlier" || (Tokens[i + 2].Lower is "before" or "on" && i + 3 < sentence.End && Tokens[i + 3].Lower == ",")) && CalendarWords.Count(Tokens[i].Lower) is > 0 and var count && (told is not null || Tokens[i + 2].Lower is "earlier" or "before")
                && Shifted(told?.From ?? day, told?.To ?? day, Tokens[i + 1].Lower, Tokens[i + 2].Lower is "later" or "on" ? count : -count) is var (from, to) && to < day.AddDays(-NarrativeTimes.Recent))
            {
                yield return (i, i + 3, from, to);
            }
            else if (told is { } then && then.From == then.To && Tokens[i].Lower == "the" && Tokens[i + 1].Lower is "next" or "following" or "day" && Tokens[i + 2].Lower is "day" or "before" && Tokens[i + 1].Lower == "day" == (Tokens[i + 2].Lower == "before"))
            {
                var other = then.From.AddDays(Tokens[i + 1].Lower == "day" ? -1 : 1);
                yield return (i, i + 3, other, other);
            }
            else if (told is not null && Tokens[i].Lower == "that" && CalendarWords.Months.TryGetValue(Tokens[i + 1].Lower.TrimEnd('.'), out var month) && Tokens[i + 1].Any(WordClasses.Capital))
            {
                yield return (i, i + 2, new DateOnly(told.From.Year, month, 1), CalendarWords.MonthEnd(told.From.Year, month));
            }
        }
    }

    /// <summary>
    /// A month or a day of one without its year, in a passage of an earlier year: that year's. "In October of that year" is so whatever month comes before it.
    /// Null where the words say which year they mean.
    /// </summary>
    public (DateOnly From, DateOnly To)? InItsYear(int first, int end, DateOnly from, DateOnly to, ToldTime told)
    {
        var month = false;
        for (var i = first; i < end; i++)
        {
            if (Tokens[i].Lower is "last" or "this" or "next" or "ago")
            {
                return null;
            }

            month |= Tokens[i].Any(WordClasses.Month);
        }

        if (!month || told.From.Year != told.To.Year)
        {
            return null;
        }

        var year = told.From.Year + (from.Month < told.From.Month && !IsOfThatYear(end) ? 1 : 0);
        return year < from.Year && CalendarWords.Make(year, from.Month, from.Day) is { } then ? (then, from == to ? then : CalendarWords.MonthEnd(year, to.Month)) : null;
    }

    /// <summary>Whether "of that year" follows.</summary>
    public bool IsOfThatYear(int end) => end + 2 < Tokens.Length && Tokens[end].Lower == "of" && Tokens[end + 1].Lower is "that" or "the" && Tokens[end + 2].Lower is "year" or "same";

    private static (DateOnly From, DateOnly To)? Shifted(DateOnly from, DateOnly to, string unit, int count)
    {
        if (count is < -200 or > 200 || from.Year is < 300 or > 9700)
        {
            return null;
        }

        return unit.TrimEnd('s') switch
        {
            "day" => (from.AddDays(count), to.AddDays(count)),
            "week" => (from.AddDays((7 * count) - 3), to.AddDays((7 * count) + 3)),
            "month" => (new DateOnly(from.AddMonths(count).Year, from.AddMonths(count).Month, 1), CalendarWords.MonthEnd(to.AddMonths(count).Year, to.AddMonths(count).Month)),
            "year" => (new DateOnly(from.Year + count, 1, 1), new DateOnly(to.Year + count, 12, 31)),
            _ => null,
        };
    }
}
