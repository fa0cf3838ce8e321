using CsCheck;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("talks truce", "all(talks truce)")]
    [InlineData("talks “rules-based order” -tariffs stab*", "all(talks \"rules-based order\" not(tariffs) stab*)")]
    [InlineData("talks ceasefire OR truce", "all(talks any(ceasefire truce))")]
    [InlineData("a OR b OR c", "all(any(a b c))")]
    [InlineData("(a b) OR c", "all(any(all(a b) c))")]
    [InlineData("talks -(truce OR (peace -war))", "all(talks not(any(truce all(peace not(war)))))")]
    [InlineData("a OR -b", "all(any(a not(b)))")]
    [InlineData("NOT a AND b", "all(not(a) b)")]
    [InlineData("(talks)", "all(talks)")]
    [InlineData("(talks truce)", "all(talks truce)")]
    [InlineData("（talks OR truce） peace", "all(any(talks truce) peace)")]
    [InlineData("hostages NEAR/5 release", "all(near(hostages release 5))")]
    [InlineData("hostages NEAR \"cease fire\" NEAR/3 release", "all(near(hostages \"cease fire\" release 10))")]
    [InlineData("NEAR(hostages release, 8)", "all(near(hostages release 8))")]
    [InlineData("NEAR(hostages release,8)", "all(near(hostages release 8))")]
    [InlineData("NEAR(hostages \"cease fire\" , 8) talks", "all(near(hostages \"cease fire\" 8) talks)")]
    [InlineData("NEAR(hostages 1,500)", "all(near(hostages 1,500 10))")]
    [InlineData("speaker:\"Ngozi Okafor\" after:2024", "all(speaker:[\"Ngozi Okafor\"] after:[2024])")]
    [InlineData("speaker:blinken,\"Sergey Lavrov\",wang*", "all(speaker:[blinken \"Sergey Lavrov\" wang*])")]
    [InlineData("-kind:direct,mixed talks", "all(not(kind:[direct mixed]) talks)")]
    [InlineData("speaker: Okafor talks", "all(speaker:[Okafor] talks)")]
    [InlineData("speaker: -talks", "all(speaker:[] not(talks))")]
    [InlineData("BY:Okafor source:Gazette since:2023", "all(speaker:[Okafor] outlet:[Gazette] after:[2023])")]
    [InlineData("confidence:>0.8 between:usa,china quoted:\"red line\"", "all(confidence:[>0.8] between:[usa china] quoted:[\"red line\"])")]
    [InlineData("https://example.org 10:30 x:y", "all(https://example.org 10:30 x:y)")]
    public void A_query_is_a_tree(string query, string tree)
    {
        var read = SearchQuery.Parse(query);
        Assert.Empty(read.Notices);
        Assert.Equal(tree, Outline(read.Tree));
    }

    [Theory]
    [InlineData("stab* contry:China", "contry:", "no filter “contry:”")]
    [InlineData("talks colour:red", "colour:", "There is no filter “colour:”")]
    [InlineData("talks \"rules based", "\"", "not closed")]
    [InlineData("talks (truce peace", "(", "not closed")]
    [InlineData("talks) truce", ")", "not opened")]
    [InlineData("talks OR", "OR", "OR stands between")]
    [InlineData("talks NEAR speaker:okafor", "NEAR", "NEAR stands between words")]
    [InlineData("talks NEAR/0 truce", "NEAR/0", "from 1 to 100")]
    [InlineData("NEAR(talks)", "NEAR(talks)", "two words or more")]
    [InlineData("a*b talks", "a*b", "asterisk was left out")]
    [InlineData("talks NOT", "NOT", "NOT needs something")]
    public void A_mistake_is_explained_where_it_stands_and_the_rest_is_read(string query, string where, string why)
    {
        var read = SearchQuery.Parse(query);
        var notice = Assert.Single(read.Notices);
        Assert.Contains(why, notice.Text, StringComparison.Ordinal);
        Assert.Equal(where, notice.At?.Of(read.Text));
        Assert.False(read.IsEmpty);
    }

    [Fact]
    public void A_mistyped_filter_is_read_as_the_one_meant_and_said()
    {
        var query = SearchQuery.Parse("stab* contry:China");
        Assert.Equal("stab* country:China", query.Tree.Printed());
        Assert.Equal("stab* contry China", Assert.Single(Assert.Single(query.Notices).Instead).Query);
    }

    [Fact]
    public void A_part_can_be_taken_out_or_written_another_way()
    {
        var query = SearchQuery.Parse("talks -topic:tiawan truce OR peace");
        var leaves = query.Tree.Leaves().ToList();

        Assert.Equal("talks truce OR peace", query.Without([leaves[1]]));
        Assert.Equal("talks -topic:taiwan truce OR peace", query.With([leaves[1]], "topic:taiwan"));
        Assert.Equal("-topic:tiawan truce OR peace", query.Without([leaves[0]]));
        Assert.Equal("talks -topic:tiawan peace", query.Without([leaves[2]]));
    }

    [Fact]
    public void Of_two_equal_words_one_can_be_taken_out() => Assert.Equal("a b", SearchQuery.Parse("a b a") is var query ? query.Without([query.Tree.Of[2]]) : null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("-")]
    [InlineData("OR")]
    [InlineData("OR OR AND NOT NEAR/3")]
    [InlineData("()[]{}")]
    [InlineData("((-))")]
    public void What_asks_for_nothing_is_empty(string? text) => Assert.True(SearchQuery.Parse(text).IsEmpty);

    [Fact]
    public void Brackets_may_be_closed_or_not_and_go_as_deep_as_anybody_needs()
    {
        var read = SearchQuery.Parse(new string('(', 400) + "a b");
        Assert.Equal("all(a b)", Outline(read.Tree));
        Assert.Equal(2, read.Notices.Length);
    }

    [Fact]
    public void Any_tree_printed_reads_as_itself() => Trees.Sample(
        tree => Assert.Equal(Outline(tree), Outline(SearchQuery.Parse(tree.Printed()).Tree)), iter: 20_000, print: QueryTree.Printed);

    [Fact]
    public void Any_query_printed_reads_the_same() => QueryGen.Texts.Sample(text =>
    {
        var read = SearchQuery.Parse(text);
        var printed = read.Tree.Printed();
        if (printed.Length <= SearchQuery.LongestText)
        {
            Assert.Equal(Outline(read.Tree), Outline(SearchQuery.Parse(printed).Tree));
        }
    }, iter: 20_000);

    [Fact]
    public void Every_hostile_query_printed_reads_the_same() => Assert.All(HostileQueries.All, text =>
    {
        var read = SearchQuery.Parse(text);
        Assert.Equal(Outline(read.Tree), Outline(SearchQuery.Parse(read.Tree.Printed()).Tree));
    });

    [Fact]
    public void Every_notice_points_into_the_query() => QueryGen.Texts.Sample(text =>
    {
        var read = SearchQuery.Parse(text);
        Assert.All(read.Notices, notice => Assert.True(notice.At is not { } at || (at.Start >= 0 && at.Length > 0 && at.End <= read.Text.Length), text));
    }, iter: 20_000);

    private static Gen<GroupNode> Trees
    {
        get
        {
            var word = Gen.Select(Gen.OneOf("talks", "truce", "Çelik", "U.S.", "1,500", "中美", "cease-fire"), Gen.Int[0, 2])
                .Select((value, sort) => new WordNode(value, sort == 1, sort == 2, default));
            var filter = Gen.Select(Gen.OneOf(SearchFields.All.ToArray()), Gen.Select(Gen.OneOf("okafor", "2024-04", ">0.8", "Ngozi"), Gen.Bool)
                .Select((value, quoted) => new FilterValue(value, quoted, false, default)).Array[0, 3]).Select((name, values) => new FilterNode(name, [.. values], default));
            var near = Gen.Select(word.Array[2, 4], Gen.Int[1, 100]).Select((words, within) => new NearNode([.. words], within, default));
            var leaf = Gen.OneOf(word.Select(QueryNode (w) => w), filter.Select(QueryNode (f) => f), near.Select(QueryNode (n) => n));
            var node = Gen.Recursive<QueryNode>((depth, deeper) => depth > 3 ? leaf : Gen.Frequency(
                (4, leaf),
                (1, deeper.Select(QueryNode (of) => new NotNode(of, default))),
                (1, deeper.Array[2, 3].Select(QueryNode (of) => new GroupNode(true, [.. of], default))),
                (1, deeper.Array[2, 3].Select(QueryNode (of) => new GroupNode(false, [.. of], default)))));
            return node.Array[1, 4].Select(all => all is [GroupNode { IsAny: false } only] ? only : new GroupNode(false, [.. all], default))
                .Where(tree => tree.Leaves().Sum(l => l is NearNode n ? n.Words.Length : 1) <= 30 && tree.Printed().Length <= SearchQuery.LongestText);
        }
    }

    /// <summary>The tree without the places where its nodes stand.</summary>
    private static string Outline(QueryNode node) => node switch
    {
        WordNode word => word.IsQuoted ? $"\"{word.Value}\"" : word.Value + (word.IsPrefix ? "*" : ""),
        FilterNode filter => $"{filter.Field.Written()}:[{string.Join(' ', filter.Values.Select(v => v.IsQuoted ? $"\"{v.Text}\"" : v.Text + (v.IsPrefix ? "*" : "")))}]",
        NearNode near => $"near({string.Join(' ', near.Words.Select(Outline))} {near.Within})",
        NotNode not => $"not({Outline(not.Of)})",
        GroupNode group => $"{(group.IsAny ? "any" : "all")}({string.Join(' ', group.Of.Select(Outline))})",
        _ => "",
    };
}
