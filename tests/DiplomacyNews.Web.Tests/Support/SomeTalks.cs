using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>The app with three reports of talks, for classes whose tests only read.</summary>
public sealed class SomeTalks : NewsApp, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await StoreAsync(this);

    public static async Task StoreAsync(NewsApp app)
    {
        await app.StoreAsync(new Sample("Talks resume", "2024-04-26").About("trade").In("CHE", "NGA").Meets([Sample.Okafor, Sample.Lindqvist])
            .Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, about: ["trade"], atMeeting: true)
            .Says(Sample.Lindqvist, "the talks were “useful”", to: Sample.Reporters, kind: StatementKind.Mixed));
        await app.StoreAsync(new Sample("Talks end", "2023-11-02") { Outlet = "The Quay Times" }.About("trade").In("CHE").Meets([Sample.Okafor, Sample.Lindqvist], status: MeetingStatus.Planned, on: "2023-12-01")
            .Says(Sample.Okafor, "No talks.", mode: StatementMode.Denied, kind: StatementKind.Indirect));
        await app.StoreAsync(new Sample("Nothing is said", null).About("trade").In("CHE").Tells("There were talks."));
    }
}
