using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;

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

    /// <summary>How often reports print what they said, by which the list is ordered: the same words in two reports count twice.</summary>
    public int Told { get; init; }

    /// <summary>Where the list goes on behind it.</summary>
    public Place Where => new(Told, SortName, Id);

    /// <summary>A place in the list, in whichever order.</summary>
    /// <param name="Told">How often reports print what they said.</param>
    public sealed record Place(int Told, string SortName, int Id);
}

public static class SpeakerRows
{
    private const int MostCounted = 500;

    /// <summary>The list of speakers, narrowed and in its order, behind a place in it.</summary>
    /// <param name="speakers">Those that may be listed.</param>
    /// <param name="after">The last one before; null from the beginning.</param>
    public static IQueryable<SpeakerRow> Rows(this IQueryable<Speaker> speakers, NewsContext db, Lexicon lexicon, SpeakerFilter filter, SpeakerRow.Place? after)
    {
        var rows = speakers.Matching(filter, lexicon).Select(s => new SpeakerRow
        {
            Id = s.Id, Slug = s.Slug, Name = s.Name, SortName = s.SortName, Type = s.Type, Country = s.Country, Office = s.Office,
            Told = db.Set<KeptTally>().Where(t => t.Key == SearchKeys.Speakers + s.Id).Sum(t => t.Count),

            // Of those who are told of often, counting each utterance once takes too long.
            Statements = db.Set<KeptTally>().Where(t => t.Key == SearchKeys.Speakers + s.Id).Sum(t => t.Count) > MostCounted
                ? db.Set<KeptTally>().Where(t => t.Key == SearchKeys.Speakers + s.Id).Sum(t => t.Count)
                : db.Set<StatementParty>().Where(p => p.SpeakerId == s.Id && p.Role == PartyRole.Speaker).Join(db.Statements, p => p.StatementId, t => t.Id, (p, t) => t.UtteranceKey).Distinct().Count(),
        });
        if (after is not null)
        {
            rows = filter.ByStatements
                ? rows.Where(s => s.Told < after.Told || (s.Told == after.Told && (string.Compare(s.SortName, after.SortName) > 0 || (s.SortName == after.SortName && s.Id > after.Id))))
                : rows.Where(s => string.Compare(s.SortName, after.SortName) > 0 || (s.SortName == after.SortName && s.Id > after.Id));
        }

        return filter.ByStatements ? rows.OrderByDescending(s => s.Told).ThenBy(s => s.SortName).ThenBy(s => s.Id) : rows.OrderBy(s => s.SortName).ThenBy(s => s.Id);
    }

    private static IQueryable<Speaker> Matching(this IQueryable<Speaker> speakers, SpeakerFilter filter, Lexicon lexicon)
    {
        speakers = filter.Name is { Length: > 0 } name ? speakers.Named(name, lexicon) : speakers;
        speakers = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? speakers.Where(s => s.Country == iso3) : speakers;
        return filter.Letter?.ToLowerInvariant() is { Length: > 0 } letter ? speakers.Where(s => s.SortName.StartsWith(letter)) : speakers;
    }
}
