using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements.Speakers;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says who speaks in each draft, to whom, and for whom. Drafts must be given in text order, since whoever was speaking may speak on.
/// Whom single words mean stands in the folder Speakers.
/// </summary>
internal sealed class SpeakerResolver
{
    private const int LongestOwned = 3;

    private readonly AnnotatedText text;
    private readonly SpeechSoFar speech;
    private readonly PartiesMeant parties;
    private readonly Issuers issuers;
    private readonly TurnLabels labels;
    private readonly OwnWords ownWords;
    private readonly Vocatives vocatives;
    private readonly Hearers hearers;
    private readonly Spokesmen spokesmen;
    private readonly EchoedSayings echoed;
    private readonly JoinedSpeakers joined;

    private readonly Dictionary<Draft, ImmutableArray<PartyReference>> speakers = new(ReferenceEqualityComparer.Instance);

    /// <summary>For drafts told in a turn: who speaks in it.</summary>
    private readonly Dictionary<Draft, ImmutableArray<PartyReference>> turns = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whom turns address by name: "he", told to somebody, is not that somebody.</summary>
    private readonly Dictionary<Draft, PartyReference> addressed = new(ReferenceEqualityComparer.Instance);

    public SpeakerResolver(AnnotatedText text, Mentions mentions)
    {
        this.text = text;
        var nouns = new NounPhrases(text);
        var references = new References(text);
        var groups = new Groups(text, mentions);
        var unnamed = new UnnamedParties(text, mentions);
        var represented = new RepresentedParties(text, mentions, references);
        var interviewer = Interviewers.Asking(text, mentions);
        speech = new SpeechSoFar(text);
        issuers = new Issuers(text, mentions, groups, nouns, references);
        vocatives = new Vocatives(text, mentions, interviewer);
        parties = new PartiesMeant(text, mentions, nouns, speech, groups, issuers, vocatives, represented, unnamed, references);
        labels = new TurnLabels(text, mentions, interviewer, unnamed, parties, references);
        ownWords = new OwnWords(text, represented, labels, references);
        hearers = new Hearers(text, new AddresseeFinder(text, mentions));
        spokesmen = new Spokesmen(text, mentions, unnamed, references);
        echoed = new EchoedSayings(text, nouns);
        joined = new JoinedSpeakers(text, nouns);
    }

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>How sure it is who speaks in the draft last asked for, from 0 to 1.</summary>
    public double Certainty => parties.Certainty;

    /// <summary>Who speaks. <paramref name="within"/>: the draft whose content tells of this one.</summary>
    public ImmutableArray<PartyReference> Speakers(Draft draft, Draft? within)
    {
        parties.Certainty = 1;
        var outer = within is null ? [] : speakers.GetValueOrDefault(within, []);
        var found = Once(WithOthers(ByOwnWords(draft, within, outer), draft, within, outer));
        speakers[draft] = found;
        turns[draft] = draft.IsTurn ? found : within is not null && turns.TryGetValue(within, out var turn) ? turn : [];
        if (draft is { IsTurn: true } && draft.Rule == Rules.Turn && vocatives.Find(draft.First, draft.End, found) is { } whom)
        {
            addressed[draft] = whom;
        }

        if (!draft.IsTurn && !found.All(IsOpenPronoun))
        {
            speech.Add(new SpeechSoFar.Saying(Tokens[draft.Place].Start, found, Nested: within is { IsTurn: false }, Asks: draft.Act == SpeechAct.Ask));
        }

        return found;
    }

    /// <summary>Whom the words name. <paramref name="told"/>: the speakers of the statement they stand in.</summary>
    public IEnumerable<PartyReference> Resolve(Nominal nominal, ImmutableArray<PartyReference> told) => parties.Resolve(nominal, told);

    /// <summary>To whom it is said. Nobody tells himself: "Okafor told him" means somebody else.</summary>
    public ImmutableArray<PartyReference> Addressees(Draft draft, ImmutableArray<PartyReference> speaking)
    {
        if (addressed.TryGetValue(draft, out var vocative))
        {
            return [vocative];
        }

        var ids = Ids(speaking).ToHashSet(StringComparer.Ordinal);
        var named = hearers.Of(draft, speaking);

        // How sure it is who speaks does not hang on who was told.
        var certainty = Certainty;
        ImmutableArray<PartyReference> found = [.. named.SelectMany(a => Told(a, draft) is { } told ? [told] : Resolve(a, [], ids)).Where(a => a.Id is null ? !IsSpeaker(a, speaking) : !ids.Contains(a.Id))];
        parties.Certainty = certainty;
        return found;
    }

    /// <summary>Whom a spokesman speaks for: "a spokesman for the ministry", "State Department spokesman Miller".</summary>
    public PartyReference? Behalf(Nominal nominal) => spokesmen.Behalf(nominal);

