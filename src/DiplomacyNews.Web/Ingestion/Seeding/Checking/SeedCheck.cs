namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Everything that is checked of the authority tables.</summary>
internal static class SeedCheck
{
    private static readonly ISeedCheck[] Checks = [new CellCheck(), new DateCheck(), new ReferenceCheck(), new CycleCheck(), new NamesakeCheck(), new SeatCheck()];

    /// <summary>What was found, in the order of files and lines.</summary>
    public static IReadOnlyList<SeedFinding> Find(SeedTables tables) =>
        [.. tables.Findings.Concat(Checks.SelectMany(c => c.Find(tables))).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
}
