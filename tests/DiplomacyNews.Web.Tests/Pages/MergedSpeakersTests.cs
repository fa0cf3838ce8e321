using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>An editor says that two speakers are one, and everything that one said, heard and met is the other's.</summary>
public sealed class MergedSpeakersTests : IAsyncDisposable
{
    private const string First = "GENEVA — “Talks on the ceasefire will resume on Monday,” Ambassador Amara Okafor said on Friday, and left the building near the lake.";
    private const string Second = "GENEVA — “We have many questions left,” Ambassador Amarra Okaforr said on Saturday, and went back into the building near the lake.";

    private readonly NewsApp app = new() { KeepsPages = true };

    [Fact]
    public async Task What_both_said_stands_on_one_page_and_the_other_address_leads_there()
    {
        await StoreBothAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        var kept = await app.ReadAsync("/speakers/amara-okafor");
        Assert.Single(kept.QuerySelectorAll("main [data-statement]"));

        using var answer = await editor.PostFormAsync("/speakers/amarra-okaforr/merge", new() { ["Into"] = "amara-okafor" });
        Assert.Equal("/speakers/amara-okafor/merge", answer.Headers.Location?.OriginalString);

        Assert.Equal(2, (await app.ReadAsync("/speakers/amara-okafor")).QuerySelectorAll("main [data-statement]").Length);
        using var old = await app.AskAsync("/speakers/amarra-okaforr");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/speakers/amara-okafor"), (old.StatusCode, old.Headers.Location?.OriginalString));
        Assert.Equal(["amara-okafor"], (await app.ReadAsync("/speakers?q=okafor")).QuerySelectorAll("[data-speaker]").Select(li => li.GetAttribute("data-speaker")));
        Assert.Contains("We have many questions left", (await app.ReadAsync("/search?q=speaker:%22Amara%20Okafor%22%20questions")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Reports_that_come_in_later_and_are_read_again_follow()
    {
        await StoreBothAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PostFormAsync("/speakers/amarra-okaforr/merge", new() { ["Into"] = "amara-okafor" });
        await app.IngestAsync("GENEVA — “There is little time,” Ambassador Amarra Okaforr said on Sunday, when the delegations met in the building near the lake.");
        Assert.Equal(3, (await editor.ReadAsync("/speakers/amara-okafor")).QuerySelectorAll("main [data-statement]").Length);
    }

    [Fact]
    public async Task What_was_merged_is_taken_apart_again()
    {
        await StoreBothAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var merged = await editor.PostFormAsync("/speakers/amarra-okaforr/merge", new() { ["Into"] = "amara-okafor" });
        using var parted = await editor.PostFormAsync("/speakers/amara-okafor/merge", new() { ["who"] = "amarra-okaforr" }, "/speakers/amara-okafor/merge?handler=Part");
        Assert.Contains("stands alone again", (await editor.ReadAsync(parted.Headers.Location!.OriginalString)).QuerySelector("main")!.TextContent);

        Assert.Contains("We have many questions left", Assert.Single((await app.ReadAsync("/speakers/amarra-okaforr")).QuerySelectorAll("main [data-statement]")).TextContent);
        Assert.Single((await app.ReadAsync("/speakers/amara-okafor")).QuerySelectorAll("main [data-statement]"));
    }

    [Fact]
    public async Task A_report_that_names_both_and_a_meeting_of_both_name_the_one_once()
    {
        await app.StoreAsync(new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist, Twin]).Says(Twin, "We agree."));
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PostFormAsync("/speakers/ngozi-okaforr/merge", new() { ["Into"] = "ngozi-okafor" });
        Assert.Equal("/speakers/ngozi-okafor/merge", answer.Headers.Location?.OriginalString);

        var page = await app.ReadAsync("/speakers/ngozi-okafor");
        Assert.Single(page.QuerySelectorAll("#reports ~ *, section[aria-labelledby=reports] li a.t"));
        Assert.Contains("Ngozi Okafor and Maria Lindqvist", page.QuerySelector("main [data-meeting]")!.TextContent);
    }

    [Theory]
    [InlineData("", "Nobody is chosen")]
    [InlineData("nobody-at-all", "not on record")]
    [InlineData("amara-okafor", "one already")]
    [InlineData("unhcr", "cannot be one")]
    public async Task What_cannot_be_merged_says_why_and_changes_nothing(string into, string why)
    {
        await StoreBothAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PostFormAsync("/speakers/amara-okafor/merge", new() { ["Into"] = into });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(why, (await answer.ReadPageAsync()).QuerySelector("#into-why")!.TextContent);
        Assert.Single((await app.ReadAsync("/speakers/amara-okafor")).QuerySelectorAll("main [data-statement]"));
    }

    [Fact]
    public async Task Those_of_the_same_last_name_are_offered_and_where_there_are_none_there_is_nothing_to_press()
    {
        await app.StoreAsync(new Sample("Talks").Says(Sample.Okafor, "We agree.").Says(Sample.Lindqvist, "So do we.").Says(Sample.Known("n-okafor", "N. Okafor", "ambassador", "NGA") with { Known = false }, "Yes."));
        using var editor = await app.SignInAsync(Role.Editor);
        var offered = await editor.ReadAsync("/speakers/n-okafor/merge");
        Assert.Contains("ngozi-okafor", offered.QuerySelectorAll("input[name=Into]").Select(i => i.GetAttribute("value")));
        Assert.Null((await editor.ReadAsync("/speakers/maria-lindqvist/merge?q=zzzz")).QuerySelector("main .acts button"));
    }

    [Fact]
    public async Task What_two_names_said_together_stands_once_when_they_are_one()
    {
        await app.StoreAsync(new Sample("Together").Says(Sample.Okafor, "We speak with one voice.", with: Twin));
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PostFormAsync("/speakers/ngozi-okaforr/merge", new() { ["Into"] = "ngozi-okafor" });
        Assert.Single((await app.ReadAsync("/speakers/ngozi-okafor")).QuerySelectorAll("main [data-statement]"));

        await app.StoreAsync(new Sample("Together again", "2024-05-26").Says(Sample.Okafor, "We still speak with one voice.", with: Twin));
        Assert.Equal(2, (await editor.ReadAsync("/speakers/ngozi-okafor")).QuerySelectorAll("main [data-statement]").Length);
    }

    [Fact]
    public async Task Only_editors_merge_and_the_audit_trail_has_it()
    {
        await StoreBothAsync();
        using var reader = await app.SignInAsync(Role.Reader);
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var refused = await reader.GetAsync("/speakers/amara-okafor/merge", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("/merge", (await app.ReadAsync("/speakers/amara-okafor")).Body!.InnerHtml);

        Assert.NotNull((await administrator.ReadAsync("/speakers/amara-okafor")).QuerySelector("a[href='/speakers/amara-okafor/merge']"));
        using var answer = await administrator.PostFormAsync("/speakers/amarra-okaforr/merge", new() { ["Into"] = "amara-okafor" });
        Assert.Contains("merged speakers", (await administrator.ReadAsync("/admin/audit")).QuerySelector("main")!.TextContent);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static FoundParty Twin { get; } = new("ngozi-okaforr", "Ngozi Okaforr", PartyType.Person, Known: false) { Office = "ambassador", Country = "NGA" };

    private async Task StoreBothAsync()
    {
        await app.IngestAsync(First);
        await app.IngestAsync(Second);
    }
}
