using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Citing;

/// <summary>Reports, statements and meetings as citations name them.</summary>
/// <param name="lexicon">Knows what kind of outlet an outlet is, and which words of a byline are places.</param>
/// <param name="origin">The site's address, without a slash at its end.</param>
/// <param name="site">Its name.</param>
public sealed class CitationDesk(Lexicon lexicon, string origin, string site)
{
    public string Origin => origin;

    public Citable Of(CitedReport report) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"article-{report.Id}"),
        Title = report.Title,
        IsTitleMade = report.TitleDerived,
        TitleInSentenceCase = report.TitleDerived ? null : SentenceCase.Of(report.Title, report.Text),
        Authors = BylineNames.Of(report.Byline, report.Outlet, lexicon),
        Outlet = report.Outlet,
        OutletKind = lexicon.Outlets.FirstOrDefault(o => o.Id == report.OutletSlug)?.Kind switch { "magazine" => OutletKind.Magazine, "news-agency" or "broadcaster" or "website" => OutletKind.Site, _ => OutletKind.Newspaper },
        Day = new CitedDay(report.Date, report.DateFrom, report.DateTo, report.DateBasis == DateBasis.Inferred),
        Original = SafeLink.Of(report.Original),
        Address = origin + report.Path,
        Site = site,
        Language = report.Language,
    };

    public Citable Of(CitedReport report, StatementRow statement) => Of(report) with
    {
        Id = $"statement-{statement.Key}",
        Address = origin + statement.Address,
        Words = new CitedWords([.. statement.Speakers.Select(p => new CitedSpeaker(p.Name, p.Type == PartyType.Person))], Captions.WithOffices(statement), Captions.Words(statement),
            statement.Kind != StatementKind.Indirect, statement.Wording != Wording.Retranslated, Captions.Said(statement)),
    };

    public Citable Of(MeetingRow meeting) => new()
    {
        Id = $"meeting-{meeting.Key}",
        Title = MeetingWords.Name(meeting),
        IsTitleMade = true,
        Day = new CitedDay(meeting.Date, meeting.DateFrom, meeting.DateTo, false),
        Address = origin + meeting.Address,
        Site = site,
        Meeting = new CitedMeeting(MeetingWords.Type(meeting.Type), MeetingWords.Status(meeting.Status), meeting.Place, meeting.Reports > 1 ? Counted.Of(meeting.Reports, "report") : meeting.Outlet ?? meeting.ArticleTitle),
    };
}
