namespace DiplomacyNews.Web.TakeAway;

/// <summary>A form in which a whole list is taken away: the end of its address, and what it is sent as.</summary>
internal sealed record ListForm(string Extension, string MediaType)
{
    public static ListForm Csv { get; } = new("csv", "text/csv; charset=utf-8; header=present");

    public static ListForm JsonLines { get; } = new("jsonl", "application/x-ndjson; charset=utf-8");

    public static ListForm Json { get; } = new("json", "application/json; charset=utf-8");

    public static IReadOnlyList<ListForm> All { get; } = [Csv, JsonLines, Json];

    public static ListForm? Of(string extension) => All.FirstOrDefault(f => f.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));
}
