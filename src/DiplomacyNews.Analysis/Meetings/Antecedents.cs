using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Whom "he", "her" or "their" means at a place: the last fitting person, subjects before others. Remembers what earlier sentences named.</summary>
internal sealed class Antecedents(SaidBy said)
{
    /// <summary>How far back in its own sentence a pronoun looks, in pieces.</summary>
    private const int Reach = 60;

    private IReadOnlyList<Party> lastSubjects = [];

    /// <summary>The two officials of different countries whom the latest sentence that named two named.</summary>
    private IReadOnlyList<Party> lastPair = [];

    private readonly List<Party> earlier = [];

    /// <summary>How many sentences after a meeting "the envoys" are still those who met.</summary>
    private const int SentencesBack = 3;

    /// <summary>How far after its verb or noun "there" stands.</summary>
    private const int ThereReach = 8;

    private ImmutableArray<Party> lastMet = [];
    private int sentencesSince;
    private bool onlyThose;
    private TextSpan? lastPlace;
    private TextSpan? placeBefore;

    /// <summary>Those who met by what the last sentences told: "the two sides", "the envoys".</summary>
    public ImmutableArray<Party> LastMet => sentencesSince <= SentencesBack || onlyThose ? lastMet : [];

    /// <summary>Keeps who met by the sentence just read.</summary>
    public void RememberMeeting(ImmutableArray<Party> met)
    {
        onlyThose = met.Length < 2 ? onlyThose : lastMet.IsEmpty || (onlyThose && met.All(lastMet.Contains));
        (lastMet, sentencesSince) = met.Length > 1 ? (met, 0) : (lastMet, sentencesSince + 1);
    }

    /// <summary>The place that "there" means beside the word at <paramref name="at"/>: the last that an earlier sentence, or this one before, named; null where no "there" stands.</summary>
    public TextSpan? There(SentencePieces sentence, int at, int end)
    {
        var there = sentence.Word(0) == "there" && sentence.Word(1) is "," or "in" or "on" ? 0
            : Enumerable.Range(sentence.Word(end + 1) == "," && sentence.Word(end + 2) == "there" ? end + 2 : end + 1, ThereReach).TakeWhile(i => sentence.Word(i) is not ("," or ";" or "that")).FirstOrDefault(i => sentence.Word(i) == "there" && !sentence[i].Quoted && !(i + 1 < sentence.Count && sentence[i + 1].Any(WordClasses.Auxiliary)), -1);
        return there < 0 ? null : Enumerable.Range(0, at).Select(i => Circumstances.PlaceAt(sentence, i)).LastOrDefault(p => p is not null) ?? lastPlace ?? placeBefore;
    }

    /// <summary>The last town or country that the sentence places something in, or else a capital that it names: "Qarath presents itself as a mediator".</summary>
    private static TextSpan? LastPlace(SentencePieces sentence)
    {
        TextSpan? capital = null;
        for (var i = sentence.Count - 1; i >= 0; i--)
        {
            if (Circumstances.PlaceAt(sentence, i) is { } named)
            {
                return named;
            }

            capital ??= sentence[i] is { Mention.Kind: MentionKind.Metonym } place && !place.Party!.Name.AsSpan().EndsWith(sentence.Printed(i), StringComparison.Ordinal) ? place.Span : null;
        }

        return capital;
    }

