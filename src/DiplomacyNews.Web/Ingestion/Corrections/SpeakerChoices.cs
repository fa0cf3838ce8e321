using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>Whom an editor may set as a speaker: those an article names, and everybody the record or the lexicon knows by any of their names.</summary>
internal sealed class SpeakerChoices(NewsContext db, Lexicon lexicon)
{
    public const int Most = 20;
    private const int MostWords = 6;

    /// <summary>Those of these slugs, in their order; the unknown are left out.</summary>
    public async Task<IReadOnlyList<SpeakerChoice>> OfAsync(IReadOnlyCollection<string> slugs, DateOnly? day, CancellationToken cancellationToken)
    {
        var rows = await db.Speakers.Where(s => slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, StringComparer.Ordinal, cancellationToken);
        return [.. slugs.Select(slug => rows.TryGetValue(slug, out var row) ? Of(row, day) : lexicon.PartyOf(slug) is { } party ? Of(party, day) : null).OfType<SpeakerChoice>()];
    }

    /// <summary>Everybody of whom an article speaks, those who speak in it first.</summary>
    public async Task<IReadOnlyList<SpeakerChoice>> InArticleAsync(int articleId, DateOnly? day, CancellationToken cancellationToken)
    {
        var speaking = await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => s.ArticleId == articleId).SelectMany(s => s.Parties)
            .Where(p => p.SpeakerId != null).GroupBy(p => p.SpeakerId!.Value).Select(g => new { Id = g.Key, Count = g.Count(p => p.Role == PartyRole.Speaker) }).ToDictionaryAsync(x => x.Id, x => x.Count, cancellationToken);
        var named = await db.Set<ArticleParty>().Where(p => p.ArticleId == articleId).Select(p => p.SpeakerId).ToListAsync(cancellationToken);
        var ids = named.Concat(speaking.Keys).ToList();
        var rows = await db.Speakers.Where(s => ids.Contains(s.Id)).OrderBy(s => s.SortName).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(s => speaking.GetValueOrDefault(s.Id)).Select(s => Of(s, day))];
    }

    /// <summary>Those one of whose names begins with each of the words, in the record first.</summary>
    public async Task<IReadOnlyList<SpeakerChoice>> FindAsync(string words, DateOnly? day, CancellationToken cancellationToken)
    {
        var wanted = Plain(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var inRecord = await db.Speakers.Where(s => s.MergedIntoId == null).Named(words, lexicon).OrderBy(s => s.SortName).ThenBy(s => s.Id).Take(Most).ToListAsync(cancellationToken);
        var inLexicon = lexicon.People.Where(p => p.Aliases.Concat(p.ShortNames).Append(p.Name).Any(Matches)).Select(p => p.Id)
            .Concat(lexicon.Bodies.Where(b => b.Aliases.Concat(b.Abbreviations).Append(b.Name).Any(Matches)).Select(b => b.Id)).Take(Most).ToList();
        return [.. inRecord.Select(s => Of(s, day)).Concat(inLexicon.Select(lexicon.PartyOf).OfType<FoundParty>().Select(p => Of(p, day))).DistinctBy(c => c.Slug).Take(Most)];

        bool Matches(string name)
        {
            var parts = Plain(name).Split(' ');
            return wanted.All(word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
        }
    }

    /// <summary>Those of exactly this name or one of their other names.</summary>
    public async Task<IReadOnlyList<SpeakerChoice>> CalledAsync(string name, CancellationToken cancellationToken)
    {
        var plain = Plain(name);
        return [.. (await FindAsync(name, null, cancellationToken)).Where(c => Plain(c.Name) == plain || OtherNames(c.Slug).Any(other => Plain(other) == plain))];
    }

    private IEnumerable<string> OtherNames(string slug) => lexicon.Person(slug) is { } person ? person.Aliases : lexicon.Body(slug) is { } body ? body.Aliases.Concat(body.Abbreviations) : [];

    private SpeakerChoice Of(Speaker speaker, DateOnly? day) => new(speaker.Slug, speaker.Name, lexicon.OfficeHeld(speaker.Slug, day, day) ?? speaker.Office, CountryName(speaker.Country));

    private SpeakerChoice Of(FoundParty party, DateOnly? day) => new(party.Id, party.Name, lexicon.OfficeHeld(party.Id, day, day), CountryName(party.Country));

    private string? CountryName(string? iso3) => iso3 is null ? null : lexicon.Country(iso3)?.Name ?? iso3;

    private static string Plain(string name) => Slug.Of(name, "").Replace('-', ' ');
}

/// <summary>Somebody who may be set as a speaker.</summary>
/// <param name="Slug">In the record, or of the lexicon.</param>
/// <param name="Name">To print.</param>
/// <param name="Office">Held on the day of the statement, or null.</param>
/// <param name="Country">The country's name, or null.</param>
public sealed record SpeakerChoice(string Slug, string Name, string? Office, string? Country)
{
    /// <summary>What tells them from others of the name.</summary>
    public string Detail => Office ?? Country ?? "";
}
