using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>A table's header: which column stands where.</summary>
internal sealed class SeedHeader(string line)
{
    private readonly Dictionary<string, int> columns = line.Split('\t').Select((name, i) => (name, i)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);

    public string[] Columns { get; } = line.Split('\t');

    public int? IndexOf(string column) => columns.TryGetValue(column, out var i) ? i : null;
}

/// <summary>A row as a file has it, before anything is made of it.</summary>
internal sealed class SeedRow(SeedHeader header, string file, int line, string[] cells)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    /// <summary>The cell, empty where the file has no such column.</summary>
    public string this[string column] => header.IndexOf(column) is { } i ? cells[i] : "";

    public IEnumerable<(string Column, string Value)> Cells => header.Columns.Zip(cells);

    /// <summary>The cells of the key, as one text.</summary>
    public string KeyBy(TableShape shape) => shape.Key.Length == 1 ? this[shape.Key[0]] : string.Join('\t', shape.Key.Select(k => this[k]));

    /// <summary>The days of a date; null where it is empty or no date.</summary>
    public DayRange? Date(string column) => DayRange.Parse(this[column]);
}
