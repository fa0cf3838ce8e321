using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Meetings.MeetingPhrases;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// Reads one sentence after another for words that tell of a meeting: verbs ("met with", "hosted", "telephoned") and nouns ("talks between", "his meeting with").
/// Remembers whom earlier sentences named, so that "he" can be traced; one reader serves one article.
/// </summary>
internal sealed class MeetingReader
{
    /// <summary>How many speakers of a transcript may be one meeting.</summary>
    private const int MostTurns = 12;

    /// <summary>How many words those may take whom somebody joins for talks.</summary>
    private const int LongestList = 16;

    private readonly CountryMentions countries;
    private readonly DateOnly? day;
    private readonly Antecedents antecedents;
    private readonly Sides sides;
    private readonly MeetingSubjects subjects;
    private readonly MeetingVerbs verbs;
    private readonly MeetingNouns nouns;
    private readonly Appearances appearances;
    private readonly Contacts contacts;
    private readonly Together together;
    private readonly JointActs acts;
    private readonly Guests guests;
    private readonly TellingWriter write;
    private readonly SaidAfterwards afterwards;
    private readonly List<Party> turns = [];

    /// <summary>Reads an article of <paramref name="day"/>, which names these people and countries; <paramref name="said"/> knows who speaks where.</summary>
    public MeetingReader(Mentions mentions, CountryMentions countries, DateOnly? day, SaidBy said)
    {
        this.countries = countries;
        this.day = day;
        antecedents = new Antecedents(said);
        sides = new Sides(countries, mentions);
        subjects = new MeetingSubjects(antecedents, sides, said);
        var parts = new HostsAndMediators(subjects, sides);
        write = new TellingWriter(day, new Claimants(said), parts, antecedents);
        afterwards = new SaidAfterwards(mentions, subjects, parts, day);
        verbs = new MeetingVerbs(subjects, write);
        nouns = new MeetingNouns(subjects, write);
        appearances = new Appearances(subjects, write);
        contacts = new Contacts(subjects, write);
        together = new Together(subjects, write);
        acts = new JointActs(subjects, write, countries);
        guests = new Guests(subjects, write, countries);
    }

