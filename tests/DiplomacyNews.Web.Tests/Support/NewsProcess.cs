using System.Diagnostics;
using System.Net.Sockets;
using System.Net;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>The real program as a process of its own: run to its end, or killed at any moment.</summary>
internal sealed class NewsProcess : IDisposable
{
    private readonly Process process;

    private NewsProcess(Process process) => this.process = process;

    public static NewsProcess Start(string dataDirectory, params string[] args) => Start(dataDirectory, input: null, args);

    private static NewsProcess Start(string dataDirectory, string? input, string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = input is not null, WorkingDirectory = dataDirectory,
        };
        start.Environment["Reading__Model"] = "off"; // A test that wants the network says so on the command line, which counts for more.
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DiplomacyNews.Web.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.ArgumentList.Add($"--Data:Directory={dataDirectory}");
        var process = Process.Start(start)!; // A new process is always returned when no shell is used.
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        return new NewsProcess(process);
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string dataDirectory, params string[] args)
    {
        using var process = Start(dataDirectory, args);
        return await process.EndAsync();
    }

    /// <summary>Pipes <paramref name="input"/> into the program.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunWithInputAsync(string dataDirectory, string input, params string[] args)
    {
        using var process = Start(dataDirectory, input, args);
        return await process.EndAsync();
    }

    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>As kill -9: nothing is said to it, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public bool HasExited => process.HasExited;

    /// <summary>Reads standard output up to the line that contains <paramref name="words"/>; fails when the program ends before.</summary>
    public async Task<string> LineWithAsync(string words)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The program ended without saying \"{words}\": {await process.StandardError.ReadToEndAsync()}");
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
