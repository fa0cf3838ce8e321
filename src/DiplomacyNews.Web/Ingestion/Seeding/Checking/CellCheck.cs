namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Cells by themselves: needed ones that are empty, blanks at their ends, lists with nothing between two bars, words that the column does not know.</summary>
internal sealed class CellCheck : ISeedCheck
{
    public IEnumerable<SeedFinding> Find(SeedTables tables) => TableShape.All.SelectMany(shape => tables.Rows(shape.File).SelectMany(row => Find(shape, row)));

    private static IEnumerable<SeedFinding> Find(TableShape shape, SeedRow row)
    {
        foreach (var column in shape.Required.Concat(shape.Key.Length == 1 ? shape.Key : []).Where(c => row[c].Length == 0))
        {
            yield return SeedFinding.At(row, $"{column} is empty.");
        }

        foreach (var (column, value) in row.Cells)
        {
            if (value.Length != value.Trim().Length)
            {
                yield return SeedFinding.At(row, $"{column} has a blank at an end.");
            }

            if (value.Contains('|') && value.Split('|').Any(string.IsNullOrWhiteSpace))
            {
                yield return SeedFinding.At(row, $"{column} has nothing between two bars: \"{value}\".");
            }
        }

        foreach (var (column, values) in shape.Choices.Where(c => !c.Values.Contains(row[c.Column])))
        {
            yield return SeedFinding.At(row, $"{column} is \"{row[column]}\", but must be {string.Join(", ", values.Where(v => v.Length > 0))}{(values.Contains("") ? " or empty" : "")}.");
        }

        if (shape.File == "offices.tsv" && row["country"].Length > 0 == row["body"].Length > 0)
        {
            yield return SeedFinding.At(row, "exactly one of country and body is wanted.");
        }

        if (shape.File == "offices.tsv" && (row["roles"].Length == 0 || row["title"].Length == 0))
        {
            yield return SeedFinding.At(row, "an office needs a role and a title.");
        }
    }
}