    /// <summary>The tellings in this sentence, in text order.</summary>
    public List<MeetingTelling> Read(SentencePieces sentence)
    {
        var found = new List<MeetingTelling>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].Names)
            {
                found.AddRange(At(sentence, i));
            }
        }

        found.AddRange(contacts.Heads(sentence));
        found.AddRange(Turn(sentence));
        found.AddRange(afterwards.Read(sentence, found));
        antecedents.Remember(sentence);
        antecedents.RememberMeeting([.. found.LastOrDefault(t => t is { Participants.Length: > 1, Status: MeetingStatus.Held, OnlyAdds: false })?.Participants.Select(sides.WithId).OfType<Party>() ?? []]);
        return found;
    }

    /// <summary>Officials of two countries whose turns make up a transcript stand beside each other: they have met, or are about to.</summary>
    private IEnumerable<MeetingTelling> Turn(SentencePieces sentence)
    {
        if (!sentence.IsTurnLabel(0) || sentence[0].Party is not { } speaker || !MeetingSubjects.IsOfficial(speaker) || turns.Contains(speaker) || turns.Count >= MostTurns)
        {
            return [];
        }

        turns.Add(speaker);
        return turns.Count > 1 && MeetingSubjects.AreTwoSides([.. turns])
            ? write.Tell(sentence, 0, MeetingType.Talks, [.. turns], PartyList.None, 0.7, "both speak in the transcript").Select(t => t with { OnlyAdds = true, OrStandsAlone = true }) : [];
    }

    private IEnumerable<MeetingTelling> At(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        if (MeetingWords.Meet.Contains(word))
        {
            return verbs.Meet(sentence, at, word is "meet" or "met" or "meets");
        }

        if (word == "meeting" && IsGerund(sentence, at))
        {
            return verbs.Meet(sentence, at, direct: true);
        }

        // "Officials of both countries are meeting in Doha"
        if (word == "meeting" && sentence.Word(at - 1) is "are" or "were" or "been")
        {
            return verbs.Meet(sentence, at, direct: false);
        }

        if (MeetingWords.Sit.Contains(word) && sentence.Word(at + 1) == "down")
        {
            return verbs.Meet(sentence, at + 1, direct: false).Concat(together.Read(sentence, at)).Take(1);
        }

        if (word is "see" or "sees" or "saw" or "seeing")
        {
            return verbs.See(sentence, at);
        }

        if (MeetingWords.Speak.Contains(word))
        {
            return verbs.Speak(sentence, at, With(sentence, at, "with", "to"));
        }

        if (word is "discussed" or "agreed" or "reaffirmed" or "conferred" || (word == "discuss" && Statuses.Of(sentence, at) == MeetingStatus.Planned))
        {
            return verbs.Discuss(sentence, at);
        }

        if ((MeetingWords.Telephone.Contains(word) || (word is "called" or "calls" && !IsNoun(sentence, at) && sentence.Word(at + 1) != "on")) && verbs.Telephone(sentence, at).ToArray() is { Length: > 0 } calls)
        {
            return calls;
        }

        if (word is "brought" or "bring" or "brings")
        {
            return verbs.BringTogether(sentence, at);
        }

        if (word is "shuttled" or "shuttling" or "shuttle" || (word is "carried" or "carrying" or "passed" or "passing" or "relayed" or "relaying" && sentence.Word(at + 1) is "messages" or "proposals"))
        {
            return verbs.GoBetween(sentence, at);
        }

        if (MeetingWords.Host.Contains(word) || (word is "receive" or "welcome" or "greet" or "welcoming" && Statuses.Of(sentence, at) == MeetingStatus.Planned))
        {
            return verbs.Host(sentence, at);
        }

        // "joined Minister Wen for talks"
        if (word is "joined" or "joins" or "join" && Enumerable.Range(at + 2, LongestList).Any(i => sentence.Word(i) == "for" && Enumerable.Range(i + 1, 3).Any(k => MeetingWords.Talks.Contains(sentence.Word(k)))))
        {
            return verbs.Meet(sentence, at, direct: true);
        }

        if (MeetingWords.Talks.Contains(word) || (word == "conference" && MeetingWords.ByTelephone.Contains(sentence.Word(at - 1))) || (word is "hours" or "minutes" && (sentence.Word(at + 1) == "with" || sentence.Word(at + 3) == "with")))
        {
            return nouns.Read(sentence, at);
        }

        // "visited Prime Minister Wen in Qarath"
        if (word is "visited" or "visits" && PartyList.At(sentence, at + 1) is { Parties: [{ Type: PartyType.Person }] } seen)
        {
            return MeetingSubjects.AreTwoSides([.. subjects.Before(sentence, at), .. seen.Parties]) ? verbs.Meet(sentence, at, direct: true) : [];
        }

        if (guests.Read(sentence, at).ToArray() is { Length: > 0 } hosted)
        {
            return hosted;
        }

        return Journeys.Destination(sentence, at, countries) is { } place ? Journey(sentence, at, place) : appearances.Read(sentence, at).Concat(contacts.Read(sentence, at)).Concat(together.Read(sentence, at)).Concat(acts.Read(sentence, at));
    }

    // "will visit China in May", "on his visit to China"
    private IEnumerable<MeetingTelling> Journey(SentencePieces sentence, int at, CountryMention place)
    {
        var owner = subjects.Owner(sentence, at);
        if ((owner.IsEmpty ? subjects.Before(sentence, Journeys.Verb(sentence, at)) : owner) is [{ Type: PartyType.Person, Office: not null } traveller] && traveller.Country != place.Iso3 && Statuses.Of(sentence, at) is { } status)
        {
            yield return new MeetingTelling
            {
                Type = MeetingType.Visit, Participants = [traveller.Id], Status = status, Span = TextSpan.FromBounds(sentence[at].Span.Start, place.Span.End), Confidence = owner.IsEmpty ? 0.8 : 0.7,
                Rule = "journey to a country", Place = place.Span, Country = place.Iso3, IsToTown = place.Kind == CountryMentionKind.Capital, When = Circumstances.When(sentence, at, status, day),
            };
        }
    }
}
