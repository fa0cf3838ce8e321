using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What the three kinds of statement mean to a reader.</summary>
public static class Kinds
{
    public static string Explained(StatementKind kind) => kind switch
    {
        StatementKind.Direct => "the speaker’s own words, in quotation marks in the report",
        StatementKind.Mixed => "partly the speaker’s own words, the rest in the reporter’s",
        _ => "the reporter’s account of what was said",
    };
}
