using System.Net;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests;

public sealed class StartTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_app_answers_for_its_health(string address)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_report_that_comes_in_has_an_article()
    {
        var outcome = await app.IngestAsync("Ambassador Okafor said on Monday that talks would resume in Geneva within a week.\n\nNo date was set, and no agenda was published by either side.");
        Assert.IsType<IngestOutcome.Stored>(outcome);
    }

    [Fact]
    public async Task A_stored_sample_has_keys_for_its_statements_and_meetings()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume.", to: Sample.Reporters, atMeeting: true));
        Assert.Single(stored.Statements);
        Assert.Single(stored.Meetings);
    }
}
