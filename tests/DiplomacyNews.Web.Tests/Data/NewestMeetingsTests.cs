using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Data;

/// <summary>However far back a country or somebody last met anybody, their meetings are found, the newest first.</summary>
public sealed class NewestMeetingsTests
{
    private static readonly FoundParty Mbeki = Sample.Known("tor-mbeki", "Tor Mbeki", country: "KEN");

    [Theory]
    [InlineData("NGA", null, "Okafor in 2021", "Okafor in 2020")]
    [InlineData("swe", null, "Lindqvist in 2024", "Okafor in 2021", "Okafor in 2020")]
    [InlineData("CHN", null)]
    [InlineData(null, "ngozi-okafor", "Okafor in 2021", "Okafor in 2020")]
    [InlineData(null, "tor-mbeki", "Mbeki in 2024", "Lindqvist in 2024")]
    [InlineData("swe", "tor-mbeki", "Lindqvist in 2024")]
    public async Task Of_those_who_do_not_meet_every_week_too(string? country, string? speaker, params string[] expected)
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Okafor in 2020", "2020-02-03").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
        await app.StoreAsync(new Sample("Okafor in 2021", "2021-02-03").Tells("They met again.").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
        await app.StoreAsync(new Sample("Lindqvist in 2024", "2024-05-06").Meets([Sample.Lindqvist, Mbeki], "Vienna"));
        await app.StoreAsync(new Sample("Mbeki in 2024", "2024-07-08").Meets([Mbeki, Sample.PrivatePerson], "Nairobi"));

        var filter = new ListFilter { Country = country, Speaker = speaker };
        foreach (var looked in new[] { 0, 1, 2, 100 })
        {
            await app.WithDatabaseAsync(async db =>
            {
                var found = await db.NewestMatchingAsync(filter, null, 10, TestContext.Current.CancellationToken, looked);
                Assert.Equal(expected, found.Select(m => m.ArticleTitle));
                Assert.Equal(expected.Skip(1).Take(1), (await db.NewestMatchingAsync(filter with { After = found.FirstOrDefault()?.Position }, null, 1, TestContext.Current.CancellationToken, looked)).Select(m => m.ArticleTitle));
            });
        }
    }
}
