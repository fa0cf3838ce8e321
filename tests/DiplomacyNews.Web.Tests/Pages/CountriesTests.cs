using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class CountriesTests(CountriesTests.Store app) : IClassFixture<CountriesTests.Store>
{
    [Fact]
    public async Task Countries_stand_by_name_with_their_reports()
    {
        var page = await app.ReadAsync("/countries");
        Assert.Equal(["China 1 report", "Nigeria 2 reports", "Sweden 2 reports"],
            page.QuerySelectorAll("[data-country]").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal(["C", "N", "S"], page.QuerySelectorAll("main h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task A_country_shows_who_speaks_for_it_and_what_they_said()
    {
        var page = await app.ReadAsync("/countries/swe");
        Assert.Equal("Sweden", page.QuerySelector("h1")!.TextContent);
        Assert.Single(page.QuerySelectorAll("main [data-statement]"));
        Assert.Contains("Maria Lindqvist", Section(page, "speakers"));
        Assert.Contains("Nigeria", Section(page, "others"));
        Assert.Contains("Trade and tariffs", Section(page, "topics"));
        Assert.Contains("Stockholm", Section(page, "names"));
        Assert.Single(page.QuerySelectorAll("main [data-meeting]"));
    }

    [Theory]
    [InlineData("2005-03-01", "Condoleezza Rice")]
    [InlineData("1972", "William Rogers")]
    [InlineData("2024-04", "Antony Blinken")]
    public async Task A_country_says_who_was_in_office_on_a_chosen_day(string day, string secretary)
    {
        var page = await app.ReadAsync($"/countries/usa?asof={day}");
        Assert.Contains(secretary, page.QuerySelector("section[aria-labelledby=officials]")!.TextContent);
        Assert.Equal(day, page.QuerySelector("#asof")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_no_day_is_named_and_today_stands_instead()
    {
        var officials = (await app.ReadAsync("/countries/usa?asof=2024-13-45")).QuerySelector("section[aria-labelledby=officials]")!;
        Assert.Contains("2024-13-45", officials.QuerySelector("#asof-wrong")!.TextContent);
        Assert.Contains("Antony Blinken", officials.TextContent); // It is November 2024.
    }

    [Theory]
    [InlineData("/countries/SWE", "/countries/swe")]
    [InlineData("/countries/Swe?kind=direct", "/countries/swe?kind=direct")]
    [InlineData("/countries/swe/with/nga", "/countries/nga/with/swe")]
    [InlineData("/countries/NGA/with/swe", "/countries/nga/with/swe")]
    [InlineData("/countries/nga/with/NGA", "/countries/nga")]
    public async Task A_country_and_a_pair_have_one_address(string asked, string address)
    {
        using var answer = await app.AskAsync(asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/countries/zzz")]
    [InlineData("/countries/swe/with/zzz")]
    public async Task A_country_nobody_knows_is_not_found(string address) => await app.ReadAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_pair_shows_what_each_said_to_the_other_where_they_met_and_the_reports()
    {
        var page = await app.ReadAsync("/countries/nga/with/swe");
        Assert.Contains("We ask for patience.", Section(page, "said-a"));
        Assert.Contains("We shall see.", Section(page, "said-b"));
        Assert.DoesNotContain("Nothing to anybody.", page.Body!.TextContent);
        Assert.Single(page.QuerySelectorAll("main [data-meeting]"));
        Assert.Contains("Grain talks open", Section(page, "reports"));
    }

    [Fact]
    public async Task A_pair_that_no_report_names_says_so()
    {
        var page = await app.ReadAsync("/countries/per/with/swe");
        Assert.NotNull(page.QuerySelector("main [role=status] a[href='/countries/per']"));
    }

    private static string Section(IDocument page, string id) => page.QuerySelector($"section[aria-labelledby={id}]")!.TextContent;

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await StoreAsync(new Sample("Grain talks open", "2023-03-01").In("NGA", "SWE").About("trade")
                .Meets([Sample.Okafor, Sample.Lindqvist])
                .Says(Sample.Okafor, "We ask for patience.", to: Sample.Lindqvist)
                .Says(Sample.Lindqvist, "We shall see.", to: Sample.Okafor));
            await StoreAsync(new Sample("Alone", "2023-05-01").In("SWE", "CHN", "NGA").Says(Sample.Okafor, "Nothing to anybody."));
        }
    }
}
