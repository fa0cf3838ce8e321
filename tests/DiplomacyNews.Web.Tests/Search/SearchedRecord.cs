using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>Two reports to search in. Tests that change nothing share one.</summary>
public sealed class SearchedRecord : IAsyncLifetime
{
    internal NewsApp App { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.StoreAsync(new Sample("Talks resume in Geneva", "2024-04-26").In("CHN", "USA").About("sanctions")
            .Says(Sample.Okafor, "The sanctions against Çelik must end", to: Sample.Lindqvist, about: ["sanctions"])
            .Says(Sample.Lindqvist, "The U.S. and NATO agreed on a cease-fire", to: Sample.Reporters)
            .Says(Sample.Lindqvist, "they told us nothing of the rules-based order", kind: StatementKind.Indirect, about: ["us-china-relations"]));
        await App.StoreAsync(new Sample("A quiet week in Lagos", "2023-03-02") { Outlet = "The Ferry Post" }.In("NGA")
            .Says(Sample.Okafor, "Nobody sanctions grain", mode: StatementMode.Denied)
            .Says(Sample.Okafor, "Grain is trade and trade is peace"));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
