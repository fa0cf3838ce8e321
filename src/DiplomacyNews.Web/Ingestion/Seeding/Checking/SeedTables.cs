namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>
/// The tables of one folder or of several, as rows of text: a row of a later folder takes the place of an earlier one with the same key.
/// What cannot be read as rows at all is among the <see cref="Findings"/>.
/// </summary>
internal sealed class SeedTables
{
    private readonly Dictionary<string, Dictionary<string, SeedRow>> byKey = TableShape.All.ToDictionary(s => s.File, _ => new Dictionary<string, SeedRow>(StringComparer.Ordinal), StringComparer.Ordinal);
    private readonly Dictionary<string, SeedHeader> headers = new(StringComparer.Ordinal);
    private readonly List<SeedFinding> findings = [];

    /// <summary>Reads the seeds and then, where they exist, an administrator's own tables.</summary>
    public static SeedTables Read(string seeds, string? own = null)
    {
        var tables = new SeedTables();
        tables.Add(seeds, "", hasOtherFiles: true);
        if (own is not null && Directory.Exists(own))
        {
            tables.Add(own, Path.GetFileName(own) + "/", hasOtherFiles: false);
        }

        return tables;
    }

    /// <summary>What was wrong with files and with lines that are no rows.</summary>
    public IReadOnlyList<SeedFinding> Findings => findings;

    public int Count => byKey.Values.Sum(rows => rows.Count);

    /// <summary>The rows that count, in file order.</summary>
    public IReadOnlyCollection<SeedRow> Rows(string file) => byKey[file].Values;

    /// <summary>The row with this key, or null.</summary>
    public SeedRow? Row(string file, string key) => byKey[file].GetValueOrDefault(key);

    /// <summary>The table as one file's text, for the lexicon; null where there is none.</summary>
    public TextReader? Open(string file)
    {
        if (!headers.TryGetValue(file, out var header))
        {
            return null;
        }

        var lines = byKey[file].Values.Select(row => string.Join('\t', header.Columns.Select(c => row[c])));
        return new StringReader(string.Join('\n', lines.Prepend(string.Join('\t', header.Columns))));
    }

    private void Add(string folder, string prefix, bool hasOtherFiles)
    {
        foreach (var shape in TableShape.All)
        {
            var path = Path.Combine(folder, shape.File);
            if (File.Exists(path))
            {
                using var reader = new StreamReader(path);
                AddRows(reader, shape, prefix + shape.File);
            }
        }

        IEnumerable<string> unknown = hasOtherFiles ? [] : Directory.EnumerateFiles(folder, "*.tsv").Select(f => Path.GetFileName(f)).Except(TableShape.All.Select(s => s.File)).Order(StringComparer.Ordinal);
        findings.AddRange(unknown.Select(f => new SeedFinding(prefix + f, 1, $"there is no table of this name; those read are {string.Join(", ", TableShape.All.Select(s => s.File))}.")));
    }

    private void AddRows(TextReader reader, TableShape shape, string file)
    {
        if (reader.ReadLine() is not { } first)
        {
            findings.Add(new SeedFinding(file, 1, "the file is empty; its first line must name the columns."));
            return;
        }

        var header = new SeedHeader(first);
        var known = headers.GetValueOrDefault(shape.File);
        var wrong = header.Columns.Where(c => known is not null && known.IndexOf(c) is null).Select(c => $"\"{c}\" is no column of this table")
            .Concat(shape.Key.Concat(shape.Required).Where(c => header.IndexOf(c) is null).Select(c => $"the column \"{c}\" is missing")).ToList();
        if (wrong.Count > 0)
        {
            findings.Add(new SeedFinding(file, 1, $"{string.Join(", ", wrong)}; seeds/README.md describes the columns."));
            return;
        }

        headers.TryAdd(shape.File, header);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
            {
                continue;
            }

            var cells = text.Split('\t');
            if (cells.Length != header.Columns.Length)
            {
                findings.Add(new SeedFinding(file, line, $"{cells.Length} cells where the header has {header.Columns.Length}."));
                continue;
            }

            var row = new SeedRow(header, file, line, cells);
            var key = row.KeyBy(shape);
            if (!lines.TryAdd(key, line))
            {
                findings.Add(SeedFinding.At(row, $"the {string.Join(" + ", shape.Key)} \"{key.Replace('\t', ' ')}\" stands already in line {lines[key]}."));
                continue;
            }

            byKey[shape.File][key] = row;
        }
    }
}
