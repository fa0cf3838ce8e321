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

    /// <summary>Of how many years a window still says something.</summary>
    private const int Generation = 40;

    /// <summary>How many days may lie between dateline, address and the day of publication.</summary>
    private const int PrintedWithin = 3;

    /// <summary>How many days before and after its term an office is still printed.</summary>
    private const int Handover = 14;

    /// <summary>How many offices that do not go with the day are named as reasons.</summary>
    private const int MostDoubts = 3;

    private readonly DatelineFinder datelines = new(lexicon);
    private readonly EventDays events = new(lexicon);
    private readonly DateOnly earliest = lexicon.Offices.Select(o => o.From).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MinValue).Min();
    private readonly DateOnly horizon = lexicon.Offices.SelectMany(o => new[] { o.From, o.To, o.SeenUntil }).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Max();

    /// <summary>What file, text and address state. Needs nothing found before, so that people can be resolved by the day.</summary>
    public Dateline Stated(ArticleInput input, ArticleText article) => Stated(input, article, out _);

    /// <summary>The same, and the dateline in the text, which is no part of what anybody said.</summary>
    public Dateline Stated(ArticleInput input, ArticleText article, out FoundDateline? printed)
    {
        var header = input.Date is null ? Header(article) : null;
        printed = datelines.Find(article, input.Date ?? header ?? FromAddress(input.Address)?.From);
        var place = new Dateline { Place = printed?.Place, Country = printed?.Country };
        var address = FromAddress(input.Address);
        if ((input.Date ?? header ?? printed?.Date) is { } day)
        {
            return place with { Date = day, DateBasis = input.Date is null ? DateBasis.Stated : input.DateBasis, Reasons = [.. OtherDays(day, printed?.Date, address)] };
        }

        return address is not var (from, to) ? place
            : from == to ? place with { Date = from, DateBasis = DateBasis.Address } : place with { DateFrom = from, DateTo = to, DateBasis = DateBasis.Address };
    }

    /// <summary>What dateline and address say instead, where they contradict the day that is taken by more than news takes to be printed.</summary>
    private static IEnumerable<string> OtherDays(DateOnly day, DateOnly? dateline, (DateOnly From, DateOnly To)? address)
    {
        if (dateline is { } filed && Math.Abs(filed.DayNumber - day.DayNumber) > PrintedWithin)
        {
            yield return $"The dateline gives another day, {Print(filed, null)}.";
        }

        if (address is var (from, to) && (day.DayNumber < from.DayNumber - PrintedWithin || day.DayNumber > to.DayNumber + PrintedWithin))
        {
            yield return $"The address gives another day, {Print(from, to)}.";
        }
    }

    /// <summary>
    /// Adds the days that the offices in the text leave, narrowed by a known event, a dateline's day and the days that the text looks back on, each with its reason, when the day is not
    /// known; and says what speaks against a day that is.
    /// </summary>
    public Dateline Infer(Dateline stated, ArticleText article, Mentions mentions)
    {
        var window = OfficeWindow.Of(mentions.Claims);
        window = window.Days.IsAlways ? OfficeWindow.Of(Titled(article, mentions)) : window;
        if (stated.Date is { } day)
        {
            return stated with { Reasons = [.. stated.Reasons, .. Against(day, mentions)] };
        }

        if (stated.DateFrom is not null)
        {
            return stated;
        }

        var known = !window.Days.IsAlways && window.Days.First != DateOnly.MinValue;
        var reasons = known ? window.Narrowing.Select(c => Reason(c, mentions)).Distinct(StringComparer.Ordinal).ToImmutableArray() : [];
        var printed = datelines.Find(article, null)?.DayWithoutYear;
        if (events.Find(article, stated, mentions, window.Days) is var (found, first, end, weekday))
        {
            if (printed is var (eventMonth, eventDay) && CalendarWords.Make(found.To.Year, eventMonth, eventDay) is { } thatDay && thatDay >= found.From && thatDay <= found.To.AddDays(EventDays.News))
            {
                return stated with { Date = thatDay, DateBasis = DateBasis.Inferred, Reasons = [.. reasons, $"The article tells of an event whose days are known: {found.Name}, {Print(found.From, found.To)}.", $"The dateline says {eventDay} {Months[eventMonth - 1]}."] };
            }

            reasons = [.. reasons, $"The article tells of an event whose days are known: {found.Name}, {Print(found.From, found.To)}.", .. weekday is { } name ? [$"It speaks of {name} as the day of its news."] : Array.Empty<string>()];
            return first == end ? stated with { Date = first, DateBasis = DateBasis.Inferred, Reasons = reasons } : stated with { DateFrom = first, DateTo = end, DateBasis = DateBasis.Inferred, Reasons = reasons };
        }

        var last = !known || window.Days.Last > horizon ? horizon : window.Days.Last;
        var from = known ? window.Days.First : DateOnly.MinValue;
        if (LookingBack.Latest(article, from, horizon) is { } past)
        {
            // A day after the offices makes these the background: "on 27 February 1972 Premier Okafor …, on 30 October 2025 …".
            (reasons, last) = past.Day > last ? ([], horizon) : (reasons, last);
            from = past.Day;
            reasons = [.. reasons, $"The article looks back on {past.Words.Of(article.Text)}."];
        }
        else if (!known)
        {
            if (Youngest(mentions) is not var (name, since))
            {
                return stated;
            }

            from = since;
            reasons = [$"The article names {name}, which there has been since {Print(since, null)}."];
        }

        if (known && printed is var (month, number))
        {
            // "April 26" without a year: exact where only one year fits.
            var days = Enumerable.Range(from.Year, Math.Max(0, last.Year - from.Year) + 1).Select(y => CalendarWords.Make(y, month, number)).OfType<DateOnly>()
                .Where(d => d >= from && window.Days.Stretches.Any(s => s.From <= d && d <= s.To)).ToList();
            if (days.Count == 1)
            {
                return stated with { Date = days[0], DateBasis = DateBasis.Inferred, Reasons = [.. reasons, $"The dateline says {days[0].Day} {Months[month - 1]}, and only in {days[0].Year} do the offices fit."] };
            }
        }

        return last < from || last == DateOnly.MaxValue ? stated : stated with { DateFrom = from, DateTo = last, DateBasis = DateBasis.Inferred, Reasons = reasons };
    }

    /// <summary>The body or state named that was founded last, where that was not so long ago that it says nothing.</summary>
    private (string Name, DateOnly Since)? Youngest(Mentions mentions) =>
        mentions.Parties.Values.Select(p => (p.Name, Since: GovernmentIds.CountryOf(p.Id) is { } iso3 ? lexicon.Country(iso3)?.From : lexicon.Body(p.Id)?.From))
            .Where(x => x.Since is { } since && since <= horizon && since.Year > horizon.Year - Generation).OrderByDescending(x => x.Since).Select(x => ((string, DateOnly)?)(x.Name, x.Since!.Value)).FirstOrDefault();

    /// <summary>"Secretary Blinken", where no fuller title says which office: one of those that the person held.</summary>
    private IEnumerable<OfficeClaim> Titled(ArticleText article, Mentions mentions) =>
        mentions.All.Where(m => m.Kind is MentionKind.FullName or MentionKind.ShortName && m.WithTitle.Start < m.Span.Start && mentions.Parties.GetValueOrDefault(m.PartyId) is { Known: true, Type: PartyType.Person })
            .DistinctBy(m => m.PartyId, StringComparer.Ordinal)
            .Select(m => new OfficeClaim(m.PartyId, m.WithTitle, article.Text[m.WithTitle.Start..m.Span.Start].Trim(), Former: false, [.. lexicon.OfficesOf(m.PartyId).Where(o => o.From is not null)]))
            .Where(c => !c.Title.Contains("former", StringComparison.OrdinalIgnoreCase) && IsOfState(c.Title));

    /// <summary>"Secretary", "the minister", not "Senator" or "comedian", which somebody may have been before any office of the tables.</summary>
    private static bool IsOfState(string title) => TitleWords.Heads.TryGetValue(NameWords.Fold(title[(title.LastIndexOf(' ') + 1)..]), out var roles) && roles.Length > 0;

    /// <summary>What does not go together with a stated day: offices held at other times, a day that lies outside of everything the tables know.</summary>
    private IEnumerable<string> Against(DateOnly day, Mentions mentions)
    {
        if (horizon < DateOnly.MaxValue && day > horizon)
        {
            yield return $"The day lies after {Print(horizon, null)}, the last that the tables of offices know: who held an office then is not certain.";
        }
        else if (day < earliest)
        {
            yield return $"The day lies before {Print(earliest, null)}, the first that the tables of offices know: no office can be looked up.";
        }
        else
        {
            foreach (var claim in mentions.Claims.Where(c => !c.Former && !c.Terms.IsEmpty && !c.Terms.Any(t => t.HeldOn(day) || Nearly(t, day))).DistinctBy(c => c.PartyId, StringComparer.Ordinal).Take(MostDoubts))
            {
                yield return $"The day does not go with an office in the text: {Reason(claim, mentions)}";
            }
        }
    }

    private static bool Nearly(KnownOffice office, DateOnly day) => office.HeldOn(day.AddDays(Handover)) || office.HeldOn(day.AddDays(-Handover));

    private static string Print(DateOnly from, DateOnly to) => from == to ? Print(from, null) : $"{Print(from, null)} to {Print(to, null)}";

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
