using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search.Language;

internal enum QueryTokenKind { Word, Phrase, Field, Value, QuotedValue, Or, Not, Near, Open, Close }

/// <summary>A piece of a query's text: a word, a phrase, a filter's name or one of its values, a sign between them.</summary>
/// <param name="Text">Words without quotation marks; of <see cref="QueryTokenKind.Near"/> the number.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>What a <see cref="QueryTokenKind.Field"/> names.</summary>
    public SearchField Field { get; init; }
}
