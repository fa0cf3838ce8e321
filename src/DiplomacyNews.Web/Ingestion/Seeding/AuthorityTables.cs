using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Ingestion.Seeding.Checking;

namespace DiplomacyNews.Web.Ingestion.Seeding;

/// <summary>
/// What the site knows of people, offices, bodies and countries: the seeds, and over them an administrator's own tables in the folder
/// <c>authority</c> of the data folder. Where those do not pass the checks, nothing of them is taken.
/// </summary>
internal sealed partial class AuthorityTables(Lexicon lexicon, IReadOnlyList<string> refused)
{
    private const int MostReasons = 20;

    /// <summary>What reports are read with.</summary>
    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>Why the administrator's tables were not taken, one reason a fault; empty where they were, and where there are none.</summary>
    public IReadOnlyList<string> Refused { get; } = refused;

    public static string OwnFolder(NewsSettings settings) => Path.Combine(settings.DataDirectory, "authority");

    public static AuthorityTables Read(SeedFolder seeds, NewsSettings settings)
    {
        var own = OwnFolder(settings);
        if (!Directory.Exists(own) || !Directory.EnumerateFiles(own, "*.tsv").Any())
        {
            return new AuthorityTables(seeds.ReadLexicon(), []);
        }

        var tables = SeedTables.Read(seeds.Path, own);
        var faults = SeedCheck.Find(tables).Where(f => !f.IsNote).ToList();
        return faults.Count == 0
            ? new AuthorityTables(seeds.ReadLexicon(tables.Open), [])
            : new AuthorityTables(seeds.ReadLexicon(), [.. Reasons(faults, own)]);
    }

    /// <summary>Says in the log what was refused.</summary>
    public void Say(ILogger<AuthorityTables> log)
    {
        foreach (var reason in Refused)
        {
            LogRefused(log, reason);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Reason}")]
    private static partial void LogRefused(ILogger log, string reason);

    private static IEnumerable<string> Reasons(List<SeedFinding> faults, string own)
    {
        yield return $"The tables in {own} were not taken: what is known is as the seeds have it. Mend what follows, or move them away.";
        foreach (var fault in faults.Take(MostReasons))
        {
            yield return fault.ToString();
        }

        if (faults.Count > MostReasons)
        {
            yield return $"{faults.Count - MostReasons} more; \"seed --check\" names them all.";
        }
    }
}
