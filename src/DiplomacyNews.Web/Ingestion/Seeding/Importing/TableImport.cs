using DiplomacyNews.Web.Ingestion.Seeding.Checking;

namespace DiplomacyNews.Web.Ingestion.Seeding.Importing;

/// <summary>Reads a table in the form of the seeds: people, or their offices, as its first line says.</summary>
internal static class TableImport
{
    private static readonly string[] Files = ["people.tsv", "offices.tsv"];

    public static Import Read(TextReader reader)
    {
        var columns = (reader.ReadLine() ?? "").TrimEnd('\r').Split('\t');
        var shape = TableShape.All.FirstOrDefault(s => Files.Contains(s.File) && s.Key.Concat(s.Required).All(columns.Contains));
        if (shape is null)
        {
            return Import.Refuse("its first line names neither the columns of people.tsv (id, name …) nor those of offices.tsv (person, roles, title …), parted by tabs; seeds/README.md describes both. JSON is read where it has the form of Popolo (https://www.popoloproject.com).");
        }

        var rows = new List<ImportedRow>();
        for (var line = 2; reader.ReadLine()?.TrimEnd('\r') is { } text; line++)
        {
            var cells = text.Split('\t');
            if (text.Length > 0 && cells.Length != columns.Length)
            {
                return Import.Refuse($"line {line} has {cells.Length} cells where the first line names {columns.Length} columns.");
            }

            if (text.Length > 0)
            {
                rows.Add(new ImportedRow(shape.File, columns.Zip(cells).DistinctBy(c => c.First).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal), $"line {line}"));
            }
        }

        return new Import(rows, []);
    }
}
