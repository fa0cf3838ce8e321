namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Bodies and topics that are, by way of their parents, above themselves.</summary>
internal sealed class CycleCheck : ISeedCheck
{
    public IEnumerable<SeedFinding> Find(SeedTables tables) => new[] { "bodies.tsv", "topics.tsv" }.SelectMany(file => Find(tables, file));

    private static IEnumerable<SeedFinding> Find(SeedTables tables, string file)
    {
        // Each row is walked over once: a walk ends at the top, in an earlier walk, or in itself.
        var walks = new Dictionary<SeedRow, int>(ReferenceEqualityComparer.Instance);
        var walk = 0;
        foreach (var start in tables.Rows(file))
        {
            walk++;
            var row = start;
            while (row is not null && walks.TryAdd(row, walk))
            {
                row = tables.Row(file, row["parent"]);
            }

            if (row is not null && walks[row] == walk)
            {
                yield return SeedFinding.At(row, $"\"{row["id"]}\" is above itself: going from parent to parent leads back to it.");
            }
        }
    }
}
