using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>What was said before a statement and after it, held together by the closest tie there is.</summary>
public sealed class AroundStatementTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task At_a_meeting_it_is_what_was_said_there_in_the_order_of_the_report()
    {
        var stored = await app.StoreAsync(new Sample("Talks").Says(Sample.Okafor, "Not yet there.").Meets([Sample.Okafor, Sample.Lindqvist])
            .Says(Sample.Okafor, "First word.", atMeeting: true).Says(Sample.Lindqvist, "Second word.", atMeeting: true).Says(Sample.Okafor, "Third word.", atMeeting: true).Says(Sample.Okafor, "Long gone."));

        var around = await AroundAsync(stored.Statements[2]);

        Assert.Equal("Before and after at the meeting", around.QuerySelector("h2")!.TextContent);
        Assert.Equal(["“First word.”", "This statement “Second word.”", "“Third word.”"], Words(around));
        Assert.NotNull(around.QuerySelector($"a[href='/meetings/{stored.Meetings[0]}']"));
        Assert.NotNull(around.QuerySelector("a[href='/speakers/ngozi-okafor']"));
    }

    [Fact]
    public async Task Without_a_meeting_it_is_what_the_same_speaker_said_that_day_in_whatever_report()
    {
        var stored = await app.StoreAsync(new Sample("Morning").Says(Sample.Okafor, "We begin.").Says(Sample.Lindqvist, "So do we."));
        await app.StoreAsync(new Sample("Evening") { Outlet = "The Pier Post" }.Says(Sample.Okafor, "We are done."));
        await app.StoreAsync(new Sample("Next day", "2024-04-27").Says(Sample.Okafor, "We begin again."));

        var around = await AroundAsync(stored.Statements[0]);

        Assert.Equal("Ngozi Okafor that day", around.QuerySelector("h2")!.TextContent);
        Assert.Equal(["This statement “We begin.”", "“We are done.”"], Words(around));
    }

    [Fact]
    public async Task Else_what_the_speaker_said_on_the_topic_before_and_after()
    {
        await app.StoreAsync(new Sample("Old", "2021-02-03").Says(Sample.Okafor, "No grain.", about: ["food-security"]));
        await app.StoreAsync(new Sample("Other", "2022-02-03").Says(Sample.Okafor, "No gas.", about: ["energy"]));
        var stored = await app.StoreAsync(new Sample("Now", "2023-02-03").Says(Sample.Okafor, "Some grain.", about: ["food-security"]));
        await app.StoreAsync(new Sample("Later", "2024-02-03").Says(Sample.Okafor, "Much grain.", about: ["food-security"]));

        var around = await AroundAsync(stored.Statements[0]);

        Assert.Equal("Ngozi Okafor on Food and grain, before and after", around.QuerySelector("h2")!.TextContent);
        Assert.Equal(["“No grain.”", "This statement “Some grain.”", "“Much grain.”"], Words(around));
    }

    [Fact]
    public async Task Of_somebody_who_speaks_once_it_is_what_stands_around_it_in_the_report()
    {
        var stored = await app.StoreAsync(new Sample("One of many").Says(Sample.Okafor, "Up.").Says(Sample.Lindqvist, "Down.").Says(Sample.Okafor, "Up again."));

        var around = await AroundAsync(stored.Statements[1]);

        Assert.Equal("Before and after in the report", around.QuerySelector("h2")!.TextContent);
        Assert.Equal(["“Up.”", "This statement “Down.”", "“Up again.”"], Words(around));
    }

    [Fact]
    public async Task The_same_words_in_another_report_are_not_what_was_said_before_or_after()
    {
        var stored = await app.StoreAsync(new Sample("Told here").Says(Sample.Okafor, "The harbour will be open again by the first of May."));
        await app.StoreAsync(new Sample("Told there") { Outlet = "The Pier Post" }.Tells("Heard on the pier.").Says(Sample.Okafor, "The harbour will be open again by the first of May."));

        Assert.Null((await app.ReadAsync($"/statements/{stored.Statements[0]}")).GetElementById("around"));
    }

    [Fact]
    public async Task What_readers_may_not_see_is_not_around_it_for_editors_either()
    {
        var stored = await app.StoreAsync(new Sample("Open").Says(Sample.Okafor, "We begin."));
        await app.StoreAsync(new Sample("Kept back") { Arrange = a => a.IsHidden = true }.Says(Sample.Okafor, "We never said so."));
        using var editor = await app.SignInAsync(Role.Editor);

        Assert.Null((await app.ReadAsync($"/statements/{stored.Statements[0]}")).GetElementById("around"));
        Assert.Null((await editor.ReadAsync($"/statements/{stored.Statements[0]}")).GetElementById("around"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IElement> AroundAsync(string key) => (await app.ReadAsync($"/statements/{key}")).QuerySelector("section[aria-labelledby=around]")!;

    private static IEnumerable<string> Words(IElement around) => around.QuerySelectorAll("li").Select(li => string.Join(' ', (li.QuerySelector("blockquote") ?? li).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
