using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Each utterance once; of those told of very often, each telling.</summary>
    public int Statements { get; init; }

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

    /// <summary>The list of speakers, narrowed and in its order, behind a place in it; then it is counted what those found have said.</summary>
    /// <param name="speakers">Those that may be listed.</param>
    /// <param name="after">The last one before; null from the beginning.</param>
    public static async Task<List<SpeakerRow>> RowsAsync(this IQueryable<Speaker> speakers, NewsContext db, Lexicon lexicon, SpeakerFilter filter, SpeakerRow.Place? after, int most, CancellationToken cancellationToken)
    {
        var rows = speakers.Matching(filter, lexicon).Rows(db);
        if (after is not null)
        {
            rows = filter.ByStatements
                ? rows.Where(s => s.Told < after.Told || (s.Told == after.Told && (string.Compare(s.SortName, after.SortName) > 0 || (s.SortName == after.SortName && s.Id > after.Id))))
                : rows.Where(s => string.Compare(s.SortName, after.SortName) > 0 || (s.SortName == after.SortName && s.Id > after.Id));
        }

        rows = filter.ByStatements ? rows.OrderByDescending(s => s.Told).ThenBy(s => s.SortName).ThenBy(s => s.Id) : rows.OrderBy(s => s.SortName).ThenBy(s => s.Id);
        var found = await rows.Take(most).ToListAsync(cancellationToken);

        // Of those who are told of often, counting each utterance once takes too long.
        int[] few = [.. found.Where(s => s.Told <= MostCounted).Select(s => s.Id)];
        var said = await db.Set<StatementParty>().Where(p => p.SpeakerId != null && EF.Parameter(few).Contains(p.SpeakerId.Value) && p.Role == PartyRole.Speaker)
            .Join(db.Statements, p => p.StatementId, t => t.Id, (p, t) => new { Id = p.SpeakerId!.Value, t.UtteranceKey }).Distinct()
            .GroupBy(u => u.Id).Select(g => new { Id = g.Key, Count = g.Count() }).ToDictionaryAsync(u => u.Id, u => u.Count, cancellationToken);
        return found.ConvertAll(s => s with { Statements = s.Told > MostCounted ? s.Told : said.GetValueOrDefault(s.Id) });
    }

    /// <summary>Where somebody stands in the list; null for nobody of it.</summary>
    public static async Task<SpeakerRow.Place?> PlaceOfAsync(this IQueryable<Speaker> speakers, NewsContext db, string slug, CancellationToken cancellationToken) =>
        (await speakers.Where(s => s.Slug == slug).Rows(db).SingleOrDefaultAsync(cancellationToken))?.Where;

    private static IQueryable<SpeakerRow> Rows(this IQueryable<Speaker> speakers, NewsContext db) => speakers.Select(s => new SpeakerRow
    {
        Id = s.Id, Slug = s.Slug, Name = s.Name, SortName = s.SortName, Type = s.Type, Country = s.Country, Office = s.Office,
        Told = db.Set<KeptTally>().Where(t => t.Key == SearchKeys.Speakers + s.Id).Sum(t => t.Count),
    });

    private static IQueryable<Speaker> Matching(this IQueryable<Speaker> speakers, SpeakerFilter filter, Lexicon lexicon)
    {
        speakers = filter.Name is { Length: > 0 } name ? speakers.Named(name, lexicon) : speakers;
        speakers = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? speakers.Where(s => s.Country == iso3) : speakers;
        return filter.Letter?.ToLowerInvariant() is { Length: > 0 } letter ? speakers.Where(s => s.SortName.StartsWith(letter)) : speakers;
    }
}
