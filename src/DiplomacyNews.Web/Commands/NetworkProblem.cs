using DiplomacyNews.Web.Reading;

namespace DiplomacyNews.Web.Commands;

/// <summary>Why the network cannot be used, said on standard error before a verb begins to read.</summary>
internal static class NetworkProblem
{
    public static async Task SayAsync(IServiceProvider provider)
    {
        if (provider.GetRequiredService<Network>().Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
        }
    }

    /// <summary>The same for reports that come in.</summary>
    public static Task SayForFirstReadingAsync(IServiceProvider provider) => provider.GetRequiredService<NewsSettings>().ReadsByRulesFirst ? Task.CompletedTask : SayAsync(provider);
}
