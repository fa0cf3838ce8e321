using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom a spokesman speaks for: "a spokesman for the ministry", "State Department spokesman Miller".</summary>
internal sealed class Spokesmen(AnnotatedText text, Mentions mentions, UnnamedParties unnamed, References references)
{
    /// <summary>How far behind a name, and how far behind its comma, an aside may call him a spokesman; how many words of the aside are read.</summary>
    private const int FarthestAside = 14, FarthestNoun = 5, LongestAside = 8;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The body or person whose spokesman the phrase names; null where it names no spokesman.</summary>
    public PartyReference? Behalf(Nominal nominal)
    {
        var whole = nominal.Antecedent ?? nominal;
        var first = Math.Min(whole.First, nominal.Description?.First ?? whole.First);
        var end = PastAside(Math.Max(whole.End, nominal.Description?.End ?? whole.End), whole.End);
        var spokesman = end - 1;
        while (spokesman >= first && !IsSpokesman(spokesman))
        {
            spokesman--;
        }

        if (spokesman < first)
        {
            return null;
        }

        var body = mentions.In(text.Span(first, end)).FirstOrDefault(m => m.Kind is MentionKind.Body or MentionKind.Metonym || (NamedParties.IsPerson(m) && m.Span.End < Tokens[Math.Max(first, whole.HeadEnd - 1)].Start)
            || (NamedParties.IsPerson(m) && spokesman + 1 < Tokens.Length && Tokens[spokesman + 1].Lower is "for" or "of" && m.Span.Start > Tokens[spokesman].End));
        if (body is not null && mentions.Parties.TryGetValue(body.PartyId, out var party))
        {
            return references.Named(body.Span, party);
        }

        // "Foreign Ministry spokesman": the words before the title, when they begin with a capital.
        var start = spokesman;
        while (start > first && Tokens[start - 1].Kind == TokenKind.Word && Tokens[start - 1].Any(WordClasses.Capital))
        {
            start--;
        }

        return start < spokesman && Tokens[start..spokesman].Any(t => t.Any(WordClasses.Body)) ? unnamed.Of(text.Span(start, spokesman), PartyType.Body) : null;
    }

    // "Lin Jian, the ministry's spokesman": the aside belongs to the name.
    private int PastAside(int end, int name)
    {
        while (end < Tokens.Length - 1 && end < name + FarthestAside && Tokens[end - 1].Kind == TokenKind.Word && Tokens[end].Lower == "," && Enumerable.Range(end + 1, Math.Min(FarthestNoun, Tokens.Length - end - 1)).Any(IsSpokesman))
        {
            end += LongestAside;
        }

        return Math.Min(end, Tokens.Length);
    }

    private bool IsSpokesman(int at) => Tokens[at].Lower.StartsWith("spokes", StringComparison.Ordinal);
}
