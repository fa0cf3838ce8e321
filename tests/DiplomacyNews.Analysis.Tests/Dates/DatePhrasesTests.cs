using DiplomacyNews.Analysis.Dates;

namespace DiplomacyNews.Analysis.Tests.Dates;

public sealed class DatePhrasesTests
{
    // A Saturday.
    private static readonly DateOnly Day = new(2024, 4, 27);

    [Theory]
    [InlineData("They met on Friday.", "Friday", "2024-04-26")]
    [InlineData("They met on Saturday.", "Saturday", "2024-04-27")]
    [InlineData("They met last Saturday.", "last Saturday", "2024-04-20")]
    [InlineData("They meet next Tuesday.", "next Tuesday", "2024-04-30")]
    [InlineData("She spoke yesterday.", "yesterday", "2024-04-26")]
    [InlineData("She spoke this morning.", "this morning", "2024-04-27")]
    [InlineData("She spoke three days ago.", "three days ago", "2024-04-24")]
    [InlineData("She spoke on April 3.", "April 3", "2024-04-03")]
    [InlineData("She spoke on 3 April.", "3 April", "2024-04-03")]
    [InlineData("She spoke on December 3.", "December 3", "2023-12-03")]
    [InlineData("She spoke on Sept. 3, 2019, in Qarath.", "Sept. 3, 2019", "2019-09-03")]
    [InlineData("She spoke on 2019-09-03.", "2019-09-03", "2019-09-03")]
    [InlineData("Briefing, 7/23/2013", "7/23/2013", "2013-07-23")]
    public void Words_for_a_day_are_resolved_against_the_articles_day(string text, string words, string day)
    {
        var phrase = Assert.Single(DatePhrases.Find(text, new TextSpan(0, text.Length), Day));

        Assert.Equal((words, DateOnly.Parse(day)), (phrase.Span.Of(text), phrase.Date));
    }

    [Theory]
    [InlineData("last month", "2024-03-01", "2024-03-31")]
    [InlineData("next week", "2024-04-29", "2024-05-05")]
    [InlineData("earlier this week", "2024-04-22", "2024-04-27")]
    [InlineData("in May", "2024-05-01", "2024-05-31")]
    [InlineData("in November", "2023-11-01", "2023-11-30")]
    [InlineData("in 2014", "2014-01-01", "2014-12-31")]
    [InlineData("in April 2019", "2019-04-01", "2019-04-30")]
    [InlineData("April 17-20", "2024-04-17", "2024-04-20")]
    public void Words_for_a_stretch_give_its_first_and_last_day(string words, string from, string to)
    {
        var text = $"They agreed {words} to meet.";

        var phrase = Assert.Single(DatePhrases.Find(text, new TextSpan(0, text.Length), Day));

        Assert.Equal((null, DateOnly.Parse(from), DateOnly.Parse(to)), ((DateOnly?)phrase.Date, phrase.From, phrase.To));
    }

    [Theory]
    [InlineData("You may go. They march on.")]
    [InlineData("Minister March and General May met 26 aides and 2000 guests.")]
    public void Words_that_only_look_like_dates_are_none(string text) => Assert.Empty(DatePhrases.Find(text, new TextSpan(0, text.Length), Day));

    [Fact]
    public void Looking_ahead_a_weekday_is_the_next_one()
    {
        var text = "They will meet on Tuesday.";

        Assert.Equal(new DateOnly(2024, 4, 30), Assert.Single(DatePhrases.Find(text, new TextSpan(0, text.Length), Day, ahead: true)).Date);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_first_and_the_last_day_of_the_calendar_do_no_harm(string day)
    {
        var text = "Next week, last year, yesterday, 300 days ago, in May, on Friday, on February 29, February 30, 2023, 99/99/2024.";

        _ = DatePhrases.Find(text, new TextSpan(0, text.Length), DateOnly.Parse(day), ahead: true);
    }

    [Fact]
    public void Without_the_articles_day_relative_words_are_found_and_not_dated()
    {
        var text = "She spoke on Friday.";

        var phrase = Assert.Single(DatePhrases.Find(text, new TextSpan(0, text.Length), null));

        Assert.Equal((null, DayOfWeek.Friday), (phrase.Date, phrase.Weekday));
    }
}
