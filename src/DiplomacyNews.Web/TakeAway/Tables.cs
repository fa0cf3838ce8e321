using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>The columns of each table. Names stay; new columns come last. Several things in one cell are parted by "; ".</summary>
internal static class Tables
{
    public static Table<StatementRecord> Statements { get; } = new(
        ("id", s => s.Id), ("url", s => s.Url), ("kind", s => s.Kind), ("mode", s => s.Mode), ("act", s => s.Act), ("lead", s => s.Lead), ("words", s => s.Words),
        ("speakers", s => Several(s.Speakers.Select(p => p.Name))), ("speaker_ids", s => Several(s.Speakers.Select(p => p.Id))), ("offices", s => Several(s.Speakers.Select(p => p.Office))),
        ("behalf", s => s.Behalf?.Name), ("via", s => s.Via?.Name),
        ("addressees", s => Several(s.Addressees.Select(p => p.Name))), ("addressee_ids", s => Several(s.Addressees.Select(p => p.Id))), ("about", s => Several(s.About)),
        ("said_date", s => s.Said.Date), ("said_from", s => s.Said.DateFrom), ("said_to", s => s.Said.DateTo), ("said_basis", s => s.Said.Basis), ("occasion", s => s.Occasion),
        ("within_id", s => s.WithinId), ("meeting_id", s => s.MeetingId), ("topics", s => Several(s.Topics.Select(t => t.Id))), ("confidence", s => s.Confidence), ("rule", s => s.Rule),
        ("speaker_set_by_editor", s => s.SpeakerSetByEditor), ("article_id", s => s.Article?.Id), ("article_url", s => s.Article?.Url), ("headline", s => s.Article?.Headline.Text), ("outlet", s => s.Article?.Outlet),
        ("article_date", s => s.Article?.Date), ("wording", s => s.Article?.Wording), ("rights", s => s.Article?.Rights), ("sample", s => s.Article?.Sample), ("utterance_id", s => s.UtteranceId));

    public static Table<ArticleRecord> Articles { get; } = new(
        ("id", a => a.Id), ("url", a => a.Url), ("headline", a => a.Headline.Text), ("headline_derived", a => a.Headline.Derived), ("outlet", a => a.Outlet), ("outlet_id", a => a.OutletId), ("byline", a => a.Byline),
        ("place", a => a.Dateline.Place), ("country", a => a.Dateline.Country), ("date", a => a.Dateline.Date), ("date_from", a => a.Dateline.DateFrom), ("date_to", a => a.Dateline.DateTo), ("date_basis", a => a.Dateline.DateBasis),
        ("kind", a => a.Kind), ("language", a => a.Language), ("wording", a => a.Wording), ("topics", a => Several(a.Topics.Select(t => t.Id))), ("countries", a => Several(a.Countries)),
        ("statement_count", a => a.StatementCount), ("rights", a => a.Rights), ("original", a => a.Original), ("sample", a => a.Sample), ("reader", a => a.Reader));

    public static Table<MeetingRecord> Meetings { get; } = new(
        ("id", m => m.Id), ("url", m => m.Url), ("type", m => m.Type), ("status", m => m.Status), ("participants", m => Several(m.People.Select(p => p.Name))), ("participant_ids", m => Several(m.People.Select(p => p.Id))),
        ("offices", m => Several(m.People.Select(p => p.Office))), ("countries", m => Several(m.People.Select(p => p.Country))), ("place", m => m.Place), ("when", m => m.When), ("date", m => m.Date), ("date_from", m => m.DateFrom), ("date_to", m => m.DateTo),
        ("duration", m => m.Duration), ("confidence", m => m.Confidence), ("rule", m => m.Rule), ("article_count", m => m.ArticleCount), ("statement_count", m => m.StatementCount),
        ("article_id", m => m.Article?.Id), ("article_url", m => m.Article?.Url), ("headline", m => m.Article?.Headline.Text), ("outlet", m => m.Article?.Outlet), ("sample", m => m.Article?.Sample),
        ("hosts", m => Others(m, MeetingRole.Host)), ("mediators", m => Others(m, MeetingRole.Mediator)), ("claimed_by", m => Others(m, MeetingRole.Claimant)));

    public static Table<SpeakerRecord> Speakers { get; } = new(
        ("id", s => s.Id), ("url", s => s.Url), ("name", s => s.Name), ("type", s => s.Type), ("kind", s => s.Kind), ("office", s => s.Office), ("country", s => s.Country), ("statement_count", s => s.StatementCount));

    public static Table<TopicRecord> Topics { get; } = new(
        ("id", t => t.Id), ("url", t => t.Url), ("name", t => t.Name), ("parent", t => t.Parent), ("iptc", t => t.Iptc), ("other_names", t => Several(t.OtherNames)), ("article_count", t => t.ArticleCount), ("statement_count", t => t.StatementCount), ("iptc_code", t => t.IptcCode));

    public static Table<CountryRecord> Countries { get; } = new(
        ("id", c => c.Id), ("url", c => c.Url), ("name", c => c.Name), ("other_names", c => Several(c.OtherNames)), ("capitals", c => Several(c.Capitals)), ("article_count", c => c.ArticleCount));

    private static string Others(MeetingRecord meeting, MeetingRole role) => Several(meeting.Others.Where(p => p.Role == role).Select(p => p.Name));

    /// <summary>Those without an id or office keep their place, so that the cells of a line stay side by side.</summary>
    private static string Several(IEnumerable<string?> values) => string.Join("; ", values);
}
