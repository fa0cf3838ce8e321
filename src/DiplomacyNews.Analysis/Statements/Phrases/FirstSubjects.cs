using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Finds the subject of a sentence's first clause, behind its dateline and behind what tells when and where: "In Geneva on Monday, | Okafor met …".</summary>
internal sealed class FirstSubjects(AnnotatedText text, PhrasesAfter after)
{
    private const int LongestDateline = 12;
    private const int LongestAdverbial = 40;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The subject of the sentence's first clause: its first noun phrase that is no adverbial.</summary>
    public Nominal? Of(Sentence sentence, int before)
    {
        var at = ClauseStart(sentence, before);
        for (var steps = 0; at < before && steps < PhraseWords.LongestWalk; steps++)
        {
            var token = Tokens[at];
            if (token.Quoted || token.Kind is TokenKind.Mark)
            {
                at++;
                continue;
            }

            if (token.Kind == TokenKind.Word && !token.Any(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Coordinator | WordClasses.Adverb) && (!token.Any(WordClasses.Day | WordClasses.Month) || token.Lower == "may") && !IsParticiple(token) && after.Find(at, before) is { } phrase && !IsTime(phrase))
            {
                return phrase;
            }

            // "On 18 March 2021 Okafor, then minister, opened …": the comma behind her name ends no adverbial.
            if (PastDate(at, before) is var past && past > at)
            {
                at = past;
                continue;
            }

            // An adverbial before the subject ends at its comma: "In Geneva on Monday, Okafor met …".
            var comma = at;
            while (comma < before && !(Tokens[comma].Lower == "," && !Tokens[comma].Quoted))
            {
                comma++;
            }

            if (token.Any(WordClasses.Preposition | WordClasses.Subordinator) && comma < before && comma - at < LongestAdverbial)
            {
                at = comma + 1;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    // "On 18 March 2021", "In May", "On Friday"
    private int PastDate(int at, int before)
    {
        var end = at + 1;
        while (Tokens[at].Lower is "on" or "in" && end < before && Tokens[end].Kind == TokenKind.Word && (Tokens[end].Any(WordClasses.Day | WordClasses.Month) || int.TryParse(Tokens[end].Lower, out _)))
        {
            end++;
        }

        return end > at + 1 && end < before && Tokens[end].Any(WordClasses.Capital) && !Tokens[end].Any(WordClasses.Time) ? end : at;
    }

    // "On May 12, 2023, five days after the talks, Okafor promised": neither the year nor the days are the subject.
    private bool IsTime(Nominal phrase)
    {
        var last = Tokens[phrase.HeadEnd - 1];
        return (last.Any(WordClasses.Time) && !last.Any(WordClasses.Capital)) || (last.Lower.Length == 4 && last.Lower.All(char.IsAsciiDigit));
    }

    private static bool IsParticiple(Token token) => token.Lower.Length > 5 && token.Lower.EndsWith("ing", StringComparison.Ordinal) && !token.Any(WordClasses.Person);

    private int ClauseStart(Sentence sentence, int before)
    {
        var at = sentence.First;
        for (var i = at; i < Math.Min(before, at + LongestDateline); i++)
        {
            // BEIJING, April 26 (Agency) – the dateline is no subject.
            if (Tokens[i].Lower == "-" && !Tokens[i].Quoted && Tokens[at].Kind == TokenKind.Word && IsUpper(Tokens[at].Span))
            {
                return i + 1;
            }
        }

        return at;
    }

    private bool IsUpper(TextSpan span)
    {
        var upper = 0;
        foreach (var c in text.Text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper > 1;
    }
}
