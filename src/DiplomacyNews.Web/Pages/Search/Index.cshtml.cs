using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Search;

/// <summary>The page of results, and without a query the help.</summary>
internal sealed class IndexModel(SearchPlanner planner, StatementSearch statements, FoundUtterances utterances, GroupedStatements grouped, ArticleSearch articles, SearchIndexQueries index,
    FacetCounts facets, SearchOffers offers, SearchAlternatives alternatives) : PageModel
{
    private const int Size = 20;
    private const int GroupsAtOnce = 10;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>statements (unless said otherwise) or articles.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? In { get; set; }

    /// <summary>newest (unless said otherwise), oldest or relevance.</summary>
    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    /// <summary>speaker, story or meeting: by what statements are gathered; one by one unless said.</summary>
    [BindProperty(SupportsGet = true, Name = "group")]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>From the form beside the results: becomes a part of the query.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    public Results Found { get; private set; } = new();

    /// <summary>Whether the address asks for a page that names no place in any list.</summary>
    public bool IsOddPlace { get; private set; }

    public bool IsArticles => In == "articles";

    /// <summary>Reports are not gathered: only what was said is.</summary>
    public SearchGrouping? Grouping => IsArticles ? null : SearchParameters.Grouping(Group);

    /// <summary>How many there are of the kind that is not shown.</summary>
    public int Others => IsArticles ? Found.Statements : Found.Articles;

    /// <summary>Whether the query has the filter already.</summary>
    public bool Asks(string filter) => Found.Plan!.Clauses.Any(c => !c.Not && c.Chosen.Contains(filter)); // Asked where there are results.

    /// <summary>The query's text in pieces: what was not understood, by the number of its notice, and the rest without one.</summary>
    public IReadOnlyList<(string Text, int? Notice)> Marked { get; private set; } = [];

    public SearchOrder Order => SearchParameters.Order(Sort);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (DayRange.Parse(From) is not null || DayRange.Parse(To) is not null)
        {
            return Redirect(Address(SearchParameters.Query(Q, From, To)));
        }

        var query = SearchQuery.Parse(Q);
        if (query.Text.Length == 0)
        {
            return Page();
        }

        var plan = await planner.PlanAsync(query, cancellationToken);
        Found = new Results
        {
            Query = query.Text, Notices = plan.Notices, Offers = await offers.OfAsync(query, cancellationToken), IsAsked = !plan.IsEmpty,
            Chips = [.. plan.Clauses.Select(c => ChipOf(plan, c))], Plan = plan,
        };
        Marked = MarkedIn(query.Text, plan.Notices);
        if (!plan.IsEmpty)
        {
            var asked = Found;
            try
            {
                await FindAsync(plan, cancellationToken);
            }
            catch (SearchTooLongException)
            {
                Found = asked with { IsTooMuch = true };
            }
        }

        return Page();
    }

    private async Task FindAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        long? after = long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : null;
        IsOddPlace = After is not null && after is null;
        var here = IsArticles ? SearchTable.Articles : SearchTable.Statements;
        var (articleCount, days) = IsArticles ? await index.DaysAsync(SearchTable.Articles, plan, cancellationToken) : (await index.CountAsync(SearchTable.Articles, plan, cancellationToken), []);
        var told = await utterances.CountAsync(plan, cancellationToken);
        var count = IsArticles ? articleCount : told.Count;
        Found = Found with { Statements = told.Count, CountsTellings = told.IsOfTellings, Articles = articleCount };
        if (IsArticles)
        {
            var page = await articles.FindAsync(plan, Order, after, Size, cancellationToken);
            Found = Found with { ArticleHits = page.Hits, After = page.After };
        }
        else if (Grouping is { } by)
        {
            var page = await grouped.FindAsync(plan, by, Order, (int)Math.Clamp(after ?? 0, 0, GroupedStatements.Depth), GroupsAtOnce, cancellationToken);
            Found = Found with { Groups = page, After = page.After };
        }
        else
        {
            var page = await statements.FindAsync(plan, Order, after, Size, cancellationToken);
            Found = Found with { StatementHits = page.Hits, After = page.After };
        }

        Found = count == 0
            ? Found with { Alternatives = await alternatives.ForAsync(plan, here, cancellationToken), EmptiedBy = await alternatives.EmptiedByAsync(plan, here, cancellationToken) }
            : Found with { Times = TimeChart.Of(IsArticles ? days : told.Days) };
    }

    /// <summary>What the results can be narrowed by: counted by the view, when the results are on their way already. Null where that takes too long.</summary>
    internal async Task<SearchFacets?> CountFacetsAsync(CancellationToken cancellationToken)
    {
        var plan = Found.Plan!; // Asked where there are results.
        try
        {
            return IsArticles ? await facets.OfArticlesAsync(plan, cancellationToken) : await facets.OfStatementsAsync(plan, cancellationToken);
        }
        catch (SearchTooLongException)
        {
            return null;
        }
    }

    /// <summary>What can be followed: the search, in whatever order its results are looked at; null where nothing is asked.</summary>
    public WholeList? Followed => Found.IsAsked ? new("/search", QueryOf(Found.Query, IsArticles ? "articles" : null, null, null)) : null;

    public WholeList Whole => new("/search", QueryOf(Found.Query, IsArticles ? "articles" : null, Order == SearchOrder.Newest ? null : Sort, null));

    /// <summary>The address of another search, in the same kind of results and order.</summary>
    public string Address(string query) => Address(query, IsArticles ? "articles" : null, Order == SearchOrder.Newest ? null : Sort, null);

    /// <summary>The same, gathered as here; reports never are.</summary>
    public string Address(string query, string? kind, string? sort, long? after) => "/search" + QueryOf(query, kind, sort, after, kind is null && Grouping is not null ? Group : null);

    /// <summary>The same search with its statements gathered by something else, or by nothing.</summary>
    public string Gathered(string? by) => "/search" + QueryOf(Found.Query, null, Order == SearchOrder.Newest ? null : Sort, null, by);

    /// <summary>The same search without its days, for which others are to be chosen.</summary>
    public string WithoutDays => Address(Found.Plan!.Query.Without([.. Found.Plan.Clauses.Where(c => c.Days is not null).SelectMany(c => c.Nodes)])); // Asked where there are results.

    /// <summary>All that a group holds the first of: the same search narrowed to it, one by one.</summary>
    public string All(string filter) => "/search" + QueryOf(Found.Plan!.Query.And(filter), null, Order == SearchOrder.Newest ? null : Sort, null); // Asked where there are results.

    private static string QueryOf(string query, string? kind, string? sort, long? after, string? group = null) => QueryString.Create(
        new (string Name, string? Value)[] { ("q", query), ("in", kind), ("group", group), ("sort", sort), ("after", after?.ToString(CultureInfo.InvariantCulture)) }
            .Where(p => p.Value is not null).Select(p => new KeyValuePair<string, string?>(p.Name, p.Value))).ToString();

    /// <summary>What the page shows; empty without a query.</summary>
    public sealed record Results
    {
        public string Query { get; init; } = "";

        /// <summary>Whether the search was ended before anything was found, because it took too long.</summary>
        public bool IsTooMuch { get; init; }

        /// <summary>Null without a query.</summary>
        internal SearchPlan? Plan { get; init; }

        /// <summary>Of a search that finds nothing, the conditions that find nothing even alone.</summary>
        internal IReadOnlyList<SearchClause> EmptiedBy { get; init; } = [];

        internal TimeChart? Times { get; init; }

        public ImmutableArray<SearchNotice> Notices { get; init; } = [];

        public ImmutableArray<Chip> Chips { get; init; } = [];

        /// <summary>Whether anything of the query was left to search for.</summary>
        public bool IsAsked { get; init; }

        public IReadOnlyList<Named> Offers { get; init; } = [];

        public int Statements { get; init; }

        /// <summary>Whether each telling of an utterance counts, because there are too many to look each up.</summary>
        public bool CountsTellings { get; init; }

        /// <summary>The statements gathered; null where they are shown one by one.</summary>
        internal GroupedPage? Groups { get; init; }

        public int Articles { get; init; }

        public IReadOnlyList<StatementHit> StatementHits { get; init; } = [];

        public IReadOnlyList<ArticleHit> ArticleHits { get; init; } = [];

        public long? After { get; init; }

        public IReadOnlyList<SearchAlternative> Alternatives { get; init; } = [];
    }

    /// <param name="Without">The query without it.</param>
    /// <param name="Negated">The query with it turned round; null where that makes no sense.</param>
    /// <param name="Of">The conditions in a pair of brackets or a choice.</param>
    public sealed record Chip(string Label, string Shown, string Without, string? Negated, ImmutableArray<Chip> Of);

    private static Chip ChipOf(SearchPlan plan, SearchClause clause) => new(clause.Label, clause.Shown, plan.Query.Without(clause.Nodes),
        clause.IsModifier ? null : plan.Negated(clause), [.. clause.Of.Select(of => ChipOf(plan, of))]);

    private static List<(string Text, int? Notice)> MarkedIn(string text, ImmutableArray<SearchNotice> notices)
    {
        var pieces = new List<(string, int?)>();
        var at = 0;
        foreach (var (notice, number) in notices.Select((n, i) => (n, i + 1)).Where(n => n.n.At is not null).OrderBy(n => n.n.At!.Value.Start)) // Not null: asked for.
        {
            var span = notice.At!.Value;
            if (span.Start >= at && span.End <= text.Length)
            {
                pieces.Add((text[at..span.Start], null));
                pieces.Add((text[span.Start..span.End], number));
                at = span.End;
            }
        }

        return at == 0 ? [] : [.. pieces, (text[at..], null)];
    }
}
