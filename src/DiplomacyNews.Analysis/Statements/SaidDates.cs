using System.Globalization;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads when something was said ("on Monday", "last week", "in 2014", "on April 26") as seen from the article's day. A day of the week is the last one up to that day.
/// </summary>
internal static class SaidDates
{
    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static SaidDate Read(AnnotatedText text, int first, int end, DateOnly? day)
    {
        int? year = null, month = null, date = null, weekday = null;
        string last = "", unit = "";
        for (var i = first; i < end; i++)
        {
            var word = text.Tokens[i].Lower;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                (year, date) = number is > 1800 and < 2200 ? (number, date) : number is > 0 and < 32 ? (year, number) : (year, date);
            }
            else if (text.Tokens[i].Any(WordClasses.Month) && word.Length >= 3 && Array.IndexOf(Months, word[..3]) is >= 0 and var m)
            {
                month = m + 1;
            }
            else if (text.Tokens[i].Any(WordClasses.Day))
            {
                weekday = Array.FindIndex(Days, d => d.StartsWith(word.TrimEnd('.'), StringComparison.Ordinal)) is >= 0 and var w ? w : weekday;
                last = word is "yesterday" or "today" or "tonight" ? word : last;
            }
            else if (word is "last" or "this" or "earlier")
            {
                last = word;
            }
            else if (word is "week" or "month" or "year")
            {
                unit = word;
            }
        }

        return Window(year ?? (month is not null && day is not null ? day.Value.Year : null), month, date, day)
            ?? (day is { } today ? Relative(today, weekday, last, unit) : null)
            ?? new SaidDate(SaidBasis.Article);
    }

    private static SaidDate? Window(int? year, int? month, int? date, DateOnly? day)
    {
        if (year is not { } y)
        {
            return null;
        }

        if (month is not { } m)
        {
            return new SaidDate(SaidBasis.Text, From: new DateOnly(y, 1, 1), To: new DateOnly(y, 12, 31));
        }

        // "in November", read in January, is last year's.
        if (day is { } today && y == today.Year && y > 1 && new DateOnly(y, m, 1) > today)
        {
            y--;
        }

        return date is { } d && d <= DateTime.DaysInMonth(y, m)
            ? new SaidDate(SaidBasis.Text, new DateOnly(y, m, d))
            : new SaidDate(SaidBasis.Text, From: new DateOnly(y, m, 1), To: new DateOnly(y, m, DateTime.DaysInMonth(y, m)));
    }

    private static SaidDate? Relative(DateOnly today, int? weekday, string last, string unit)
    {
        // A day before the first of all is no day.
        if (today.DayNumber < 800 || today.Year > 9990)
        {
            return null;
        }

        if (weekday is { } w)
        {
            var back = ((int)today.DayOfWeek - w + 7) % 7;
            return new SaidDate(SaidBasis.Text, today.AddDays(-back - (last == "last" && back == 0 ? 7 : 0)));
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return (last, unit) switch
        {
            ("yesterday", _) => new SaidDate(SaidBasis.Text, today.AddDays(-1)),
            ("today" or "tonight", _) => new SaidDate(SaidBasis.Text, today),
            ("last", "week") => new SaidDate(SaidBasis.Text, From: monday.AddDays(-7), To: monday.AddDays(-1)),
            ("this" or "earlier", "week") => new SaidDate(SaidBasis.Text, From: monday, To: today),
            ("last", "month") => new SaidDate(SaidBasis.Text, From: today.AddDays(1 - today.Day).AddMonths(-1), To: today.AddDays(-today.Day)),
            ("this" or "earlier", "month") => new SaidDate(SaidBasis.Text, From: today.AddDays(1 - today.Day), To: today),
            ("last", "year") => new SaidDate(SaidBasis.Text, From: new DateOnly(today.Year - 1, 1, 1), To: new DateOnly(today.Year - 1, 12, 31)),
            ("this" or "earlier", "year") => new SaidDate(SaidBasis.Text, From: new DateOnly(today.Year, 1, 1), To: today),
            _ => null,
        };
    }
}
