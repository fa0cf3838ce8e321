using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class BetweenReportsTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task Between_two_countries_finds_reports_of_which_one_statement_is_by_the_one_and_to_or_about_the_other()
    {
        var third = new FoundParty("ilse-brandt", "Ilse Brandt", PartyType.Person, Known: false) { Office = "envoy", Country = "DNK" };
        await app.StoreAsync(new Sample("To her").Says(Sample.Okafor, "Grain is trade", to: Sample.Lindqvist));
        await app.StoreAsync(new Sample("About them").Says(Sample.Lindqvist, "Lagos sells grain", aboutWhom: ["NGA"]));
        await app.StoreAsync(new Sample("Side by side").Says(Sample.Okafor, "Ships are trade").Says(third, "We sell ships", to: Sample.Lindqvist));
        Assert.Equal(["About them", "To her"], (await app.TitlesAsync("between:Nigeria,Sweden")).Order());
        Assert.Equal(["Side by side"], await app.TitlesAsync("between:Denmark,Sweden"));
        Assert.Equal(["Side by side"], await app.TitlesAsync("kind:direct -between:Nigeria,Sweden"));
        Assert.Equal(2, (await app.WordsAsync("between:Nigeria,Sweden")).Count);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
