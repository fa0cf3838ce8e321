using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Compare;

/// <summary>What up to four speakers, bodies or countries said on a topic, side by side through the years; or one through time.</summary>
internal sealed class IndexModel(NewsContext db, Lexicon lexicon, NameDirectory names, KnownNames known, IndexedLists lists, YearTallies tallies) : PageModel
{
    public const int MostSides = 4;
    private const int MostLikeIt = 8;
    private const int ExamplesShown = 4;
    private const int StatementsLooked = 4_000;

    /// <summary>Slugs or country codes with commas between them; also the first name as typed.</summary>
    [BindProperty(Name = "who", SupportsGet = true)]
    public string? Who { get; set; }

    /// <summary>The other names as typed. Each has a field of its own: the framework sorts what comes under one name, and the order is the reader's.</summary>
    [BindProperty(Name = "and", SupportsGet = true)]
    public string? Second { get; set; }

    [BindProperty(Name = "and3", SupportsGet = true)]
    public string? Third { get; set; }

    [BindProperty(Name = "and4", SupportsGet = true)]
    public string? Fourth { get; set; }

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public IReadOnlyList<Side> Sides { get; private set; } = [];

    /// <summary>What was typed and nobody is called, with those whose names are like it.</summary>
    public IReadOnlyList<(string Typed, ImmutableArray<Named> LikeIt)> Unclear { get; private set; } = [];

    public IReadOnlyList<Example> Examples { get; private set; } = [];

    public KnownTopic? Topic => Filter.Topic is { Length: > 0 } id ? lexicon.Topic(id) : null;

    public IEnumerable<KnownTopic> Topics => lexicon.Topics.OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The years in which anybody said anything, the newest first; 0 for what has no day.</summary>
    public IReadOnlyList<int> Years =>
        [.. Sides.SelectMany(s => s.Counts.Years.Select(y => y.Number)).Distinct().OrderDescending(), .. Sides.Any(s => s.Counts.Undated.All > 0) ? [0] : Array.Empty<int>()];

    /// <summary>Of each side so many of the newest are counted at most; null where all are.</summary>
    public int? CountedIn => Sides.Max(s => s.CountedIn);

    public string Heading => Sides.Count == 0 ? "Compare" : Counted.Joined(Sides.Select(s => s.Name)) + (Topic is { } topic ? $" on {Names.Whole(topic.Name)}" : "");

    public bool IsPlain => Typed.Count == 0;

    private IReadOnlyList<string> Typed =>
        [.. $"{Who},{Second},{Third},{Fourth}".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSides)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = new List<Side>();
        var unclear = new List<(string, ImmutableArray<Named>)>();
        foreach (var name in Typed)
        {
            var (side, likeIt) = await FindAsync(name, cancellationToken);
            if (side is null)
            {
                unclear.Add((name, likeIt));
            }
            else if (!found.Exists(s => s.Key == side.Key))
            {
                found.Add(side);
            }
        }

        if (unclear.Count == 0 && found.Count > 0 && Who != string.Join(',', found.Select(s => s.Key)))
        {
            return Redirect(Address(found.Select(s => s.Key), Filter)); // One address for one comparison, however it was typed.
        }

        Unclear = unclear;
        var topics = Topic is { } topic ? lexicon.WithNarrower(topic.Id) : [];
        var sides = new List<Side>();
        foreach (var side in found)
        {
            sides.Add(await side.ReadAsync(lists, tallies, topics, Filter, cancellationToken));
        }

        Sides = sides;
        Examples = sides.Count == 0 ? await ExamplesAsync(cancellationToken) : [];
        return Page();
    }

    /// <summary>The address of a comparison.</summary>
    public static string Address(IEnumerable<string> who, ListFilter filter) =>
        "/compare" + QueryString.Create([KeyValuePair.Create("who", (string?)string.Join(',', who)), .. filter.Parameters.Where(p => p.Key is "topic" or "from" or "to" or "on").Select(p => KeyValuePair.Create(p.Key, (string?)p.Value))]).ToString().Replace("%2C", ",", StringComparison.Ordinal);

    /// <summary>The same comparison with another in the place of what was not understood.</summary>
    public string AddressWith(string typed, string instead) => Address(Typed.Select(name => name == typed ? instead : name), Filter);

    /// <summary>Where all that a side said in a year can be read.</summary>
    public string MoreOf(Side side, int year) =>
        side.Address + new ListFilter { Topic = Filter.Topic, From = Filter.From, To = Filter.To }.Query("on", year == 0 ? null : year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task<(Side? Side, ImmutableArray<Named> LikeIt)> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (lexicon.Country(name.ToUpperInvariant()) is { } country)
        {
            return (new Side(country.Iso3.ToLowerInvariant(), country.Name, SpeakerId: null), []);
        }

        if (known.Countries(name) is [var one])
        {
            return (new Side(one.Id.ToLowerInvariant(), one.Name, SpeakerId: null), []);
        }

        var speakers = await names.SpeakersNamedAsync(name, cancellationToken);
        speakers = speakers.Length > 0 ? speakers : await names.SpeakersWithAsync(name, unfinished: true, cancellationToken);
        return speakers is [var speaker] ? (new Side(speaker.Id, speaker.Name, speaker.RowId ?? 0), []) : (null, [.. speakers.Take(MostLikeIt)]);
    }

    /// <summary>Who spoke most on what is spoken of most of late.</summary>
    private async Task<IReadOnlyList<Example>> ExamplesAsync(CancellationToken cancellationToken)
    {
        List<int> looked = [.. (await db.NewestAsync(new ListFilter(), StatementsLooked, cancellationToken)).Select(s => s.Id)];
        var counts = await db.Statements.Where(s => EF.Parameter(looked).Contains(s.Id))
            .SelectMany(s => s.Topics, (s, t) => new { t.TopicId, s.Parties }).SelectMany(s => s.Parties, (s, p) => new { s.TopicId, p.Role, p.Speaker })
            .Where(s => s.Role == PartyRole.Speaker && s.Speaker!.HasPage && s.Speaker.Type == PartyType.Person)
            .GroupBy(s => new { s.TopicId, s.Speaker!.Slug, s.Speaker.Name }).Select(g => new { g.Key.TopicId, g.Key.Slug, g.Key.Name, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. counts.GroupBy(c => c.TopicId).OrderByDescending(g => g.Sum(c => c.Count)).ThenBy(g => g.Key)
                .Select(g => (Topic: g.Key, Most: g.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Take(2).ToList())).Where(e => e.Most.Count == 2).Take(ExamplesShown)
                .Select(e => new Example($"{Counted.Joined(e.Most.Select(m => m.Name))} on {Names.Whole(lexicon.TopicName(e.Topic))}", Address(e.Most.Select(m => m.Slug), new ListFilter { Topic = e.Topic }))),
        ];
    }

    public sealed record Example(string Text, string Address);
}
