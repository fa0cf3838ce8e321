namespace DiplomacyNews.Web.TakeAway;

/// <summary>How a record becomes a line of a table.</summary>
internal sealed record Table<T>(params IReadOnlyList<(string Name, Func<T, object?> Cell)> Columns);
