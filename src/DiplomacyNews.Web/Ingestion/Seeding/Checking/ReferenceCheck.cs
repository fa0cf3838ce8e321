namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Ids that no table has.</summary>
internal sealed class ReferenceCheck : ISeedCheck
{
    public IEnumerable<SeedFinding> Find(SeedTables tables)
    {
        foreach (var shape in TableShape.All)
        {
            foreach (var row in tables.Rows(shape.File))
            {
                foreach (var (column, file) in shape.References.Where(r => row[r.Column].Length > 0 && tables.Row(r.File, row[r.Column]) is null))
                {
                    yield return SeedFinding.At(row, $"{column} \"{row[column]}\" is not in {file}.");
                }
            }
        }

        // A metonym says itself in which table its target is.
        foreach (var row in tables.Rows("metonyms.tsv"))
        {
            var file = row["target_type"] switch { "country" => "countries.tsv", "body" => "bodies.tsv", _ => null };
            if (file is not null && tables.Row(file, row["target"]) is null)
            {
                yield return SeedFinding.At(row, $"target \"{row["target"]}\" is not in {file}.");
            }
        }
    }
}
