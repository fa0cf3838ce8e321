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
    private readonly CountryMentions countries;
    private readonly DateOnly? day;
    private readonly Antecedents antecedents = new();
    private readonly MeetingSubjects subjects;

    /// <summary>Reads an article of <paramref name="day"/>, which names these countries.</summary>
    public MeetingReader(CountryMentions countries, DateOnly? day)
    {
        this.countries = countries;
        this.day = day;
        subjects = new MeetingSubjects(antecedents);
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

        antecedents.Remember(sentence);
        return found;
    }

    private IEnumerable<MeetingTelling> At(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        if (MeetingWords.Meet.Contains(word))
        {
            return Meet(sentence, at, word is "meet" or "met" or "meets");
        }

        if (word == "meeting" && IsGerund(sentence, at))
        {
            return Meet(sentence, at, direct: true);
        }

        if (MeetingWords.Sit.Contains(word) && sentence.Word(at + 1) == "down")
        {
            return Meet(sentence, at + 1, direct: false);
        }

        if (MeetingWords.Speak.Contains(word))
        {
            return Speak(sentence, at, With(sentence, at, "with", "to"));
        }

        if (word is "discussed" or "agreed" or "reaffirmed" or "conferred")
        {
            return Discuss(sentence, at);
        }

        if (MeetingWords.Telephone.Contains(word) || (word is "called" or "calls" && !IsNoun(sentence, at)))
        {
            return Telephone(sentence, at);
        }

        if (MeetingWords.Host.Contains(word))
        {
            return Host(sentence, at);
        }

        if (MeetingWords.Talks.Contains(word) || (word is "hours" or "minutes" && sentence.Word(at + 1) == "with"))
        {
            return Noun(sentence, at);
        }

        return Journeys.Destination(sentence, at, countries) is { } place ? Journey(sentence, at, place) : [];
    }

    // "will visit China in May", "on his visit to China"
    private IEnumerable<MeetingTelling> Journey(SentencePieces sentence, int at, CountryMention place)
    {
        var owner = subjects.Owner(sentence, at);
        if ((owner.IsEmpty ? subjects.Before(sentence, at) : owner) is [{ Type: PartyType.Person, Office: not null } traveller] && Statuses.Of(sentence, at) is { } status)
        {
            yield return new MeetingTelling
            {
                Type = MeetingType.Visit, Participants = [traveller.Id], Status = status, Span = TextSpan.FromBounds(sentence[at].Span.Start, place.Span.End), Confidence = owner.IsEmpty ? 0.8 : 0.7,
                Rule = "journey to a country", Place = place.Span, Country = place.Iso3, When = Circumstances.When(sentence, at, status, day),
            };
        }
    }

    // "X met (with) Y", "X and Y met"
    private IEnumerable<MeetingTelling> Meet(SentencePieces sentence, int at, bool direct)
    {
        if (IsBackground(sentence, at))
        {
            return [];
        }

        var subject = subjects.Before(sentence, at);
        var with = With(sentence, at, "with");
        var objects = with > 0 ? PartyList.At(sentence, with + 1) : direct ? PartyList.At(sentence, at + 1) : PartyList.None;
        if (with > 0 && objects.Parties.IsEmpty)
        {
            objects = LedBy(sentence, with);
        }

        if (!objects.Parties.IsEmpty)
        {
            return Tell(sentence, at, MeetingType.Talks, subject, objects, 0.9, with > 0 ? "met with" : "met");
        }

        // "… met Lindqvist's demands", "met with reporters": somebody else was met.
        return with > 0 || subject.Length < 2 || (direct && at + 1 < sentence.Count && sentence[at + 1].Names) ? [] : Tell(sentence, at, MeetingType.Talks, subject, PartyList.None, 0.85, "two who met");
    }

    /// <summary>"The two met earlier in London", "have met four times": what was before, told beside the news.</summary>
    private static bool IsBackground(SentencePieces sentence, int at)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + 3; i++)
        {
            if (sentence.Word(i) is "previously" or "twice" or "times" or "repeatedly" or "before"
                || (sentence.Word(i) is "earlier" && i + 1 < sentence.Count && !sentence[i + 1].Any(WordClasses.Day | WordClasses.Demonstrative | WordClasses.Month) && sentence.Word(i + 2) is not "the" && sentence.Word(i + 1) is not ("on" or "," or "with" or ".")))
            {
                return true;
            }
        }

        return false;
    }

    // "spoke by telephone with Y": a call; without a telephone only when Y is a person in office
    private IEnumerable<MeetingTelling> Speak(SentencePieces sentence, int at, int preposition)
    {
        var telephone = false;
        for (var i = at; i < Math.Min(sentence.Count, at + 25); i++)
        {
            telephone |= MeetingWords.ByTelephone.Contains(sentence.Word(i));
        }

        if (preposition == 0)
        {
            // "X and Y spoke on the phone"
            return telephone && subjects.Before(sentence, at) is { Length: > 1 } both ? Tell(sentence, at, MeetingType.Call, both, PartyList.None, 0.85, "spoke by telephone") : [];
        }

        var objects = PartyList.At(sentence, preposition + 1);
        if (objects.Parties.IsEmpty || (!telephone && !objects.Parties.All(p => p is { Type: PartyType.Person, Office: not null })) || IsNoun(sentence, at))
        {
            return [];
        }

        var subject = subjects.Before(sentence, at);
        return Tell(sentence, at, MeetingType.Call, subject, objects with { Separately = true }, telephone ? 0.9 : 0.6, telephone ? "spoke by telephone" : "spoke with");
    }

    // "President Lindqvist and President Okafor also discussed …": officials of two countries who discuss or agree have met
    private IEnumerable<MeetingTelling> Discuss(SentencePieces sentence, int at)
    {
        var subject = subjects.Before(sentence, at);
        if (subject.Length < 2 && With(sentence, at, "with") is > 0 and var with && PartyList.At(sentence, with + 1) is { Parties: [var other] } && IsOfficial(other) && subject.All(IsOfficial))
        {
            return Tell(sentence, at, MeetingType.Talks, subject, new PartyList([other], with + 2, false), 0.55, "discussed with");
        }

        return subject.Length > 1 && subject.All(IsOfficial) && subject.Select(p => p.Country).Distinct(StringComparer.Ordinal).Count() > 1
            ? Tell(sentence, at, MeetingType.Talks, subject, PartyList.None, 0.6, "two who discussed") : [];
    }

    // "telephoned Y"; "called Y" where that is not "called Y a liar"
    private IEnumerable<MeetingTelling> Telephone(SentencePieces sentence, int at)
    {
        var objects = PartyList.At(sentence, at + 1);
        if (objects.Parties.IsEmpty || !sentence[objects.End - 1].IsPerson)
        {
            return [];
        }

        var sure = MeetingWords.Telephone.Contains(sentence.Word(at));
        var after = objects.End < sentence.Count ? sentence[objects.End] : null;
        var calls = sure || (after is not null && (after.Lower is "to" or "and" or "," or "by" or "from" or "in" or "this" or "last" or "earlier" or "before" or "after" or "." || after.Any(WordClasses.Day)));
        return calls ? Tell(sentence, at, MeetingType.Call, subjects.Before(sentence, at), objects, sure ? 0.9 : 0.7, "telephoned") : [];
    }

    // "hosted Y", "was received by Y"
    private IEnumerable<MeetingTelling> Host(SentencePieces sentence, int at)
    {
        if (sentence.Word(at + 1) == "by" && PartyList.At(sentence, at + 2) is { Parties.IsEmpty: false } hosts)
        {
            return subjects.Before(sentence, at) is var guest && guest.Concat(hosts.Parties).All(IsOfficial) ? Tell(sentence, at, MeetingType.Talks, guest, hosts, 0.7, "received by") : [];
        }

        var guests = PartyList.At(sentence, at + 1);
        return subjects.Before(sentence, at) is var host && host.Concat(guests.Parties).All(IsOfficial) ? Tell(sentence, at, MeetingType.Talks, host, guests, 0.7, "hosted") : [];
    }

    private static bool IsOfficial(Party party) => party is { Type: PartyType.Person, Office: not null };

    // "talks between X and Y", "X's talks with Y", "X held talks with Y", "X and Y held talks"
    private IEnumerable<MeetingTelling> Noun(SentencePieces sentence, int at)
    {
        if (sentence[at].Possessive)
        {
            return [];
        }

        var word = sentence.Word(at);
        var type = TypeOf(sentence, at);
        var holding = Holding(sentence, at);
        var verb = holding >= 0 ? holding : PhraseStart(sentence, at);
        var weak = MeetingWords.Weak.Contains(word) && type != MeetingType.Call;
        if (With(sentence, at, "between", "of", "among") is > 0 and var between && Both(sentence, between) is { Length: > 1 } both)
        {
            return weak && holding < 0 ? [] : Tell(sentence, at, type, both, PartyList.None, 0.85, "talks between");
        }

        var with = With(sentence, at, "with");
        var counterparts = with > 0 ? PartyList.At(sentence, with + 1) : MeetingWords.Calls.Contains(word) && sentence.Word(at + 1) == "to" ? PartyList.At(sentence, at + 2) : PartyList.None;
        if (with > 0 && counterparts.Parties.IsEmpty)
        {
            counterparts = LedBy(sentence, with);
        }

        var owner = subjects.Owner(sentence, at);
        if (!counterparts.Parties.IsEmpty)
        {
            var subject = owner.Length > 0 ? owner : subjects.Before(sentence, verb, holding >= 0) is { IsEmpty: false } before ? before : MeetingSubjects.After(sentence, at, counterparts.End);
            return owner.Length > 0 ? Tell(sentence, at, type, owner, counterparts, 0.85, "whose talks with")
                : Tell(sentence, at, type, subject, counterparts, holding >= 0 ? 0.88 : 0.7, holding >= 0 ? "held talks with" : "talks with");
        }

        // "X and Y held talks", "before their meeting"
        var all = owner.Length > 1 ? owner : holding >= 0 ? subjects.Before(sentence, holding) : [];
        if (all.Length > 1)
        {
            return Tell(sentence, at, type, all, PartyList.None, owner.Length > 1 ? 0.75 : 0.85, owner.Length > 1 ? "their talks" : "two who held talks")
                .Select(t => t with { AtHand = owner.Length > 1 && t.Status == MeetingStatus.Planned });
        }

        return Said(sentence, at, type);
    }

    // "Wang told Blinken at the start of the talks"; "said directly to President Putin in a phone call"
    private IEnumerable<MeetingTelling> Said(SentencePieces sentence, int at, MeetingType type)
    {
        for (var i = Math.Max(1, at - MeetingSubjects.Reach); i < at; i++)
        {
            if ((MeetingWords.TakePersons.Contains(sentence.Word(i)) || sentence.Word(i) == "to") && PartyList.At(sentence, i + 1) is { Parties: [var told], End: var end } && sentence[end - 1].IsPerson && end <= at
                && IsAt(sentence, end, at) && subjects.Before(sentence, i) is [var speaker] && speaker.Id != told.Id)
            {
                var telling = Tell(sentence, at, type, [speaker], new PartyList([told], end, false), 0.6, "told at the talks").Select(t => t with { OnlyAdds = type != MeetingType.Call });
                return telling;
            }
        }

        return [];
    }

    /// <summary>Whether only words of time and place stand between, with "at", "in" or "during": what was said was said at the meeting.</summary>
    private static bool IsAt(SentencePieces sentence, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (sentence.Word(i) is "at" or "in" or "during")
            {
                return at - i < 14 && !Enumerable.Range(i, at - i).Any(k => sentence[k].Names || sentence.Word(k) is "after" or "before");
            }
        }

        return false;
    }

    private IEnumerable<MeetingTelling> Tell(SentencePieces sentence, int at, MeetingType type, ImmutableArray<Party> subject, PartyList counterparts, double confidence, string rule)
    {
        var status = Statuses.Of(sentence, at);
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
        if (rule is not ("met with" or "met") && subject.Concat(others).All(p => p.Country is not null && p.Country == subject[0].Country))
        {
            yield break;
        }

        // Between governments and bodies "talks" are often only wished for: a day, a place or "met" must make them an event.
        var bodies = subject.Concat(others).Any(p => p.Type == PartyType.Body);
        var when = Circumstances.When(sentence, at, known, day);
        var place = type == MeetingType.Call ? null : Circumstances.Place(sentence, at + 1);
        if (bodies && when is null && place is null && rule is not ("met with" or "met"))
        {
            yield break;
        }

        var end = Math.Max(at, counterparts.End - 1);
        foreach (var side in Sides(subject, others, counterparts.Separately))
        {
            yield return new MeetingTelling
            {
                Type = type,
                Participants = [.. side.Select(p => p.Id)],
                Status = known,
                Span = sentence.Between(Math.Min(at, end), end),
                Confidence = Math.Round(confidence - (bodies ? 0.15 : 0) - (known == MeetingStatus.Held ? 0 : 0.05), 2),
                Rule = rule,
                Place = place,
                Duration = Circumstances.Duration(sentence, at),
                When = when,
            };
        }
    }

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
