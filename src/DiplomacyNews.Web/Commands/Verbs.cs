using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace DiplomacyNews.Web.Commands;

/// <summary>The program's verbs. Exit code 0 is done, 1 something refused or failed, 2 wrong use.</summary>
internal static partial class Verbs
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    /// <summary>Only a first argument without a leading dash is a verb: the host's own settings begin with one.</summary>
    public static bool AreIn(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> RunAsync(string[] args)
    {
        // "--Data:Directory=…" is a setting wherever it stands; the rest is the verb's.
        var settings = args.Where(a => Setting.IsMatch(a)).ToArray();
        var services = new VerbServices(settings);
        var root = new RootCommand("DiplomacyNews reads news reports of diplomacy and keeps who said what, to whom, when, about what. Without a verb it serves the site.")
        {
            AnalyzeVerb.Create(services), EvaluateVerb.Create(services), IngestVerb.Create(services), ReanalyzeVerb.Create(services), MigrateVerb.Create(services), SeedVerb.Create(services), WhoVerb.Create(services), ImportVerb.Create(services), CreateAdminVerb.Create(services), HealthVerb.Create(),
        };

        var parsed = root.Parse(args.Except(settings).ToArray(), new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} \"{CommandName(parsed)} --help\" shows what it takes.");
            return WrongUse;
        }

        try
        {
            // Ctrl+C and a polite kill reach the verb as its cancellation token, so that it ends between two steps.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (SettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return WrongUse;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was finished is stored; the rest can be done by the same command.");
            return Failed;
        }
    }

    /// <summary>A list of paths takes in misspelt options; a path that begins with a dash can be written ./-name.</summary>
    public static void RefuseOptions(this Argument<string[]> paths) => paths.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
        {
            result.AddError($"There is no option {option.Value}.");
        }
    });

    private static string CommandName(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "DiplomacyNews.Web" : parsed.CommandResult.Command.Name;

    [GeneratedRegex("^--[A-Z][A-Za-z]+:[A-Za-z:]+=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting { get; }
}
