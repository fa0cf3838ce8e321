using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Finds who it is that meets: the subject of a verb, the owner of a meeting, with pronouns traced to those they mean.</summary>
internal sealed class MeetingSubjects(Antecedents antecedents, Sides sides, SaidBy said)
{
    /// <summary>How far from its verb a subject may stand, in pieces.</summary>
    public const int Reach = 30;

    /// <summary>A person in office: one who meets others on behalf of a state or body.</summary>
    public static bool IsOfficial(Party party) => party is { Type: PartyType.Person, Office: not null };

    /// <summary>Persons in office of two countries or bodies: what they do with each other is diplomacy.</summary>
    public static bool AreTwoSides(ImmutableArray<Party> parties) =>
        parties.All(IsOfficial) && parties.All(p => p.Country is not null) && parties.Any(p => p.Country != parties[0].Country);

    /// <summary>Persons in office of two countries, or the countries themselves; a movement stands for itself.</summary>
    public static bool AreTwoStates(ImmutableArray<Party> parties) =>
        parties.All(p => IsOfficial(p) || p.Type == PartyType.Body) && parties.All(p => p.Country is not null || p.Type == PartyType.Body) && parties.Any(p => p.Country != parties[0].Country);

    /// <summary>The subject of the verb at <paramref name="verb"/>: whoever is named last before it and is no object there; with those coordinated.</summary>
    public ImmutableArray<Party> Before(SentencePieces sentence, int verb, bool isVerb = true)
    {
        if (isVerb && BothNamedBefore(sentence, verb) is { } both)
        {
            return both.Count > 0 ? [.. both] : AreThoseWhoMet(sentence, verb) ? antecedents.LastMet : [];
        }

        if (isVerb && sides.Before(sentence, verb, out var opening) is { Length: > 0 } behind)
        {
            // "Envoy Okafor and representatives of the pact met"
            return opening > 1 && sentence.Word(opening - 1) == "and" && sentence[opening - 2] is { CanMeet: true, Possessive: false } ? [.. Coordinated(sentence, opening - 2, out _), .. behind] : behind;
        }

        if (isVerb && HasCommonSubject(sentence, verb))
        {
            return AreThoseWhoMet(sentence, verb) ? antecedents.LastMet : [];
        }

        for (var i = verb - 1; i >= 0 && i >= verb - Reach && sentence.Word(i) is not (";" or ":"); i--)
        {
            if (sentence[i].IsPersonalPronoun)
            {
                // "Minister Okafor and I"
                ImmutableArray<Party> meant = [.. antecedents.Of(sentence, i)];
                return sentence.Word(i - 1) == "and" && i > 1 && sentence[i - 2] is { IsPerson: true, Possessive: false } && meant.Length == 1
                    ? [.. meant.Concat(Coordinated(sentence, i - 2, out _)).DistinctBy(p => p.Id)] : meant;
            }

            // "Urged Okafor to meet"
            if (i == verb - 2 && sentence.Word(verb - 1) == "to" && sentence[i] is { IsPerson: true, Possessive: false } && MeetingWords.TakePersons.Contains(sentence.Word(i - 1)))
            {
                return [sentence[i].Party!];
            }

            if (sentence[i].CanMeet && !sentence[i].Possessive && !sentence.IsTurnLabel(i) && ((isVerb && i == verb - 1) || !PartyList.IsModifier(sentence, i)))
            {
                var parties = Coordinated(sentence, i, out var first);
                // "Travelled to Nordria, Halistan and Qarath and met": a list of places that a preposition opens.
                if (sentence[first].IsPlaceToo && IsObject(sentence, FirstPlace(sentence, first)))
                {
                    i = first;
                    continue;
                }

                // "The Nordrian delegation, led by Minister Okafor, met"
                if (!IsObject(sentence, first) || (sentence.Word(first - 1) == "by" && sentence.Word(first - 2) is "led" or "headed" && (i == verb - 1 || (i == verb - 2 && sentence.Word(verb - 1) == ","))))
                {
                    return parties;
                }

                i = first;
            }
        }

        return [];
    }

    private static int FirstPlace(SentencePieces sentence, int at)
    {
        while (at > 1 && sentence.Word(at - 1) is "," or "and" && sentence[at - 2].IsPlaceToo)
        {
            at -= 2;
        }

        return at;
    }

