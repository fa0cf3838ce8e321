using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>A site as a process of its own, for as long as it is measured.</summary>
internal sealed class RunningSite : IDisposable
{
    private readonly Process process;

    private RunningSite(Process process, Uri address, TimeSpan untilFirstPage)
    {
        this.process = process;
        (Address, UntilFirstPage) = (address, untilFirstPage);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>From the start of the process until its first page was answered in full.</summary>
    public TimeSpan UntilFirstPage { get; }

    public HttpClient Client { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <param name="firstPage">The page that is asked for until it answers.</param>
    /// <param name="args">What <c>dotnet</c> runs, without the address.</param>
    public static async Task<RunningSite> StartAsync(string firstPage, params string[] args)
    {
        var address = FreeAddress();
        var started = Stopwatch.GetTimestamp();
        var process = WorkFolder.Start("dotnet", [.. args, "--urls", address.ToString(), "--Limits:RequestsPerMinute=0"]);
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var errors = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
        while (!process.HasExited)
        {
            try
            {
                await client.GetStringAsync(firstPage);
                return new RunningSite(process, address, Stopwatch.GetElapsedTime(started));
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                await Task.Delay(5); // It does not listen yet.
            }
        }

        throw new InvalidOperationException($"The site ended by itself: {await errors}");
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
