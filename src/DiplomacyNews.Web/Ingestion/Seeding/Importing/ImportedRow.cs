namespace DiplomacyNews.Web.Ingestion.Seeding.Importing;

/// <summary>A row for a table of the authority file, from somewhere else.</summary>
/// <param name="File">"people.tsv" or "offices.tsv".</param>
/// <param name="Cells">Values by column; those without one stay empty.</param>
/// <param name="Source">Where it comes from, for messages: "line 7", "person 3".</param>
internal sealed record ImportedRow(string File, IReadOnlyDictionary<string, string> Cells, string Source)
{
    public string this[string column] => Cells.GetValueOrDefault(column) ?? "";
}

/// <summary>What was made of a file.</summary>
/// <param name="Rows">Those that can be taken.</param>
/// <param name="Left">What was left out, and why; the rest can be taken all the same.</param>
/// <param name="Refused">Why nothing can be taken; null where something can.</param>
internal sealed record Import(IReadOnlyList<ImportedRow> Rows, IReadOnlyList<string> Left, string? Refused = null)
{
    public static Import Refuse(string reason) => new([], [], reason);
}