    /// <summary>Whether a preposition, or a verb that takes persons, stands before the name at <paramref name="first"/>.</summary>
    private static bool IsObject(SentencePieces sentence, int first)
    {
        var before = sentence.Word(first - 1) == "the" ? first - 2 : first - 1;
        return MeetingWords.Prepositions.Contains(sentence.Word(before)) || MeetingWords.TakePersons.Contains(sentence.Word(before)) || (sentence[first].IsPlaceToo && MeetingWords.Visit.Contains(sentence.Word(before)));
    }

    /// <summary>
    /// The subject of a sentence that opens with the meeting: "In a meeting with Minister Okafor, President Lindqvist said", "Meeting Okafor in Doha, Lindqvist said".
    /// </summary>
    public ImmutableArray<Party> After(SentencePieces sentence, int meeting, int counterpartsEnd)
    {
        if (meeting > 10 || !(sentence.Word(0) is "in" or "during" or "at" or "after" or "following" or "before" or "ahead" or "on" or "since" or "fresh" or "just" || meeting == 0 || (meeting > 0 && sentence.Word(0).EndsWith("ing", StringComparison.Ordinal))))
        {
            return [];
        }

        for (var i = counterpartsEnd; i < sentence.Count && i < counterpartsEnd + 14; i++)
        {
            if (sentence.Word(i) != ",")
            {
                continue;
            }

            if (i + 1 < sentence.Count && sentence[i + 1].IsPersonalPronoun)
            {
                return [.. antecedents.Of(sentence, i + 1)];
            }

            if (PartyList.At(sentence, i + 1, isSubjectNext: false) is { Parties: [{ Type: PartyType.Person }, ..] } subject)
            {
                return subject.Parties;
            }
        }

        return [];
    }

    private ImmutableArray<Party> Coordinated(SentencePieces sentence, int last, out int first)
    {
        var parties = PartyList.Before(sentence, last, out first);
        if (first > 1 && sentence.Word(first - 1) == "and" && sentence[first - 2].IsPersonalPronoun && antecedents.Of(sentence, first - 2) is [var he] && parties.All(p => p.Id != he.Id))
        {
            // "He and Wang"
            first -= 2;
            return parties.Insert(0, he);
        }

        return parties;
    }

    /// <summary>Those on the other side, named after a preposition or verb: persons and bodies, or else those whose people are.</summary>
    public PartyList Others(SentencePieces sentence, int first)
    {
        var named = PartyList.At(sentence, first);
        return !named.Parties.IsEmpty ? named : sides.After(sentence, first) is { Parties.IsEmpty: false } theirs ? theirs : Counterpart(sentence, first);
    }

    /// <summary>"His counterpart", without a word of whose: the only official of another country whom the text names.</summary>
    private PartyList Counterpart(SentencePieces sentence, int first) =>
        sentence.Word(first) is "his" or "her" && sentence.Word(first + 1) == "counterpart" && antecedents.Of(sentence, first) is [{ Country: { } country }] && sides.OnlyOfficialOutside(country) is { } other
            ? new PartyList([other], first + 2, false) : PartyList.None;

    /// <summary>The person that "him", "her" or "them" means as the other side: never one who acts here.</summary>
    public PartyList Pronoun(SentencePieces sentence, int at, ImmutableArray<Party> acting)
    {
        if (sentence.Word(at) is not ("him" or "her" or "them") || !(at + 1 >= sentence.Count || sentence[at + 1].Any(WordClasses.Preposition | WordClasses.Day | WordClasses.Adverb | WordClasses.Coordinator | WordClasses.Demonstrative) || !sentence[at + 1].IsWord))
        {
            return PartyList.None;
        }

        var meant = antecedents.Of(sentence, at, acting);
        return meant.Count == 0 || !AreTwoSides([.. acting, .. meant]) ? PartyList.None : new PartyList([.. meant], at + 1, false);
    }

    /// <summary>Who says the words at this place, where they are somebody's own.</summary>
    public Party? Speaker(SentencePieces sentence, int at) => said.Speaker(sentence[at].Span.Start);

    /// <summary>Both sides after "between".</summary>
    public ImmutableArray<Party> Both(SentencePieces sentence, int between) =>
        MeetingPhrases.Both(sentence, between) is { Length: > 1 } named ? named
            : sides.After(sentence, between + 1).Parties is { IsEmpty: false } theirs ? theirs
            : Mutual(sentence, between);

