using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Finds speakers, topics, countries and outlets by any of their names. Speakers and outlets are looked up among those that an article which the
/// reader may see names, so that no name is given away.
/// </summary>
internal sealed class NameDirectory(NewsContext db, KnownNames known)
{
    private const int MostOfOneName = 200;
    private const int MostMeetings = 300;

    private readonly Dictionary<(string, NamedSort), ImmutableArray<Named>> nearest = [];
    private IReadOnlyList<Named>? outlets;
    private ILookup<string, string>? meetingPlaces;

    /// <summary>Those of the names that some speaker has, visible or not: a cheap question to be asked before the dear one, never to be answered to a reader.</summary>
    public async Task<IReadOnlySet<string>> SomebodysAsync(IReadOnlyCollection<string> wanted, CancellationToken cancellationToken)
    {
        var folded = wanted.ToLookup(SearchTokens.Name);
        var asked = JsonSerializer.Serialize(folded.Select(n => n.Key));
        var slugs = JsonSerializer.Serialize(folded.Select(n => n.Key.Replace(' ', '-')));
        var found = await db.Database.SqlQuery<string>(
            $"SELECT name AS Value FROM search_names WHERE name IN (SELECT value FROM json_each({asked})) UNION SELECT replace(Slug, '-', ' ') FROM Speakers WHERE Slug IN (SELECT value FROM json_each({slugs}))")
            .ToListAsync(cancellationToken);
        return found.SelectMany(n => folded[n]).Concat(wanted.Where(n => known.Speakers(n).Length + known.Countries(n).Length + known.Topics(n).Length > 0)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Speakers of exactly this name, alias or slug.</summary>
    public async Task<ImmutableArray<Named>> SpeakersNamedAsync(string name, CancellationToken cancellationToken)
    {
        var folded = SearchTokens.Name(name);
        if (folded.Length == 0)
        {
            return [];
        }

        var slug = folded.Replace(' ', '-');
        var found = await VisibleSpeakersAsync(
            Rows($"SELECT speaker_id AS Value FROM search_names WHERE name = {folded} AND whole = 1 UNION SELECT Id FROM Speakers WHERE Slug = {slug}"), cancellationToken);
        return found.Length > 0 ? found : known.Speakers(name);
    }

    /// <summary>Speakers with these words at the beginning of the name or of a later word in it: "okafor", "ambassador ok".</summary>
    public async Task<ImmutableArray<Named>> SpeakersWithAsync(string words, bool unfinished, CancellationToken cancellationToken)
    {
        var folded = SearchTokens.Name(words);
        return folded.Length == 0 ? [] : await VisibleSpeakersAsync(
            unfinished
                ? Rows($"SELECT speaker_id AS Value FROM search_names WHERE name >= {folded} AND name < {folded + "\U0010FFFF"}")
                : Rows($"SELECT speaker_id AS Value FROM search_names WHERE name = {folded} OR (name > {folded + " "} AND name < {folded + "!"})"),
            cancellationToken);
    }

    /// <summary>The rows of a speaker: its own and of those that turned out to be the same.</summary>
    public async Task<ImmutableArray<int>> RowsAsync(IEnumerable<int> speakers, CancellationToken cancellationToken)
    {
        var ids = speakers.ToList();
        return [.. ids, .. await db.Speakers.Where(s => s.MergedIntoId != null && ids.Contains(s.MergedIntoId.Value)).Select(s => s.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>Outlets of this name, alias, host or slug.</summary>
    public async Task<ImmutableArray<Named>> OutletsNamedAsync(string name, CancellationToken cancellationToken)
    {
        var folded = SearchTokens.Name(name);
        var slugs = known.Outlets(name);
        return [.. (await OutletsAsync(cancellationToken)).Where(o => slugs.Contains(o.Id) || SearchTokens.Name(o.Name) == folded || SearchTokens.Name(o.Id) == folded)];
    }

    /// <summary>The outlets that have an article to read and a name, or a word in it, that begins so.</summary>
    public async Task<IReadOnlyList<Named>> OutletsWithAsync(string folded, int most, CancellationToken cancellationToken)
    {
        var aliased = known.OutletsWith(folded);
        var named = await db.Outlets.OrderBy(o => o.Name).Select(o => new { o.Id, o.Slug, o.Name }).ToListAsync(cancellationToken); // There are few beside the reports they print.
        var begins = named.Where(o => aliased.Contains(o.Slug) || $" {SearchTokens.Name(o.Name)}".Contains(" " + folded, StringComparison.Ordinal)).Take(MostOfOneName).Select(o => o.Id).ToList();
        return begins.Count == 0 ? [] : await db.Outlets.Where(o => begins.Contains(o.Id) && db.Articles.Any(a => a.OutletId == o.Id)).OrderBy(o => o.Name).Take(most)
            .Select(o => new Named(NamedSort.Outlet, o.Slug, o.Name) { RowId = o.Id }).ToListAsync(cancellationToken);
    }

    /// <summary>The outlets that have an article to read.</summary>
    public async Task<IReadOnlyList<Named>> OutletsAsync(CancellationToken cancellationToken) =>
        outlets ??= await db.Outlets.Where(o => db.Articles.Any(a => a.OutletId == o.Id)).OrderBy(o => o.Name)
            .Select(o => new Named(NamedSort.Outlet, o.Slug, o.Name) { RowId = o.Id }).ToListAsync(cancellationToken);

    public ImmutableArray<Named> TopicsNamed(string name) => known.Topics(name);

    public ImmutableArray<Named> TopicsWith(string words) => known.TopicsWith(words);

    public ImmutableArray<Named> CountriesNamed(string name) => known.Countries(name);

    /// <summary>The meetings of that address, of somebody or of a country's officials, or in a place; the newest, as many as can be asked for at once.</summary>
    public async Task<ImmutableArray<Named>> MeetingsAsync(string name, CancellationToken cancellationToken)
    {
        var key = name.Trim();
        var countries = known.Countries(name).Select(c => c.Id).ToList();
        var speakers = countries.Count > 0 ? [] : (await SpeakersNamedAsync(name, cancellationToken)).Select(s => s.RowId).OfType<int>().ToList();
        var place = known.Place(name);
        var folded = SearchTokens.Name(place);
        meetingPlaces ??= (await db.Meetings.Where(m => m.Place != null).Select(m => m.Place!).Distinct().ToListAsync(cancellationToken)) // Not null: asked for.
            .ToLookup(p => SearchTokens.Name(known.Place(p)));
        var places = meetingPlaces[folded].ToList();
        var meetings = await db.Meetings
            .Where(m => m.SharedKey == key || m.Key == key || places.Contains(m.Place!) || m.Participants.Any(p => speakers.Contains(p.SpeakerId) || countries.Contains(p.Speaker.Country!))) // What is null is in no list.
            .OrderByDescending(m => m.Position).Select(m => m.Key).Take(MostMeetings).ToListAsync(cancellationToken);
        return [.. meetings.Select(m => new Named(NamedSort.Meeting, m, name))];
    }

    /// <summary>The story that the report of that number tells.</summary>
    public async Task<ImmutableArray<Named>> StoriesAsync(string number, CancellationToken cancellationToken) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && await db.Articles.Where(a => a.Id == id).Select(a => new { First = a.StoryId ?? a.Id, a.Title }).SingleOrDefaultAsync(cancellationToken) is { } told
            ? [new Named(NamedSort.Story, number, told.Title) { RowId = told.First }] : [];

    /// <summary>The place of that name, known or not; null where it has no letter.</summary>
    public Named? Place(string name) => SearchTokens.Name(name).Length == 0 ? null : new Named(NamedSort.Place, known.Place(name), known.Place(name));

    public IEnumerable<string> Family(string topic) => known.Family(topic);

    /// <summary>Up to three of a sort whose name is nearly this.</summary>
    public async Task<ImmutableArray<Named>> NearestAsync(string name, NamedSort sort, CancellationToken cancellationToken) =>
        nearest.TryGetValue((name, sort), out var before) ? before : nearest[(name, sort)] = await LookForNearestAsync(name, sort, cancellationToken);

    private async Task<ImmutableArray<Named>> LookForNearestAsync(string name, NamedSort sort, CancellationToken cancellationToken)
    {
        if (sort is NamedSort.Meeting or NamedSort.Story || EditDistance.Allowed(SearchTokens.Name(name).Length) == 0)
        {
            return [];
        }

        switch (sort)
        {
            case NamedSort.Topic:
                return [.. Nearest(SearchTokens.Stems(name), known.TopicNames).SelectMany(n => known.Topics(n)).DistinctBy(n => n.Id).Take(3)];
            case NamedSort.Country:
                return [.. Nearest(SearchTokens.Name(name), known.CountryNames).SelectMany(n => known.Countries(n)).DistinctBy(n => n.Id).Take(3)];
            case NamedSort.Place:
                return [.. Nearest(SearchTokens.Name(name), known.PlaceNames).Select(known.Place).Distinct().Select(n => new Named(NamedSort.Place, n, n)).Take(3)];
            case NamedSort.Outlet:
                var byName = (await OutletsAsync(cancellationToken)).ToLookup(o => SearchTokens.Name(o.Name));
                return [.. Nearest(SearchTokens.Name(name), byName.Select(o => o.Key)).SelectMany(n => byName[n]).Take(3)];
            default:
                var names = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM search_names").ToListAsync(cancellationToken);
                var found = new List<Named>();
                foreach (var near in Nearest(SearchTokens.Name(name), names.Distinct()).Take(6))
                {
                    found.AddRange(await VisibleSpeakersAsync(Rows($"SELECT speaker_id AS Value FROM search_names WHERE name = {near}"), cancellationToken));
                }

                return [.. found.DistinctBy(n => n.Id).Take(3)];
        }
    }

    /// <summary>Nearest first; a name also counts by each of its words, and one written after the rules of another language is as near as any.</summary>
    private static IEnumerable<string> Nearest(string name, IEnumerable<string> names)
    {
        var most = EditDistance.Allowed(name.Length);
        return most == 0 ? [] : names
            .Select(candidate => (candidate, Distance: candidate.Contains(' ') && !name.Contains(' ') ? candidate.Split(' ').Append(candidate).Min(Distance) : Distance(candidate)))
            .Where(near => near.Distance <= most)
            .OrderBy(near => near.Distance).ThenBy(near => near.candidate.Length).ThenBy(near => near.candidate, StringComparer.Ordinal)
            .Select(near => near.candidate);

        int Distance(string other) => Math.Min(EditDistance.Between(name, other, most), Transliteration.IsOf(name, other) ? most : most + 1);
    }

    private async Task<ImmutableArray<Named>> VisibleSpeakersAsync(IQueryable<int> rows, CancellationToken cancellationToken)
    {
        var ids = db.Speakers.Where(s => rows.Contains(s.Id)).Select(s => s.MergedIntoId ?? s.Id);
        var speakers = await db.Speakers
            .Where(s => ids.Contains(s.Id) && s.HasPage)
            .Where(s => db.Set<StatementParty>().Any(p => p.SpeakerId == s.Id && db.Statements.Any(st => st.Id == p.StatementId)) // From the speaker on, or SQLite walks all statements for one whom none names.
                || db.Set<ArticleParty>().Any(p => p.SpeakerId == s.Id && db.Articles.Any(a => a.Id == p.ArticleId))
                || db.Speakers.Any(m => m.MergedIntoId == s.Id && db.Set<ArticleParty>().Any(p => p.SpeakerId == m.Id && db.Articles.Any(a => a.Id == p.ArticleId))))
            .OrderBy(s => s.SortName).ThenBy(s => s.Id).Take(MostOfOneName)
            .Select(s => new { s.Id, s.Slug, s.Name, s.Office, s.Type })
            .ToListAsync(cancellationToken);
        return [.. speakers.Select(s => new Named(NamedSort.Speaker, s.Slug, s.Name) { RowId = s.Id, Detail = s.Office, IsBody = s.Type != PartyType.Person })];
    }

    private IQueryable<int> Rows(FormattableString sql) => db.Database.SqlQuery<int>(sql);
}
