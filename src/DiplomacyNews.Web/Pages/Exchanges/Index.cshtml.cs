using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Exchanges;

/// <summary>Who speaks to whom, or about whom, as a matrix: countries, or people and bodies, at all times or in one.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    private const int Most = 12;
    private const int MostPairs = 100;
    private const int LatelyShown = 8;

    /// <summary>"speakers" for people and bodies; else countries.</summary>
    [BindProperty(Name = "by", SupportsGet = true)]
    public string? By { get; set; }

    /// <summary>"about" for whom they speak about; else to whom.</summary>
    [BindProperty(Name = "said", SupportsGet = true)]
    public string? Said { get; set; }

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public Data.Queries.Exchanges Found { get; private set; } = new([], false);

    public IReadOnlyList<int> Years { get; private set; } = [];

    public Matrix Picture { get; private set; } = new("", "", [], []);

    public bool IsOfSpeakers => string.Equals(By, "speakers", StringComparison.OrdinalIgnoreCase);

    public bool IsAbout => string.Equals(Said, "about", StringComparison.OrdinalIgnoreCase);

    public bool IsPlain => !IsOfSpeakers && !IsAbout && Narrowed.IsEmpty;

    /// <summary>"Who speaks to whom".</summary>
    public string Heading => IsAbout ? "Who speaks about whom" : "Who speaks to whom";

    /// <summary>What is narrowed, in words: ": Taiwan, 2024".</summary>
    public string Within => ListWords.Of(Narrowed, lexicon);

    public IEnumerable<Data.Queries.Exchanges.Pair> Listed => Found.Pairs.Take(MostPairs);

    /// <summary>The pairs that spoke last.</summary>
    public IEnumerable<Data.Queries.Exchanges.Pair> Lately => Found.Pairs.OrderByDescending(p => p.Latest).Take(LatelyShown);

    /// <summary>Whether there are more than the picture has room for.</summary>
    public bool IsPicked => Picture.Rows.Count == Most && Found.Pairs.SelectMany(p => new[] { p.From, p.To }).Distinct().Skip(Most).Any();

    public NarrowingForm Form => new("/exchanges", "What the picture shows", new Dictionary<string, string>(),
        [
            new NarrowingForm.Choice("by", "Between", "Countries", [new NarrowingForm.Option("speakers", "People and bodies")], IsOfSpeakers ? "speakers" : null),
            new NarrowingForm.Choice("said", "Spoken", "to one another", [new NarrowingForm.Option("about", "about one another")], IsAbout ? "about" : null),
            new NarrowingForm.Choice("on", "When", "At all times", [.. Years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new NarrowingForm.Option(y, y))], Filter.On),
            new NarrowingForm.Choice("topic", "On", "All topics", [.. lexicon.Topics.Where(IsNarrow).OrderBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Select(t => new NarrowingForm.Option(t.Id, t.Name))], Filter.Topic),
        ], !IsPlain);

    public EmptyList Empty => new($"Nobody is on record with words {(IsAbout ? "about" : "to")} another{(IsOfSpeakers ? "" : " country")}{Within}.",
        IsPlain ? [new EmptyList.WayOut("All statements", "/statements")] : [new EmptyList.WayOut("Between all countries, at all times", "/exchanges"), new EmptyList.WayOut("All statements", "/statements")]);

    // Others of the filters have no field here.
    private ListFilter Narrowed => new() { On = Filter.On, From = Filter.From, To = Filter.To, Topic = Filter.Topic };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await db.YearsSpokenAsync(cancellationToken: cancellationToken);
        var newest = await db.NewestAsync(Narrowed, Data.Queries.Exchanges.Looked + 1, cancellationToken);
        Found = await db.ExchangesAsync([.. newest.Take(Data.Queries.Exchanges.Looked)], newest.Count > Data.Queries.Exchanges.Looked, byCountry: !IsOfSpeakers, IsAbout, cancellationToken);
        Picture = Draw();
    }

    public string NameOf(Data.Queries.Exchanges.Side side) => side.Name ?? lexicon.CountryName(side.Id);

    /// <summary>"the United States", "Xi Jinping".</summary>
    public string InSentence(Data.Queries.Exchanges.Side side) => side.Name ?? lexicon.CountryInSentence(side.Id);

    /// <summary>The page of two countries.</summary>
    public static string TogetherAddress(Data.Queries.Exchanges.Pair pair) => $"/countries/{string.Join("/with/", new[] { pair.From.Id, pair.To.Id }.Select(id => id.ToLowerInvariant()).Order(StringComparer.Ordinal))}";

    public string AddressOf(Data.Queries.Exchanges.Side side) => IsOfSpeakers ? $"/speakers/{side.Id}" : $"/countries/{side.Id.ToLowerInvariant()}";

    /// <summary>Where what one said to the other, or about it, can be read.</summary>
    public string AddressOf(Data.Queries.Exchanges.Pair pair)
    {
        if (IsOfSpeakers && !IsAbout)
        {
            return $"/speakers/{pair.From.Id}" + (Narrowed with { Addressee = pair.To.Id }).Query("after", null);
        }

        // Of countries the search knows the officials too.
        var said = Filter.On is { Length: > 0 } on ? [$"said:{on}"] : Array.Empty<string>();
        var topic = Filter.Topic is { Length: > 0 } id ? [$"topic:{id}"] : Array.Empty<string>();
        var words = new[] { $"speaker:\"{NameOf(pair.From)}\"", $"{(IsAbout ? "about" : "to")}:\"{NameOf(pair.To)}\"" }.Concat(said).Concat(topic);
        return $"/search?q={Uri.EscapeDataString(string.Join(' ', words))}";
    }

    /// <summary>Both sides are the same few, those first who are in most of it, so that what goes one way stands across from what comes back.</summary>
    private Matrix Draw()
    {
        var sides = Found.Pairs.SelectMany(p => new[] { (Side: p.From, p.Count, Spoke: p.Count), (Side: p.To, p.Count, Spoke: 0) }).GroupBy(s => s.Side)
            .OrderByDescending(g => g.Sum(s => s.Count)).ThenByDescending(g => g.Sum(s => s.Spoke)).ThenBy(g => g.Key.Id, StringComparer.Ordinal).Take(Most).Select(g => g.Key).ToList();
        var pairs = Found.Pairs.ToDictionary(p => (p.From, p.To));
        return new Matrix($"{Heading}: each row is one who speaks, each column one who is spoken {(IsAbout ? "of" : "to")}, each figure the statements", IsAbout ? "Who speaks, about whom" : "Who speaks, to whom",
            [.. sides.Select(s => new Matrix.Head(NameOf(s), AddressOf(s)))],
            [
                .. sides.Select(from => new Matrix.Row(new Matrix.Head(NameOf(from), AddressOf(from)),
                    [.. sides.Select(to => from == to ? Matrix.Cell.Void : pairs.TryGetValue((from, to), out var pair) ? new Matrix.Cell(pair.Count, Counted.Plain(pair.Count), AddressOf(pair)) : Matrix.Cell.None)],
                    Counted.Plain(Found.Pairs.Where(p => p.From == from).Sum(p => p.Count)))),
            ], "In all");
    }

    private bool IsNarrow(KnownTopic topic) => !lexicon.Topics.Any(t => t.Parent == topic.Id);
}
