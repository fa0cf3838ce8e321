using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A person or body as the list of speakers has it.</summary>
public sealed record SpeakerRow
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string SortName { get; init; }

    public required PartyType Type { get; init; }

    public string? Country { get; init; }

    /// <summary>For those the lexicon does not know: the office as an article printed it.</summary>
    public string? Office { get; init; }

    public required int Statements { get; init; }

    /// <summary>Where the list goes on behind it.</summary>
    public Place Where => new(Statements, SortName, Id);

    /// <summary>A place in the list, in whichever order.</summary>
    public sealed record Place(int Statements, string SortName, int Id);
}

public static class SpeakerRows
{
    /// <summary>The list of speakers, narrowed and in its order, behind a place in it.</summary>
    /// <param name="speakers">Those that may be listed.</param>
    /// <param name="after">The last one before; null from the beginning.</param>
    public static IQueryable<SpeakerRow> Rows(this IQueryable<Speaker> speakers, NewsContext db, Lexicon lexicon, SpeakerFilter filter, SpeakerRow.Place? after)
    {
        var rows = speakers.Matching(filter, lexicon).Select(s => new SpeakerRow
        {
            Id = s.Id, Slug = s.Slug, Name = s.Name, SortName = s.SortName, Type = s.Type, Country = s.Country, Office = s.Office,
            Statements = db.Statements.SelectMany(t => t.Parties, (t, p) => new { p.SpeakerId, p.Role, t.UtteranceKey }).Where(p => p.SpeakerId == s.Id && p.Role == PartyRole.Speaker).Select(p => p.UtteranceKey).Distinct().Count(),
        });
        if (after is not null)
        {
            rows = filter.ByStatements
                ? rows.Where(s => s.Statements < after.Statements || (s.Statements == after.Statements && (string.Compare(s.SortName, after.SortName) > 0 || (s.SortName == after.SortName && s.Id > after.Id))))
                : rows.Where(s => string.Compare(s.SortName, after.SortName) > 0 || (s.SortName == after.SortName && s.Id > after.Id));
        }

        return filter.ByStatements ? rows.OrderByDescending(s => s.Statements).ThenBy(s => s.SortName).ThenBy(s => s.Id) : rows.OrderBy(s => s.SortName).ThenBy(s => s.Id);
    }

    private static IQueryable<Speaker> Matching(this IQueryable<Speaker> speakers, SpeakerFilter filter, Lexicon lexicon)
    {
        speakers = filter.Name is { Length: > 0 } name ? speakers.Named(name, lexicon) : speakers;
        speakers = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? speakers.Where(s => s.Country == iso3) : speakers;
        return filter.Letter?.ToLowerInvariant() is { Length: > 0 } letter ? speakers.Where(s => s.SortName.StartsWith(letter)) : speakers;
    }
}
