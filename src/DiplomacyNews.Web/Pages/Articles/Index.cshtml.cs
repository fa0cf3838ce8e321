using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Articles;

/// <summary>All reports, the newest first, narrowed by outlet, country, topic, speaker and time.</summary>
internal sealed class IndexModel(NewsContext db, Lexicon lexicon, IndexedLists lists, SearchIndexQueries index) : PageModel
{
    private const string Path = "/articles";
    private const int PageSize = 25;

    public ListFilter Filter { get; private set; } = new();

    public PageOf<ReportRow> Rows { get; private set; } = new([], null);

    /// <summary>Those who speak in each report, who speak most first.</summary>
    public ILookup<int, string> Speakers { get; private set; } = Enumerable.Empty<string>().ToLookup(_ => 0);

    public int Total { get; private set; }

    public Narrowing Narrowing { get; private set; } = null!; // Set before the view is reached.

    public PagerLinks Pager => PagerLinks.Of(Path, Filter, Rows, "report");

    public WholeList Whole => WholeList.Of(Path, Filter);

    public EmptyList Empty => Filter.IsEmpty && Filter.After is null
        ? new EmptyList("No report is in the record yet. An administrator can take reports in from files with the verb “ingest”.", new EmptyList.WayOut("How reports are read", "/about"))
        : new EmptyList(Filter.IsEmpty ? "There are no older reports." : $"No report matches all of: {Narrowing.InWords}.",
            [.. Narrowing.Chips.Select(c => new EmptyList.WayOut($"Without {c.Label} {c.Value}", c.AddressWithout)), new EmptyList.WayOut("All reports", Path)]);

    public async Task OnGetAsync([Microsoft.AspNetCore.Mvc.FromQuery] ListFilter filter, CancellationToken cancellationToken)
    {
        Filter = filter;
        var plan = await lists.ReportsPlanAsync(filter, cancellationToken);
        var newest = await lists.NewestReportsAsync(plan, cancellationToken);
        (Total, var days) = await index.DaysAsync(SearchTable.Articles, plan, cancellationToken);
        Rows = await lists.ReportsAsync(plan, filter.After, PageSize, cancellationToken);

        var shown = Rows.Rows.Select(r => r.Id).ToList();
        var speaking = await db.Statements.Where(s => shown.Contains(s.ArticleId)).SelectMany(s => s.Parties, (s, p) => new { s.ArticleId, Party = p }).Where(x => x.Party.Role == PartyRole.Speaker && x.Party.Speaker!.HasPage)
            .GroupBy(x => new { x.ArticleId, x.Party.Speaker!.Name }).Select(g => new { g.Key.ArticleId, g.Key.Name, Count = g.Count() }).ToListAsync(cancellationToken);
        Speakers = speaking.OrderByDescending(s => s.Count).ThenBy(s => s.Name, StringComparer.Ordinal).ToLookup(s => s.ArticleId, s => s.Name);

        // Of long lists the newest are counted: what is rare in them is rare.
        var outlets = await (await WithoutAsync(filter.Outlet, filter with { Outlet = null })).CountByOutletAsync(cancellationToken);
        var topics = await (await WithoutAsync(filter.Topic, filter with { Topic = null })).CountByTopicAsync(cancellationToken);
        var countries = await (await WithoutAsync(filter.Country, filter with { Country = null })).CountByCountryAsync(cancellationToken);
        if (filter.From is not null || filter.To is not null || filter.On is not null)
        {
            days = (await index.DaysAsync(SearchTable.Articles, await lists.ReportsPlanAsync(filter with { From = null, To = null, On = null }, cancellationToken), cancellationToken)).Days;
        }

        string?[] slugs = [filter.Speaker, filter.Addressee];
        var people = await db.Speakers.Listed(db).Where(s => slugs.Contains(s.Slug)).ToDictionaryAsync(s => s.Slug, s => s.Name, cancellationToken);
        var outlet = filter.Outlet is { Length: > 0 } at ? await db.Outlets.Where(o => o.Slug == at && db.Articles.Any(a => a.OutletId == o.Id)).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null;
        Narrowing = new Narrowing(Path, filter, Narrowing.On(Path, filter, lexicon, (name, value) => name == "outlet" ? outlet : people.GetValueOrDefault(value)),
        [
            Narrowing.By(Path, filter, "Topic", "topic", topics, c => lexicon.TopicName(c.Value)),
            Narrowing.By(Path, filter, "Country", "country", countries.Select(c => c with { Value = c.Value.ToLowerInvariant() }), c => lexicon.CountryName(c.Value.ToUpperInvariant())),
            Narrowing.By(Path, filter, "Outlet", "outlet", outlets, c => c.Name!), // Outlets always come with their names.
            Narrowing.ByTime(Path, filter, days),
        ]) { CountedIn = newest.IsCut ? NewestReports.Depth : null };

        async Task<NewestReports> WithoutAsync(string? value, ListFilter wider) =>
            value is { Length: > 0 } ? await lists.NewestReportsAsync(await lists.ReportsPlanAsync(wider, cancellationToken), cancellationToken) : newest;
    }
}
