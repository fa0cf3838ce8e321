using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data;

/// <summary>What one reading found in an article, row by row.</summary>
internal sealed record ArticleRows(
    IReadOnlyList<ArticleTopic> Topics, IReadOnlyList<ArticleCountry> Countries, IReadOnlyList<ArticleParty> Parties, IReadOnlyList<Statement> Statements)
{
    public static ArticleRows Of(IReadOnlyList<object> rows) =>
        new([.. rows.OfType<ArticleTopic>()], [.. rows.OfType<ArticleCountry>()], [.. rows.OfType<ArticleParty>()], [.. rows.OfType<Statement>().OrderBy(s => s.Number)]);
}
