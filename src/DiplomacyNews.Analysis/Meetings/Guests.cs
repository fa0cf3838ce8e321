using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// Hosts and guests of whom no word says that they met: "During Okafor's visit to Halistan, President Wen repeated his offer", "Okafor is in Qarath at the invitation of President Wen".
/// </summary>
internal sealed class Guests(MeetingSubjects subjects, TellingWriter write, CountryMentions countries)
{
    /// <summary>How far after the visit's place the sentence turns to the host.</summary>
    private const int Reach = 8;

    /// <summary>The meeting of host and guest that the word at <paramref name="at"/> tells of.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        if (sentence.Word(at) == "invitation" && sentence.Word(at - 1) == "the" && sentence.Word(at - 2) == "at" && sentence.Word(at + 1) is "of" or "from" && PartyList.At(sentence, at + 2) is { Parties: [var inviting] } named)
        {
            return subjects.Before(sentence, at, isVerb: false) is { IsEmpty: false } invited && MeetingSubjects.AreTwoSides([.. invited, inviting])
                ? write.Tell(sentence, at, MeetingType.Talks, invited, named, 0.6, "at the other's invitation").Select(t => t with { Host = inviting.Id }) : [];
        }

        return sentence.Word(at) is "visit" or "trip" or "stay" && Opening(sentence, at) && subjects.Owner(sentence, at) is [var guest] && Journeys.Destination(sentence, at, countries) is { } there && Host(sentence, at, there.Iso3) is { } host
            && MeetingSubjects.AreTwoSides([guest, host])
            ? write.Tell(sentence, at, MeetingType.Talks, [guest], PartyList.None with { Parties = [host], End = at + 1 }, 0.55, "spoke during the visit").Select(t => t with { Place = there.Span, HowUnsaid = true }) : [];
    }

    private static bool Opening(SentencePieces sentence, int at) =>
        MeetingPhrases.PhraseStart(sentence, at) is var first && Enumerable.Range(first - 3, 3).Any(i => sentence.Word(i) is "during");

    /// <summary>The official of that country who is the subject after the comma: ", President Wen repeated".</summary>
    private static Party? Host(SentencePieces sentence, int visit, string country)
    {
        for (var i = visit + 1; i < sentence.Count && i < visit + Reach; i++)
        {
            if (sentence.Word(i) == "," && i + 1 < sentence.Count && sentence[i + 1] is { IsPerson: true, Possessive: false, Party: { } host } && host.Country == country && MeetingSubjects.IsOfficial(host))
            {
                return host;
            }
        }

        return null;
    }
}
