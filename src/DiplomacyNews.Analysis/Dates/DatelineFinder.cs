using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// Finds the dateline: "BEIJING, April 26 (Xinhua) — …" where the report begins, a place on a line of its own above it, or "By Ada Okafor, in Geneva".
/// </summary>
public sealed class DatelineFinder
{
    private const int LongestDateline = 90;
    private readonly Gazetteer places;

    /// <summary>Prepares the places: the lexicon's capitals and the places where diplomats meet.</summary>
    public DatelineFinder(Lexicon lexicon) => places = new Gazetteer(lexicon);

    /// <summary>The dateline, or null. <paramref name="articleDate"/> gives the year that datelines leave out.</summary>
    public FoundDateline? Find(ArticleText article, DateOnly? articleDate)
    {
        for (var p = 0; p < article.Paragraphs.Length && p < 8; p++)
        {
            var span = article.Paragraphs[p];
            var line = article.Text.AsSpan(span.Start, span.Length);
            if (BeforeDash(article.Text, span, articleDate) is { } dateline)
            {
                return dateline;
            }

            if (line.Length <= 120 && (Reporter(article.Text, span) ?? PlaceLine(article.Text, span, LongParagraphFollows(article, p))) is { } above)
            {
                return above;
            }
        }

        return null;
    }

    private static bool LongParagraphFollows(ArticleText article, int paragraph) =>
        article.Paragraphs.Skip(paragraph + 1).Take(4).Any(p => p.Length > 120);

