using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The list of which a page shows a part: narrowed and ordered as there, from its beginning to its end, to be taken away or followed.</summary>
/// <param name="Path">The list's address without a query: "/statements".</param>
/// <param name="Query">What narrows and orders it, with its question mark and without a cursor; may be empty.</param>
public sealed record WholeList(string Path, string Query)
{
    public static WholeList Of(string path, ListFilter filter) => new(path, filter.Query("after", null));

    /// <summary>The same list in another form: "/statements.csv?topic=taiwan".</summary>
    public string In(string form) => $"{Path}.{form}{Query}";
}
