using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class SpeakersTests(SpeakersTests.Store app) : IClassFixture<SpeakersTests.Store>
{
    [Fact]
    public async Task The_list_names_everybody_with_a_page_by_family_name()
    {
        var page = await app.ReadAsync("/speakers");
        var names = page.QuerySelectorAll("[data-speaker] a").Select(a => a.TextContent).ToList();
        Assert.Equal(["Antony Blinken", "Government of China", "Maria Lindqvist", "Ngozi Okafor", "US State Department"], names);
    }

    [Fact]
    public async Task Private_persons_and_those_of_hidden_reports_are_not_listed()
    {
        var page = await app.ReadAsync("/speakers?sort=statements");
        Assert.DoesNotContain("Passerby", page.Body!.TextContent);
        Assert.DoesNotContain("Hidden", page.Body.TextContent);
    }

    [Fact]
    public async Task Those_with_the_most_statements_come_first_when_asked_for()
    {
        var page = await app.ReadAsync("/speakers?sort=statements");
        Assert.Equal("Ngozi Okafor", page.QuerySelector("[data-speaker] a")!.TextContent);
        Assert.StartsWith("3", page.QuerySelector("[data-speaker] .n")!.TextContent);
    }

    [Theory]
    [InlineData("oka", "Ngozi Okafor")]
    [InlineData("ngozi ok", "Ngozi Okafor")]
    [InlineData("LINDQ", "Maria Lindqvist")]
    [InlineData("State Dep", "US State Department")]
    public async Task A_speaker_is_found_by_the_start_of_any_name(string typed, string name)
    {
        var page = await app.ReadAsync($"/speakers?q={Uri.EscapeDataString(typed)}");
        Assert.Equal([name], page.QuerySelectorAll("[data-speaker] a").Select(a => a.TextContent));
    }

    [Theory]
    [InlineData("/speakers?q=zzzz")]
    [InlineData("/speakers?q=%25_%27%22")]
    [InlineData("/speakers?country=xxx")]
    [InlineData("/speakers?letter=q")]
    [InlineData("/speakers?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task An_empty_list_says_why_and_where_to_go(string address)
    {
        var page = await app.ReadAsync(address);
        Assert.NotNull(page.QuerySelector("main [role=status] a"));
        Assert.Null(page.QuerySelector("main script"));
    }

    [Fact]
    public async Task The_list_goes_on_after_the_last_name_of_a_page()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("Many envoys"));
        await own.WithDatabaseAsync(async db =>
        {
            var article = await db.Articles.FirstAsync(TestContext.Current.CancellationToken);
            for (var i = 0; i < 130; i++)
            {
                article.Parties.Add(new ArticleParty { Speaker = new Speaker { Slug = $"envoy-{i}", Name = $"Envoy {i}", SortName = $"envoy {i % 7}", HasPage = true } });
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        foreach (var sort in new[] { "", "&sort=statements" })
        {
            var seen = new List<string>();
            for (var address = $"/speakers?{sort}"; address is not null;)
            {
                var page = await own.ReadAsync(address);
                seen.AddRange(page.QuerySelectorAll("[data-speaker]").Select(li => li.GetAttribute("data-speaker")!));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(130, seen.Count);
            Assert.Equal(130, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task A_speaker_shows_statements_listeners_topics_meetings_and_reports()
    {
        var page = await app.ReadAsync("/speakers/ngozi-okafor");
        Assert.Equal("Ngozi Okafor", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("main [data-statement]").Length);
        Assert.Contains("the tariffs would go", page.QuerySelector("main [data-statement]")!.TextContent);
        Assert.Contains("Maria Lindqvist", page.QuerySelector("#towhom")!.ParentElement!.ParentElement!.TextContent);
        Assert.Contains("reporters", page.QuerySelector("#towhom")!.ParentElement!.ParentElement!.TextContent);
        Assert.Single(page.QuerySelectorAll("main [data-meeting]"));
        Assert.Contains("Tariffs on the table", page.QuerySelector("#reports")!.ParentElement!.ParentElement!.TextContent);
    }

    [Theory]
    [InlineData("Chinese foreign minister", "2005-03-01", "Li Zhaoxing", "Foreign Minister of China, 17 March 2003 to 27 April 2007")]
    [InlineData("us secretary of state", "", "Antony Blinken", "US Secretary of State")] // It is November 2024.
    [InlineData("Kremlin spokesman", "2020", "Dmitry Peskov", "Kremlin spokesman")]
    public async Task Who_held_an_office_on_a_day_is_answered(string office, string on, string name, string term)
    {
        var held = (await app.ReadAsync($"/speakers?office={Uri.EscapeDataString(office)}&on={on}")).QuerySelector("section[aria-labelledby=held]")!;
        Assert.Equal(name, held.QuerySelector(".tally a")!.TextContent);
        Assert.Contains(term, held.TextContent);
        Assert.Null(held.QuerySelector("[role=status]"));
    }

    [Theory]
    [InlineData("gardener of Mars", "2005-03-01", "no office that is known")]
    [InlineData("foreign minister", "2005-03-01", "of which country")]
    [InlineData("Chinese foreign minister", "1805-03-01", "Nobody is known")]
    [InlineData("Chinese foreign minister", "2005-02-30", "is no day")]
    [InlineData("<script>alert(1)</script>", "'", "is no day")]
    public async Task What_of_the_question_is_not_understood_is_said(string office, string on, string why)
    {
        var held = (await app.ReadAsync($"/speakers?office={Uri.EscapeDataString(office)}&on={Uri.EscapeDataString(on)}")).QuerySelector("section[aria-labelledby=held]")!;
        Assert.Contains(why, held.QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public async Task A_topic_says_when_they_first_and_last_spoke_on_it()
    {
        await using var own = new NewsApp();
        var first = await own.StoreAsync(new Sample("One", "2023-02-01").Says(Sample.Okafor, "Tariffs must fall.", about: ["trade"]));
        await own.StoreAsync(new Sample("Two", "2023-06-01").Says(Sample.Okafor, "Tariffs are falling.", about: ["trade"]));
        var latest = await own.StoreAsync(new Sample("Three", "2024-04-26").Says(Sample.Okafor, "Tariffs fell.", about: ["trade"]));
        var topics = (await own.ReadAsync("/speakers/ngozi-okafor")).QuerySelector("section[aria-labelledby=ontopics]")!;
        Assert.Equal([$"/statements/{first.Statements[0]}", $"/statements/{latest.Statements[0]}"], topics.QuerySelectorAll(".meta a").Select(a => a.GetAttribute("href")));
        Assert.Contains("first 1 Feb. 2023, latest 26 Apr. 2024", topics.TextContent);
    }

    [Fact]
    public async Task A_speaker_shows_who_spoke_about_them_and_in_which_outlets_they_are_quoted()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("One").Says(Sample.Okafor, "We agree.").Says(Sample.Lindqvist, "Ms Okafor is a fine negotiator.", aboutWhom: ["ngozi-okafor"]).Says(Sample.Okafor, "I spoke for myself.", aboutWhom: ["ngozi-okafor"])
            .Says(Sample.Okafor, "Once more.").Says(Sample.Okafor, "And again."));
        await own.StoreAsync(new Sample("Two") { Outlet = "The Lake Courier" }.Says(Sample.Okafor, "Elsewhere."));
        var page = await own.ReadAsync("/speakers/ngozi-okafor");
        Assert.Equal(["Maria Lindqvist"], page.QuerySelectorAll("section[aria-labelledby=aboutthem] .tally a").Select(a => a.TextContent));
        Assert.Equal(["Any outlet", "The Harbour Gazette (4)", "The Lake Courier (1)"], page.QuerySelectorAll("#narrow-outlet option").Select(o => o.TextContent));
        Assert.Single((await own.ReadAsync("/speakers/ngozi-okafor?outlet=the-lake-courier")).QuerySelectorAll("main [data-statement]"));
    }

    [Fact]
    public async Task Words_are_looked_for_in_what_they_said_by_the_search()
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.GetAsync("/speakers/ngozi-okafor?q=tariffs%20%26%20%22grain%22", TestContext.Current.CancellationToken);
        Assert.Equal("/search?q=speaker%3A%22Ngozi%20Okafor%22%20tariffs%20%26%20%22grain%22", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_years_are_drawn_and_stand_in_a_table()
    {
        var page = await app.ReadAsync("/speakers/ngozi-okafor");
        Assert.Contains("2 in 2023, 1 in 2024", page.QuerySelector("svg.chart desc")!.TextContent);
        var rows = page.QuerySelectorAll("details table tbody tr").Select(tr => string.Join(' ', tr.Children.Select(c => c.TextContent.Trim())));
        Assert.Equal(["2023 1 1 0 2", "2024 0 0 1 1"], rows);
    }

    [Theory]
    [InlineData("topic=trade", 1)]
    [InlineData("kind=mixed", 1)]
    [InlineData("addressee=maria-lindqvist", 1)]
    [InlineData("on=2023", 2)]
    [InlineData("on=2023&kind=direct", 1)]
    [InlineData("from=2024-04&to=2024", 1)]
    [InlineData("kind=nonsense", 0)]
    [InlineData("on=1850", 0)]
    public async Task Statements_are_narrowed_by_the_address(string query, int expected)
    {
        var page = await app.ReadAsync($"/speakers/ngozi-okafor?{query}");
        Assert.Equal(expected, page.QuerySelectorAll("main [data-statement]").Length);
        Assert.Equal(expected == 0, page.QuerySelector("main [role=status]") is not null);
    }

    [Fact]
    public async Task Offices_stand_with_their_dates()
    {
        var page = await app.ReadAsync("/speakers/antony-blinken");
        Assert.Contains("26 January 2021 to 20 January 2025", page.QuerySelector("table.offices")!.TextContent);
        Assert.Contains("Secretary of State", page.QuerySelector(".lead")!.TextContent);
    }

    [Theory]
    [InlineData("/speakers/a-passer-by")]
    [InlineData("/speakers/olga-hidden")]
    [InlineData("/speakers/nobody-at-all")]
    [InlineData("/speakers/government-of-xxx")]
    public async Task Those_without_a_page_are_not_found(string address) => await app.ReadAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_person_of_the_lexicon_has_a_page_before_any_report_names_them()
    {
        var page = await app.ReadAsync("/speakers/wang-yi");
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.NotNull(page.QuerySelector("main [role=status] a"));
    }

    [Fact]
    public async Task A_merged_speaker_leads_to_the_other_for_ever()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("One envoy").Names(Sample.Okafor));
        await own.WithDatabaseAsync(async db =>
        {
            var okafor = await db.Speakers.SingleAsync(s => s.Slug == "ngozi-okafor", TestContext.Current.CancellationToken);
            db.Speakers.Add(new Speaker { Slug = "n-okafor", Name = "N. Okafor", SortName = "okafor n", HasPage = true, MergedInto = okafor });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var answer = await own.AskAsync("/speakers/n-okafor");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/speakers/ngozi-okafor", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_body_lists_who_held_office_in_it()
    {
        var page = await app.ReadAsync("/speakers/unhcr");
        Assert.Contains("Antonio Guterres", page.QuerySelector("#holders")!.ParentElement!.ParentElement!.TextContent);
    }

    [Fact]
    public async Task A_government_leads_to_its_country()
    {
        var page = await app.ReadAsync("/speakers/government-of-chn");
        Assert.NotNull(page.QuerySelector("main a[href='/countries/chn']"));
    }

    /// <summary>Two reports that may be seen and one that may not.</summary>
    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await StoreAsync(new Sample("Grain talks open in Geneva", "2023-03-01").About("food-security").In("SWE", "NGA")
                .Meets([Sample.Okafor, Sample.Lindqvist], "Geneva", duration: "two hours")
                .Says(Sample.Okafor, "We ask for patience.", to: Sample.Lindqvist, about: ["food-security"], atMeeting: true)
                .Says(Sample.Okafor, "the talks “went well”", to: Sample.Reporters, kind: StatementKind.Mixed)
                .Names(Sample.PrivatePerson));
            await StoreAsync(new Sample("Tariffs on the table", "2024-04-26").About("trade")
                .Says(Sample.Okafor, "the tariffs would go", kind: StatementKind.Indirect, about: ["trade"])
                .Says(Sample.Lindqvist, "We shall see.", to: Sample.Okafor)
                .Names(Sample.Known("antony-blinken", "Antony Blinken", "US Secretary of State", "USA"))
                .Names(Sample.Body("us-state", "US State Department", "USA")).Names(Sample.Body("government-of-CHN", "Government of China", "CHN")));
            await StoreAsync(new Sample("A hidden report", "2024-05-01") { Arrange = a => a.IsHidden = true }
                .Says(new FoundParty("olga-hidden", "Olga Hidden", PartyType.Person, Known: false) { Office = "consul" }, "Nobody may read this."));
        }
    }
}
