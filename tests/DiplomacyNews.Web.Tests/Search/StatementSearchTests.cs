using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class StatementSearchTests(SearchedRecord record) : IClassFixture<SearchedRecord>
{
    private readonly NewsApp app = record.App;

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
    [InlineData("(celik OR peace) -grain", 1)]
    [InlineData("sanctions -(celik OR grain)", 0)]
    [InlineData("trade OR (us nothing)", 2)]
    [InlineData("grain OR -speaker:okafor", 4)]
    [InlineData("-(speaker:okafor OR kind:indirect)", 1)]
    [InlineData("NEAR(trade peace, 2)", 1)]
    [InlineData("us NEAR/2 nothing", 1)]
    [InlineData("speaker:okafor,lindqvist", 5)]
    [InlineData("speaker:nigeria", 3)]
    [InlineData("speaker:swedish", 2)]
    [InlineData("to:sweden", 1)]
    [InlineData("to:sweden,reporters", 2)]
    [InlineData("between:nigeria,sweden", 1)]
    [InlineData("between:okafor,lindqvist", 1)]
    [InlineData("place:Geneva", 5)]
    [InlineData("place:switzerland", 5)]
    [InlineData("kind:direct,mixed", 4)]
    [InlineData("act:deny", 1)]
    [InlineData("act:denied", 1)]
    [InlineData("mode:denied,declined", 1)]
    [InlineData("quoted:\"agreed on\"", 1)]
    [InlineData("quoted:order", 0)]
    [InlineData("quoted:sanct*", 2)]
    [InlineData("confidence:>0.8", 5)]
    [InlineData("confidence:<0.5", 0)]
    [InlineData("confidence:0.85-0.95", 5)]
    [InlineData("confidence:90%", 5)]
    [InlineData("said:2023", 2)]
    [InlineData("said:2023,2024", 5)]
    [InlineData("-said:2023", 3)]
    [InlineData("-before:2024", 3)]
    [InlineData("before:2024 OR celik", 3)]
    [InlineData("(after:2024 celik) OR (on:2 March 2023 peace)", 2)]
    [InlineData("on:March 2nd, 2023", 2)]
    [InlineData("on:last year", 2)]
    [InlineData("after:last 300 days", 3)]
    [InlineData("on:2022..2023", 2)]
    [InlineData("(geneva in:title) OR grain", 5)]
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
        Assert.StartsWith("Grain is trade", (await app.WordsAsync("peace OR grain", SearchOrder.Relevance))[0]);
    }

    [Fact]
    public async Task Found_words_are_pointed_out_in_the_text_as_it_stands()
    {
        var hit = Assert.Single((await app.FindAsync("celik sanction*")).Hits);
        Assert.Equal(["sanctions", "Çelik"], hit.Hits.Select(h => h.Of(hit.Statement.Words)));
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
    [InlineData("a*", "write at least three letters")]
    [InlineData("ta*", "write at least three letters")]
    [InlineData("tal* gra* shi* mee* ope* clo* sai*", "6 beginnings of words at most")]
    [InlineData("*", "An asterisk needs the beginning of a word")]
    [InlineData("🎉", "has no letter or digit")]
    [InlineData("after:2024 before:2020", "exclude each other")]
    [InlineData("colour:red", "There is no filter “colour:”")]
    [InlineData("in:space", "there is only in:title")]
    public async Task Mistakes_are_explained(string query, string explanation) =>
        Assert.Contains((await app.PlanAsync(query)).Notices, notice => notice.Text.Contains(explanation, StringComparison.Ordinal));

    [Theory]
    [InlineData("Lindkwist", "lindqvist")]
    [InlineData("Okafoor", "okafor")]
    public async Task A_name_in_another_spelling_is_found(string typed, string meant)
    {
        var notice = Assert.Single((await app.PlanAsync($"speaker:{typed}")).Notices);
        Assert.Contains(notice.Instead, link => link.Query.EndsWith(meant, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_anybody_types_makes_a_search_fail()
    {
        foreach (var query in HostileQueries.All)
        {
            await app.AskAsync(
                async (plan, services, token) =>
                {
                    var statements = services.GetRequiredService<StatementSearch>();
                    await statements.FindAsync(plan, SearchOrder.Newest, null, 5, token);
                    await statements.FindAsync(plan, SearchOrder.Relevance, null, 5, token);
                    await services.GetRequiredService<ArticleSearch>().FindAsync(plan, SearchOrder.Oldest, null, 5, token);
                    await services.GetRequiredService<SearchAlternatives>().ForAsync(plan, SearchTable.Statements, token);
                    return true;
                },
                query);
        }
    }

    [Fact]
    public async Task Each_facet_leaves_as_many_as_it_says()
    {
        foreach (var query in new[] { "grain OR sanctions OR order OR us", "speaker:okafor", "after:2023" })
        {
            var facets = await app.AskAsync((plan, services, token) => services.GetRequiredService<FacetCounts>().OfStatementsAsync(plan, token), query);
            Assert.Contains(facets.Groups, g => g.Name == "Year");
            foreach (var group in facets.Groups)
            {
                var isChosen = query.StartsWith(group.Field.Written() + ":", StringComparison.Ordinal); // Then others of the field can be chosen instead.
                foreach (var value in group.Values)
                {
                    Assert.Equal(value.Count, (await app.FindAsync(isChosen ? value.Filter : $"{query} {value.Filter}")).Hits.Count);
                }
            }
        }
    }

    [Fact]
    public async Task A_search_that_finds_nothing_offers_ones_that_do()
    {
        Assert.Equal([new("lindqvist cease-fire", 1)], (await AlternativesAsync("lindqvst cease-fire"))[..1]);
        Assert.Equal(
            [new("speaker:ngozi-okafor grain", 2), new("speaker:ngozi-okafor", 3, "word grain"), new("grain", 2, "speaker Ngozi Okafor")], await AlternativesAsync("speaker:okofor grian"));
        Assert.Empty(await AlternativesAsync("quinoa"));

        async Task<SearchAlternative[]> AlternativesAsync(string query) =>
            [.. await app.AskAsync((plan, services, token) => services.GetRequiredService<SearchAlternatives>().ForAsync(plan, SearchTable.Statements, token), query)];
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
