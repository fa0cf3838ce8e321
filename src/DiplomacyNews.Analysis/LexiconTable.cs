using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacyNews.Analysis;

/// <summary>One row of a tab-separated table: cells by column name. Several values in a cell are separated by "|".</summary>
internal sealed class LexiconTable
{
    private readonly Dictionary<string, int> columns;
    private string[] cells = [];
    private string where = "";

    private LexiconTable(string header) =>
        columns = header.Split('\t').Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);

    /// <summary>The cell's text, empty when the table has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out var i) ? cells[i] : "";

    public string? Optional(string column) => this[column] is { Length: > 0 } value ? value : null;

    public ImmutableArray<string> List(string column) => [.. this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public bool Flag(string column) => this[column] == "1";

    /// <summary>A date cut to what is known ("2023", "2023-07"), taken at its first day; null when empty.</summary>
    public DateOnly? FirstDay(string column) => Optional(column) is { } text ? Parse(text).First : null;

    /// <summary>The same, taken at its last day.</summary>
    public DateOnly? LastDay(string column) => Optional(column) is { } text ? Parse(text).Last : null;

    public int Number(string column, int otherwise) =>
        int.TryParse(this[column], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public static IReadOnlyList<T> Rows<T>(Func<string, TextReader?> open, string file, Func<LexiconTable, T> row)
    {
        using var reader = open(file);
        if (reader?.ReadLine() is not { } header)
        {
            return [];
        }

        var table = new LexiconTable(header);
        var rows = new List<T>();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0)
            {
                continue;
            }

            table.cells = text.Split('\t');
            table.where = $"{file}, line {line}";
            if (table.cells.Length != table.columns.Count)
            {
                throw new FormatException($"{table.where}: {table.cells.Length} cells where the header has {table.columns.Count}.");
            }

            rows.Add(row(table));
        }

        return rows;
    }

    private DayRange Parse(string text) =>
        DayRange.Parse(text) ?? throw new FormatException($"{where}: \"{text}\" is not a date of the form 2024-04-26, 2024-04 or 2024.");
}
