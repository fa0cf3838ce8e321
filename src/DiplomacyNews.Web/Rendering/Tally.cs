using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Names with counts. Bars only where the amounts are compared.</summary>
public sealed record Tally(IReadOnlyList<Tally.Row> Rows, bool HasBars = true)
{
    /// <summary>How long a row's bar is, of 1000.</summary>
    public string BarOf(Row row) => (1000.0 * row.Count / Math.Max(1, Rows.Max(r => r.Count))).ToString("0", CultureInfo.InvariantCulture);

    /// <param name="Address">Null for what has no page.</param>
    /// <param name="Note">What stands under the name, smaller.</param>
    public sealed record Row(string Name, string? Address, int Count, string? Note = null);
}
