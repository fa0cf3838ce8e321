using System.Text;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// A plan in the language of FTS5. Every token stands in quotation marks and holds none (tokens are letters, digits, and signs of our own), so
/// nothing a reader types can be an operator.
/// </summary>
internal static class MatchExpression
{
    /// <summary>Ranking computes every listed word's weight in every row: beyond this, a prefix is left to FTS5 as one word.</summary>
    private const int MostRankedWords = 100;

    /// <param name="plan">What to find.</param>
    /// <param name="columns">The columns that words are looked up in: "{words who}".</param>
    /// <param name="ranked">Whether rows will be ranked. In order of date a list of words is quicker, because FTS5 gathers all rows of a prefix first.</param>
    public static string Of(SearchPlan plan, string columns, bool ranked = false)
    {
        var text = new StringBuilder();
        Keys(text, [SearchKeys.Visible, .. plan.Released]);
        foreach (var clause in plan.Clauses.Where(c => !c.Not && !c.AnyOf.IsEmpty))
        {
            text.Append(" AND ");
            AnyOf(text, clause, columns, ranked);
        }

        foreach (var clause in plan.Clauses.Where(c => c.Not && !c.AnyOf.IsEmpty))
        {
            text.Insert(0, '(').Append(") NOT ");
            AnyOf(text, clause, columns, ranked);
        }

        return text.ToString();
    }

    private static void AnyOf(StringBuilder text, SearchClause clause, string columns, bool ranked)
    {
        text.Append('(');
        for (var i = 0; i < clause.AnyOf.Length; i++)
        {
            text.Append(i > 0 ? " OR " : "");
            Term(text, clause.AnyOf[i], columns, ranked);
        }

        text.Append(')');
    }

    private static void Term(StringBuilder text, SearchTerm term, string columns, bool ranked)
    {
        switch (term)
        {
            case SearchTerm.Phrase phrase:
                Columns(phrase.InTitle);
                Quoted(text, phrase.Tokens);
                break;
            case SearchTerm.AnyWord { Beginning: { } beginning } words when words.IsCut || (ranked && words.Tokens.Length > MostRankedWords):
                Columns(words.InTitle);
                Quoted(text, [beginning]);
                text.Append(" *");
                break;
            case SearchTerm.AnyWord { Tokens.Length: 0 }:
                Keys(text, [SearchKeys.Nothing]);
                break;
            case SearchTerm.AnyWord words:
                Columns(words.InTitle);
                text.Append('(');
                for (var i = 0; i < words.Tokens.Length; i++)
                {
                    text.Append(i > 0 ? " OR " : "");
                    Quoted(text, [words.Tokens[i]]);
                }

                text.Append(')');
                break;
            case SearchTerm.Near near:
                Columns(near.InTitle);
                text.Append("NEAR(");
                foreach (var phrase in near.Phrases)
                {
                    Quoted(text, phrase);
                    text.Append(' ');
                }

                text.Append(", ").Append(near.Within).Append(')');
                break;
            case SearchTerm.Keys keys:
                Keys(text, keys.Values);
                break;
        }

        void Columns(bool inTitle) => text.Append(inTitle ? "{title}" : columns).Append(" : ");
    }

    private static void Keys(StringBuilder text, IReadOnlyList<string> keys)
    {
        text.Append("keys : (");
        for (var i = 0; i < keys.Count; i++)
        {
            text.Append(i > 0 ? " OR " : "").Append('"').Append(keys[i]).Append('"');
        }

        text.Append(')');
    }

    private static void Quoted(StringBuilder text, IEnumerable<string> tokens) => text.Append('"').AppendJoin(' ', tokens).Append('"');
}
