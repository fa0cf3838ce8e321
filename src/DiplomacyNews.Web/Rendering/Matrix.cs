namespace DiplomacyNews.Web.Rendering;

/// <summary>A table whose fields are shaded by how much is in them and lead to it. It is its own table of figures: the shade only repeats what the number says.</summary>
/// <param name="Caption">What it shows, in a sentence, for those who do not see it.</param>
/// <param name="Corner">What the rows are: "From".</param>
/// <param name="Columns">The heads of the columns.</param>
/// <param name="Rows">Each with as many fields as there are columns.</param>
/// <param name="TotalHead">What stands over the totals: "In all"; null where there are none.</param>
public sealed record Matrix(string Caption, string Corner, IReadOnlyList<Matrix.Head> Columns, IReadOnlyList<Matrix.Row> Rows, string? TotalHead = null)
{
    private const int Shades = 5;
    private const int LongestFlat = 5;

    /// <summary>How strongly a field is shaded, 1 to 5; 0 for nothing. By the root, so that what is rare shows beside what is common.</summary>
    public int ShadeOf(Cell cell) => cell.Amount <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(Shades * Math.Sqrt(cell.Amount / Most)), 1, Shades);

    /// <summary>Whether the heads of the columns are short enough to stand as they are read; else they stand upright.</summary>
    public bool IsFlat => Columns.All(c => c.Name.Length <= LongestFlat);

    private double Most { get; } = Math.Max(1e-9, Rows.SelectMany(r => r.Cells).Select(c => c.Amount).DefaultIfEmpty(0).Max());

    /// <param name="Address">Null for what has no page.</param>
    public sealed record Head(string Name, string? Address);

    /// <param name="Total">To print; empty for none.</param>
    public sealed record Row(Head Head, IReadOnlyList<Cell> Cells, string Total = "");

    /// <param name="Amount">What the shade goes by.</param>
    /// <param name="Text">The figure as printed; empty where there is nothing.</param>
    /// <param name="Address">Where the statements behind it can be read; null where there are none.</param>
    public sealed record Cell(double Amount, string Text, string? Address)
    {
        public static Cell None { get; } = new(0, "", null);

        /// <summary>A field that means nothing: the same on both sides.</summary>
        public static Cell Void { get; } = new(-1, "", null);
    }
}
