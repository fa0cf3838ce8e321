namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Dates that are none, and terms that end before they begin.</summary>
internal sealed class DateCheck : ISeedCheck
{
    public IEnumerable<SeedFinding> Find(SeedTables tables) => TableShape.All.Where(s => s.Dates.Length > 0).SelectMany(shape => tables.Rows(shape.File).SelectMany(row => Find(shape, row)));

    private static IEnumerable<SeedFinding> Find(TableShape shape, SeedRow row)
    {
        foreach (var column in shape.Dates.Where(c => row[c].Length > 0 && row.Date(c) is null))
        {
            yield return SeedFinding.At(row, $"{column} is \"{row[column]}\", which is no date of the form 2024-04-26, 2024-04 or 2024.");
        }

        if (row.Date("from") is { } from && row.Date("to") is { } to && from.First > to.Last)
        {
            yield return SeedFinding.At(row, $"from {row["from"]} is after to {row["to"]}.");
        }

        if (shape.File == "offices.tsv" && row["from"].Length == 0)
        {
            yield return SeedFinding.At(row, "an office needs the day, month or year it began.");
        }
    }
}
