using DiplomacyNews.Web.Ingestion.Seeding.Checking;

namespace DiplomacyNews.Web.Ingestion.Seeding.Importing;

/// <summary>Puts imported rows into an administrator's own tables: a row takes the place of one with the same key. All of them are taken, or none.</summary>
internal sealed class OwnTables(string seeds, string own)
{
    /// <returns>What of the rows does not pass the checks, by file and line of the tables as they would be; empty where they are taken.</returns>
    public IReadOnlyList<SeedFinding> Take(IReadOnlyList<ImportedRow> rows)
    {
        Directory.CreateDirectory(own);
        var staged = Directory.CreateTempSubdirectory("authority-");
        try
        {
            foreach (var table in Directory.EnumerateFiles(own, "*.tsv"))
            {
                File.Copy(table, Path.Combine(staged.FullName, Path.GetFileName(table)));
            }

            var changed = rows.GroupBy(r => r.File, StringComparer.Ordinal).ToList();
            foreach (var file in changed)
            {
                Write(Path.Combine(staged.FullName, file.Key), file);
            }

            List<SeedFinding> faults = [.. SeedCheck.Find(SeedTables.Read(seeds, staged.FullName)).Where(f => !f.IsNote).Select(f => f with { File = f.File.Replace(staged.Name + "/", "authority/", StringComparison.Ordinal) })];
            if (faults.Count == 0)
            {
                foreach (var file in changed)
                {
                    // Beside the table first: a rename within one folder is done or not done.
                    var arriving = Path.Combine(own, file.Key + ".new");
                    File.Copy(Path.Combine(staged.FullName, file.Key), arriving, overwrite: true);
                    File.Move(arriving, Path.Combine(own, file.Key), overwrite: true);
                }
            }

            return faults;
        }
        finally
        {
            staged.Delete(recursive: true);
        }
    }

    private static void Write(string path, IGrouping<string, ImportedRow> added)
    {
        var shape = TableShape.All.Single(s => s.File == added.Key);
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var columns = (lines.Length > 0 ? lines[0].Split('\t') : []).Concat(added.SelectMany(r => r.Cells.Keys)).Concat(shape.Key).Distinct(StringComparer.Ordinal).ToArray();
        var before = lines.Length == 0 ? [] : lines[0].Split('\t');
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var cells in lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')))
        {
            Put(columns.Select(c => Array.IndexOf(before, c) is >= 0 and var at && at < cells.Length ? cells[at] : "").ToArray());
        }

        foreach (var row in added)
        {
            Put([.. columns.Select(c => row[c])]);
        }

        File.WriteAllLines(path, rows.Values.Prepend(columns).Select(cells => string.Join('\t', cells)));

        void Put(string[] cells) => rows[string.Join('\t', shape.Key.Select(k => cells[Array.IndexOf(columns, k)]))] = cells;
    }
}
