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
    public void A_known_event_dates_the_report_that_tells_of_it()
    {
        // 20 May 2021 is a Thursday, 2 March 2023 too: the president was there only in 2021.
        var dateline = Infer("QARATH – Nordrian Foreign Minister Ada Okafor met Wen Hai and President Elin Çavuşlu on Thursday. She had arrived on Tuesday.");

        Assert.Equal((new DateOnly(2021, 5, 20), DateBasis.Inferred), (dateline.Date, dateline.DateBasis));
        Assert.Contains("The article tells of an event whose days are known: Okafor's visit to Qarath, 18 May 2021 to 20 May 2021.", dateline.Reasons);
    }

    [Theory]
    [InlineData("TORSHOLM – President Tor Lindqvist opened the summit of the Northern Pact Organization in Lakeford on Thursday.")]
    [InlineData("LAKEFORD – President Tor Lindqvist opened the summit of the Northern Pact Organization on Thursday.")]
    public void A_bodys_summit_dates_a_report_by_its_name_and_place(string text) => Assert.Equal(new DateOnly(2022, 6, 9), Infer(text).Date);

    [Theory]
    [InlineData("QARATH – Nordrian Foreign Minister Ada Okafor met Wen Hai on Saturday.")]
    [InlineData("QARATH – Nordrian Foreign Minister Ada Okafor met Wen Hai.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor and Wen Hai spoke of trade on Thursday.")]
    public void Two_names_alone_are_no_known_event(string text) => Assert.Null(Infer(text).Date);

    [Fact]
    public void A_report_is_no_older_than_what_it_looks_back_on()
    {
        var dateline = Infer("Nordrian Foreign Minister Ada Okafor recalled the fire of June 3, 2022. She will resign on May 1, 2023.");

        Assert.Equal((new DateOnly(2022, 6, 3), new DateOnly(2024, 5, 31)), (dateline.DateFrom, dateline.DateTo));
        Assert.Contains("The article looks back on June 3, 2022.", dateline.Reasons);
    }

    [Theory]
    [InlineData("The fighting went on, Okafor said, while the Lake Front held the shore.", 2015)]
    [InlineData("The fighting went on while nobody held the shore.", null)]
    public void Where_no_office_says_more_the_youngest_body_does(string text, int? year) => Assert.Equal(year, Infer(text).DateFrom?.Year);

    [Fact]
    public void A_day_that_does_not_go_with_an_office_is_kept_and_doubted()
    {
        var dateline = Infer("QARATH, April 26, 2026 — Nordrian Foreign Minister Ada Okafor spoke.");

        Assert.Equal((new DateOnly(2026, 4, 26), DateBasis.Stated), (dateline.Date, dateline.DateBasis));
        Assert.NotEmpty(dateline.Reasons);
        Assert.NotEmpty(Infer("QARATH, April 26, 1890 — Nordrian Foreign Minister Ada Okafor spoke.").Reasons);
        Assert.Empty(Infer("QARATH, April 26, 2024 — Nordrian Foreign Minister Ada Okafor spoke.").Reasons);
    }

    [Fact]
    public void An_address_that_gives_another_day_is_named()
    {
        const string Text = "QARATH, April 26, 2024 — Talks began.";
        var dateline = Dates.Stated(new ArticleInput(Text) { Address = "https://example.org/2022/01/05/talks" }, new ArticleText(Text));

        Assert.Equal((new DateOnly(2024, 4, 26), "The address gives another day, 5 January 2022."), (dateline.Date, Assert.Single(dateline.Reasons)));
    }

    [Theory]
    [InlineData("LAKEFORD – Talks began.", "NDR")]
    [InlineData("LAKEFORD – Talks began in Upper Halistan.", "HAL")]
    [InlineData("LAKEFORD, Halistan – Talks began.", "HAL")]
    [InlineData("LAKEFORD – Nordria and Halistan began talks.", "NDR")]
    public void A_place_that_several_countries_have_is_told_by_what_the_text_speaks_of(string text, string country) =>
        Assert.Equal(country, Dates.Stated(new ArticleInput(text), new ArticleText(text)).Country);

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
    public void An_office_of_a_year_that_its_sentence_begins_with_does_not_narrow_the_window()
    {
        var dateline = Infer("In 2010, Prime Minister Greta Holm closed the harbour. Nordrian Foreign Minister Bo Renwick opened it.");

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
