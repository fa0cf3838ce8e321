namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Splits the list of public records that a sample was written from: addresses or titles, separated by semicolons.</summary>
internal static class SourceList
{
    public static IReadOnlyList<string> Of(string? value)
    {
        var items = (value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // Addresses in a row may have nothing but blanks or commas between them.
        return [.. items.SelectMany(i => i.Split(' ').Count(p => p.StartsWith("http", StringComparison.Ordinal)) > 1 ? i.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [i])
            .Select(i => i.Trim(' ', ',')).Where(i => i.Length > 0).Take(100)];
    }
}
