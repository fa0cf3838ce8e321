using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Writes down who met whom once both sides are known: whether that can be a meeting at all, whether it took place, when, where and how long.</summary>
/// <param name="day">The article's day, or null.</param>
/// <param name="claimants">Knows whose word it is.</param>
/// <param name="parts">Knows host and mediators.</param>
/// <param name="antecedents">Knows where "there" is.</param>
internal sealed class TellingWriter(DateOnly? day, Claimants claimants, HostsAndMediators parts, Antecedents antecedents)
{
    /// <summary>How far into a sentence the word for the meeting stands where the sentence is about it: "Minister Okafor's Meeting with Halistan".</summary>
    private const int LongestHeading = 4;

    public IEnumerable<MeetingTelling> Tell(SentencePieces sentence, int at, MeetingType type, ImmutableArray<Party> subject, PartyList counterparts, double confidence, string rule, MeetingStatus? sure = null)
    {
        var status = sure ?? Statuses.Of(sentence, at);
        var others = counterparts.Parties.Where(c => subject.All(s => s.Id != c.Id)).ToImmutableArray();
        if (status is not { } known || subject.IsEmpty || subject.Length + others.Length < 2 || (counterparts.Parties.Length > 0 && others.IsEmpty))
        {
            yield break;
        }

        if (subject.Concat(others).Any(p => p.Type is PartyType.Unnamed or PartyType.Document or PartyType.Group || (p.Type == PartyType.Body && IsOutlet(p))))
        {
            yield break;
        }

        // Two of one government who "held talks" are at home; that they met is news only when it says so.
        if ((rule is not ("met with" or "met") || subject.Concat(others).Any(p => p.Type == PartyType.Body)) && subject.Concat(others).All(p => p.Country is not null && p.Country == subject[0].Country))
        {
            yield break;
        }

        // Between governments and bodies "talks" are often only wished for: a day, a place or "met" must make them an event.
        var bodies = subject.Concat(others).Any(p => p.Type == PartyType.Body);
        var when = Circumstances.When(sentence, at, known, day);
        if (known == MeetingStatus.Held && when?.IsAhead is true)
        {
            // "Tomorrow he meets Okafor", "their meeting next month"
            known = MeetingStatus.Planned;
        }

        var place = type == MeetingType.Call ? null : Circumstances.Place(sentence, IsMeeting(sentence, at) ? at + 1 : Math.Max(counterparts.End, at + 1)) ?? Circumstances.OnTheWay(sentence, at) ?? antecedents.There(sentence, at, Math.Max(at, counterparts.End - 1));
        if (bodies && when is null && place is null && rule is not ("met with" or "met") && !(IsSaidOutright(sentence, at, rule) || (known == MeetingStatus.Held && rule == "attended a meeting of") || (known == MeetingStatus.Held && rule == "held talks with" && sentence.Word(at) is "meeting" or "call" or "conversation" && subject.All(MeetingSubjects.IsOfficial))) && !(rule == "whose talks with" && at < LongestHeading && subject.All(MeetingSubjects.IsOfficial)))
        {
            yield break;
        }

        var end = Math.Max(at, counterparts.End - 1);
        var (host, mediators) = MeetingWords.Talks.Contains(sentence.Word(at)) || MeetingWords.Meet.Contains(sentence.Word(at)) ? parts.Read(sentence, at) : (null, []);
        foreach (var side in Sides(subject, others, counterparts.Separately))
        {
            yield return new MeetingTelling
            {
                Type = type,
                Participants = [.. side.Select(p => p.Id)],
                Host = host?.Id,
                Mediators = [.. mediators.Select(m => m.Id)],
                ClaimedBy = known is MeetingStatus.Held or MeetingStatus.Disputed ? claimants.Of(sentence, at, rule, side) : null,
                Status = known,
                Span = sentence.Between(Math.Min(at, end), end),
                Confidence = Math.Round(confidence - (bodies ? 0.15 : 0) - (known == MeetingStatus.Held ? 0 : 0.05), 2),
                Rule = rule,
                Place = place,
                IsAnother = known is MeetingStatus.Planned or MeetingStatus.Proposed && IsAnother(sentence, at),
                Duration = Circumstances.Duration(sentence, at),
                When = when,
                InQuotation = sentence[at].Quoted,
            };
        }
    }

    /// <summary>"Nordrians and Halistanis met", "the talks that they held", "after five days of talks": no wish, though no day or place stands beside it.</summary>
    private static bool IsSaidOutright(SentencePieces sentence, int at, string rule) =>
        (rule is "two at talks" && Circumstances.Duration(sentence, at) is not null) || (rule is "two who met" && sentence.Word(at) == "met") || (rule is "talks that they held" && sentence.Word(at) == "held");

    /// <summary>Whether the word itself is a meeting, so that a place after it is the meeting's: "met in Doha with", not "discussed the fighting in Doha with".</summary>
    private static bool IsMeeting(SentencePieces sentence, int at) =>
        MeetingWords.Meet.Contains(sentence.Word(at)) || MeetingWords.Talks.Contains(sentence.Word(at)) || MeetingWords.Host.Contains(sentence.Word(at)) || sentence.Word(at) is "down" or "meeting" or "hours" or "minutes";

    /// <summary>"Further talks are planned", "will meet again": not the meeting that was held.</summary>
    private static bool IsAnother(SentencePieces sentence, int at) =>
        sentence.Word(at + 1) == "again" || Enumerable.Range(at - LongestHeading, LongestHeading).Any(i => sentence.Word(i) is "further" or "another" or "second" or "third" or "next" or "new" or "follow-up" or "future");

    private static bool IsOutlet(Party party) => party.Id.StartsWith("outlet", StringComparison.Ordinal);

    /// <summary>
    /// Who met whom when several are named beside each other. Ministers of one foreign government are received one after another
    /// ("talks with Foreign Minister Wen and Security Minister Ode": two meetings); those of several countries sit together.
    /// </summary>
    private static IEnumerable<ImmutableArray<Party>> Sides(ImmutableArray<Party> subject, ImmutableArray<Party> others, bool separately)
    {
        var country = others.Length > 1 ? others[0].Country : null;
        var oneGovernment = country is not null && others.All(o => o.Type == PartyType.Person && o.Country == country) && subject.All(s => s.Country != country) && subject.Length == 1;
        return others.Length > 1 && (separately || oneGovernment) ? others.Select(o => subject.Add(o)) : [[.. subject, .. others]];
    }
}
