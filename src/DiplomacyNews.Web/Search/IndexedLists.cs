using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Lists of the record read from the search index, which has every statement and report in order of date under the keys of who, to whom, about what and where: the newest
/// of a million are found as quickly as those of ten. What is shown of them is read from the tables, through the filter of what may be seen.
/// </summary>
internal sealed class IndexedLists(NewsContext db, SearchIndexQueries index, SearchPlanner planner, FoundUtterances utterances)
{
    /// <summary>Of so many for each that is wanted, somebody is named for enough.</summary>
    private const int Spare = 8;

    /// <summary>All that the address asks for, and of each of the further sets of keys any.</summary>
    public Task<SearchPlan> PlanAsync(ListFilter filter, CancellationToken cancellationToken, params ImmutableArray<string>[] keys) => PlanAsync(filter, SearchKeys.Speaker, keys, cancellationToken);

    /// <summary>The same for reports, which name or quote the speaker asked for, and of which no kind of statement and no addressee is asked.</summary>
    public Task<SearchPlan> ReportsPlanAsync(ListFilter filter, CancellationToken cancellationToken, params ImmutableArray<string>[] keys) => PlanAsync(filter with { Kind = null, Addressee = null }, SearchKeys.Mentioned, keys, cancellationToken);

    private async Task<SearchPlan> PlanAsync(ListFilter filter, Func<int, string> speakerKey, IEnumerable<ImmutableArray<string>> keys, CancellationToken cancellationToken)
    {
        var speaker = await SpeakerAsync(filter.Speaker, speakerKey, cancellationToken);
        var addressee = await SpeakerAsync(filter.Addressee, SearchKeys.Addressee, cancellationToken);
        string? outlet = null;
        if (filter.Outlet is { Length: > 0 } slug)
        {
            outlet = await db.Outlets.Where(o => o.Slug == slug).Select(o => (int?)o.Id).SingleOrDefaultAsync(cancellationToken) is { } id ? SearchKeys.Outlet(id) : SearchKeys.Nothing;
        }

        string?[] ofFilter =
        [
            outlet,
            filter.Topic is { Length: > 0 } topic ? SearchKeys.Topic(topic) : null,
            filter.Country is { Length: > 0 } iso3 ? SearchKeys.Country(iso3) : null,
            filter.Kind is { Length: > 0 } kind ? Enum.TryParse<StatementKind>(kind, ignoreCase: true, out var parsed) ? SearchKeys.Kind(parsed) : SearchKeys.Nothing : null,
        ];
        return new SearchPlan
        {
            Query = SearchQuery.Parse(""), First = filter.FirstDay, Last = filter.LastDay, Released = await planner.ReleasedAsync(cancellationToken),
            Clauses = [.. keys.Concat(new[] { speaker, addressee }.OfType<ImmutableArray<string>>()).Concat(ofFilter.OfType<string>().Select(key => ImmutableArray.Create(key))).Select(any => Clause(any))],
        };
    }

    /// <summary>The same without what has any of the keys.</summary>
    public static SearchPlan Without(SearchPlan plan, params ImmutableArray<string> keys) => plan with { Clauses = plan.Clauses.Add(Clause(keys, not: true)) };

    public async Task<NewestStatements> NewestStatementsAsync(SearchPlan plan, CancellationToken cancellationToken, int depth = NewestStatements.Depth) =>
        await NewestStatements.OfAsync(db, await index.PositionsAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, depth + 1, cancellationToken), cancellationToken, depth);

    public async Task<NewestReports> NewestReportsAsync(SearchPlan plan, CancellationToken cancellationToken) =>
        await NewestReports.OfAsync(db, await index.PositionsAsync(SearchTable.Articles, plan, SearchOrder.Newest, null, NewestReports.Depth + 1, cancellationToken), cancellationToken);

    /// <summary>A page of reports, the newest first.</summary>
    public async Task<PageOf<ReportRow>> ReportsAsync(SearchPlan plan, long? after, int size, CancellationToken cancellationToken)
    {
        var (positions, next) = await index.PageAsync(SearchTable.Articles, plan, SearchOrder.Newest, after, size, cancellationToken);
        return new PageOf<ReportRow>(await db.Articles.Where(a => EF.Parameter(positions).Contains(a.Position)).NewestFirst().Select(ReportRow.Projection).AsSplitQuery().ToListAsync(cancellationToken), next);
    }

    /// <summary>A page of statements, the newest first, each utterance once: as that of its tellings in the list that stands highest.</summary>
    public async Task<PageOf<StatementRow>> StatementsAsync(SearchPlan plan, long? after, int size, CancellationToken cancellationToken)
    {
        var (positions, next) = await utterances.PageAsync(plan, SearchOrder.Newest, after, size, cancellationToken);
        return new PageOf<StatementRow>(await utterances.RowsAsync(positions, cancellationToken), next);
    }

    /// <summary>The newest statements that somebody is named for, each telling of an utterance.</summary>
    public async Task<IReadOnlyList<StatementRow>> AttributedAsync(SearchPlan plan, int count, CancellationToken cancellationToken)
    {
        var positions = await index.PositionsAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, count * Spare, cancellationToken);
        return await db.Statements.Where(s => EF.Parameter(positions).Contains(s.Position) && s.Parties.Any(p => p.Role == Data.Entities.PartyRole.Speaker)).NewestFirst()
            .Select(StatementRow.Projection).Take(count).AsSplitQuery().ToListAsync(cancellationToken);
    }

    /// <summary>The keys of a speaker: its own and of those that turned out to be the same, under which they stay in the index.</summary>
    public async Task<ImmutableArray<string>> KeysAsync(int speakerId, Func<int, string> key, CancellationToken cancellationToken) =>
        [key(speakerId), .. (await db.Speakers.Where(s => s.MergedIntoId == speakerId).Select(s => s.Id).ToListAsync(cancellationToken)).Select(key)];

    private async Task<ImmutableArray<string>?> SpeakerAsync(string? slug, Func<int, string> key, CancellationToken cancellationToken) => slug is not { Length: > 0 } ? null
        : await db.Speakers.Where(s => s.Slug == slug).Select(s => (int?)s.Id).SingleOrDefaultAsync(cancellationToken) is { } id ? await KeysAsync(id, key, cancellationToken) : [SearchKeys.Nothing];

    private static SearchClause Clause(ImmutableArray<string> any, bool not = false) => new() { AnyOf = [new SearchTerm.Keys(any)], Not = not, Label = "", Shown = "", Nodes = [] };
}
