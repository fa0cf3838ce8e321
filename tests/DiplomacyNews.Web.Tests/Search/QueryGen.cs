using CsCheck;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>Queries nobody would think of: pieces of the language, of SQL and of writing, thrown together, among them whole queries of <see cref="HostileQueries"/>.</summary>
internal static class QueryGen
{
    private static readonly string[] Pieces =
    [
        "talks", "sanction", "Okafor", "okafor", "lindqvist", "grain", "us", "US", "U.S.", "who", "the", "Çelik", "Zelenskyy", "中美关系", "مرحبا", "שלום", "‮abc‬", "🎉", "👩‍👩‍👧", "1,500", "2.5",
        "OR", "AND", "NOT", "NEAR", "NEAR/3", "NEAR/0", "NEAR(", ", 8)", ",8)", "|", "&&", "+", "-", "−", "–", "--", "*", "ta*", "t*", "**", "(", ")", "（", "）", "[", "}", "\"", "“", "”", "„", "'", "’", ",", ":", "：", "/", "\\",
        "%", "_", "^", "~", "#", ";--", "'; DROP TABLE Articles;", "{words} :", "keys:", "v_yes", "\0", "\t", "\r\n", "\u00A0", "\u200B", "\uFEFF", "\ud800", "\udc00", "<b>", "&amp;", "{0}",
        "2024", "2023-07", "2023-02-30", "2024-04-26", "26 April 2024", "last month", "last 30 days", "2021..2023", "0000", "9999-12-31", "0001", ">0.8", "<=0.5", "0.5-0.8", "80%", "title", "usa,china",
        "direct", "denied", "deny", "China", "Geneva", "Gazette", "sanctions", "taiwan", "reporters", "Sharm el-Sheikh", "contry:", "speeker:", "colour:", "http://", "x:y",
    ];

    private static readonly Gen<string> Field = Gen.OneOf(SearchFields.All.ToArray()).Select(f => f.Written() + ":");

    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, Gen.OneOf(Pieces)), (4, Field), (1, Gen.String[0, 12]), (1, Gen.OneOf(HostileQueries.All.Select(q => q.Length > 200 ? q[..200] : q).ToArray())));

    public static Gen<string> Texts { get; } = Gen.Select(Piece, Gen.OneOf("", " ", " ", ",")).Select((piece, gap) => piece + gap).Array[0, 14].Select(string.Concat);
}
