using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class StatementSearchTests : IAsyncLifetime
{
    private readonly NewsApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.StoreAsync(new Sample("Talks resume in Geneva", "2024-04-26").In("CHN", "USA").About("sanctions")
            .Says(Sample.Okafor, "The sanctions against Çelik must end", to: Sample.Lindqvist, about: ["sanctions"])
            .Says(Sample.Lindqvist, "The U.S. and NATO agreed on a cease-fire", to: Sample.Reporters)
            .Says(Sample.Lindqvist, "they told us nothing of the rules-based order", kind: StatementKind.Indirect, about: ["us-china-relations"]));
        await app.StoreAsync(new Sample("A quiet week in Lagos", "2023-03-02") { Outlet = "The Ferry Post" }.In("NGA")
            .Says(Sample.Okafor, "Nobody sanctions grain", mode: StatementMode.Denied)
            .Says(Sample.Okafor, "Grain is trade and trade is peace"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("sanction", 2)]
    [InlineData("SANCTIONED", 2)]
    [InlineData("celik", 1)]
    [InlineData("çelik", 1)]
    [InlineData("US", 1)]
    [InlineData("U.S.", 1)]
    [InlineData("nato", 1)]
    [InlineData("ceasefire", 1)]
    [InlineData("\"rules-based order\"", 1)]
    [InlineData("\"rules order\"", 0)]
    [InlineData("rules order", 1)]
    [InlineData("grain -peace", 1)]
    [InlineData("grain OR order", 3)]
    [InlineData("sanctions -celik", 1)]
    [InlineData("sanct*", 2)]
    [InlineData("sanctions*", 2)]
    [InlineData("gra* -sanctions", 1)]
    [InlineData("trade NEAR/2 peace", 1)]
    [InlineData("grain NEAR/1 peace", 0)]
    [InlineData("speaker:Okafor", 3)]
    [InlineData("speaker:\"ngozi okafor\"", 3)]
    [InlineData("speaker:Ngozi Okafor grain", 2)]
    [InlineData("speaker:ngozi-okafor", 3)]
    [InlineData("-speaker:okafor", 2)]
    [InlineData("okafor", 3)]
    [InlineData("to:Lindqvist", 1)]
    [InlineData("to:reporters", 1)]
    [InlineData("topic:sanctions", 1)]
    [InlineData("topic:Sanction", 1)]
    [InlineData("topic:economy", 1)]
    [InlineData("country:China", 3)]
    [InlineData("country:chn", 3)]
    [InlineData("country:America", 3)]
    [InlineData("country:nigerian", 2)]
    [InlineData("outlet:\"Ferry Post\"", 0)]
    [InlineData("outlet:\"The Ferry Post\"", 2)]
    [InlineData("kind:indirect", 1)]
    [InlineData("mode:denied", 1)]
    [InlineData("after:2024", 3)]
    [InlineData("before:2024", 2)]
    [InlineData("before:2024-04-26", 2)]
    [InlineData("until:2024-04-26", 5)]
    [InlineData("on:2023-03", 2)]
    [InlineData("on:2 March 2023", 2)]
    [InlineData("after:April 2024 sanctions", 1)]
    [InlineData("geneva in:title", 3)]
    [InlineData("title:lagos", 2)]
    [InlineData("geneva", 0)]
    [InlineData("speaker:okafor OR kind:indirect", 4)]
    [InlineData("v_yes", 0)]
    [InlineData("keys:v_yes", 0)]
    public async Task A_query_finds_what_it_asks_for(string query, int statements)
    {
        // A query of which nothing can be searched for finds nothing.
        var plan = await app.PlanAsync(query);
        var found = plan.IsEmpty ? 0 : (await app.FindAsync(query)).Hits.Count;
        Assert.Equal(statements, found);
    }

    [Fact]
    public async Task US_never_finds_the_word_us_while_small_letters_find_both()
    {
        Assert.Equal(["The U.S. and NATO agreed on a cease-fire"], await app.WordsAsync("US"));
        Assert.Equal(2, (await app.WordsAsync("us")).Count);
    }

    [Fact]
    public async Task The_newest_comes_first_unless_asked_otherwise()
    {
        Assert.StartsWith("The sanctions", (await app.WordsAsync("sanctions"))[0]);
        Assert.StartsWith("Nobody", (await app.WordsAsync("sanctions", SearchOrder.Oldest))[0]);
        Assert.StartsWith("Grain is trade", (await app.WordsAsync("trade OR grain", SearchOrder.Relevance))[0]);
    }

    [Fact]
    public async Task Found_words_are_pointed_out_in_the_text_as_it_stands()
    {
        var hit = Assert.Single((await app.FindAsync("celik sanction*")).Hits);
        Assert.Equal(["sanctions", "Çelik"], hit.Hits.Select(h => h.Of(hit.Statement.Words)));
    }

    [Fact]
    public async Task Long_words_are_cut_to_the_part_with_the_hits()
    {
        await app.StoreAsync(new Sample("A long speech", "2024-05-01").Says(Sample.Okafor, string.Concat(Enumerable.Repeat("grey words go by and ", 60)) + "quinoa ripens"));
        var hit = Assert.Single((await app.FindAsync("quinoa")).Hits);
        Assert.StartsWith("“… ", hit.Statement.Words);
        Assert.True(hit.Statement.Words.Length < 500);
        Assert.Equal("quinoa", Assert.Single(hit.Hits).Of(hit.Statement.Words));
    }

    [Theory]
    [InlineData("topic:ukrane talks", "There is no topic “ukrane”", "War in Ukraine", "topic:ukraine-war talks")]
    [InlineData("speaker:Okofor grain", "No speaker is known by the name “Okofor”", "Ngozi Okafor", "speaker:ngozi-okafor grain")]
    [InlineData("country:Chnia", "There is no country “Chnia”", "China", "country:China")]
    [InlineData("outlet:\"The Ferri Post\" grain", "There is no outlet “The Ferri Post”", "The Ferry Post", "outlet:\"The Ferry Post\" grain")]
    [InlineData("kind:direkt grain", "There is no kind “direkt”", "kind:direct", "kind:direct grain")]
    public async Task A_name_that_is_not_known_is_explained_and_the_rest_still_runs(string query, string explanation, string meant, string instead)
    {
        var plan = await app.PlanAsync(query);
        var notice = Assert.Single(plan.Notices);
        Assert.StartsWith(explanation, notice.Text);
        Assert.Contains(notice.Instead, link => link.Text == meant && link.Query == instead);
        Assert.Equal(query.Split(' ').Length > 1 && !query.EndsWith('"'), !plan.IsEmpty);
    }

    [Theory]
    [InlineData("speaker:", "“speaker:” needs a name")]
    [InlineData("before:soon", "“soon” is no date")]
    [InlineData("a*", "write at least two letters")]
    [InlineData("*", "An asterisk needs the beginning of a word")]
    [InlineData("🎉", "has no letter or digit")]
    [InlineData("after:2024 before:2020", "exclude each other")]
    [InlineData("colour:red", "There is no filter “colour:”")]
    [InlineData("in:space", "there is only in:title")]
    public async Task Mistakes_are_explained(string query, string explanation) =>
        Assert.Contains((await app.PlanAsync(query)).Notices, notice => notice.Text.Contains(explanation, StringComparison.Ordinal));

    [Fact]
    public async Task A_name_of_several_speakers_finds_them_all_and_offers_each()
    {
        await app.StoreAsync(new Sample("Another Okafor", "2024-06-01").Says(new FoundParty("chidi-okafor", "Chidi Okafor", PartyType.Person, false) { Office = "envoy" }, "Fish swim"));
        var plan = await app.PlanAsync("speaker:Okafor");
        Assert.Equal(["speaker:chidi-okafor", "speaker:ngozi-okafor"], Assert.Single(plan.Notices).Instead.Select(i => i.Query));
        Assert.Equal(4, (await app.WordsAsync("speaker:Okafor")).Count);
    }

    [Fact]
    public async Task Nothing_anybody_types_makes_a_search_fail()
    {
        foreach (var query in HostileQueries.All)
        {
            foreach (var order in Enum.GetValues<SearchOrder>())
            {
                await app.FindAsync(query, order, after: long.MaxValue);
                await app.FindAsync(query, order, after: long.MinValue);
            }

            await app.TitlesAsync(query);
            await app.AskAsync((plan, services, token) => services.GetRequiredService<FacetCounts>().OfStatementsAsync(plan, token), query);
            await app.AskAsync((plan, services, token) => services.GetRequiredService<SearchAlternatives>().ForAsync(plan, SearchTable.Statements, token), query);
        }
    }

    [Fact]
    public async Task Each_facet_leaves_as_many_as_it_says()
    {
        foreach (var query in new[] { "grain OR sanctions OR order OR us", "speaker:okafor", "after:2023" })
        {
            var facets = await app.AskAsync((plan, services, token) => services.GetRequiredService<FacetCounts>().OfStatementsAsync(plan, token), query);
            Assert.Contains(facets.Groups, g => g.Name == "Year");
            foreach (var value in facets.Groups.SelectMany(g => g.Values))
            {
                Assert.Equal(value.Count, (await app.FindAsync($"{query} {value.Filter}")).Hits.Count);
            }
        }
    }

    [Fact]
    public async Task A_search_that_finds_nothing_offers_ones_that_do()
    {
        var offered = await app.AskAsync((plan, services, token) => services.GetRequiredService<SearchAlternatives>().ForAsync(plan, SearchTable.Statements, token), "speaker:okafor okaffor quinoa");
        Assert.All(offered, alternative => Assert.True(alternative.Count > 0));

        offered = await app.AskAsync((plan, services, token) => services.GetRequiredService<SearchAlternatives>().ForAsync(plan, SearchTable.Statements, token), "lindqvst cease-fire");
        Assert.Equal("lindqvist cease-fire", offered[0].Query);
        Assert.Equal(1, offered[0].Count);
    }

    [Fact]
    public async Task A_merged_speaker_is_found_with_all_that_was_said_under_either_name()
    {
        await app.StoreAsync(new Sample("Fish", "2024-06-01").Says(new FoundParty("n-okafor", "N. Okafor", PartyType.Person, false) { Office = "envoy" }, "Fish swim"));
        await app.WithDatabaseAsync(async db =>
        {
            var speakers = await db.Speakers.ToDictionaryAsync(s => s.Slug, TestContext.Current.CancellationToken);
            speakers["n-okafor"].MergedInto = speakers["ngozi-okafor"];
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(4, (await app.WordsAsync("speaker:\"Ngozi Okafor\"")).Count);
        Assert.Equal(4, (await app.WordsAsync("speaker:\"N. Okafor\"")).Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double()
    {
        for (var i = 0; i < 12; i++)
        {
            var sample = new Sample($"Day {i}", $"2024-07-{1 + (i * 7 % 12):00}");
            sample.Says(Sample.Okafor, $"Herring number {i} swims").Says(Sample.Lindqvist, $"Herring number {i} dives");
            await app.StoreAsync(sample);
        }

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var all = await app.WordsAsync("herring", order);
            Assert.Equal(24, all.Distinct().Count());
            var paged = new List<string>();
            for (long? after = null; ;)
            {
                var page = await app.FindAsync("herring", order, after, 5);
                paged.AddRange(page.Hits.Select(h => h.Statement.Words.Trim('“', '”')));
                if ((after = page.After) is null)
                {
                    break;
                }
            }

            Assert.Equal(all, paged);
        }

        var positions = (await app.FindAsync("herring")).Hits.Select(h => h.Statement.Position).ToList();
        Assert.Equal(positions.OrderDescending(), positions);
    }

    [Fact]
    public async Task Articles_are_found_by_text_and_title_with_a_passage()
    {
        Assert.Equal(["Talks resume in Geneva"], await app.TitlesAsync("geneva"));
        Assert.Equal(["Talks resume in Geneva", "A quiet week in Lagos"], await app.TitlesAsync("sanction"));
        Assert.Equal(["A quiet week in Lagos"], await app.TitlesAsync("speaker:okafor mode:denied"));
        Assert.Equal(["Talks resume in Geneva"], await app.TitlesAsync("to:lindqvist kind:indirect"));
        var hit = Assert.Single((await app.AskAsync((plan, services, token) => services.GetRequiredService<ArticleSearch>().FindAsync(plan, SearchOrder.Newest, null, 5, token), "peace")).Hits);
        Assert.Equal(["peace"], hit.Passage.Hits.Select(h => h.Of(hit.Passage.Text)));
    }
}
