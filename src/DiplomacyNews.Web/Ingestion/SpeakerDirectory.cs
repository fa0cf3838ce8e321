using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Corrections;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Finds the speaker that a party of an analysis is, and adds those who are new. Only persons and bodies are speakers of their own.</summary>
internal sealed class SpeakerDirectory(NewsContext db, Lexicon lexicon)
{
    /// <returns>By party id. Groups, documents and unnamed sources are not among them.</returns>
    public async Task<IReadOnlyDictionary<string, Speaker>> FindOrAddAsync(IEnumerable<FoundParty> parties, CancellationToken cancellationToken)
    {
        var wanted = parties.Where(p => p.Type is PartyType.Person or PartyType.Body).DistinctBy(p => p.Id, StringComparer.Ordinal)
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        var slugs = wanted.ToDictionary(p => p.Key, p => p.Value.Known ? p.Key.ToLowerInvariant() : Slug.Of(p.Key, "unnamed"), StringComparer.Ordinal);
        var known = await db.Speakers.Include(s => s.MergedInto).Where(s => slugs.Values.Contains(s.Slug))
            .ToDictionaryAsync(s => s.Slug, StringComparer.Ordinal, cancellationToken);

        var found = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        foreach (var (id, party) in wanted)
        {
            if (!known.TryGetValue(slugs[id], out var speaker))
            {
                speaker = known[slugs[id]] = New(party, slugs[id]);
                db.Speakers.Add(speaker);
            }

            Refresh(speaker, party);
            found[id] = speaker.MergedInto ?? speaker;
        }

        return found;
    }

    /// <returns>By slug: those that are there, and those of the lexicon, which are added.</returns>
    public async Task<IReadOnlyDictionary<string, Speaker>> NamedAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        if (slugs.Count == 0)
        {
            return new Dictionary<string, Speaker>();
        }

        var named = await db.Speakers.Include(s => s.MergedInto).Where(s => slugs.Contains(s.Slug))
            .ToDictionaryAsync(s => s.Slug, s => s.MergedInto ?? s, StringComparer.Ordinal, cancellationToken);
        var added = await FindOrAddAsync(slugs.Where(slug => !named.ContainsKey(slug)).Select(lexicon.PartyOf).OfType<FoundParty>(), cancellationToken);
        foreach (var (slug, speaker) in added)
        {
            named[slug] = speaker;
        }

        await db.SaveChangesAsync(cancellationToken);
        return named;
    }

    /// <summary>Adds somebody under a slug that neither the record nor the lexicon has.</summary>
    public async Task<Speaker> AddAsync(NewSpeaker somebody, CancellationToken cancellationToken)
    {
        var wanted = Slug.Of(somebody.Name, "speaker");
        var slug = wanted;
        for (var number = 2; lexicon.PartyOf(slug) is not null || await db.Speakers.AnyAsync(s => s.Slug == slug, cancellationToken); number++)
        {
            slug = $"{wanted}-{number}";
        }

        var party = new FoundParty(slug, somebody.Name, somebody.Type, Known: false) { Office = somebody.Office, Country = somebody.Country };
        var speaker = New(party, slug);
        Refresh(speaker, party);
        db.Speakers.Add(speaker);
        await db.SaveChangesAsync(cancellationToken);
        return speaker;
    }

    private Speaker New(FoundParty party, string slug) => new() { Slug = slug, Name = Short(party.Name), SortName = SortName(party), Type = party.Type };

    /// <summary>The lexicon's word stands; what texts say fills the gaps.</summary>
    private void Refresh(Speaker speaker, FoundParty party)
    {
        if (party.Known)
        {
            speaker.Name = Short(party.Name);
            speaker.SortName = SortName(party);
        }

        speaker.IsKnown = party.Known;
        speaker.Country ??= party.Country;
        speaker.Office = party.Known ? null : speaker.Office ?? party.Office;
        speaker.HasPage = party.Known || party.Type == PartyType.Body || speaker.Office is not null;
    }

    private string SortName(FoundParty party)
    {
        var name = lexicon.Person(party.Id) is { FamilyName: { } family } person ? $"{family} {person.GivenNames}" : party.Name;
        if (party.Type == PartyType.Person && lexicon.Person(party.Id) is null && name.LastIndexOf(' ') is > 0 and var at)
        {
            name = $"{name[(at + 1)..]} {name[..at]}";
        }

        return Slug.Of(name, party.Name).Replace('-', ' ');
    }

    /// <summary>A name of three hundred characters is no name; keep what fits a line.</summary>
    private static string Short(string name) => name.Length <= 120 ? name : string.Concat(name.AsSpan(0, 119), "…");
}
