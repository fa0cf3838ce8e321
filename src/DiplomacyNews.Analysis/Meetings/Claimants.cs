using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// By whose word alone somebody met: "the two had spoken by telephone, the Kremlin said". One side's account of it counts, not what an outsider says of it,
/// and not what it presupposes ("after he met Okafor, Wen said").
/// </summary>
internal sealed class Claimants(SaidBy said)
{
    /// <summary>How far before the verb the clause may begin that takes it for granted.</summary>
    private const int Reach = 12;

    /// <summary>The rules whose words assert that there was a meeting, rather than take it for granted.</summary>
    private static readonly FrozenSet<string> Asserting = FrozenSet.Create(
        "met", "met with", "two who met", "held talks with", "two who held talks", "spoke by telephone", "spoke with", "telephoned", "hosted", "received by", "on the phone with", "talks between", "whose talks with");

    private static readonly FrozenSet<string> Presupposing = FrozenSet.Create("when", "after", "before", "since", "while", "as", "where", "who", "whom", "which", "following");

    /// <summary>Who claims the meeting that the word at <paramref name="at"/> tells of; null where the article says it itself, or an outsider does.</summary>
    public string? Of(SentencePieces sentence, int at, string rule, ImmutableArray<Party> participants)
    {
        if (!Asserting.Contains(rule) || said.Account(sentence[at].Span.Start) is not var (teller, start) || IsTakenForGranted(sentence, at, start))
        {
            return null;
        }

        var ofTheirSide = participants.Count(p => p.Id == teller.Id || (teller.Country is not null && p.Country == teller.Country));
        return ofTheirSide > 0 && ofTheirSide < participants.Length ? teller.Id : null;
    }

    private static bool IsTakenForGranted(SentencePieces sentence, int at, int start)
    {
        var isNoun = MeetingWords.Talks.Contains(sentence.Word(at));
        for (var i = at - 1; i >= 0 && i >= at - Reach && sentence[i].Span.Start >= start; i--)
        {
            if (Presupposing.Contains(sentence.Word(i)) || (isNoun && sentence.Word(i) is "in" or "at" or "during" or "of"))
            {
                return true;
            }
        }

        return false;
    }
}
