using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Feeds;

/// <summary>Statements, reports and meetings as entries of a feed.</summary>
/// <param name="origin">The site's address, without a slash at its end.</param>
/// <param name="lexicon">For the names of topics.</param>
internal sealed class FeedEntries(string origin, Lexicon lexicon)
{
    private const int LongestTitle = 140;
    private const int LongestOpening = 600;

    /// <summary>The year from which on the project's addresses are the site's to give, as tag: URIs want it.</summary>
    private const string Since = "2024";

    public FeedEntry Of(StatementRow statement, ArrivalTimes times)
    {
        var who = Captions.WithOffices(statement);
        var words = Captions.Words(statement);
        string[] how = [statement.Kind.ToString().ToLowerInvariant(), .. Captions.Cautions(statement), $"said {(statement.SaidOn is null ? "" : "on ")}{Captions.Said(statement)}", .. statement.Occasion is { Length: > 0 and < 80 } occasion ? [occasion] : Array.Empty<string>()];
        var source = statement.ArticleTitle + (statement.Outlet is { } outlet ? $", {outlet}" : "") + (statement.IsSample ? " (a sample)" : "");
        var html = new EntryHtml().Open("blockquote").Element("p", words).Close("blockquote").Element("p", $"{who}; {string.Join("; ", how)}.")
            .Open("p").Link(origin + statement.ArticleAddress, statement.ArticleTitle).Text(source[statement.ArticleTitle.Length..]).Close("p");
        return new FeedEntry
        {
            Id = Tag($"statements/{statement.Key}"),
            Title = XmlText.Of($"{Captions.Who(statement)}: {Shortened(words)}"),
            Address = origin + statement.Address,
            Text = XmlText.Of($"{words}\n\n{who}; {string.Join("; ", how)}.\n\n{source}: {origin}{statement.ArticleAddress}"),
            Html = html.ToString(),
            Came = times.CameOf(statement.ArticleId),
            Changed = times.ChangedOf(statement.ArticleId, statement.Key),
            Day = DayOf(statement.SaidOn, statement.SaidFrom, statement.SaidTo),
            Authors = Authors(null, statement.Outlet),
            Tags = [.. Topics(statement.TopicIds), .. Speakers(statement.Speakers.Select(p => (p.Slug, p.Name))), new FeedTag(statement.Kind.ToString().ToLowerInvariant(), statement.Kind.ToString(), origin + "/about#lines"), .. SampleTag(statement.IsSample)],
        };
    }

    public FeedEntry Of(ReportRow report, string? byline, string? original, IReadOnlyList<string> speakers, ArrivalTimes times)
    {
        var opening = Opening.Of(report, LongestOpening).Words;
        var day = report.Date is { } on ? Day.Long(on) : report.DateFrom is null && report.DateTo is null ? "undated" : Day.Window(report.DateFrom, report.DateTo);
        var facts = string.Join("; ", new[]
        {
            report.Outlet, report.Place, day + (report.DateBasis == DateBasis.Inferred ? " (worked out, not printed)" : ""),
            report.Statements == 0 ? "no statement found" : Counted.Of(report.Statements, "statement") + (speakers.Count == 0 ? "" : $" by {Counted.Joined(speakers)}"), report.IsSample ? "a sample" : null,
        }.OfType<string>());
        var html = new EntryHtml();
        if (opening.Length > 0)
        {
            html.Element("p", opening);
        }

        html.Element("p", facts + ".");
        if (original is not null)
        {
            html.Open("p").Text("Published at ").Link(original, SafeLink.Host(original)).Close("p");
        }

        return new FeedEntry
        {
            Id = Tag(string.Create(CultureInfo.InvariantCulture, $"articles/{report.Id}")),
            Title = XmlText.Of(report.Title),
            Address = origin + report.Address,
            Original = original,
            Text = XmlText.Of(opening.Length > 0 ? $"{opening}\n\n{facts}." : $"{facts}."),
            Html = html.ToString(),
            Came = times.CameOf(report.Id),
            Changed = times.ChangedOf(report.Id),
            Day = DayOf(report.Date, report.DateFrom, report.DateTo),
            Authors = Authors(byline, report.Outlet),
            Tags = [.. Topics(report.Topics), .. SampleTag(report.IsSample)],
        };
    }

