using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// Where and when an article is from. What is stated comes first: the file's own date, a line above the text, the dateline, the address;
/// only where none of them says it, the days that the offices in the text leave, which are never taken as stated.
/// </summary>
public sealed class ArticleDates(Lexicon lexicon)
{
    /// <summary>How far down a line may still be a header.</summary>
    private const int HeaderLines = 6;

    private readonly DatelineFinder datelines = new(lexicon);
    private readonly DateOnly horizon = lexicon.Offices.SelectMany(o => new[] { o.From, o.To, o.SeenUntil }).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Max();

    /// <summary>What file, text and address state. Needs nothing found before, so that people can be resolved by the day.</summary>
    public Dateline Stated(ArticleInput input, ArticleText article) => Stated(input, article, out _);

    /// <summary>The same, and the dateline in the text, which is no part of what anybody said.</summary>
    public Dateline Stated(ArticleInput input, ArticleText article, out FoundDateline? printed)
    {
        var header = input.Date is null ? Header(article) : null;
        printed = datelines.Find(article, input.Date ?? header ?? FromAddress(input.Address)?.From);
        var place = new Dateline { Place = printed?.Place, Country = printed?.Country };
        if (input.Date is { } given)
        {
            return place with { Date = given, DateBasis = input.DateBasis };
        }

        if (header is { } day)
        {
            return place with { Date = day, DateBasis = DateBasis.Stated };
        }

        if (printed?.Date is { } stated)
        {
            return place with { Date = stated, DateBasis = DateBasis.Stated };
        }

        return FromAddress(input.Address) is { } address
            ? address.From == address.To ? place with { Date = address.From, DateBasis = DateBasis.Address } : place with { DateFrom = address.From, DateTo = address.To, DateBasis = DateBasis.Address }
            : place;
    }

    /// <summary>Adds the window that offices leave, with its reasons, when the day is not known.</summary>
    public Dateline Infer(Dateline stated, ArticleText article, Mentions mentions)
    {
        if (stated.Date is not null || stated.DateFrom is not null)
        {
            return stated;
        }

        var window = OfficeWindow.Of(mentions.Claims);
        if (window.Days.IsAlways || window.Days.First == DateOnly.MinValue)
        {
            return stated;
        }

        var reasons = window.Narrowing.Select(c => Reason(c, mentions)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var last = window.Days.Last > horizon ? horizon : window.Days.Last;
        if (datelines.Find(article, null)?.DayWithoutYear is var (month, number))
        {
            // "April 26" without a year: exact where only one year fits.
            var days = Enumerable.Range(window.Days.First.Year, last.Year - window.Days.First.Year + 1).Select(y => CalendarWords.Make(y, month, number)).OfType<DateOnly>()
                .Where(d => window.Days.Stretches.Any(s => s.From <= d && d <= s.To)).ToList();
            if (days.Count == 1)
            {
                return stated with { Date = days[0], DateBasis = DateBasis.Inferred, Reasons = [.. reasons, $"The dateline says {days[0].Day} {Months[month - 1]}, and only in {days[0].Year} do the offices fit."] };
            }
        }

        return last < window.Days.First ? stated : stated with { DateFrom = window.Days.First, DateTo = last, DateBasis = DateBasis.Inferred, Reasons = reasons };
    }

    private static string[] Months => ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private string Reason(OfficeClaim claim, Mentions mentions)
    {
        var print = new OfficePrint(lexicon);
        var party = mentions.Parties.GetValueOrDefault(claim.PartyId);
        var terms = claim.Terms.OrderBy(t => t.From ?? DateOnly.MinValue).Select(t => (t.From, t.To) switch
        {
            ({ } from, { } to) => $"from {Print(from, t.FromText)} to {Print(to, t.ToText)}",
            ({ } from, null) => $"since {Print(from, t.FromText)}",
            (null, { } to) => $"until {Print(to, t.ToText)}",
            _ => "at a time not known",
        });
        var verb = claim.Terms.Any(t => t.To is null) ? "has been" : "was";
        return $"{party?.Name ?? claim.PartyId} {verb} {print.Print(claim.Terms[0], party?.Gender ?? Gender.Unknown)} {string.Join(" and ", terms)}.";
    }

    // As exactly as the table knows it: "2023-07" is July 2023.
    private static string Print(DateOnly day, string? known) => known?.Length switch
    {
        4 => $"{day.Year}",
        7 => $"{Months[day.Month - 1]} {day.Year}",
        _ => $"{day.Day} {Months[day.Month - 1]} {day.Year}",
    };

    // A short line at the top that is a date, begins or ends with one ("Press Briefing – July 19, 2021").
    private static DateOnly? Header(ArticleText article)
    {
        for (var p = 0; p < article.Paragraphs.Length && p < HeaderLines; p++)
        {
            var line = article.Paragraphs[p];
            if (line.Length > 140)
            {
                continue;
            }

            foreach (var phrase in DatePhrases.Find(article.Text, line, null))
            {
                var begins = phrase.Span.Start - line.Start < 4;
                var ends = line.End - phrase.Span.End < 4;
                var marked = article.Text.AsSpan(line.Start, phrase.Span.Start - line.Start) is var before
                    && (before.StartsWith("Published", StringComparison.OrdinalIgnoreCase) || before.StartsWith("Updated", StringComparison.OrdinalIgnoreCase) || before.StartsWith("Date", StringComparison.OrdinalIgnoreCase) || before.StartsWith("Posted", StringComparison.OrdinalIgnoreCase));
                if (phrase is { Absolute: true, Date: { } day } && (marked || (begins && line.Length < 60) || (ends && article.Text[line.End - 1] != '.')))
                {
                    return day;
                }
            }
        }

        return null;
    }

    // /2024/04/26/ · /2024/apr/26/ · /2024-04-26- · /20240426/ · /2024/04/
    private static (DateOnly From, DateOnly To)? FromAddress(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var path = address.Length > 2000 ? address[..2000] : address;
        for (var i = 1; i + 4 <= path.Length; i++)
        {
            if (path[i - 1] is not ('/' or '-' or '_' or '=') || CalendarWords.Year(path.Substring(i, 4)) is not (> 1980 and var year))
            {
                continue;
            }

            if (i + 8 <= path.Length && path.AsSpan(i, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (i + 8 == path.Length || !char.IsDigit(path[i + 8]))
                && CalendarWords.Make(year, int.Parse(path.AsSpan(i + 4, 2)), int.Parse(path.AsSpan(i + 6, 2))) is { } packed)
            {
                return (packed, packed);
            }

            var parts = path[(i + 4)..Math.Min(path.Length, i + 16)].Split('/', '-', '_');
            if (parts.Length < 3 || parts[0].Length > 0)
            {
                continue;
            }

            var month = CalendarWords.Months.TryGetValue(parts[1].ToLowerInvariant(), out var named) ? named : parts[1].Length is 1 or 2 && int.TryParse(parts[1], out var m) ? m : 0;
            var number = CalendarWords.Day(parts[2].Split('.')[0].TrimStart('0'));
            if (CalendarWords.Make(year, month, Math.Max(number, 1)) is { } day)
            {
                return number > 0 ? (day, day) : (day, CalendarWords.MonthEnd(year, month));
            }
        }

        return null;
    }
}