    // Without those who are said to have said the same; outer: who speaks in the draft that tells of this one.
    private ImmutableArray<PartyReference> ByOwnWords(Draft draft, Draft? within, ImmutableArray<PartyReference> outer) =>
        draft switch
        {
            _ when hearers.IsTold(draft) => [],
            { IsTurn: true, Speaker: { } label } when draft.Rule == Rules.PutOutInAName && Issuers(label) is { IsEmpty: false } together => together,
            { IsTurn: true, Speaker: { } label } => [labels.Read(label)],
            { Speaker: { } speaker } when issuers.AfterWe(speaker) is { } apposition && Issuers(apposition) is { IsEmpty: false } ourselves => ourselves,
            { Speaker: { } speaker, Cue: { } cue } when Owned(speaker, cue) is { } owned => [.. Resolve(owned, outer)],
            { Speaker: { } speaker } when within is { IsTurn: true } => InTurn(speaker, outer, within),
            { Speaker: { } speaker } => [.. Resolve(speaker, outer, NamedHearers(draft))],
            { CarriedFrom: { } from } when speakers.TryGetValue(from, out var carried) => [.. carried.Select(CarriedOver)],
            _ => [],
        };

    private ImmutableArray<PartyReference> WithOthers(ImmutableArray<PartyReference> found, Draft draft, Draft? within, ImmutableArray<PartyReference> outer)
    {
        if (!draft.IsTurn && found.Length > 0 && echoed.Find(draft) is { } other)
        {
            // "As I said, and as the President said": both of them.
            var first = within is { IsTurn: true } ? InTurn(other, outer, within) : [.. Resolve(other, outer)];
            found = [.. first.Where(f => found.All(o => o.Id is null || o.Id != f.Id)), .. found];
        }

        return !draft.IsTurn && found.Length == 1 && joined.Find(draft) is { } beside ? [.. found, .. Resolve(beside, outer, Ids(found))] : found;
    }

    // "Okafor's | boss said": whoever is hers, and not she. "Okafor's remark that" is hers.
    private Nominal? Owned(Nominal speaker, (int First, int End) cue)
    {
        var between = cue.First - speaker.HeadEnd;
        return between is > 0 and <= LongestOwned && Tokens[speaker.HeadEnd - 1].Kind == TokenKind.Possessive && CueLexicon.Find(Tokens[cue.First].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Third)
            && Enumerable.Range(speaker.HeadEnd, between).All(i => Tokens[i] is { Kind: TokenKind.Word, Quoted: false } word && !word.Any(WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Preposition)) ? new Nominal(speaker.HeadFirst, cue.First) : null;
    }

    // In somebody's own words "I" is himself, "we" his government, and "he" is somebody else.
    private ImmutableArray<PartyReference> InTurn(Nominal speaker, ImmutableArray<PartyReference> turn, Draft within)
    {
        if (ownWords.Speaking(speaker, turn, within.Rule) is { IsEmpty: false } own)
        {
            return own;
        }

        // Two who put out a text together are "the two leaders" in it.
        var others = Ids(turn.Length > 1 && within.Rule == Rules.PutOutInAName ? [] : turn);
        if (addressed.GetValueOrDefault(within) is not { } whom)
        {
            return [.. Resolve(speaker, [], others)];
        }

        // "Thank you, Bo. As he said": whom the turn thanks may be spoken of as well.
        ImmutableArray<PartyReference> found = [.. Resolve(speaker, [], whom.Id is { } id ? others.Append(id) : others)];
        return found is [{ Id: null, Type: PartyType.Unnamed, Text.Length: < 4 }] ? [.. Resolve(speaker, [], others)] : found;
    }

    // In somebody's own words "me" is himself, "us" those he speaks for, and the "you" of a question whoever answers.
    private PartyReference? Told(Nominal whom, Draft draft) => !draft.IsTurn && whom.Heads.Length == 1 && turns.TryGetValue(draft, out var turn) && turn is [var self, ..] ? ownWords.Told(whom, self) : null;

    // "he told Okafor" and "he" are two.
    private IEnumerable<string> NamedHearers(Draft draft) => Ids(hearers.Beside(draft).SelectMany(hearer => hearer.Heads.Select(head => parties.Named(head, hearer))).OfType<PartyReference>());

    private ImmutableArray<PartyReference> Issuers(Nominal label) => issuers.Named(label, other => Resolve(other, []));

    private IEnumerable<PartyReference> Resolve(Nominal nominal, ImmutableArray<PartyReference> told, IEnumerable<string> except) => parties.Resolve(nominal, told, except);

    // "Deputy Prime Minister for Finance and Minister of Economy Abelard" is one man of two offices: he speaks where he is named.
    private static ImmutableArray<PartyReference> Once(ImmutableArray<PartyReference> speakers) =>
        speakers.Length < 2 ? speakers : [.. speakers.Where((s, i) => s.Id is null || !speakers.Skip(i + 1).Any(later => later.Id == s.Id))];

    // "They" and "I" of nobody known: whoever spoke before speaks on.
    private bool IsOpenPronoun(PartyReference party) =>
        party is { Type: PartyType.Unnamed, Id: null, Span: { } said } && Tokens[text.TokenAt(said.Start)].Any(WordClasses.Subject | WordClasses.Auxiliary);

    private static bool IsSpeaker(PartyReference told, ImmutableArray<PartyReference> speaking) => told.Antecedent is not null && speaking.Any(s => s.Id is null && s.Name == told.Name);

    private static IEnumerable<string> Ids(IEnumerable<PartyReference> parties) => parties.Select(p => p.Id).OfType<string>();

    private static PartyReference CarriedOver(PartyReference party) => party with
    {
        Span = null,
        Text = "",
        Antecedent = party.Span ?? party.Antecedent,
        Reason = $"The quotation has no speaker beside it; {party.Name} was speaking before.",
    };
}
