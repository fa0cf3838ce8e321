using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Tests.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Dates;

public sealed class ArticleDatesTests
{
    private static readonly ArticleDates Dates = new(SmallLexicon.Lexicon);
    private static readonly MentionFinder Mentions = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("QARATH, April 26, 2024 (Northern Wire) — Talks began.", "Qarath", "HAL", "2024-04-26")]
    [InlineData("TORSHOLM – Talks began.", "Torsholm", "NDR", null)]
    [InlineData("Geneva -- Talks began.", "Geneva", "CHE", null)]
    [InlineData("GENEVA (Northern Wire) _ Talks began.", "Geneva", "CHE", null)]
    [InlineData("QARATH, 26 April 2024. Talks began.", "Qarath", "HAL", "2024-04-26")]
    [InlineData("LE BOURGET, Saturday: talks began.", "Le Bourget", "FRA", null)]
    [InlineData("*Geneva, Monday 12 May 2025*\n\nTalks began in the old palace by the lake, after a night in which neither delegation had slept, and ended before noon without a word to the press.", "Geneva", "CHE", "2025-05-12")]
    [InlineData("By Mara Quist, in Geneva\nTalks began.", "Geneva", "CHE", null)]
    [InlineData("Friday, April 26, 2024\n\nTalks began.", null, null, "2024-04-26")]
    [InlineData("Press Briefing – July 19, 2021\nTalks began.", null, null, "2021-07-19")]
    public void Place_and_day_are_read_from_dateline_and_header(string text, string? place, string? country, string? day)
    {
        var dateline = Dates.Stated(new ArticleInput(text), new ArticleText(text));

        Assert.Equal((place, country, day is null ? null : DateOnly.Parse(day)), (dateline.Place, dateline.Country, dateline.Date));
        Assert.Equal(day is null ? null : DateBasis.Stated, dateline.DateBasis);
    }

    [Theory]
    [InlineData("Talks – the third round – began.")]
    [InlineData("“Peace” – a word – was said.")]
    [InlineData("Nobody – not one – came in 2024.")]
    public void A_dash_alone_makes_no_dateline(string text) => Assert.Null(Dates.Stated(new ArticleInput(text), new ArticleText(text)).Place);

    [Theory]
    [InlineData("https://example.org/2024/04/26/talks", "2024-04-26", "2024-04-26")]
    [InlineData("https://example.org/news/2024-04-26-talks", "2024-04-26", "2024-04-26")]
    [InlineData("https://example.org/20240426/talks", "2024-04-26", "2024-04-26")]
    [InlineData("https://example.org/2024/apr/26/talks", "2024-04-26", "2024-04-26")]
    [InlineData("https://example.org/2024/04/talks", "2024-04-01", "2024-04-30")]
    public void An_address_may_hold_the_day(string address, string from, string to)
    {
        var dateline = Dates.Stated(new ArticleInput("Talks began.") { Address = address }, new ArticleText("Talks began."));

        Assert.Equal(DateBasis.Address, dateline.DateBasis);
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (dateline.Date ?? dateline.DateFrom, dateline.Date ?? dateline.DateTo));
    }

    [Fact]
    public void The_files_own_date_comes_before_all_others()
    {
        var text = "QARATH, April 26, 2024 — Talks began.";

        Assert.Equal(new DateOnly(2024, 4, 28), Dates.Stated(new ArticleInput(text) { Date = new DateOnly(2024, 4, 28) }, new ArticleText(text)).Date);
    }

    [Fact]
    public void Offices_leave_a_window_that_is_shown_with_its_reasons()
    {
        var dateline = Infer("Nordrian Foreign Minister Ada Okafor met Halistani President Elin Çavuşlu. Foreign Ministry spokesperson Mara Quist gave no details.");

        Assert.Equal((null, new DateOnly(2021, 1, 1), new DateOnly(2024, 5, 31), DateBasis.Inferred), ((DateOnly?)dateline.Date, dateline.DateFrom, dateline.DateTo, dateline.DateBasis));
        Assert.Contains("Ada Okafor was Foreign Minister of Nordria from 1 March 2019 to 31 May 2024.", dateline.Reasons);
    }

    [Fact]
    public void A_dateline_without_a_year_is_dated_where_only_one_year_fits_the_offices()
    {
        var dateline = Infer("QARATH, July 3 — Nordrian Foreign Minister Ada Okafor met Foreign Ministry spokesperson Mara Quist. President Elin Çavuşlu of Halistan was away.");
        var narrow = Infer("QARATH, March 3 — Nordrian Foreign Minister Bo Renwick met Foreign Ministry spokesperson Mara Quist.");

        Assert.Null(dateline.Date);
        Assert.Null(narrow.Date);
        Assert.Equal(new DateOnly(2024, 9, 3), Infer("QARATH, Sept. 3 — Nordrian Foreign Minister Bo Renwick met Foreign Ministry spokesperson Mara Quist.").Date);
    }

    [Fact]
    public void Former_offices_and_background_do_not_narrow_the_window()
    {
        var dateline = Infer("Nordrian Foreign Minister Bo Renwick spoke. Former Prime Minister Greta Holm and then-Foreign Minister Ada Okafor had refused.");

        Assert.Equal(new DateOnly(2024, 6, 1), dateline.DateFrom);
    }

    [Fact]
    public void A_text_without_offices_is_not_dated() => Assert.Null(Infer("It rained.").DateBasis);

    private static Dateline Infer(string text)
    {
        var article = new ArticleText(text);
        return Dates.Infer(Dates.Stated(new ArticleInput(text), article), article, Mentions.Find(article, null));
    }
}
