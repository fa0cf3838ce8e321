using System.CommandLine;

namespace DiplomacyNews.Web.Commands;

/// <summary>Asks the running site whether it is ready: the health check of a container, whose image has no other client.</summary>
internal static class HealthVerb
{
    public static Command Create()
    {
        var address = new Option<string>("--url")
        {
            Description = "Where the site answers.",
            DefaultValueFactory = _ => DefaultAddress(),
        };
        var command = new Command("health", "Asks the running site whether it is ready; exit code 0 when it is.") { address };
        command.SetAction((parsed, cancellationToken) => AskAsync(parsed.GetRequiredValue(address), cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address.TrimEnd('/') + "/health/ready", UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            await Console.Error.WriteLineAsync($"\"{address}\" is no address. Write it like http://localhost:5000.");
            return Verbs.WrongUse;
        }

        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var response = await client.GetAsync(uri, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                Console.WriteLine($"{uri} is ready.");
                return Verbs.Done;
            }

            await Console.Error.WriteLineAsync($"{uri} is not ready: it answered {(int)response.StatusCode}.");
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{uri} does not answer: {unreachable.Message}");
        }

        return Verbs.Failed;
    }

    private static string DefaultAddress() =>
        Environment.GetEnvironmentVariable("ASPNETCORE_URLS")?.Split(';')[0].Replace("+", "localhost").Replace("*", "localhost") is { Length: > 0 } urls ? urls
        : Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0] is { Length: > 0 } port ? $"http://localhost:{port}"
        : "http://localhost:5000";
}
