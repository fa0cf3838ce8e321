using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Somebody whom the text describes and does not name: "the visitor from Qarath", "a young diplomat".</summary>
/// <param name="Span">The words.</param>
/// <param name="IsFormal">Whether they are a title with a capital that opens its sentence, "The President": whom the text calls so and does not name.</param>
/// <param name="From">ISO code of the country that the words say he is from, where they say no more than that; else null.</param>
internal sealed record Description(TextSpan Span, string? From, bool IsFormal = false);

/// <summary>
/// Finds who was described and not named shortly before a pronoun. "He" after a man without a name is likely that man, and nobody named before.
/// </summary>
internal sealed class Described(AnnotatedText text, Mentions mentions)
{
    private const int TokensBack = 80;
    private const int LongestModifier = 4;

    /// <summary>People who are described by how they come, beside those who speak by their office.</summary>
    private static readonly FrozenSet<string> Strangers = FrozenSet.ToFrozenSet(["visitor", "guest", "stranger", "man", "woman", "newcomer", "caller", "host", "passenger", "traveller"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The last description of one person before <paramref name="at"/>, in the pronoun's paragraph or the one before, and after <paramref name="after"/>; null when there is none.</summary>
    public Description? Before(int at, int after)
    {
        var paragraph = text.Article.ParagraphAt(at);
        var end = text.TokenAt(at);
        for (var i = end - 1; i >= Math.Max(1, end - TokensBack) && Tokens[i].Start > after && paragraph - text.Article.ParagraphAt(Tokens[i].Start) <= 1; i--)
        {
            if (IsOnePerson(i) && Article(i) is { } first && !mentions.In(text.Span(first, i + 1)).Any() && !NamedBeside(i))
            {
                var from = Tokens[first].Lower == "the" && first == i - 1 ? CapitalAfter(i + 1) : null;
                return new Description(from is null ? text.Span(first, i + 1) : TextSpan.FromBounds(Tokens[first].Start, from.Span.End), from is null ? null : GovernmentIds.CountryOf(from.PartyId), Tokens[i].Any(WordClasses.Capital) && text.Sentences[text.SentenceAt(first)].First == first);
            }
        }

        return null;
    }

    private bool IsOnePerson(int at)
    {
        var token = Tokens[at];
        return token.Kind == TokenKind.Word && !token.Quoted && (token.Any(WordClasses.Person) || Strangers.Contains(token.Lower)) && !token.Any(WordClasses.Body) && (!token.Any(WordClasses.Capital) || Tokens[at - 1].Lower == "the" || (at > 1 && Tokens[at - 2].Lower == "the")) && !token.Lower.EndsWith('s')
            && (at + 1 >= Tokens.Length || (Tokens[at + 1].Kind != TokenKind.Possessive && !(Tokens[at + 1].Kind == TokenKind.Word && (Tokens[at + 1].Any(WordClasses.Person | WordClasses.Body) || Tokens[at + 1].Any(WordClasses.Capital)))));
    }

    // "the visitor", "a senior official"; "as minister" and "their envoy" describe nobody new, and nobody turns to look at whom it went "through an interpreter".
    private int? Article(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - LongestModifier) && Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (Tokens[i].Any(WordClasses.Article) || Tokens[i].Lower == "one")
            {
                return i > 0 && Tokens[i - 1].Lower is "," or "as" or "through" or "via" ? null : i;
            }

            if (Tokens[i].Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Verb))
            {
                return null;
            }
        }

        return null;
    }

    // "The consul, Bo Renwick, …" has a name.
    private bool NamedBeside(int noun)
    {
        var next = noun + 1 < Tokens.Length && Tokens[noun + 1].Lower == "," ? noun + 2 : noun + 1;
        return next < Tokens.Length && mentions.In(new TextSpan(Tokens[next].Start, 60)).FirstOrDefault() is { } name && (name.Span.Start == Tokens[next].Start || name.WithTitle.Overlaps(Tokens[noun].Span));
    }

    private Mention? CapitalAfter(int at) =>
        at + 1 < Tokens.Length && Tokens[at].Lower == "from" && mentions.StartingAt(Tokens[at + 1].Start) is { Kind: MentionKind.Metonym } place && GovernmentIds.CountryOf(place.PartyId) is not null ? place : null;
}
