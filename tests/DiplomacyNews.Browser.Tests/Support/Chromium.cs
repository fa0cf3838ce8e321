namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>Where the browser is. Nothing is downloaded: it is the one of this machine.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    public const string HowToGetIt = "Install it with \"apt-get install chromium\", or set CHROMIUM to the path of a Chromium or Chrome.";

    /// <summary>What a headless browser does without on a test machine: the sandbox (not for root), the graphics card, and all talk with its maker.</summary>
    public static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <param name="environment">Reads a variable of the environment: CHROMIUM, else PATH.</param>
    /// <returns>The path, or null and the sentence that says what is missing and how to get it.</returns>
    public static (string? Path, string Missing) Find(Func<string, string?> environment)
    {
        if (environment("CHROMIUM") is { Length: > 0 } given)
        {
            return File.Exists(given) ? (given, "") : (null, $"There is no browser at \"{given}\", where CHROMIUM points. {HowToGetIt}");
        }

        var folders = (environment("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        return found is not null ? (found, "") : (null, $"No Chromium was found. {HowToGetIt}");
    }

    /// <summary>In CI these tests must run; on a laptop without the browser they may be skipped.</summary>
    public static bool IsRequired(Func<string, string?> environment) => environment("CI") is "true" or "1";
}