    /// <summary>"Between them", "between the two leaders": both who were named before.</summary>
    private ImmutableArray<Party> Mutual(SentencePieces sentence, int between)
    {
        var which = sentence.Word(between + 1) == "the" ? between + 2 : between + 1;
        return sentence.Word(between) != "between" || sentence.Word(which) is not ("two" or "them") ? [] : antecedents.Of(sentence, which) is { Count: > 1 } both ? [.. both] : antecedents.LastMet;
    }

    /// <summary>The international body whose meeting it is: "a Northern Pact summit", "the meeting of the pact's ministers"; null where it is none's or a country's.</summary>
    public Party? Gathering(SentencePieces sentence, int noun)
    {
        var before = sides.Owners(sentence, noun);
        var after = sentence.Word(noun + 1) == "of" ? sides.After(sentence, noun + 2).Parties is { IsEmpty: false } people ? people : PartyList.At(sentence, noun + 2).Parties : [];
        return before.Concat(after).Where(p => p is { Type: PartyType.Body, Country: null }).Take(2).ToArray() is [var one] ? one : null;
    }

    /// <summary>Both sides in one joined word: "the Nordria-Halistan talks".</summary>
    public ImmutableArray<Party> Joined(SentencePieces sentence, int noun) => sides.Joined(sentence, noun);

    /// <summary>"The two leaders met", "the pair held", "both ministers spoke": those two whom the text named before; null where no such words stand before the verb.</summary>
    private IReadOnlyList<Party>? BothNamedBefore(SentencePieces sentence, int verb)
    {
        var at = MeetingPhrases.SubjectEnd(sentence, verb);
        for (var i = at; i >= 0 && i >= at - 3 && !sentence[i].Names; i--)
        {
            if ((sentence.Word(i) is "two" or "pair" && sentence.Word(i - 1) is "the") || (sentence.Word(i) == "both" && i < at))
            {
                return antecedents.Of(sentence, i);
            }
        }

        return null;
    }

    /// <summary>"The envoys were received", "the two sides will meet again": those of whom the text has just told that they met.</summary>
    private static bool AreThoseWhoMet(SentencePieces sentence, int verb)
    {
        var at = MeetingPhrases.SubjectEnd(sentence, verb);
        var determiner = sentence[Math.Max(0, at - 1)].Any(WordClasses.Number) || sentence.Word(at - 1) is "foreign" or "chief" ? at - 2 : at - 1;
        return sentence.Word(at) is "sides" or "envoys" or "ministers" or "delegations" or "negotiators" or "delegates" or "leaders" or "presidents" or "diplomats" or "countries" or "parties" or "teams"
            && sentence.Word(determiner) is "the" or "both" or "all" && !MeetingWords.Prepositions.Contains(sentence.Word(determiner - 1));
    }

    /// <summary>Whether the verb has a subject of its own that names nobody: "the delegation met".</summary>
    private static bool HasCommonSubject(SentencePieces sentence, int verb)
    {
        var at = MeetingPhrases.SubjectEnd(sentence, verb, WordClasses.Negation);
        if (at < 1 || sentence[at].Names || sentence[at].Any(WordClasses.Capital | WordClasses.Day | WordClasses.Month | WordClasses.Time | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator
            | WordClasses.Relative | WordClasses.Verb | WordClasses.Number | WordClasses.Subject | WordClasses.Article) || !sentence[at].IsWord)
        {
            return sentence.Word(at) is "it" or "you";
        }

        var before = sentence[at - 1];
        return before.Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Demonstrative | WordClasses.Quantifier) || before.Possessive || sentence[at].Any(WordClasses.Person | WordClasses.Body);
    }

    /// <summary>Whose meeting it is: "Blinken's", "his", "the President's", right before the noun or its adjectives.</summary>
    public ImmutableArray<Party> Owner(SentencePieces sentence, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 5; i--)
        {
            var piece = sentence[i];
            if (piece.Possessive && piece.Names)
            {
                return Coordinated(sentence, i, out _);
            }

            if (piece.IsPossessivePronoun)
            {
                return [.. antecedents.Of(sentence, i)];
            }

            if (piece.Names ? !piece.IsPlaceToo : piece.Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Coordinator | WordClasses.Verb) || !piece.IsWord)
            {
                break;
            }
        }

        return [];
    }
}
