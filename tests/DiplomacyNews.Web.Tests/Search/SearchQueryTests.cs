using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class SearchQueryTests
{
    [Fact]
    public void Words_phrases_filters_and_operators_are_told_apart()
    {
        var query = SearchQuery.Parse("talks “rules-based order” -tariffs stab* ceasefire OR truce speaker:\"Ngozi Okafor\" after:2024");

        Assert.Empty(query.Notices);
        Assert.Equal(["talks", "\"rules-based order\"", "-tariffs", "stab*", "ceasefire", "truce", "speaker:\"Ngozi Okafor\"", "after:2024"], query.Parts.Select(p => p.Source));
        Assert.Equal("tariffs", Assert.Single(query.Parts, p => p.Not).Value);
        Assert.Equal("truce", Assert.Single(query.Parts, p => p.Or).Value);
        Assert.Equal("stab", Assert.Single(query.Parts, p => p.IsPrefix).Value);
        Assert.Equal([SearchField.Speaker, SearchField.After], query.Parts.Select(p => p.Field).OfType<SearchField>());
    }

    [Fact]
    public void A_blank_after_the_colon_does_no_harm() => Assert.Equal(["speaker:Okafor", "talks"], SearchQuery.Parse("speaker: Okafor talks").Parts.Select(p => p.Source));

    [Fact]
    public void A_mistyped_filter_is_read_as_the_one_meant_and_said()
    {
        var query = SearchQuery.Parse("stab* contry:China");

        Assert.Equal("country:China", query.Parts[1].Source);
        var notice = Assert.Single(query.Notices);
        Assert.Contains("no filter “contry:”", notice.Text);
        Assert.Equal("stab* contry China", Assert.Single(notice.Instead).Query);
    }

    [Fact]
    public void A_colon_in_running_text_is_no_filter()
    {
        Assert.All(SearchQuery.Parse("https://example.org 10:30 x:y").Parts, part => Assert.Null(part.Field));
    }

    [Fact]
    public void A_part_can_be_taken_out_or_written_another_way()
    {
        var query = SearchQuery.Parse("talks -topic:tiawan truce OR peace");

        Assert.Equal("talks truce OR peace", query.Without(new HashSet<SearchPart> { query.Parts[1] }));
        Assert.Equal("talks -topic:taiwan truce OR peace", query.With([query.Parts[1]], "topic:taiwan"));
        Assert.Equal("-topic:tiawan truce OR peace", query.Without(new HashSet<SearchPart> { query.Parts[0] }));
    }

    [Fact]
    public void An_open_quotation_mark_is_explained()
    {
        var query = SearchQuery.Parse("\"rules based");
        Assert.Equal("rules based", Assert.Single(query.Parts).Value);
        Assert.Contains("not closed", Assert.Single(query.Notices).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("-")]
    [InlineData("OR")]
    [InlineData("OR OR AND NOT NEAR/3")]
    [InlineData("()[]{}")]
    public void What_asks_for_nothing_has_no_parts(string? text) => Assert.Empty(SearchQuery.Parse(text).Parts);

    [Fact]
    public void Every_part_of_a_query_written_again_reads_the_same()
    {
        foreach (var text in HostileQueries.All)
        {
            var query = SearchQuery.Parse(text);
            var again = SearchQuery.Parse(query.Without(new HashSet<SearchPart>()));
            Assert.Equal(query.Parts.Select(p => (p.Field, p.Value, p.IsQuoted, p.Not)), again.Parts.Select(p => (p.Field, p.Value, p.IsQuoted, p.Not)));
        }
    }
}
