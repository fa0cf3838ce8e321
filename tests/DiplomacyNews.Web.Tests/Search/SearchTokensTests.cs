using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("Sanctions", "sanction")]
    [InlineData("the talks", "the talk")]
    [InlineData("Zelenskyy", "Zelensky")]
    [InlineData("Zelenskiy", "Zelensky")]
    [InlineData("Zelenskyi", "zelensky")]
    [InlineData("Łukasz Müller", "lukasz muller")]
    [InlineData("ﬁnal coöperation", "final co-operation")]
    [InlineData("China’s leader", "china leader")]
    [InlineData("China's allies", "China ally")]
    [InlineData("Xi'an", "Xi’an")]
    [InlineData("cease-fire", "ceasefire")]
    [InlineData("non‑proliferation", "nonproliferation")]
    [InlineData("stabilise", "stabilized")]
    [InlineData("stabilisation", "stabilization")]
    [InlineData("defence", "defense")]
    [InlineData("accused", "accuse")]
    [InlineData("urging", "urges")]
    [InlineData("planned", "plan")]
    [InlineData("hoping", "hope")]
    [InlineData("controlled", "control")]
    [InlineData("agreed", "agree")]
    [InlineData("women", "woman")]
    [InlineData("1,500 troops", "1500 troop")]
    [InlineData("ＮＡＴＯ", "nato")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ἀθῆναι", "αθηναι")]
    public void Spellings_of_one_word_are_one_token(string one, string other) => Assert.Equal(Tokens(other), Tokens(one));

    [Theory]
    [InlineData("hoping", "hopping")]
    [InlineData("planes", "plans")]
    [InlineData("care", "car")]
    [InlineData("news", "new")]
    [InlineData("Hamas", "Hama")]
    [InlineData("crisis", "cris")]
    [InlineData("relations", "relative")]
    public void Different_words_stay_different(string one, string other) => Assert.NotEqual(Tokens(other), Tokens(one));

    [Theory]
    [InlineData("U.S.")]
    [InlineData("U.S")]
    [InlineData("US")]
    [InlineData("U.S.'s")]
    [InlineData("US's")]
    public void US_is_one_token_with_and_without_points(string text) => Assert.Equal(["us_"], Tokens(text));

    [Fact]
    public void An_acronym_is_not_the_word_of_the_same_letters()
    {
        Assert.Equal(["they", "told", "us"], Tokens("They told us"));
        Assert.Equal(["the", "us_", "told", "who_"], Tokens("The US told WHO"));
        Assert.Equal(["the", "un", "and", "nato"], Tokens("The U.N. and NATO"));
    }

    [Fact]
    public void Capitals_in_a_line_of_capitals_make_no_acronym() => Assert.Equal(["who", "start", "the", "war"], Tokens("WHO STARTED THE WAR"));

    [Fact]
    public void Writing_without_spaces_is_cut_into_pairs() => Assert.Equal(["中美", "美关", "关系", "talk"], Tokens("中美关系 talks"));

    [Fact]
    public void A_token_knows_where_it_stands()
    {
        const string text = "“Xi’an’s talks”";
        Assert.Equal(["Xi’an", "talks"], SearchTokens.Of(text).Select(t => t.Span.Of(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("a\udc00b\ud83d")]
    [InlineData("\0\0'-.’")]
    [InlineData("́̂")]
    [InlineData("🎉🎉")]
    [InlineData("U.S.U.S.U.")]
    public void Any_text_has_tokens_or_none(string text)
    {
        foreach (var token in SearchTokens.Of(text))
        {
            Assert.DoesNotContain('"', token.Text);
            Assert.True(token.Span.Start >= 0 && token.Span.End <= text.Length && token.Text.Length > 0);
        }
    }

    [Fact]
    public void A_word_of_a_million_letters_takes_no_time()
    {
        var tokens = SearchTokens.Of(new string('a', 1_000_000) + " " + string.Concat(Enumerable.Repeat("U.", 200_000)) + new string('\'', 200_000));
        Assert.True(tokens[0].Text.Length <= 64);
    }

    private static string[] Tokens(string text) => [.. SearchTokens.Of(text).Select(t => t.Text)];
}
