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
                foreach (var (column, file, id) in shape.References.SelectMany(r => row[r.Column].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(id => (r.Column, r.File, id))).Where(r => tables.Row(r.File, r.id) is null))
                {
                    yield return SeedFinding.At(row, $"{column} \"{id}\" is not in {file}.");
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
