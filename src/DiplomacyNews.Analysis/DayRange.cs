using System.Globalization;

namespace DiplomacyNews.Analysis;

/// <summary>A day, month or year as tables and addresses write it: a date cut to what is known.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, included.</param>
public sealed record DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>Null for what is no date: "2024-04-26", "2024-04" and "2024" are.</summary>
    public static DayRange? Parse(string? text)
    {
        text = text?.Trim();
        foreach (var (format, months, days) in new[] { ("yyyy-MM-dd", 0, 0), ("yyyy-MM", 1, -1), ("yyyy", 12, -1) })
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            {
                return new DayRange(first, months == 0 ? first : first.Year == 9999 && (months == 12 || first.Month == 12) ? DateOnly.MaxValue : first.AddMonths(months).AddDays(days));
            }
        }

        return null;
    }
}
