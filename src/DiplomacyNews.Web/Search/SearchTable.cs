namespace DiplomacyNews.Web.Search;

/// <summary>One of the index's two tables.</summary>
/// <param name="Columns">Where words are looked up unless the query says otherwise.</param>
/// <param name="Weights">How much a word counts in each column; keys count nothing.</param>
/// <param name="SaidPrefix">What stands before the keys of the days on which something was said. A statement's own day is that day; an article has one for each of its statements.</param>
internal sealed record SearchTable(string Name, string Columns, string Weights, string SaidPrefix)
{
    public static SearchTable Articles { get; } = new("search_articles", "{title text}", "5.0, 1.0, 0.0, 0.0", DayKeys.Said);

    public static SearchTable Statements { get; } = new("search_statements", "{words who}", "2.0, 1.0, 0.5, 0.0, 0.0", "");

    /// <summary>An expression kept to some columns. The words of a direct statement are all quoted, so that only a mixed one's stand in the index twice.</summary>
    public string In(SearchPlace place, string expression) => place switch
    {
        SearchPlace.Title => $"{{title}} : {expression}",
        SearchPlace.Quoted when this == Statements => $"({{quoted}} : {expression} OR (keys : \"{SearchKeys.Kind(Analysis.StatementKind.Direct)}\" AND {{words}} : {expression}))",
        SearchPlace.Quoted => $"{{quoted}} : {expression}",
        _ => $"{Columns} : {expression}",
    };
}
