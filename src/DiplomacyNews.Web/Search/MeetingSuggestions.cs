using System.Linq.Expressions;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// The latest meetings of somebody, of two who are named, or in a place, for what is typed of their names. They are looked for in the newest reports that have the names
/// in the index, and in fifty of these at most: a letter typed costs the same however long the record is.
/// </summary>
internal sealed class MeetingSuggestions(NewsContext db, NameDirectory names, KnownNames known, SearchIndexQueries index)
{
    private const int MostReports = 50;
    private const int MostWords = 8;
    private const int MostPlaces = 8;

    /// <summary>"wa" begins many a name.</summary>
    private const int MostOfOneName = 20;

    private const int Most = 3;

    /// <param name="folded">What was typed, as <see cref="SearchTokens.Name"/> gives it.</param>
    /// <param name="speakers">Those it may be the name of.</param>
    public async Task<IReadOnlyList<Named>> ForAsync(string folded, IReadOnlyList<Named> speakers, CancellationToken cancellationToken)
    {
        var place = await InPlaceAsync(folded, cancellationToken);
        var theirs = speakers.Count == 0 ? await OfTwoAsync(folded, cancellationToken) : await OfAsync(speakers, cancellationToken);
        return [.. theirs.Concat(place).DistinctBy(m => m.Id).Take(Most)];
    }

    private async Task<IReadOnlyList<Named>> OfAsync(IReadOnlyList<Named> speakers, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(speakers, cancellationToken);
        return await LatestAsync([rows.Select(SearchKeys.Mentioned)], m => m.Participants.Any(p => p.Role == MeetingRole.Participant && rows.Contains(p.SpeakerId)), cancellationToken);
    }

    /// <summary>"blinken wang": the first name is whole, the second may be being typed.</summary>
    private async Task<IReadOnlyList<Named>> OfTwoAsync(string folded, CancellationToken cancellationToken)
    {
        var words = folded.Split(' ');
        var first = words.Length is < 2 or > MostWords ? [] : Enumerable.Range(1, words.Length - 1).Select(i => string.Join(' ', words[..i])).ToList();
        var somebodys = first.Count == 0 ? first : [.. await names.SomebodysAsync(first, cancellationToken)]; // Most that is typed is no name at all, and one question says so.
        foreach (var name in somebodys.OrderBy(n => n.Length).Where(n => n.Length + 2 < folded.Length))
        {
            var one = await RowsAsync(await names.SpeakersWithAsync(name, false, cancellationToken), cancellationToken);
            var other = one.Count == 0 ? [] : await RowsAsync(await names.SpeakersWithAsync(folded[(name.Length + 1)..], true, cancellationToken), cancellationToken);
            if (other.Count > 0)
            {
                return await OfBothAsync(one, other, cancellationToken);
            }
        }

        return [];
    }

    /// <summary>The latest of one of these with one of those.</summary>
    /// <param name="one">By their numbers.</param>
    /// <param name="other">The same.</param>
    public Task<IReadOnlyList<Named>> OfBothAsync(IReadOnlyList<int> one, IReadOnlyList<int> other, CancellationToken cancellationToken) =>
        LatestAsync([one.Select(SearchKeys.Mentioned), other.Select(SearchKeys.Mentioned)],
            m => m.Participants.Any(p => p.Role == MeetingRole.Participant && one.Contains(p.SpeakerId)) && m.Participants.Any(p => p.Role == MeetingRole.Participant && other.Contains(p.SpeakerId)), cancellationToken);

    private async Task<IReadOnlyList<Named>> InPlaceAsync(string folded, CancellationToken cancellationToken)
    {
        var places = known.PlaceNames.Where(p => p.StartsWith(folded, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(known.Place).Distinct().Take(MostPlaces).ToList();
        return places.Count == 0 ? [] : await LatestAsync([places.Select(SearchKeys.Place)], m => places.Contains(m.Place!), cancellationToken); // What is null is in no list.
    }

    private async Task<List<int>> RowsAsync(IReadOnlyList<Named> speakers, CancellationToken cancellationToken) =>
        [.. await names.RowsAsync(speakers.Select(s => s.RowId).OfType<int>().Take(MostOfOneName), cancellationToken)];

    /// <summary>Of the newest reports with one of each of the keys, the latest meetings for which the condition holds.</summary>
    private async Task<IReadOnlyList<Named>> LatestAsync(IReadOnlyList<IEnumerable<string>> keys, Expression<Func<Meeting, bool>> condition, CancellationToken cancellationToken)
    {
        var plan = new SearchPlan { Query = SearchQuery.Parse(null), Clauses = [.. keys.Select(SearchClause.OfKeys)] };
        var reports = await index.PositionsAsync(SearchTable.Articles, plan, SearchOrder.Newest, null, MostReports, cancellationToken);
        var ids = await db.Articles.Where(a => EF.Parameter(reports).Contains(a.Position)).Select(a => a.Id).ToListAsync(cancellationToken);
        var latest = (await db.Meetings.Where(m => EF.Parameter(ids).Contains(m.ArticleId)).Where(condition).Select(m => new { m.SharedKey, m.Position }).ToListAsync(cancellationToken))
            .OrderByDescending(m => m.Position).Select(m => m.SharedKey).Distinct().Take(Most).ToList();
        var told = await db.Meetings.Once(db).Where(m => latest.Contains(m.SharedKey)).Select(m => new
        {
            m.SharedKey, m.Type, m.Place, m.Date, m.DateFrom, m.DateTo, Names = m.Participants.Where(p => p.Role == MeetingRole.Participant).OrderBy(p => p.Ordinal).Select(p => p.Speaker.Name).ToList(),
        }).AsSplitQuery().ToDictionaryAsync(m => m.SharedKey, cancellationToken);
        return
        [
            .. latest.Where(told.ContainsKey).Select(key => told[key]).Select(m => new Named(NamedSort.Meeting, m.SharedKey, MeetingWords.Title(m.Type, m.Names, m.Place))
            {
                Detail = m.Date is { } day ? Day.ShortWithYear(day) : m.DateFrom is null && m.DateTo is null ? null : Day.Window(m.DateFrom, m.DateTo),
            }),
        ];
    }
}
