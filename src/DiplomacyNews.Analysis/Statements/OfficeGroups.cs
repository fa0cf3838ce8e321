using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>People who are called by their office together and by no name: "the foreign ministers of Nordria, Halistan and Qarath".</summary>
/// <param name="First">The first token of the description, article not.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Noun">What they are: "ministers", "heads".</param>
/// <param name="Of">The countries or bodies that they speak for.</param>
internal sealed record OfficeGroup(int First, int End, string Noun, ImmutableArray<(Party Party, TextSpan Span)> Of);

/// <summary>
/// Finds those who are called by their office together, and says whether "the ministers" or "the parties" after them are they.
/// </summary>
internal sealed class OfficeGroups(AnnotatedText text, Mentions mentions)
{
    private const int ParagraphsBack = 8;
    private const int MostCountries = 30;
    private const int LongestOffice = 8;

    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(["ministers", "presidents", "premiers", "secretaries", "chancellors", "leaders", "heads", "ambassadors", "envoys", "representatives", "chiefs"], StringComparer.Ordinal);

    /// <summary>Words that call the heads of states; any of them may stand for any other.</summary>
    private static readonly FrozenSet<string> Highest = FrozenSet.ToFrozenSet(["presidents", "leaders", "heads", "premiers", "chancellors"], StringComparer.Ordinal);

    /// <summary>What follows "heads of" and "ministers of".</summary>
    private static readonly FrozenSet<string> OfficeWords = FrozenSet.ToFrozenSet(["state", "government", "governments", "foreign", "external", "defence", "defense", "finance", "trade", "energy", "affairs", "relations"], StringComparer.Ordinal);

    private readonly ImmutableArray<OfficeGroup> all = [.. Read(text, mentions)];

    /// <summary>The first group described within the words, or null.</summary>
    public OfficeGroup? In(int first, int end) => Upto(first) is var before && before < all.Length && all[before].First >= first && all[before].End <= end ? all[before] : null;

    /// <summary>The group whose description begins at the token or after the article there, or null.</summary>
    public OfficeGroup? At(int first) => Upto(first) is var before && before < all.Length && all[before].First - first is 0 or 1 ? all[before] : null;

    /// <summary>The group that the sentence or the one before it described, for "they"; null when there is none.</summary>
    public OfficeGroup? JustBefore(int at) => Before(at) is { } last && text.SentenceAt(at) - text.SentenceAt(last.First) is 0 or 1 ? last : null;

    /// <summary>The group that "the ministers", "the heads of state" or "the participants" before <paramref name="at"/> means; null when there is none.</summary>
    public OfficeGroup? Meant(int at, string noun)
    {
        var last = Before(at) is { } near && Answers(near, noun) ? near : all is [var opening, ..] && opening.End <= at && Answers(opening, noun) ? opening : null;
        return last is not null && (last == all[0] || text.Article.ParagraphAt(text.Tokens[at].Start) - text.Article.ParagraphAt(text.Tokens[last.First].Start) <= ParagraphsBack) ? last : null;
    }

    private static bool Answers(OfficeGroup group, string noun) =>
        group.Noun == noun || (Highest.Contains(noun) && Highest.Contains(group.Noun)) || (noun is "participants" or "sides" or "parties" && group.Of.Length > 1);

    private OfficeGroup? Before(int at) => Upto(at) is > 0 and var next ? all[next - 1] : null;

