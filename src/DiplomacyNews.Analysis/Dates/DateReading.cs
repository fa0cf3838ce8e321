using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>Reads the one date phrase that begins at a word, if one does.</summary>
internal sealed class DateReading(List<NameWord> words, int first, DateOnly? today, bool ahead)
{
    public int First => first;

    /// <summary>The word after the phrase.</summary>
    public int End { get; private set; } = first + 1;

    public DatePhrase? Read() => Iso() ?? Numbers() ?? WithWeekday() ?? DayAndMonth(first) ?? Relative() ?? MonthAlone() ?? YearAlone();

    private string Word(int i) => i >= 0 && i < words.Count && (i == 0 || i <= first || words[i].Before is not Joint.Line) ? words[i].Folded : "";

    private bool Capital(int i) => i < words.Count && words[i].IsCapital;

    private static DatePhrase Day(DateOnly? day, bool absolute) => new(default, day, day, day, absolute);

    private static DatePhrase Stretch(DateOnly? from, DateOnly? to, bool absolute) => new(default, null, from, to, absolute);

    // 2024-04-26
    private DatePhrase? Iso()
    {
        if (CalendarWords.Year(Word(first)) is > 0 and var year && first + 2 < words.Count && words[first + 1].Before == Joint.Hyphen && words[first + 2].Before == Joint.Hyphen
            && int.TryParse(Word(first + 1), out var month) && CalendarWords.Make(year, month, CalendarWords.Day(Word(first + 2).TrimStart('0'))) is { } day)
        {
            End = first + 3;
            return Day(day, true);
        }

        return null;
    }

    // 4/26/2024 and, where the first number is no month, 26/4/2024
    private DatePhrase? Numbers()
    {
        if (first + 2 >= words.Count || words[first].Casing != Casing.Number || words[first + 1].Before != Joint.Mark || words[first + 2].Before != Joint.Mark
            || words[first + 1].Span.Start - words[first].Span.End != 1 || words[first + 2].Span.Start - words[first + 1].Span.End != 1
            || !int.TryParse(Word(first), out var a) || !int.TryParse(Word(first + 1), out var b) || CalendarWords.Year(Word(first + 2)) is not (> 0 and var year))
        {
            return null;
        }

        End = first + 3;
        return (CalendarWords.Make(year, a, b) ?? CalendarWords.Make(year, b, a)) is { } day ? Day(day, true) : null;
    }

    // Friday · last Friday · next Friday · Friday, April 26, 2024 · Friday last week
    private DatePhrase? WithWeekday()
    {
        var modifier = Word(first) is "last" or "next" or "this" or "coming" or "past" ? Word(first) : null;
        var at = modifier is null ? first : first + 1;
        if (!CalendarWords.Weekdays.TryGetValue(Word(at), out var weekday) || !Capital(at))
        {
            return null;
        }

        End = at + 1;
        if (modifier is null && DayAndMonth(at + 1) is { } dated)
        {
            return (dated.Date is { } d && d.DayOfWeek != weekday && !dated.Absolute ? NearestThatIs(weekday, d) : dated) with { Weekday = weekday };
        }

        End = at + 1;
        if (Word(at + 1) is "last" or "next" && Word(at + 2) == "week")
        {
            modifier = Word(at + 1) + " week";
            End = at + 3;
        }

        if (today is not { } day)
        {
            return Day(null, false) with { Weekday = weekday, IsAhead = modifier is "next" or "next week" };
        }

        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        var date = modifier switch
        {
            "next" or "coming" => day.AddDays(back == 0 ? 7 : 7 - back),
            "next week" => Monday(day).AddDays(7 + (((int)weekday + 6) % 7)),
            "last week" => Monday(day).AddDays(-7 + (((int)weekday + 6) % 7)),
            "last" or "past" => day.AddDays(back == 0 ? -7 : -back),
            _ when ahead => day.AddDays((7 - back) % 7),
            _ => day.AddDays(-back),
        };
        return Day(date, false) with { Weekday = weekday, IsAhead = date > day };
    }

