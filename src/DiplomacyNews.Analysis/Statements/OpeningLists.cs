using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads lists of names that open a sentence or follow "including", with brackets between: <c>Nordria, the Republic of Halistan (RH), and the Pact condemn</c>.
/// Whoever is named in such a list speaks with the others.
/// </summary>
internal sealed class OpeningLists(AnnotatedText text, Mentions mentions)
{
    private const int MostMembers = 10;
    private const int LongestBracket = 6;
    private const int LongestLeadIn = 12;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Everybody in the list that the phrase belongs to; empty when it belongs to none.</summary>
    public ImmutableArray<(int First, int End)> With(Nominal nominal)
    {
        var sentence = text.Sentences[text.SentenceAt(nominal.HeadFirst)];
        if (ListAt(sentence.First) is { IsEmpty: false } opening && Holds(opening, nominal))
        {
            return opening;
        }

        for (var i = nominal.HeadFirst - 1; i >= Math.Max(sentence.First, nominal.HeadFirst - LongestLeadIn); i--)
        {
            if (Tokens[i].Lower == "including")
            {
                return ListAt(i + 1) is { IsEmpty: false } included && Holds(included, nominal) ? included : [];
            }
        }

        return [];
    }

    // A list that holds all of the phrase, and more than it; the phrase ends with one of its members.
    private static bool Holds(ImmutableArray<(int First, int End)> list, Nominal nominal) =>
        list.Length > nominal.Heads.Length && list[0].First <= nominal.HeadFirst && nominal.HeadEnd <= list[^1].End && list.Any(m => m.End == nominal.HeadEnd);

    private ImmutableArray<(int First, int End)> ListAt(int at)
    {
        var members = ImmutableArray.CreateBuilder<(int First, int End)>();
        var joined = false;
        PartyType? type = null;
        while (members.Count < MostMembers && Member(at) is var (member, of) && (type ?? of) == of)
        {
            type = of;
            members.Add(member);
            at = PastBracket(member.End);
            if (joined || at >= Tokens.Length)
            {
                break;
            }

            joined = Tokens[at].Lower == "and" || (Tokens[at].Lower == "," && at + 1 < Tokens.Length && Tokens[at + 1].Lower == "and");
            if (!joined && Tokens[at].Lower != ",")
            {
                break;
            }

            at += joined && Tokens[at].Lower == "," ? 2 : 1;
        }

        return joined && members.Count > 1 && at <= Tokens.Length && Ends(at) ? members.ToImmutable() : [];
    }

    // "A, B and C condemn": after the last of them goes the verb on.
    private bool Ends(int at) => at < Tokens.Length && Tokens[at].Kind == TokenKind.Word && !Tokens[at].Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Capital | WordClasses.Article);

    private ((int First, int End) Span, PartyType Of)? Member(int at)
    {
        var name = at < Tokens.Length && Tokens[at].Any(WordClasses.Article) ? at + 1 : at;
        if (name >= Tokens.Length || mentions.In(new TextSpan(Tokens[at].Start, 80)).FirstOrDefault() is not { } mention || mention.WithTitle.Start > Tokens[name].Start || mention.Span.Start < Tokens[at].Start
            || !mentions.Parties.TryGetValue(mention.PartyId, out var party))
        {
            return null;
        }

        var end = text.TokenAt(mention.Span.End);
        return end < Tokens.Length && Tokens[end].Kind == TokenKind.Possessive ? null : ((at, end), party.Type);
    }

    private int PastBracket(int at)
    {
        if (at >= Tokens.Length || Tokens[at].Lower != "(")
        {
            return at;
        }

        for (var i = at + 1; i < Math.Min(Tokens.Length, at + LongestBracket); i++)
        {
            if (Tokens[i].Lower == ")")
            {
                return i + 1;
            }
        }

        return at;
    }
}