    /// <summary>How many groups end at the token or before it.</summary>
    private int Upto(int at)
    {
        int low = 0, high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<OfficeGroup> Read(AnnotatedText text, Mentions mentions)
    {
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Quoted || !Offices.Contains(tokens[i].Lower))
            {
                continue;
            }

            var end = PastOffice(tokens, i);
            var of = end < tokens.Length && tokens[end].Lower is "of" or "from" ? Countries(text, mentions, end + 1, out end) : [];
            var first = Start(tokens, i);
            var body = first < i ? mentions.StartingAt(tokens[first].Start) : null;
            if (of.Length > 1 || (of is [{ Party: { Type: PartyType.Body } organisation }] && GovernmentIds.CountryOf(organisation.Id) is null) || (of.Length == 0 && body is { Kind: MentionKind.Body } && body.Span.End <= tokens[i].Start && !IsNamed(mentions, text, end)))
            {
                yield return new OfficeGroup(first, end, tokens[i].Lower, of);
                i = end - 1;
            }
        }
    }

    // "heads of state and government", "ministers of foreign affairs"
    private static int PastOffice(ImmutableArray<Token> tokens, int noun)
    {
        var end = noun + 1;
        if (end + 1 >= tokens.Length || tokens[end].Lower is not ("of" or "for") || !OfficeWords.Contains(tokens[end + 1].Lower))
        {
            return end;
        }

        for (end++; end < tokens.Length && end < noun + LongestOffice; end++)
        {
            var joins = tokens[end].Lower is "and" or "or" or "of" or "/" && end + 1 < tokens.Length && OfficeWords.Contains(tokens[end + 1].Lower);
            if (!joins && !OfficeWords.Contains(tokens[end].Lower))
            {
                break;
            }
        }

        return end;
    }

    // "G7 foreign ministers", "Trade Ministers": the article before is none of it.
    private static int Start(ImmutableArray<Token> tokens, int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < 5 && tokens[first - 1].Kind == TokenKind.Word && !tokens[first - 1].Quoted && (Introductions.Portfolios.Contains(tokens[first - 1].Lower) || tokens[first - 1].Any(WordClasses.Capital)) && !tokens[first - 1].Any(WordClasses.Article | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Quantifier | WordClasses.Subject))
        {
            first--;
        }

        return first;
    }

    // "the foreign ministers Ada Okafor and Bo Renwick" have names.
    private static bool IsNamed(Mentions mentions, AnnotatedText text, int at) => at < text.Tokens.Length && mentions.StartingAt(text.Tokens[at].Start) is { Kind: MentionKind.FullName or MentionKind.ShortName };

    private static ImmutableArray<(Party Party, TextSpan Span)> Countries(AnnotatedText text, Mentions mentions, int at, out int end)
    {
        var found = ImmutableArray.CreateBuilder<(Party Party, TextSpan Span)>();
        end = at - 1;
        while (at < text.Tokens.Length && found.Count < MostCountries)
        {
            var name = text.Tokens[at].Any(WordClasses.Article) && at + 1 < text.Tokens.Length ? at + 1 : at;
            var mention = mentions.StartingAt(text.Tokens[name].Start) ?? mentions.StartingAt(text.Tokens[at].Start);
            if (mention is not { Kind: MentionKind.Metonym or MentionKind.Body } || !mentions.Parties.TryGetValue(mention.PartyId, out var party))
            {
                break;
            }

            found.Add((party, mention.Span));
            end = at = PastBracket(text.Tokens, text.TokenAt(mention.Span.End));
            var comma = at < text.Tokens.Length && text.Tokens[at].Lower == "," ? 1 : 0;
            var and = at + comma < text.Tokens.Length && text.Tokens[at + comma].Lower == "and" ? 1 : 0;
            if (comma + and == 0)
            {
                break;
            }

            at += comma + and;
        }

        // "the heads of state of the Pact's member states"
        while (found.Count == 1 && end < text.Tokens.Length && text.Tokens[end].Kind != TokenKind.Sign && text.Tokens[end].Lower is "member" or "members" or "states" or "countries")
        {
            end++;
        }

        return found.ToImmutable();
    }

    private static int PastBracket(ImmutableArray<Token> tokens, int at) =>
        at + 2 < tokens.Length && tokens[at].Lower == "(" && tokens[at + 2].Lower == ")" ? at + 3 : at;
}