    // "Friday, April 26" without a year: of the years around, the one whose 26 April is a Friday.
    private static DatePhrase NearestThatIs(DayOfWeek weekday, DateOnly day)
    {
        for (var back = 0; back <= 6; back++)
        {
            if (day.Year - back >= 1 && CalendarWords.Make(day.Year - back, day.Month, day.Day) is { } other && other.DayOfWeek == weekday)
            {
                return Day(other, false);
            }
        }

        return Day(day, false);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    // April 26, 2024 · April 17-20 · 26 April 2024 · 26th of April
    private DatePhrase? DayAndMonth(int at)
    {
        int month, number, lastNumber = 0, next;
        if (at < words.Count && CalendarWords.Months.TryGetValue(Word(at), out month) && Capital(at) && CalendarWords.Day(Word(at + 1)) is > 0 and var after && words[at + 1].Before is Joint.Space or Joint.Stop)
        {
            (number, next) = (after, at + 2);
            if (next < words.Count && words[next].Before is Joint.Hyphen or Joint.Mark && CalendarWords.Day(Word(next)) is > 0 and var until && until > number)
            {
                (lastNumber, next) = (until, next + 1);
            }
        }
        else if (CalendarWords.Day(Word(at)) is > 0 and var before && (Word(at + 1) == "of" ? at + 2 : at + 1) is var m && m < words.Count && CalendarWords.Months.TryGetValue(Word(m), out month) && Capital(m) && words[m].Before == Joint.Space)
        {
            (number, next) = (before, m + 1);
        }
        else
        {
            return null;
        }

        var year = next < words.Count && words[next].Before is Joint.Space or Joint.Comma ? CalendarWords.Year(Word(next)) : 0;
        next = year > 0 ? next + 1 : next;
        if (year == 0 && today is null)
        {
            End = next;
            return Day(null, false);
        }

        if ((year > 0 ? CalendarWords.Make(year, month, number) : Nearest(month, number)) is not { } day)
        {
            return null;
        }

        End = next;
        return lastNumber > 0 && CalendarWords.Make(day.Year, month, lastNumber) is { } last ? Stretch(day, last, year > 0) : Day(day, year > 0) with { IsAhead = today is { } t && day > t };
    }

    // "April 26" is the last one, except within the two months ahead, which news announces.
    private DateOnly? Nearest(int month, int number)
    {
        var now = today!.Value;
        var candidates = new[] { now.Year - 1, now.Year, now.Year + 1 }.Select(y => CalendarWords.Make(y, month, number)).OfType<DateOnly>().ToList();
        return ahead ? candidates.Where(c => c >= now).Cast<DateOnly?>().FirstOrDefault() : candidates.Where(c => c.DayNumber <= now.DayNumber + 60).Cast<DateOnly?>().LastOrDefault();
    }

    private DatePhrase? Relative() => NamedDay() ?? Ago() ?? Unit();

    private DatePhrase? NamedDay()
    {
        var shift = Word(first) switch { "today" or "tonight" => 0, "yesterday" => -1, "tomorrow" => 1, _ => 2 };
        if (Word(first) == "this" && Word(first + 1) is "morning" or "afternoon" or "evening")
        {
            (shift, End) = (0, first + 2);
        }

        return shift == 2 ? null : Day(today?.AddDays(shift), false) with { IsAhead = shift > 0 };
    }

    // three days ago · a week earlier is told from another day and left alone
    private DatePhrase? Ago()
    {
        var count = CalendarWords.Count(Word(first));
        if (count == 0 || Word(first + 2) != "ago" || Word(first + 1).TrimEnd('s') is not ("day" or "week" or "month" or "year") || today is not { } day)
        {
            return null;
        }

        End = first + 3;
        return Word(first + 1).TrimEnd('s') switch
        {
            "day" when count < 400 => Day(day.AddDays(-count), false),
            "week" when count < 60 => Stretch(day.AddDays(-7 * count - 3), day.AddDays(-7 * count + 3), false),
            "month" when count < 60 => Whole(day.AddMonths(-count)),
            "year" when count < 200 => Stretch(new DateOnly(day.Year - count, 1, 1), new DateOnly(day.Year - count, 12, 31), false),
            _ => null,
        };

        static DatePhrase Whole(DateOnly d) => Stretch(new DateOnly(d.Year, d.Month, 1), CalendarWords.MonthEnd(d.Year, d.Month), false);
    }

    // last week · earlier this month · next year · last weekend
    private DatePhrase? Unit()
    {
        var at = Word(first) is "earlier" or "later" or "late" or "early" ? first + 1 : first;
        if (Word(at) is not ("last" or "this" or "next" or "coming" or "past") || Word(at + 1) is not ("week" or "weekend" or "month" or "year"))
        {
            return null;
        }

        End = at + 2;
        var shift = Word(at) switch { "last" or "past" => -1, "next" or "coming" => 1, _ => 0 };
        if (today is not { } day)
        {
            return Stretch(null, null, false) with { IsAhead = shift > 0 };
        }

        var (from, to) = Word(at + 1) switch
        {
            "week" => (Monday(day).AddDays(7 * shift), Monday(day).AddDays(7 * shift + 6)),
            "weekend" => (Monday(day).AddDays(7 * shift + 5), Monday(day).AddDays(7 * shift + 6)),
            "month" => (FirstOfMonth(day.AddMonths(shift)), CalendarWords.MonthEnd(day.AddMonths(shift).Year, day.AddMonths(shift).Month)),
            _ => (new DateOnly(day.Year + shift, 1, 1), new DateOnly(day.Year + shift, 12, 31)),
        };
        if (Word(first) == "earlier" && from <= day)
        {
            to = to < day ? to : day;
        }
        else if (Word(first) == "later" && to >= day)
        {
            from = from > day ? from : day;
        }

        return Stretch(from, to, false) with { IsAhead = from > day || Word(first) == "later" };

        static DateOnly FirstOfMonth(DateOnly d) => new(d.Year, d.Month, 1);
    }

    // in April · April 2024 · last April · next May; a month alone needs a sign that it is one (May, August)
    private DatePhrase? MonthAlone()
    {
        var modifier = Word(first) is "last" or "next" or "this" ? Word(first) : null;
        var at = modifier is null ? first : first + 1;
        if (at >= words.Count || !CalendarWords.Months.TryGetValue(Word(at), out var month) || !Capital(at))
        {
            return null;
        }

        var yearAt = Word(at + 1) == "of" ? at + 2 : at + 1;
        var year = yearAt < words.Count && words[yearAt].Before is Joint.Space or Joint.Comma ? CalendarWords.Year(Word(yearAt)) : 0;
        var signed = modifier is not null || year > 0 || (first > 0 && words[first - 1].Folded is "in" or "since" or "until" or "by" or "early" or "late" or "mid" or "of" or "from" or "through" or "during" or "before" or "after" or "for");
        if (!signed)
        {
            return null;
        }

        End = year > 0 ? yearAt + 1 : at + 1;
        if (year == 0 && today is null)
        {
            return Stretch(null, null, false) with { IsAhead = modifier == "next" };
        }

        if (year == 0)
        {
            var now = today!.Value;
            year = modifier switch
            {
                "next" => month > now.Month ? now.Year : now.Year + 1,
                "last" => month < now.Month ? now.Year : now.Year - 1,
                "this" => now.Year,
                _ when ahead => month >= now.Month ? now.Year : now.Year + 1,
                _ => month <= now.Month + 2 ? now.Year : now.Year - 1,
            };
            return Stretch(new DateOnly(year, month, 1), CalendarWords.MonthEnd(year, month), false) with { IsAhead = new DateOnly(year, month, 1) > now };
        }

        return Stretch(new DateOnly(year, month, 1), CalendarWords.MonthEnd(year, month), true);
    }

    // in 2014 · during 2014
    private DatePhrase? YearAlone() =>
        first > 0 && words[first - 1].Folded is "in" or "during" or "early" or "late" or "mid" or "since" or "until" or "by" or "from" && words[first].Before is Joint.Space or Joint.Hyphen && CalendarWords.Year(Word(first)) is > 0 and var year
            ? Stretch(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), true) : null;
}
