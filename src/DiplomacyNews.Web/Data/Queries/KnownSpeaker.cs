using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Somebody who has a page: reports that may be seen name them, or the lexicon knows them.</summary>
public sealed record KnownSpeaker
{
    /// <summary>Null for those whom no report has named yet.</summary>
    public int? Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required PartyType Type { get; init; }

    public string? Country { get; init; }

    /// <summary>The office as a report printed it.</summary>
    public string? Office { get; init; }
}

public static class KnownSpeakers
{
    /// <summary>Whom the slug means, or the slug of the one this turned out to be; neither where nobody may learn of them.</summary>
    public static async Task<(KnownSpeaker? Found, string? MovedTo)> FindAsync(this NewsContext db, string slug, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var row = await db.Speakers.Where(s => s.Slug == slug).Select(s => new
        {
            s.Id, s.Name, s.Type, s.Country, s.Office, s.HasPage, MergedInto = s.MergedInto == null ? null : s.MergedInto.Slug,
            IsReported = db.Set<ArticleParty>().Any(p => p.SpeakerId == s.Id && db.Articles.Any(a => a.Id == p.ArticleId)),
        }).SingleOrDefaultAsync(cancellationToken);
        if (row?.MergedInto is { } other && (row.IsReported || lexicon.Person(other) is not null || lexicon.Body(other) is not null || await db.Speakers.Listed(db).AnyAsync(s => s.Slug == other, cancellationToken)))
        {
            return (null, other);
        }

        // Those the lexicon knows have a page whether or not a report names them yet, so that a hidden report cannot be told from none.
        var person = lexicon.Person(slug);
        var body = lexicon.Body(slug);
        var government = Bodies.CountryOfGovernment(slug, lexicon);
        var isKnown = person is not null || body is not null || government is not null;
        return !isKnown && row is not { HasPage: true, IsReported: true } ? (null, null) : (new KnownSpeaker
        {
            Id = row?.Id, Slug = slug, Office = row?.Office,
            Name = person?.Name ?? body?.Name ?? row?.Name ?? $"Government of {government!.Name}", // One of them is there: see above.
            Type = person is not null ? PartyType.Person : row?.Type ?? PartyType.Body,
            Country = row?.Country ?? body?.Country ?? government?.Iso3 ?? lexicon.OfficesOf(slug).Select(o => o.Country).FirstOrDefault(c => c is not null),
        }, null);
    }
}