    private FoundDateline? BeforeDash(string text, TextSpan paragraph, DateOnly? articleDate)
    {
        var head = text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, LongestDateline));
        return DashIn(head) is > 1 and var dash && Read(text, paragraph, head, dash, articleDate) is { } dateline ? dateline
            : StopAfterDate(head, articleDate) is > 1 and var stop ? Read(text, paragraph, head, stop, articleDate) : null;
    }

    private FoundDateline? Read(string text, TextSpan paragraph, ReadOnlySpan<char> head, int dash, DateOnly? articleDate)
    {
        var words = NameWords.Split(head[..dash].ToString());
        var end = 0;
        while (end < words.Count && words[end].IsCapital && (end == 0 || words[end].Before is Joint.Space or Joint.Hyphen) && !CalendarWords.Months.ContainsKey(words[end].Folded))
        {
            end++;
        }

        if (end is 0 or > 5)
        {
            return null;
        }

        var place = head[words[0].Span.Start..words[end - 1].Span.End].ToString();
        var rest = head[words[end - 1].Span.End..dash].ToString();
        var country = places.CountryOf(string.Join(' ', words.Take(end).Select(w => w.Folded)), rest, text);
        var capitals = words.Take(end).All(w => w.Casing is Casing.Caps or Casing.Initial);
        var agency = rest.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && rest.IndexOf(')', open) is > 0 and var close ? rest[(open + 1)..close].Trim() : null;
        var dates = DatePhrases.Find(rest, new TextSpan(0, rest.Length), articleDate);

        // A known place, or one in capitals, or one with a date or an agency: else "Talks – the third round – …" would be a dateline.
        if ((country is null && !capitals && ((agency is null && dates.IsEmpty) || CommonNames.Openers.Contains(words[0].Folded))) || (country is null && capitals && words[end - 1].Span.End - words[0].Span.Start < 4) || (rest.Length > 0 && rest[0] == ':'))
        {
            return null;
        }

        if (agency is null && dates.IsEmpty && rest.Trim() is { Length: > 0 } more && (more[0] != ',' || more.Length > 30))
        {
            return null;
        }

        var pair = dates.IsEmpty || dates[0].Date is not null ? null : MonthAndDay(rest, dates[0].Span);
        return new FoundDateline(new TextSpan(paragraph.Start, dash + 1), capitals ? InNameCase(place) : place)
        {
            Country = country ?? CountryAfter(rest, text), Agency = agency, Date = dates.IsEmpty ? null : dates[0].Date, DayWithoutYear = pair,
        };
    }

    // The dash after a dateline stands between blanks, or is a long one.
    private static int DashIn(ReadOnlySpan<char> head)
    {
        for (var i = 1; i < head.Length; i++)
        {
            if (head[i] is '—' or '–' || (head[i] is '_' or '|' && head[i - 1] is ' ' or '*') || (head[i] == '-' && i + 1 < head.Length && (head[i + 1] is '-' or ' ') && head[i - 1] is ' ' or ')' or '-'))
            {
                return i;
            }
        }

        return -1;
    }

    // "MOSCOW, 9 July. …" and "MUNICH, Saturday: …": a stop right after the day.
    private static int StopAfterDate(ReadOnlySpan<char> head, DateOnly? articleDate)
    {
        var stop = head.IndexOfAny('.', ':');
        var comma = head.IndexOf(',');
        return stop > 0 && stop < 45 && comma > 0 && comma < stop && DatePhrases.Find(head[..stop].ToString(), new TextSpan(comma, stop - comma), articleDate) is [.., var last] && last.Span.End == stop ? stop : -1;
    }

    private static (int, int)? MonthAndDay(string text, TextSpan span)
    {
        var words = NameWords.Split(span.Of(text));
        var month = words.Select(w => CalendarWords.Months.GetValueOrDefault(w.Folded)).FirstOrDefault(m => m > 0);
        var day = words.Select(w => CalendarWords.Day(w.Folded)).FirstOrDefault(d => d > 0);
        return month > 0 && day > 0 ? (month, day) : null;
    }

    // "ERBIL, Iraq —": the country named beside the place.
    private string? CountryAfter(string rest, string text) => places.CountryOf(NameWords.Fold(rest.Trim(' ', ',')), "", text);

    // "New York, New York": a line of nothing but a known place above the report.
    private FoundDateline? PlaceLine(string text, TextSpan line, bool reportFollows)
    {
        var date = DatePhrases.Find(text, line, null) is [var only] && only.Date is not null ? only : null;
        var words = NameWords.Split(date is null ? line.Of(text) : text[line.Start..Math.Max(line.Start, date.Span.Start)]);
        if (!reportFollows || words.Count is 0 or > 6 || text[line.End - 1] is '.' && words[^1].Casing != Casing.Caps || text[line.End - 1] is ':' or '?' or '!')
        {
            return null;
        }

        if (words[0].Folded == "aboard" && words.Count is > 1 and < 6 && words.TrueForAll(w => w.IsCapital))
        {
            return new FoundDateline(line, EnRoute(text, line));
        }

        for (var end = Math.Min(words.Count, 3); end > 0; end--)
        {
            if (places.CountryOf(string.Join(' ', words.Take(end).Select(w => w.Folded)), string.Join(' ', words.Skip(end).Select(w => w.Span.Of(line.Of(text)))), text) is { } country && words[0].IsCapital && (end == words.Count || words[end].Before == Joint.Comma)
                && words.Skip(end).All(w => w.IsCapital))
            {
                var place = text.Substring(line.Start + words[0].Span.Start, words[end - 1].Span.End - words[0].Span.Start).Split(',')[0];
                return new FoundDateline(line, words[0].Casing == Casing.Caps ? InNameCase(place) : place) { Country = country, Date = date?.Date };
            }
        }

        return null;
    }

    // "Aboard Air Force One" over "En Route Torsholm, Nordria": the place of a travelling press is its plane and where that goes.
    private static string EnRoute(string text, TextSpan line)
    {
        var after = text.AsSpan(line.End).TrimStart();
        var next = after[..(after.IndexOfAny('\n', '\r') is >= 0 and var at ? at : after.Length)].Trim();
        var plane = line.Of(text).Trim();
        return next.Length < 60 && next.StartsWith("en route", StringComparison.OrdinalIgnoreCase) ? $"{plane}, en route{next.ToString().Split(',')[0][8..]}" : plane;
    }

    // "By Ada Okafor, in Geneva" · "Ada Okafor reports from Nairobi"
    private FoundDateline? Reporter(string text, TextSpan line)
    {
        var words = NameWords.Split(line.Of(text));
        if (words.Count is < 3 or > 14)
        {
            return null;
        }

        for (var i = 2; i < words.Count; i++)
        {
            var marks = words[i - 1].Folded == "from" && words[i - 2].Folded is "reports" or "reporting" or "writes" || (words[i - 1].Folded == "in" && words[0].Folded == "by");
            for (var end = Math.Min(words.Count, i + 3); marks && end > i; end--)
            {
                if (places.CountryOf(string.Join(' ', words.Skip(i).Take(end - i).Select(w => w.Folded)), "", text) is { } country && words[i].IsCapital)
                {
                    return new FoundDateline(line, text[(line.Start + words[i].Span.Start)..(line.Start + words[end - 1].Span.End)]) { Country = country };
                }
            }
        }

        return null;
    }

    private static string InNameCase(string place) =>
        string.Create(place.Length, place, static (span, place) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = i > 0 && char.IsLetter(place[i - 1]) && place[i - 1] != '.' ? char.ToLowerInvariant(place[i]) : place[i];
            }
        });
}
