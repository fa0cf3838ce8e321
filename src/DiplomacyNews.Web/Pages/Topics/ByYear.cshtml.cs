using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Topics;

/// <summary>What is spoken about, year by year, by everybody, by one speaker or by those who speak for a country: the share of each topic as a matrix.</summary>
public sealed class ByYearModel(NewsContext db, Lexicon lexicon) : PageModel
{
    private const int YearsShown = 11;
    private const int TopicsShown = 16;

    /// <summary>A share of fewer statements says nothing; of one speaker or country, few are all there is.</summary>
    private int Fewest => IsOfEverybody ? 10 : 3;

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public Matrix Picture { get; private set; } = new("", "", [], []);

    public IReadOnlyList<TopicShares> Years { get; private set; } = [];

    /// <summary>Whose words they are: "by Xi Jinping", "by those who speak for China"; empty for everybody's.</summary>
    public string Whose { get; private set; } = "";

    public bool IsOfEverybody => Speaker is null && Iso3 is null;

    public bool IsCut => Years.Any(y => y.IsCut);

    public string Title => $"Topics by year{(Whose.Length == 0 ? "" : $", {Whose}")}";

    private string? Speaker => Filter.Speaker is { Length: > 0 } slug ? slug : null;

    private string? Iso3 => Speaker is null && Filter.Country is { Length: > 0 } code ? code.ToUpperInvariant() : null;

    public EmptyList Empty => new($"Of no year are there {Fewest} statements{(Whose.Length == 0 ? "" : $" {Whose}")} on record yet.", IsOfEverybody ? [new EmptyList.WayOut("All topics", "/topics")] : [new EmptyList.WayOut("What everybody speaks about", "/topics/by-year"), new EmptyList.WayOut("All topics", "/topics")]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Iso3 is { } iso3 && lexicon.Country(iso3) is null)
        {
            return NotFound();
        }

        if (Speaker is { } slug)
        {
            var (known, movedTo) = await db.FindAsync(slug, lexicon, cancellationToken);
            if (known is null)
            {
                return movedTo is null ? NotFound() : RedirectPermanent($"/topics/by-year?speaker={movedTo}");
            }

            Whose = $"by {known.Name}";
        }
        else if (Iso3 is { } code)
        {
            Whose = $"by those who speak for {lexicon.CountryInSentence(code)}";
        }

        var years = new List<TopicShares>();
        foreach (var year in (await db.YearsSpokenAsync(YearsShown, cancellationToken)).Reverse())
        {
            years.Add(await db.TopicSharesAsync(year, Speaker, Iso3, cancellationToken));
        }

        Years = [.. years.Where(y => y.Among >= Fewest)];
        Picture = Draw();
        return Page();
    }

    private Matrix Draw()
    {
        var topics = Years.SelectMany(y => y.Topics.Keys).Distinct().OrderByDescending(t => Years.Sum(y => y.Topics.GetValueOrDefault(t))).ThenBy(t => t, StringComparer.Ordinal).Take(TopicsShown).ToList();
        return new Matrix($"{Title}: each row is a topic, each column a year, each figure the topic’s share of the statements", "Topic",
            [.. Years.Select(y => new Matrix.Head(Written(y.Year), null))],
            [.. topics.Select(t => new Matrix.Row(new Matrix.Head(lexicon.TopicName(t), $"/topics/{t}"), [.. Years.Select(y => CellOf(y, t))], Counted.Plain(Years.Sum(y => y.Topics.GetValueOrDefault(t)))))], "Statements");
    }

    private Matrix.Cell CellOf(TopicShares year, string topic) => year.Of(topic) is > 0 and var share
        ? new Matrix.Cell(share, share < 0.01 ? "<1" : Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture), Address(year.Year, topic))
        : Matrix.Cell.None;

    /// <summary>Where the statements behind a field can be read.</summary>
    private string Address(int year, string topic) => Iso3 is { } iso3
        ? $"/countries/{iso3.ToLowerInvariant()}" + new ListFilter { Topic = topic, On = Written(year) }.Query("after", null)
        : (Speaker is { } slug ? $"/speakers/{slug}" : "/statements") + new ListFilter { Topic = topic, On = Written(year) }.Query("after", null);

    private static string Written(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
