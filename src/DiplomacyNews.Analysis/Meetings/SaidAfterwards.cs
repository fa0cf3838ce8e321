using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// What a later sentence says of the meeting that was told last, without naming again who met: "The talks were mediated by Oman", "Halistan denied it",
/// "there had been no such meeting". One watcher serves one article.
/// </summary>
internal sealed class SaidAfterwards(Mentions mentions, MeetingSubjects subjects, HostsAndMediators parts, DateOnly? day)
{
    private const int SentencesBack = 3;
    private const int DenialReach = 8;

    private MeetingTelling? last;
    private int sentencesSince;

    /// <summary>What this sentence, in which these meetings are <paramref name="told"/>, adds to the last one.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, IReadOnlyList<MeetingTelling> told)
    {
        var latest = told.LastOrDefault(t => t.Participants.Length > 1 && !t.OnlyAdds);
        (last, sentencesSince) = latest is null ? (last, sentencesSince + 1) : (latest, 0);
        if (last is null || sentencesSince > SentencesBack)
        {
            return [];
        }

        var adding = last with { OnlyAdds = true, OrStandsAlone = false, AtHand = false, Place = null, When = null, Duration = null, Host = null, Mediators = [], Span = sentence.Span };
        return Parts(sentence, adding).Concat(Circumstance(sentence, adding, told)).Concat(Denials(sentence, adding));
    }

    // "The meeting lasted two hours", "their talks in Doha": where this sentence tells of no other
    private IEnumerable<MeetingTelling> Circumstance(SentencePieces sentence, MeetingTelling adding, IReadOnlyList<MeetingTelling> told)
    {
        if (sentencesSince > 0 && told.Count == 0 && adding is { Status: MeetingStatus.Held, Type: not MeetingType.Call } && Talks(sentence) is >= 0 and var noun && Statuses.Of(sentence, noun) == MeetingStatus.Held)
        {
            yield return adding with { Place = Circumstances.Place(sentence, noun + 1), When = Circumstances.When(sentence, noun, MeetingStatus.Held, day), Duration = Circumstances.Duration(sentence, noun) };
        }
    }

    /// <summary>"The talks", "their meeting", not "the talks with Wen"; or -1.</summary>
    private static int Talks(SentencePieces sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Word(i) is "talks" or "meeting" or "summit" && !sentence[i].Quoted && !sentence[i].Possessive && sentence.Word(i - 1) is "the" or "their" && MeetingPhrases.With(sentence, i, "with", "between", "of", "among") == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<MeetingTelling> Parts(SentencePieces sentence, MeetingTelling adding)
    {
        if (sentencesSince > 0 && Noun(sentence) is >= 0 and var noun && parts.Read(sentence, noun) is var (host, mediators) && (host is not null || !mediators.IsEmpty))
        {
            yield return adding with { Host = host?.Id, Mediators = [.. mediators.Select(m => m.Id)] };
        }
    }

    /// <summary>The word for the meeting ("the talks", "their meeting") or for mediating, or -1.</summary>
    private static int Noun(SentencePieces sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (HostsAndMediators.IsMediation(sentence.Word(i)) || (MeetingWords.Talks.Contains(sentence.Word(i)) && Enumerable.Range(i - 2, 2).Any(k => sentence.Word(k) is "the" or "their" or "this" or "these" or "both")))
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<MeetingTelling> Denials(SentencePieces sentence, MeetingTelling adding)
    {
        if (adding is not { Status: MeetingStatus.Held, ClaimedBy: { } claimant })
        {
            yield break;
        }

        for (var i = 1; i < sentence.Count; i++)
        {
            if (Denies(sentence, i) && subjects.Before(sentence, i).Any(p => IsOfTheOtherSide(p, claimant, adding.Participants)))
            {
                yield return adding with { Status = MeetingStatus.Disputed };
                yield break;
            }
        }
    }

    /// <summary>"Denied it", "denied any such contact"; "said that there had been no meeting", "said they had not met".</summary>
    private static bool Denies(SentencePieces sentence, int at)
    {
        var after = Enumerable.Range(at + 1, DenialReach).Select(sentence.Word).TakeWhile(w => w is not ("." or ";"));
        return sentence.Word(at) switch
        {
            "denied" or "denies" or "denying" or "disputed" or "dismissed" => after.Take(5).Any(w => w is "it" or "this" or "that" or "any" or "such" or "having" or "report" or "reports" or "claim" or "claims" || MeetingWords.Talks.Contains(w)),
            "said" or "says" or "insisted" => after.Any(w => w is "no" or "not" or "never" or "neither") && after.Any(w => w is "met" or "spoken" or "place" or "contact" or "contacts" || MeetingWords.Talks.Contains(w)),
            _ => false,
        };
    }

    private bool IsOfTheOtherSide(Party denier, string claimant, ImmutableArray<string> participants) =>
        CountryOf(denier.Id) is { } country ? country != CountryOf(claimant) && participants.Any(p => CountryOf(p) == country) : denier.Id != claimant && participants.Contains(denier.Id);

    private string? CountryOf(string party) => mentions.Parties.GetValueOrDefault(party)?.Country ?? GovernmentIds.CountryOf(party);
}
