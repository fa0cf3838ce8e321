using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Speakers;

/// <summary>Everybody with a page: by name, or those with the most statements first.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon, Lazy<OfficeFinder> offices, TimeProvider clock) : PageModel
{
    private const int PageSize = 60;

    /// <summary>The start of any part of the name.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(Name = "country", SupportsGet = true)]
    public string? Country { get; set; }

    /// <summary>A letter that names in the list begin with.</summary>
    [BindProperty(Name = "letter", SupportsGet = true)]
    public string? Letter { get; set; }

    /// <summary>"statements" for those who are reported most; else by name.</summary>
    [BindProperty(Name = "sort", SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>The slug of the last speaker of the page before.</summary>
    [BindProperty(Name = "after", SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>An office as a report would name it; the page then says who held it.</summary>
    [BindProperty(Name = "office", SupportsGet = true)]
    public string? Office { get; set; }

    /// <summary>The day of which it is asked; today without it.</summary>
    [BindProperty(Name = "on", SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>Who held the office asked for; null where none is.</summary>
    public OfficeHeld? Held { get; private set; }

    public NarrowingForm OfficeForm => new("/speakers", "Who held an office on a day", new Dictionary<string, string>(),
        [
            new NarrowingForm.Choice("office", "Who was", "", [], Office, "Chinese foreign minister"),
            new NarrowingForm.Choice("on", "On", "", [], On, "2005-03-01"),
        ], Held is not null);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<char> Letters { get; private set; } = [];

    public IReadOnlyList<NarrowingForm.Option> Countries { get; private set; } = [];

    public string? Next { get; private set; }

    private SpeakerFilter Narrowed => new() { Name = Name, Country = Country, Letter = Letter, Sort = Sort };

    public bool ByStatements => Narrowed.ByStatements;

    public bool IsNarrowed => Name is { Length: > 0 } || Country is { Length: > 0 } || Letter is { Length: > 0 };

    public NarrowingForm Form => new("/speakers", "Narrow the speakers", Sort is { Length: > 0 } ? new Dictionary<string, string> { ["sort"] = Sort } : [],
        [
            new NarrowingForm.Choice("q", "Name begins with", "", [], Name, "Wang, Lav, nato"),
            new NarrowingForm.Choice("country", "Speaks for", "Any country", Countries, Country?.ToLowerInvariant()),
        ], IsNarrowed);

    public WholeList Whole => new("/speakers", QueryOf());

    public EmptyList Empty => new(IsNarrowed ? $"Nobody here {string.Join(" and ", Conditions)}." : "No report has been read yet, so nobody is on record.",
        IsNarrowed ? [new("All speakers", "/speakers"), new($"Search for “{Name ?? Country ?? Letter}” in what was said", $"/search?q={Uri.EscapeDataString(Name ?? Country ?? Letter ?? "")}")] : [new("How reports get in", "/about")]);

    private IEnumerable<string> Conditions => new[]
        {
            Name is { Length: > 0 } ? $"has a name that begins with “{Name}”" : null,
            Country is { Length: > 0 } ? $"speaks for {lexicon.CountryInSentence(Country.ToUpperInvariant())}" : null,
            Letter is { Length: > 0 } ? $"stands under {Letter.ToUpperInvariant()}" : null,
        }
        .OfType<string>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Held = Office is { Length: > 0 } office ? OfficeHeld.Of(office, On, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), offices.Value, lexicon) : null;
        var listed = db.Speakers.Listed(db);
        var kinds = await listed.GroupBy(s => new { Letter = s.SortName.Substring(0, 1), s.Country }).Select(g => new { g.Key.Letter, g.Key.Country, Count = g.Count() }).ToListAsync(cancellationToken); // Who is listed is asked of each speaker: once for both.
        Letters = [.. kinds.Where(k => k.Letter.Length == 1).Select(k => k.Letter[0]).Distinct().Order()];
        Countries =
        [
            .. kinds.Where(k => k.Country is not null).GroupBy(k => k.Country!, k => k.Count) // Not null: asked for.
                .Select(c => new NarrowingForm.Option(c.Key.ToLowerInvariant(), lexicon.CountryName(c.Key), c.Sum())).OrderBy(o => o.Text, StringComparer.InvariantCulture),
        ];

        // Asked for by its slug: addresses of pages keep it, wherever the name has gone since.
        var last = After is { Length: > 0 } ? await listed.PlaceOfAsync(db, After, cancellationToken) : null;
        var fetched = await listed.RowsAsync(db, lexicon, Narrowed, last, PageSize + 1, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Rows =
        [
            .. fetched.Take(PageSize).Select(s => new Row(s.Slug, s.Name, s.SortName,
                OfficeTerm.BestOn(today, s.Slug, lexicon)?.InYears ?? s.Office ?? (s.Type == PartyType.Body ? Bodies.KindOf(s.Slug, lexicon) : null),
                s.Country is null ? null : lexicon.CountryName(s.Country), s.Statements)),
        ];
        Next = fetched.Count > PageSize ? Address(("after", Rows[^1].Slug)) : null;
    }

    /// <summary>The same list with some parameters set anew; from its first page unless they say otherwise.</summary>
    public string Address(params (string Name, string? Value)[] changes) => "/speakers" + QueryOf(changes);

    private string QueryOf(params (string Name, string? Value)[] changes)
    {
        var parameters = new Dictionary<string, string?> { ["q"] = Name, ["country"] = Country, ["letter"] = Letter, ["sort"] = Sort };
        foreach (var (name, value) in changes)
        {
            parameters[name] = value;
        }

        return QueryString.Create(parameters.Where(p => p.Value is { Length: > 0 })).ToString();
    }

    /// <param name="Office">The one held today, or the last one held.</param>
    public sealed record Row(string Slug, string Name, string SortName, string? Office, string? Country, int Statements)
    {
        public char Letter => SortName.Length == 0 ? '#' : char.ToUpperInvariant(SortName[0]);
    }
}
