using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Text.WordList;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads who kept silent when asked: "The ministry did not immediately respond to a request for comment."</summary>
internal sealed class NoReplyReader(AnnotatedText text, CueFinder cues, NounPhrases nouns, SpeakerFinder speakers, ClauseSigns signs)
{
    private const int LongestRequest = 12;

    private static readonly FrozenSet<string> Replying = Set("respond reply return returned responded replied answer answered");
    private static readonly FrozenSet<string> Asking = Set("request requests question questions inquiry inquiries enquiry enquiries query queries call calls message messages email emails");

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The drafts of one sentence.</summary>
    public IEnumerable<Draft> Read(SentenceState reading)
    {
        for (var i = reading.Sentence.First + 2; i + 1 < reading.End; i++)
        {
            if (Tokens[i] is { Kind: TokenKind.Word, Quoted: false } && Replying.Contains(Tokens[i].Lower) && Negation(i, reading) is { } first && nouns.Before(first, reading.Sentence.First) is { } silent && speakers.LooksLikeSpeaker(silent)
                && Request(Tokens[i + 1].Lower == "to" ? i + 2 : i + 1, reading) is { } request)
            {
                yield return new Draft([request], Rules.NoReply) { Cue = (first, request.First), Act = SpeechAct.Decline, Mode = StatementMode.NotSaid, Speaker = silent, Sentence = reading.Index };
            }
        }
    }

    // "did not immediately", "has not yet": where the group begins, when it says no.
    private int? Negation(int verb, SentenceState reading)
    {
        var first = cues.GroupStart(verb, reading.Sentence.First);
        return CueFinder.ModeOf(Tokens.AsSpan(first, verb + 1 - first)) == StatementMode.NotSaid ? first : null;
    }

    // "several requests for comment", up to the next comma or clause
    private (int First, int End)? Request(int first, SentenceState reading)
    {
        var asked = first;
        while (asked < reading.End && asked - first < 4 && Tokens[asked].Kind == TokenKind.Word && !Asking.Contains(Tokens[asked].Lower))
        {
            asked++;
        }

        if (asked >= reading.End || !Asking.Contains(Tokens[asked].Lower))
        {
            return null;
        }

        var end = asked + 1;
        while (end < reading.End && end - asked < LongestRequest && Tokens[end].Kind is TokenKind.Word or TokenKind.Possessive && !Tokens[end].Any(WordClasses.Coordinator | WordClasses.Day | WordClasses.Subordinator) && Tokens[end].Lower is not ("on" or "by" or "after" or "in"))
        {
            end++;
        }

        return (first, signs.TrimEnd(first, end));
    }
}
