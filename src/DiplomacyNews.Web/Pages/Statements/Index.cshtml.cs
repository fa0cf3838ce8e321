using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Statements;

/// <summary>All statements, those said last first, narrowed by speaker, topic, country, outlet, kind and time.</summary>
internal sealed class IndexModel(NewsContext db, Lexicon lexicon, IndexedLists lists, SearchIndexQueries index) : PageModel
{
    private const string Path = "/statements";
    private const int PageSize = 25;

    public ListFilter Filter { get; private set; } = new();

    public PageOf<StatementRow> Rows { get; private set; } = new([], null);

    public int Total { get; private set; }

    public Narrowing Narrowing { get; private set; } = null!; // Set before the view is reached.

    public PagerLinks Pager => PagerLinks.Of(Path, Filter, Rows, "statement");

    public WholeList Whole => WholeList.Of(Path, Filter);

    public EmptyList Empty => Filter.IsEmpty && Filter.After is null
        ? new EmptyList("No statement is in the record yet. They are found in the reports that come in.", new EmptyList.WayOut("The reports", "/articles"), new EmptyList.WayOut("How statements are found", "/about"))
        : new EmptyList(Filter.IsEmpty ? "There are no older statements." : $"No statement matches all of: {Narrowing.InWords}.",
            [.. Narrowing.Chips.Select(c => new EmptyList.WayOut($"Without {c.Label} {c.Value}", c.AddressWithout)), new EmptyList.WayOut("All statements", Path)]);

    public async Task OnGetAsync([FromQuery] ListFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        var plan = await lists.PlanAsync(filter, cancellationToken);
        var newest = await lists.NewestStatementsAsync(plan, cancellationToken);
        var (count, days) = await index.DaysAsync(SearchTable.Statements, plan, cancellationToken);
        Total = newest.IsCut ? count : newest.Once.Count();
        Rows = await lists.StatementsAsync(plan, filter.After, PageSize, cancellationToken);

        // Of long lists the newest are counted: what is rare in them is rare.
        var speakers = await (await WithoutAsync(filter.Speaker, filter with { Speaker = null })).CountBySpeakerAsync(cancellationToken);
        var topics = await (await WithoutAsync(filter.Topic, filter with { Topic = null })).CountByTopicAsync(cancellationToken);
        var countries = await (await WithoutAsync(filter.Country, filter with { Country = null })).CountByCountryAsync(cancellationToken);
        var outlets = await (await WithoutAsync(filter.Outlet, filter with { Outlet = null })).CountByOutletAsync(cancellationToken);
        var kinds = (await WithoutAsync(filter.Kind, filter with { Kind = null })).CountByKind();
        if (filter.From is not null || filter.To is not null || filter.On is not null)
        {
            days = (await index.DaysAsync(SearchTable.Statements, await lists.PlanAsync(filter with { From = null, To = null, On = null }, cancellationToken), cancellationToken)).Days;
        }

        string?[] slugs = [filter.Speaker, filter.Addressee];
        var people = await db.Speakers.Listed(db).Where(s => slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, s => s.Name, cancellationToken);
        var outlet = filter.Outlet is { Length: > 0 } at ? await db.Outlets.Where(o => o.Slug == at && db.Articles.Any(a => a.OutletId == o.Id)).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null;
        Narrowing = new Narrowing(Path, filter, Narrowing.On(Path, filter, lexicon, (name, value) => name == "outlet" ? outlet : people.GetValueOrDefault(value)),
        [
            Narrowing.By(Path, filter, "Speaker", "speaker", speakers, c => c.Name!), // Speakers and outlets always come with their names.
            Narrowing.By(Path, filter, "Kind", "kind", kinds, c => c.Value),
            Narrowing.By(Path, filter, "Topic", "topic", topics, c => lexicon.TopicName(c.Value)),
            Narrowing.By(Path, filter, "Country", "country", countries.Select(c => c with { Value = c.Value.ToLowerInvariant() }), c => lexicon.CountryName(c.Value.ToUpperInvariant())),
            Narrowing.By(Path, filter, "Outlet", "outlet", outlets, c => c.Name!),
            Narrowing.ByTime(Path, filter, days),
        ]) { CountedIn = newest.IsCut ? NewestStatements.Depth : null };

        async Task<NewestStatements> WithoutAsync(string? value, ListFilter wider) =>
            value is { Length: > 0 } ? await lists.NewestStatementsAsync(await lists.PlanAsync(wider, cancellationToken), cancellationToken) : newest;
    }
}
