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
internal sealed class IndexModel(SearchPlanner planner, StatementSearch statements, ArticleSearch articles, SearchIndexQueries index, FacetCounts facets, SearchOffers offers,
    SearchAlternatives alternatives) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>statements (unless said otherwise) or articles.</summary>
    [BindProperty(SupportsGet = true, Name = "in")]
    public string? In { get; set; }

    /// <summary>newest (unless said otherwise), oldest or relevance.</summary>
    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>From the form beside the results: becomes a part of the query.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    public Results Found { get; private set; } = new();

    public bool IsArticles => In == "articles";

    /// <summary>How many there are of the kind that is not shown.</summary>
    public int Others => IsArticles ? Found.Statements : Found.Articles;

    /// <summary>Whether the query has the filter already.</summary>
    public bool Asks(string filter) => Found.Chosen.Contains(filter);

    public SearchOrder Order => Sort switch { "relevance" => SearchOrder.Relevance, "oldest" => SearchOrder.Oldest, _ => SearchOrder.Newest };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (DayRange.Parse(From) is not null || DayRange.Parse(To) is not null)
        {
            var days = new[] { ("after", From), ("until", To) }.Where(d => DayRange.Parse(d.Item2) is not null).Select(d => $"{d.Item1}:{d.Item2!.Trim()}"); // A day was read from it.
            return Redirect(Address(string.Join(' ', days.Prepend(Q?.Trim() ?? "")).Trim()));
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
            Chips = [.. plan.Clauses.Select(c => new Chip(c.Label, c.Shown, query.Without(c.Nodes)))], Chosen = [.. plan.Clauses.Where(c => !c.Not).SelectMany(c => c.Chosen)],
        };
        if (!plan.IsEmpty)
        {
            await FindAsync(plan, cancellationToken);
        }

        return Page();
    }

    private async Task FindAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        long? after = long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : null;
        var here = IsArticles ? SearchTable.Articles : SearchTable.Statements;
        Found = Found with
        {
            Statements = await index.CountAsync(SearchTable.Statements, plan, cancellationToken),
            Articles = await index.CountAsync(SearchTable.Articles, plan, cancellationToken),
        };
        if (IsArticles)
        {
            var page = await articles.FindAsync(plan, Order, after, Size, cancellationToken);
            Found = Found with { ArticleHits = page.Hits, After = page.After };
        }
        else
        {
            var page = await statements.FindAsync(plan, Order, after, Size, cancellationToken);
            Found = Found with { StatementHits = page.Hits, After = page.After };
        }

        var count = IsArticles ? Found.Articles : Found.Statements;
        Found = count == 0
            ? Found with { Alternatives = await alternatives.ForAsync(plan, here, cancellationToken) }
            : Found with { Facets = IsArticles ? await facets.OfArticlesAsync(plan, cancellationToken) : await facets.OfStatementsAsync(plan, cancellationToken) };
    }

    /// <summary>"5 statements", "more than 10,000 articles".</summary>
    public static string Count(int number, string noun) => number > SearchIndexQueries.MostCounted
        ? $"more than {Counted.Of(SearchIndexQueries.MostCounted, noun)}"
        : Counted.Of(number, noun);

    /// <summary>The number alone: "10,000+".</summary>
    public static string Count(int number) => number > SearchIndexQueries.MostCounted ? $"{Counted.Plain(SearchIndexQueries.MostCounted)}+" : Counted.Plain(number);

    /// <summary>The address of another search, in the same kind of results and order.</summary>
    public string Address(string query) => Address(query, IsArticles ? "articles" : null, Order == SearchOrder.Newest ? null : Sort, null);

    public string Address(string query, string? kind, string? sort, long? after) => "/search" + QueryString.Create(
        new (string Name, string? Value)[] { ("q", query), ("in", kind), ("sort", sort), ("after", after?.ToString(CultureInfo.InvariantCulture)) }
            .Where(p => p.Value is not null).Select(p => new KeyValuePair<string, string?>(p.Name, p.Value)));

    /// <summary>What the page shows; empty without a query.</summary>
    public sealed record Results
    {
        public string Query { get; init; } = "";

        public ImmutableArray<string> Chosen { get; init; } = [];

        public ImmutableArray<SearchNotice> Notices { get; init; } = [];

        public ImmutableArray<Chip> Chips { get; init; } = [];

        /// <summary>Whether anything of the query was left to search for.</summary>
        public bool IsAsked { get; init; }

        public IReadOnlyList<Named> Offers { get; init; } = [];

        public int Statements { get; init; }

        public int Articles { get; init; }

        public IReadOnlyList<StatementHit> StatementHits { get; init; } = [];

        public IReadOnlyList<ArticleHit> ArticleHits { get; init; } = [];

        public long? After { get; init; }

        public SearchFacets? Facets { get; init; }

        public IReadOnlyList<SearchAlternative> Alternatives { get; init; } = [];
    }

    /// <param name="Without">The query without it.</param>
    public sealed record Chip(string Label, string Shown, string Without);
}