    public FeedEntry Of(MeetingRow meeting, ArrivalTimes times)
    {
        var day = meeting.Date is { } on ? Day.Long(on) : meeting.DateFrom is null && meeting.DateTo is null ? meeting.When is { } printed ? $"“{printed}”" : "no day given" : Day.Window(meeting.DateFrom, meeting.DateTo);
        var facts = $"{MeetingWords.Type(meeting.Type)}, {MeetingWords.Status(meeting.Status)}; {day}{(meeting.Place is { } place ? $"; {place}" : "")}; {Counted.Of(meeting.Statements, "statement")} from it; told by {Counted.Of(meeting.Reports, "report")}{(meeting.IsSample ? "; a sample" : "")}";
        var html = new EntryHtml().Element("p", facts + ".").Open("p").Link(origin + meeting.ArticleAddress, meeting.ArticleTitle).Text(meeting.Outlet is { } outlet ? $", {outlet}" : "").Close("p");
        return new FeedEntry
        {
            Id = Tag($"meetings/{meeting.Key}"),
            Title = XmlText.Of($"{MeetingWords.Name(meeting)} ({MeetingWords.Status(meeting.Status)})"),
            Address = origin + meeting.Address,
            Text = XmlText.Of($"{facts}.\n\n{meeting.ArticleTitle}: {origin}{meeting.ArticleAddress}"),
            Html = html.ToString(),
            Came = times.CameOf(meeting.ArticleId),
            Changed = times.ChangedOf(meeting.ArticleId),
            Day = DayOf(meeting.Date, meeting.DateFrom, meeting.DateTo),
            Authors = Authors(null, meeting.Outlet),
            Tags = [new FeedTag(MeetingWords.Status(meeting.Status), MeetingWords.Status(meeting.Status)), .. Speakers(meeting.Participants.Select(p => (p.Slug, p.Name))), .. SampleTag(meeting.IsSample)],
        };
    }

    private string Tag(string what) => $"tag:{(new Uri(origin) is { HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 } site ? site.IdnHost : "localhost")},{Since}:{what}";

    private static string? DayOf(DateOnly? on, DateOnly? from, DateOnly? to) => (on, from, to) switch
    {
        ({ } day, _, _) => Day.Iso(day),
        (_, null, null) => null,
        (_, { } first, { } last) => $"{Day.Iso(first)}/{Day.Iso(last)}",
        (_, { } first, null) => $"{Day.Iso(first)}/..",
        (_, null, { } last) => $"../{Day.Iso(last)}",
    };

    private static IReadOnlyList<string> Authors(string? byline, string? outlet) => byline is { Length: > 0 } ? [XmlText.Of(byline)] : outlet is { Length: > 0 } ? [XmlText.Of(outlet)] : [];

    private IEnumerable<FeedTag> Topics(IEnumerable<string> ids) => ids.Select(id => new FeedTag(id, lexicon.Topic(id)?.Name ?? id, origin + "/topics"));

    private IEnumerable<FeedTag> Speakers(IEnumerable<(string? Slug, string Name)> speakers) =>
        speakers.Where(s => s.Slug is not null).Select(s => new FeedTag(s.Slug ?? "", XmlText.Of(s.Name), origin + "/speakers")).DistinctBy(t => t.Term);

    private static IEnumerable<FeedTag> SampleTag(bool isSample) => isSample ? [new FeedTag("sample", "Sample")] : [];

    private static string Shortened(string words) => QuotedWords.Shortened(words, LongestTitle);
}
