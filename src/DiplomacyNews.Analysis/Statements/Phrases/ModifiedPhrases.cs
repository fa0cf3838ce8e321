using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Reads a noun phrase back over what hangs on it by a preposition, a participle or "who": "officials familiar with the talks", "the man who led the talks".</summary>
internal sealed class ModifiedPhrases(AnnotatedText text, PhraseWords words, BarePhrases bare)
{
    private const int MostModifiers = 4;
    private const int LongestClause = 12;

    /// <summary>Words that may stand between a noun and the preposition that hangs on it.</summary>
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(["familiar", "close", "present", "involved", "briefed", "based", "loyal", "opposed", "sympathetic", "working", "attending", "representing", "living", "speaking", "participating", "accompanying"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The phrase that ends with the token, with "of …" and "for …" before it: "officials familiar with the talks".</summary>
    public Nominal? EndingAt(int last, int low)
    {
        if (bare.EndingAt(last, low) is not { } inner)
        {
            return null;
        }

        var phrase = new Nominal(inner.First, inner.End);
        if (inner.Cut)
        {
            return phrase;
        }

        for (var depth = 0; depth < MostModifiers; depth++)
        {
            var at = phrase.First - 1;
            if (at - 1 < low || Tokens[at].Quoted)
            {
                break;
            }

            if (Tokens[at].Lower is "after" or "before" or "since" or "until" or "during" or "despite" or "following")
            {
                // "recalled its envoy after Okafor agreed": what was done, and when.
                return phrase;
            }

            if (!Tokens[at].Any(WordClasses.Preposition))
            {
                return ThroughRelative(phrase.First, phrase.End, low) ?? phrase;
            }

            var head = at - 1;
            if (Tokens[head].Kind == TokenKind.Word && head - 1 >= low && (Qualifiers.Contains(Tokens[head].Lower) || (Tokens[at].Lower == "by" && PhraseWords.IsDone(Tokens[head]) && Tokens[head - 1].Any(WordClasses.Person | WordClasses.Body | WordClasses.Document))))
            {
                head--;
            }

            head = words.SkipBracketsBack(head, low);
            if (head < low || !words.IsNominalEnd(head) || bare.EndingAt(head, low) is not { } outer)
            {
                break;
            }

            var lastOfHead = Tokens[head];
            var isOf = Tokens[at].Lower == "of";
            var canSpeak = lastOfHead.Any(WordClasses.Person | WordClasses.Body | WordClasses.Document | WordClasses.Quantifier | WordClasses.Number) && !lastOfHead.Any(WordClasses.Day | WordClasses.Month | WordClasses.Time);
            if (!canSpeak && !(isOf && !lastOfHead.Any(WordClasses.Day | WordClasses.Month | WordClasses.Time | WordClasses.Occasion)) && !(isOf || words.IsName(outer.First, outer.End) && outer.First == low))
            {
                return ThroughRelative(phrase.First, phrase.End, low) ?? phrase;
            }

            var hasIt = outer.First - 2 >= low && Tokens[outer.First - 1].Lower == "with" && Tokens[outer.First - 2].Any(WordClasses.Person | WordClasses.Quantifier);
            if (outer.First - 1 >= low && Tokens[outer.First - 1].Any(WordClasses.Preposition) && !canSpeak && !hasIt)
            {
                // "in the wake of the attack": no party; "officials who spoke on condition of anonymity", "officials with knowledge of the talks": the officials.
                return ThroughRelative(phrase.First, phrase.End, low) ?? phrase;
            }

            // "some of the officials", "the Ministry of Defence": the name needs what follows "of".
            var whole = isOf && (lastOfHead.Any(WordClasses.Quantifier | WordClasses.Number | WordClasses.Body) || lastOfHead.Lower is "group" or "number" or "majority" or "members" || (lastOfHead.Any(WordClasses.Capital) && Tokens[phrase.First].Any(WordClasses.Capital)));
            phrase = new Nominal([(outer.First, whole ? phrase.HeadEnd : outer.End)], outer.First, phrase.End);
            if (outer.Cut)
            {
                break;
            }
        }

        return phrase;
    }

    /// <summary>"people briefed on the talks who were not allowed to speak publicly said": whoever a clause with "who" tells of that ends before the token <paramref name="end"/>.</summary>
    public Nominal? HostOfClause(int end, int low) => end - 1 > low && Tokens[end - 1] is { Kind: TokenKind.Word, Quoted: false } ? ThroughRelative(end, end, Math.Max(low, end - PhraseWords.LongestWalk)) : null;

    // "the man who led the talks said": the walk stopped at "the talks".
    private Nominal? ThroughRelative(int before, int end, int low)
    {
        for (var i = before - 1; i > Math.Max(low, before - LongestClause); i--)
        {
            if (Tokens[i].Kind is TokenKind.Sign or TokenKind.Mark || (Tokens[i].Any(WordClasses.Relative) && Tokens[i].Lower != "who"))
            {
                return null;
            }

            if (Tokens[i].Lower == "who" && words.IsNominalEnd(i - 1) && EndingAt(i - 1, low) is { } host)
            {
                return new Nominal(host.Heads, host.First, end);
            }
        }

        return null;
    }
}