    /// <summary>Keeps what a sentence named for those that follow.</summary>
    public void Remember(SentencePieces sentence)
    {
        List<Party> subjects = [];
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence[i] is { IsPerson: true, Party: { } party } piece && !sentence.IsTurnLabel(i))
            {
                if (!piece.Possessive && (subjects.Count == 0 ? !IsObject(sentence, i) : sentence.Word(i - 1) is "and" && subjects.Count == 1))
                {
                    subjects.Add(party);
                }

                earlier.Add(party);
            }
        }

        if (subjects.Count > 0)
        {
            lastSubjects = subjects;
        }

        Party[] named = [.. sentence.Where(p => p is { IsPerson: true, Quoted: false }).Select(p => p.Party!).Distinct().Take(3)];
        if (named.Length == 2)
        {
            lastPair = MeetingSubjects.AreTwoSides([.. named]) ? named : [];
        }

        (lastPlace, placeBefore) = (LastPlace(sentence), lastPlace);
        if (earlier.Count > 20)
        {
            earlier.RemoveRange(0, earlier.Count - 20);
        }
    }

    /// <summary>The person or persons that the pronoun at <paramref name="index"/> means, none of those <paramref name="acting"/>; empty when none fits.</summary>
    public IReadOnlyList<Party> Of(SentencePieces sentence, int index, IReadOnlyCollection<Party>? acting = null)
    {
        var pronoun = sentence[index].Pronoun;
        if (pronoun is "i" or "my" or "we" or "our")
        {
            return said.Speaker(sentence[index].Span.Start) is { } speaker && (pronoun is "i" or "my" || MeetsInPerson(speaker)) ? [speaker] : [];
        }

        if (said.Pronoun(sentence[index].Span.Start) is { } known)
        {
            return [known];
        }

        if (pronoun is "they" or "their" or "them" or "two" or "both" or "pair")
        {
            return Several(sentence, index);
        }

        var gender = pronoun is "he" or "his" or "him" ? Gender.Male : Gender.Female;
        Party? owner = null;
        Party? other = null;
        for (var i = index - 1; i >= Math.Max(0, index - Reach); i--)
        {
            if (sentence[i] is { IsPerson: true, Party: { } party } piece && Suits(party) && !sentence.IsTurnLabel(i))
            {
                if (!piece.Possessive && !IsObject(sentence, i))
                {
                    return [party];
                }

                if (piece.Possessive)
                {
                    owner ??= party;
                }

                other ??= party;
            }
        }

        return (owner ?? lastSubjects.FirstOrDefault(Suits) ?? other ?? earlier.LastOrDefault(Suits)) is { } found ? [found] : [];

        bool Suits(Party party) => Fits(party, gender) && acting?.Contains(party) is not true;
    }

    private IReadOnlyList<Party> Several(SentencePieces sentence, int index)
    {
        var here = new List<Party>();
        for (var i = Math.Max(0, index - Reach); i < index; i++)
        {
            if (sentence[i] is { IsPerson: true, Party: { } party, Possessive: false } && !here.Contains(party))
            {
                here.Add(party);
            }
        }

        if (here.Count == 2 || (here.Count == 0 && lastSubjects.Count == 2))
        {
            return here.Count == 2 ? here : lastSubjects;
        }

        // "Nordria and Halistan are at odds in the first talks that they held"
        if (here.Count == 0 && StatesBefore(sentence, index) is { Count: 2 } states)
        {
            return states;
        }

        // "Okafor raised it with Wen. The two leaders will discuss …"; what the two "had" done before may be told of others.
        if (here.Count == 0 && sentence.Word(index) is "two" or "pair" && sentence.Word(index + 1) != "of" && !sentence[index].Quoted && lastPair.Count == 2 && !sentence.Around(index).Any(p => p.Lower == "had"))
        {
            return lastPair;
        }

        // "Okafor told Wen … . Okafor smiled as their talks began": the one named here, and whom an earlier sentence set beside that one.
        return here is [var one] && sentence[index].Pronoun == "their" && Opposite(one) is { } other ? [one, other] : [];
    }

    /// <summary>The states or bodies, joined by "and", that are the subject of the sentence.</summary>
    private static List<Party> StatesBefore(SentencePieces sentence, int index)
    {
        for (var i = 0; i + 2 < index && i < Reach; i++)
        {
            if (sentence[i] is { CanMeet: true, Possessive: false, Party.Type: PartyType.Body } one && !IsObject(sentence, i) && sentence.Word(i + 1) == "and" && sentence[i + 2] is { CanMeet: true, Possessive: false, Party.Type: PartyType.Body } other)
            {
                return [one.Party!, other.Party!];
            }
        }

        return [];
    }

    private Party? Opposite(Party one) => lastPair.Contains(one) ? lastPair.First(p => p != one) : null;

    /// <summary>Whether "we met" may be said of the speaker's own meeting: a spokesman tells of others'.</summary>
    private static bool MeetsInPerson(Party speaker) =>
        speaker.Office is { } office && !office.Contains("spokes", StringComparison.OrdinalIgnoreCase) && !office.Contains("press secretary", StringComparison.OrdinalIgnoreCase)
        && !office.Contains("deputy national", StringComparison.OrdinalIgnoreCase);

    private static bool Fits(Party party, Gender gender) => party.Gender == Gender.Unknown || party.Gender == gender;

    /// <summary>"Met with Okafor and Wen": both are objects.</summary>
    private static bool IsObject(SentencePieces sentence, int index) =>
        IsDirectObject(sentence, index) || (sentence.Word(index - 1) == "and" && index > 1 && sentence[index - 2].IsPerson && IsDirectObject(sentence, index - 2));

    private static bool IsDirectObject(SentencePieces sentence, int index) =>
        MeetingWords.Prepositions.Contains(sentence.Word(index - 1)) || MeetingWords.TakePersons.Contains(sentence.Word(index - 1));
}
