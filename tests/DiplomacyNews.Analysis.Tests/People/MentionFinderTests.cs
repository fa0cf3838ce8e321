using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.People;

public sealed class MentionFinderTests
{
    private static readonly MentionFinder Finder = new(SmallLexicon.Lexicon);
    private static readonly DateOnly Day = new(2024, 4, 26);

    [Fact]
    public void A_full_name_is_found_and_its_title_kept_apart()
    {
        var mention = Single("Nordrian Foreign Minister Ada Okafor spoke.", MentionKind.FullName);

        Assert.Equal(("ada-okafor", "Ada Okafor", "Nordrian Foreign Minister Ada Okafor"), mention);
    }

    [Theory]
    [InlineData("Elin Çavuşlu spoke.")]
    [InlineData("Elin Cavuslu spoke.")]
    [InlineData("ELIN ÇAVUŞLU: Thank you.")]
    [InlineData("They met Elin Çavuşlu’s aides.")]
    public void Accents_capitals_and_possessives_do_not_hide_a_name(string text) => Assert.Equal("elin-cavusoglu", Single(text, MentionKind.FullName).Id);

    [Theory]
    [InlineData("Ada Okafor met aides. Okafor said little.", "ada-okafor")]
    [InlineData("Foreign Minister Okafor said little.", "ada-okafor")]
    [InlineData("President Lindqvist said little.", "tor-lindqvist")]
    public void A_surname_needs_the_full_name_or_a_title_that_fits(string text, string id) => Assert.Equal(id, Single(text, MentionKind.ShortName).Id);

    [Fact]
    public void Of_two_people_with_one_surname_the_one_named_first_is_meant()
    {
        var found = Find("Okafor's guests were Halistani Foreign Minister Wen Hai and Public Security Minister Wen Lijun. Wen spoke first.");

        var wen = found.All.Last(m => m.Kind == MentionKind.ShortName);
        Assert.Equal("wen-hai", wen.PartyId);
        Assert.InRange(wen.Confidence, 0.5, 0.8);
    }

    private static Mentions Find(string text) => Finder.Find(new ArticleText(text), Day);

    private static (string Id, string Text, string WithTitle) Single(string text, MentionKind kind)
    {
        var mention = Assert.Single(Find(text).All, m => m.Kind == kind);
        return (mention.PartyId, mention.Span.Of(text), mention.WithTitle.Of(text));
    }
}
