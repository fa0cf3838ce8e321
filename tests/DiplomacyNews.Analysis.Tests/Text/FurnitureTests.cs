using DiplomacyNews.Analysis.Tests.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Text;

public sealed class FurnitureTests
{
    private static readonly FurnitureFinder Finder = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("This story originally appeared on northernwire.example read the full story")]
    [InlineData("(Reporting by Mara Quist; Editing by Bo Renwick)")]
    [InlineData("Reporting by Mara Quist in Qarath; Editing by Bo Renwick")]
    [InlineData("Read more: What the treaty says")]
    [InlineData("© 2024 Northern Wire. All rights reserved.")]
    [InlineData("Mara Quist contributed to this report.")]
    [InlineData("Sign up for our newsletter")]
    [InlineData("(Adds details)")]
    [InlineData("Follow us on the network")]
    public void Trailers_and_credits_are_furniture(string trailer)
    {
        var text = "Talks began on Friday.\n" + trailer;

        Assert.Equal(trailer, Assert.Single(Find(text).Spans).Of(text));
    }

    [Theory]
    [InlineData("Read more than once, the treaty is still unclear, the minister said.")]
    [InlineData("Reporting by the agency shows that the centrifuges were moved.")]
    [InlineData("Sponsored by Halistan, the group crossed the border.")]
    [InlineData("Comments by the minister angered Qarath.")]
    [InlineData("“Sign up for our fleet, they said,” the captain recalled of the “contributed to this report” affair.")]
    public void Sentences_that_begin_like_furniture_stay(string sentence) => Assert.Empty(Find(sentence).Spans);

    [Fact]
    public void Credits_at_the_end_of_the_last_paragraph_are_cut_off()
    {
        var text = "Talks began. They went on. (Reporting by Mara Quist; Editing by Bo Renwick)";

        Assert.Equal("(Reporting by Mara Quist; Editing by Bo Renwick)", Assert.Single(Find(text).Spans).Of(text));
    }

    [Theory]
    [InlineData("This story originally appeared on NorthernWire.example read the full story", "Northern Wire")]
    [InlineData("This article was originally published by Northern Wire.", "Northern Wire")]
    [InlineData("This article originally appeared on somewhere-else.example.", "somewhere-else.example")]
    [InlineData("© 2024 Northern Wire", "Northern Wire")]
    [InlineData("Read more: What the treaty says", null)]
    public void The_trailer_names_the_outlet(string trailer, string? outlet) => Assert.Equal(outlet, Find("Talks began.\n" + trailer).Outlet);

    [Fact]
    public void A_copy_with_the_marks_of_machine_translation_is_retranslated()
    {
        var text = "They met over conflicts. problems.\n“We agree” , he said .\nThis story originally appeared on northernwire.example read the full story";
        var article = new ArticleText(text);

        Assert.Equal(Wording.Retranslated, WordingFinder.Find(article, Finder.Find(article)));
    }

    [Fact]
    public void Marks_alone_or_a_trailer_alone_do_not_make_a_text_retranslated()
    {
        foreach (var text in new[] { "They met . They left . They slept .", "They met.\nThis story originally appeared on northernwire.example" })
        {
            var article = new ArticleText(text);
            Assert.Equal(Wording.Original, WordingFinder.Find(article, Finder.Find(article)));
        }
    }

    [Theory]
    [InlineData("QARATH – Ministers agreed to meet again.", "Ministers agreed to meet again")]
    [InlineData("On Friday, the ministers of both countries agreed to meet again.", "The ministers of both countries agreed to meet again")]
    [InlineData("Okafor met Friday with the ministers of the northern states, warning that the truce that was signed in spring would not hold for long.", "Okafor met with the ministers of the northern states")]
    [InlineData("Friday, April 26, 2024\nMinisters agreed to meet again.", "Ministers agreed to meet again")]
    [InlineData("", "")]
    [InlineData("…\n\n—", "")]
    public void A_headline_is_made_of_the_first_paragraph(string text, string headline)
    {
        var article = new ArticleText(text);
        var dateline = new DiplomacyNews.Analysis.Dates.DatelineFinder(SmallLexicon.Lexicon).Find(article, null);

        Assert.Equal(headline, HeadlineMaker.Make(article, Finder.Find(article), dateline));
    }

    private static FoundFurniture Find(string text) => Finder.Find(new ArticleText(text));
}
