using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>A temporary folder with what the measures need: the published program, made reports, data folders. Gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacynews-benchmark-");

    public string NewFolder(string name) => folder.CreateSubdirectory(name).FullName;

    /// <summary>Publishes the site as the Dockerfile does.</summary>
    /// <returns>The program's path.</returns>
    public async Task<string> PublishAsync()
    {
        var site = new DirectoryInfo(AppContext.BaseDirectory);
        while (site is not null && !File.Exists(Path.Combine(site.FullName, "DiplomacyNews.sln")))
        {
            site = site.Parent;
        }

        var output = Path.Combine(folder.FullName, "program");
        var (exitCode, said) = await RunAsync("dotnet", "publish", Path.Combine(site?.FullName ?? ".", "src/DiplomacyNews.Web"), "--configuration", "Release",
            "--arch", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(), "--output", output);
        return exitCode == 0 ? Path.Combine(output, "DiplomacyNews.Web.dll") : throw new InvalidOperationException($"The site could not be published: {said}");
    }

    /// <summary>A folder with this many made reports.</summary>
    public string Reports(string name, int first, int count)
    {
        var reports = NewFolder(name);
        for (var i = first; i < first + count; i++)
        {
            File.WriteAllBytes(Path.Combine(reports, $"report-{i:00000}.txt"), MadeReports.Bytes(i));
        }

        return reports;
    }

    public static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] args)
    {
        using var process = Start(program, args);
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    public static Process Start(string program, params string[] args) =>
        Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!; // A new process is always returned when no shell is used.

    public void Dispose() => folder.Delete(recursive: true);
}
