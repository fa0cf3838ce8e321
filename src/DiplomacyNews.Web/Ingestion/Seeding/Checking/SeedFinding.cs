namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Something that a check found in a table.</summary>
/// <param name="File">The file's name, with its folder where it is not one of the seeds.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Reason">What is wrong, and the way out where it is not plain.</param>
/// <param name="IsNote">Whether it is only worth knowing: nothing is refused for it.</param>
internal sealed record SeedFinding(string File, int Line, string Reason, bool IsNote = false)
{
    public static SeedFinding At(SeedRow row, string reason, bool isNote = false) => new(row.File, row.Line, reason, isNote);

    public override string ToString() => $"{File}, line {Line}: {Reason}";
}
