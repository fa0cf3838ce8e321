using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads people and bodies as records.</summary>
internal sealed class SpeakerRecords(NewsContext db, Lexicon lexicon, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <param name="type">Null for all.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<SpeakerRecord> List(SpeakerFilter filter, PartyType? type, string origin) => async (after, size, cancellationToken) =>
    {
        var listed = type is null ? db.Speakers.Listed(db) : db.Speakers.Listed(db).Where(s => s.Type == type);
        var rows = await listed.RowsAsync(db, lexicon, filter, PlaceOf(after), size + 1, cancellationToken);
        var page = rows.Count > size ? rows[..size] : rows;
        var today = Today;
        return new RecordPage<SpeakerRecord>([.. page.Select(s => Record(s, today, origin))], rows.Count > size ? CursorOf(page[^1].Where) : null);
    };

    /// <summary>With offices and other names.</summary>
    public async Task<SpeakerRecord> WholeAsync(KnownSpeaker found, string origin, CancellationToken cancellationToken)
    {
        var said = found.Id is { } id ? await db.Statements.WithPart(db, PartyRole.Speaker, id).CountAsync(cancellationToken) : 0;
        var today = Today;
        var row = new SpeakerRow { Id = found.Id ?? 0, Slug = found.Slug, Name = found.Name, SortName = "", Type = found.Type, Country = found.Country, Office = found.Office, Statements = said };
        return Record(row, today, origin) with
        {
            OtherNames = [.. lexicon.Person(found.Slug)?.Aliases ?? (lexicon.Body(found.Slug) is { } body ? [.. body.Abbreviations, .. body.Aliases] : [])],
            Offices = [.. OfficeTerm.Of(found.Slug, lexicon).Select(o => new OfficeRecord(o.Title, o.From, o.To, o.Status))],
        };
    }

    private SpeakerRecord Record(SpeakerRow s, DateOnly today, string origin) => new()
    {
        Id = s.Slug, Url = $"{origin}/speakers/{s.Slug}", Name = s.Name, Type = s.Type, Kind = Bodies.KindOf(s.Slug, lexicon), Country = s.Country,
        Office = OfficeTerm.BestOn(today, s.Slug, lexicon)?.InYears ?? s.Office, StatementCount = s.Statements,
    };

    private static string CursorOf(SpeakerRow.Place place) => JsonSerializer.Serialize(place);

    private static SpeakerRow.Place? PlaceOf(string? cursor) => cursor is null ? null : JsonSerializer.Deserialize<SpeakerRow.Place>(cursor);
}
