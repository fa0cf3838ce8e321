using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>A word as the search index knows it.</summary>
/// <param name="Text">What is indexed and looked up: folded and stemmed ("sanction"), or an acronym that is also a common word ("us_").</param>
/// <param name="Word">Folded only: what prefixes and names are compared with ("sanctions", "us").</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct SearchToken(string Text, string Word, TextSpan Span)
{
    /// <summary>Ends the token of an acronym whose letters are a common word too. No word contains it.</summary>
    public const char Acronym = '_';
}
