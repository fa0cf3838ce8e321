using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says who is meant by the words that name a speaker or addressee: names and titles through the mentions, pronouns through the discourse.
/// Drafts must be given in text order.
/// </summary>
internal sealed class SpeakerResolver(AnnotatedText text, Mentions mentions)
{
    private readonly Dictionary<string, List<TextSpan>> names = mentions.All.Where(m => m.Kind != MentionKind.Title).GroupBy(m => m.PartyId, m => m.Span, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    private readonly NounPhrases nouns = new(text);
    private readonly Pronouns pronouns = new(text, mentions) { Issuer = IssuerOf(text, mentions) };
    private readonly Dictionary<Draft, ImmutableArray<PartyReference>> speakers = new(ReferenceEqualityComparer.Instance);

    /// <summary>For drafts told in a turn: who speaks in it.</summary>
    private readonly Dictionary<Draft, ImmutableArray<PartyReference>> turns = new(ReferenceEqualityComparer.Instance);

    private const int OpeningSentences = 12;
    private const int LongestLastMember = 14;
    private const int LongestTitle = 90;
    private const int LongestOwned = 3;

    private readonly PluralSubjects plurals = new(text, new NounPhrases(text));
    private readonly EchoedSayings echoed = new(text, new NounPhrases(text));
    private readonly JoinedSpeakers joined = new(text, new NounPhrases(text));
    private readonly BodyDescriptions bodies = new(text, mentions);
    private readonly DocumentAntecedents documents = new(text, new NounPhrases(text));
    private readonly Vocatives vocatives = new(text, mentions, Interviewer(text, mentions));

    /// <summary>Whom turns address by name: "he", told to somebody, is not that somebody.</summary>
    private readonly Dictionary<Draft, PartyReference> addressed = new(ReferenceEqualityComparer.Instance);

    private readonly OpeningLists lists = new(text, mentions);
    private readonly AddresseeFinder addressees = new(text, mentions);

    /// <summary>Who declares the text, once asked for.</summary>
    private ImmutableArray<PartyReference>? declared;

    /// <summary>The last draft of which it is known to whom it was said.</summary>
    private Draft? toldLast;

    private readonly PartyReference? interviewer = Interviewer(text, mentions);

    /// <summary>The words that have a capital within a sentence somewhere, once asked for.</summary>
    private HashSet<string>? withinSentences;

    private static readonly Comparer<Mention> ByStart = Comparer<Mention>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    private ImmutableArray<Token> Tokens => text.Tokens;

    private HashSet<string> WithinSentences => withinSentences ??= [.. text.Sentences.SelectMany(s => Enumerable.Range(s.First, s.End - s.First).Skip(1)).Where(i => Tokens[i].Any(WordClasses.Capital)).Select(i => Tokens[i].Lower)];

    /// <summary>How sure it is who speaks in the draft last asked for, from 0 to 1.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>Who speaks.</summary>
    public ImmutableArray<PartyReference> Speakers(Draft draft, Draft? within)
    {
        Certainty = 1;
        var outer = within is null ? [] : speakers.GetValueOrDefault(within, []);
        ImmutableArray<PartyReference> found = draft switch
        {
            _ when IsTold(draft) => [],
            { IsTurn: true, Speaker: { } label } when draft.Rule == Rules.PutOutInAName && Issuers(label) is { IsEmpty: false } issuers => issuers,
            { IsTurn: true, Speaker: { } label } => Turn(label),
            { Speaker: { } speaker } when OurselvesNamed(speaker) is { } apposition && Issuers(apposition) is { IsEmpty: false } named => named,
            { Speaker: { } speaker, Cue: { } cue } when Owned(speaker, cue) is { } owned => [.. Resolve(owned, outer)],
            { Speaker: { } speaker } when within is { IsTurn: true } => InTurn(speaker, outer, within),
            { Speaker: { } speaker } => [.. Resolve(speaker, outer, NamedAddressees(draft))],
            { CarriedFrom: { } from } when speakers.TryGetValue(from, out var carried) => [.. carried.Select(CarriedOver)],
            _ => [],
        };
        if (!draft.IsTurn && found.Length > 0 && echoed.Find(draft) is { } other)
        {
            // "As I said, and as the President said": both of them.
            var first = within is { IsTurn: true } ? InTurn(other, outer, within) : [.. Resolve(other, outer)];
            found = [.. first.Where(f => found.All(o => o.Id is null || o.Id != f.Id)), .. found];
        }

        if (!draft.IsTurn && found.Length == 1 && joined.Find(draft) is { } beside)
        {
            found = [.. found, .. Resolve(beside, outer, found.Select(f => f.Id).OfType<string>())];
        }

        found = Once(found);
        speakers[draft] = found;
        if (draft is { IsTurn: true } && draft.Rule == Rules.Turn && vocatives.Find(draft.First, draft.End, found) is { } whom)
        {
            addressed[draft] = whom;
        }

        turns[draft] = draft.IsTurn ? found : within is not null && turns.TryGetValue(within, out var turn) ? turn : [];
        if (!draft.IsTurn && !found.All(f => f is { Type: PartyType.Unnamed, Id: null, Span: { } said } && Tokens[text.TokenAt(said.Start)].Any(WordClasses.Subject | WordClasses.Auxiliary)))
        {
            pronouns.Spoke(text.Tokens[draft.Place].Start, found, within is { IsTurn: false }, draft.Act);
        }

        return found;
    }

    // "Okafor's | boss said": whoever is hers, and not she. "Okafor's remark that" is hers.
    private Nominal? Owned(Nominal speaker, (int First, int End) cue)
    {
        var between = cue.First - speaker.HeadEnd;
        return between is > 0 and <= LongestOwned && Tokens[speaker.HeadEnd - 1].Kind == TokenKind.Possessive && CueLexicon.Find(Tokens[cue.First].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Third)
            && Enumerable.Range(speaker.HeadEnd, between).All(i => Tokens[i] is { Kind: TokenKind.Word, Quoted: false } word && !word.Any(WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Preposition)) ? new Nominal(speaker.HeadFirst, cue.First) : null;
    }

    // "Deputy Prime Minister for Finance and Minister of Economy Abelard" is one man of two offices: he speaks where he is named.
    private static ImmutableArray<PartyReference> Once(ImmutableArray<PartyReference> speakers) =>
        speakers.Length < 2 ? speakers : [.. speakers.Where((s, i) => s.Id is null || !speakers.Skip(i + 1).Any(later => later.Id == s.Id))];

    // QUESTION: and Q are somebody of the press.
    private ImmutableArray<PartyReference> Turn(Nominal label)
    {
        var span = label.Span(text);
        var word = Tokens[label.HeadFirst].Lower;
        if (label.HeadEnd == label.HeadFirst + 1 && word is "q" or "question" or "reporter")
        {
            return interviewer is { } one ? [one with { Span = span, Text = span.Of(text.Text), Antecedent = one.Span, Reason = $"The questions are those of {one.Name}, with whom the interview is." }]
                : [new PartyReference(span, span.Of(text.Text), null, "reporter", PartyType.Unnamed)];
        }

        if (label.HeadEnd == label.HeadFirst + 1 && word == "a")
        {
            return [Interviewed() is { } party ? Reference(span, party) : new PartyReference(span, span.Of(text.Text), null, "interviewee", PartyType.Unnamed)];
        }

        return Named((label.HeadFirst, label.HeadEnd), label) is { } named ? [named] : [Unknown(span, PartyType.Unnamed) is var u && u.Name.Any(char.IsLower) ? u : u with { Name = u.Name.ToLowerInvariant() }];
    }

    // "Interview with Ada Okafor" above "Q:" and "A:", and nobody else.
    private Party? Interviewed()
    {
        var named = mentions.In(text.Span(0, Math.Max(1, text.Turns[0].LabelFirst))).Where(m => m.Kind == MentionKind.FullName).Select(m => m.PartyId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return named is [var one] && mentions.Parties.GetValueOrDefault(one) is { Type: PartyType.Person } party ? party : null;
    }

    // "Joint Statement by Secretary of State Antony Okafor and Foreign Minister Bo Renwick": everybody named, or else the bodies; or those described by their office.
    private ImmutableArray<PartyReference> Issuers(Nominal label)
    {
        var described = ImmutableArray.CreateBuilder<PartyReference>();
        var first = label.First;
        for (var i = label.HeadFirst; i < label.HeadEnd; i++)
        {
            if (pronouns.DescribedTogether(i) is var (together, end))
            {
                described.Add(together);
                first = end;
                i = end - 1;
            }
        }

        if (described.Count > 0)
        {
            // "… and the High Representative of the Pact"
            var and = first < label.HeadEnd && Tokens[first].Lower == "," ? first + 1 : first;
            if (and + 1 < label.HeadEnd && Tokens[and].Lower == "and" && nouns.After(and + 1, label.HeadEnd) is { } other)
            {
                described.AddRange(Resolve(other, []));
            }

            return described.ToImmutable();
        }

        var named = mentions.In(label.Span(text)).Where(m => mentions.Parties.ContainsKey(m.PartyId)).DistinctBy(m => m.PartyId, StringComparer.Ordinal).ToList();
        var persons = named.Where(IsPerson).ToList();
        return [.. (persons.Count > 0 ? persons : named).Select(m => Reference(m.WithTitle, mentions.Parties[m.PartyId]))];
    }

    // "We, the foreign ministers of Nordria and Halistan, and the envoy of the Pact, condemn …": all that stands between.
    private Nominal? OurselvesNamed(Nominal speaker)
    {
        var sentence = text.Sentences[text.SentenceAt(speaker.HeadFirst)];
        return sentence.First + 2 <= speaker.HeadFirst && NamesOurselves(sentence) ? new Nominal(sentence.First + 2, speaker.End) : null;
    }

    private bool NamesOurselves(Sentence sentence) =>
        sentence.End - sentence.First > 3 && Tokens[sentence.First] is { Lower: "we", Quoted: false } && Tokens[sentence.First + 1].Lower == "," && pronouns.DescribedTogether(sentence.First + 2) is not null;

    // A declaration that begins with "We, the heads of state of …, met in Torsholm" is theirs throughout.
    private ImmutableArray<PartyReference> Declaring()
    {
        foreach (var sentence in text.Sentences.Take(OpeningSentences))
        {
            if (NamesOurselves(sentence) && pronouns.DescribedTogether(sentence.First + 2) is var (_, end))
            {
                return Issuers(new Nominal(sentence.First + 2, Math.Min(sentence.End, end + LongestLastMember)));
            }
        }

        return [];
    }

    private PartyReference? NextTurn(int position)
    {
        int low = 0, high = text.Turns.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[text.Turns[middle].First].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low < text.Turns.Length && text.Turns[low] is { } next && next.LabelEnd > next.LabelFirst && Turn(new Nominal(next.LabelFirst, next.LabelEnd)) is [{ Id: not null } one] ? one : null;
    }

    // In somebody's own words "I" is himself, "we" his government, and "he" is somebody else.
    private ImmutableArray<PartyReference> InTurn(Nominal speaker, ImmutableArray<PartyReference> turn, Draft within)
    {
        var word = Tokens[speaker.HeadFirst].Lower;
        if (speaker.Heads.Length == 1 && turn is [var self, ..])
        {
            var span = speaker.Span(text);
            var first = word.Contains('\'') ? word[..word.IndexOf('\'')] : word;
            if (first == "i")
            {
                return [self with { Span = span, Text = span.Of(text.Text), Antecedent = self.Span, Reason = $"“{span.Of(text.Text)}” is {self.Name}, whose words these are." }];
            }

            if (first == "you" && NextTurn(span.Start) is { } asked)
            {
                return [asked with { Span = span, Text = span.Of(text.Text), Antecedent = asked.Span, Reason = $"“{span.Of(text.Text)}” is {asked.Name}, who answers." }];
            }

            first = first == "our" && IsGovernments(Tokens[speaker.HeadEnd - 1]) ? "we" : first;
            if (first == "we" && turn.All(t => t.Id is not null && (t.Type == PartyType.Body || CountryOf(t) is not null)))
            {
                return [.. turn.Select(t => Represented(t, span)).DistinctBy(t => t.Id, StringComparer.Ordinal)];
            }

            if (first == "we" && within.Rule == Rules.PutOutInAName && turn.Length > 0 && turn.All(t => t.Id is null || t.Type == PartyType.Body) && turn.Any(t => t.Antecedent is not null))
            {
                // Those described together by their office are nobody's government: they speak as they are.
                return [.. turn.Select(t => t with { Span = span, Text = span.Of(text.Text), Antecedent = t.Antecedent ?? t.Span, Reason = $"“{span.Of(text.Text)}” is {t.Name}, in whose name the text speaks." })];
            }
        }

        // Two who put out a text together are "the two leaders" in it.
        var others = turn.Length > 1 && within.Rule == Rules.PutOutInAName ? [] : turn;
        ImmutableArray<PartyReference> found = [.. Resolve(speaker, [], others.Append(addressed.GetValueOrDefault(within)).Where(t => t?.Id is not null).Select(t => t!.Id!))];

        // "Thank you, Bo. As he said": whom the turn thanks may be spoken of as well.
        return found is [{ Id: null, Type: PartyType.Unnamed } nobody] && addressed.ContainsKey(within) && nobody.Text.Length < 4 ? [.. Resolve(speaker, [], others.Where(t => t.Id is not null).Select(t => t.Id!))] : found;
    }

    private static bool IsGovernments(Token noun) => noun.Lower is "governments" or "nations" or "countries";

    private string? CountryOf(PartyReference self) => (self.Id is null ? null : mentions.Parties.GetValueOrDefault(self.Id)?.Country) ?? mentions.Home;

    // "he told Okafor" and "he" are two.
    private IEnumerable<string> NamedAddressees(Draft draft)
    {
        foreach (var addressee in draft.Addressees.IsEmpty && addressees.Find(draft) is { } beside ? [beside] : draft.Addressees)
        {
            foreach (var head in addressee.Heads)
            {
                if (Named(head, addressee)?.Id is { } id)
                {
                    yield return id;
                }
            }
        }
    }

    // "Secretary Antony Okafor with Mara Quist of NW": the questions of an interview are hers, where only one answers.
    private static PartyReference? Interviewer(AnnotatedText text, Mentions mentions)
    {
        var answering = text.Turns.Where(t => t.LabelEnd > t.LabelFirst && !t.IsWhole).Select(t => text.Span(t.LabelFirst, t.LabelEnd)).SelectMany(mentions.In).Select(m => m.PartyId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (answering.Count != 1 || text.Turns[0].LabelFirst is 0 or > 80)
        {
            return null;
        }

        foreach (var mention in mentions.In(text.Span(0, text.Turns[0].LabelFirst)).Reverse())
        {
            var before = text.TokenAt(mention.WithTitle.Start) - 1;
            if (mention.Kind == MentionKind.FullName && before >= 0 && text.Tokens[before].Lower is "with" or "by" && mentions.Parties.GetValueOrDefault(mention.PartyId) is { Type: PartyType.Person, Office: null } party && party.Id != answering[0])
            {
                return new PartyReference(mention.Span, mention.Span.Of(text.Text), party.Id, party.Name, party.Type);
            }
        }

        return null;
    }

    // A ministry that says "we" means itself; a minister means his government.
    private PartyReference Represented(PartyReference self, TextSpan span)
    {
        if (self.Type == PartyType.Body)
        {
            return self with { Span = span, Text = span.Of(text.Text), Antecedent = self.Span, Reason = $"“{span.Of(text.Text)}” is {self.Name}, in whose name the text speaks." };
        }

        var country = CountryOf(self)!;
        var id = GovernmentIds.Of(country);
        return new PartyReference(span, span.Of(text.Text), id, mentions.Parties.GetValueOrDefault(id)?.Name ?? mentions.Governments.GetValueOrDefault(country, country), PartyType.Body) { Reason = $"“{span.Of(text.Text)}” is the government that {self.Name} speaks for." };
    }

    /// <summary>Whom the words name. <paramref name="told"/>: the speakers of the statement they stand in.</summary>
    public IEnumerable<PartyReference> Resolve(Nominal nominal, ImmutableArray<PartyReference> told, IEnumerable<string>? except = null)
    {
        var named = (lists.With(nominal) is { IsEmpty: false } list ? list : Heads(nominal)).Select(h => (Head: h, Party: Named(h, nominal))).ToList();
        var company = named.Where(n => n.Party?.Id is not null).Select(n => n.Party!.Id!).Concat(except ?? []).ToHashSet(StringComparer.Ordinal);
        var described = 0;
        foreach (var (head, party) in named)
        {
            if (head.First < described)
            {
                continue;
            }

            if (pronouns.DescribedTogether(head.First) is var (together, end))
            {
                // "The foreign ministers of Nordria and Halistan": the countries are none of those who speak.
                described = end;
                yield return together;
                continue;
            }

            if (party is not null)
            {
                yield return party;
                continue;
            }

            foreach (var meant in Meant(head, nominal, told, company))
            {
                yield return meant;
            }
        }
    }

    // "The Islamic State of Iraq and the Levant" is one body, although "and" joins its last word to the others.
    private IEnumerable<(int First, int End)> Heads(Nominal nominal)
    {
        for (var i = 0; i < nominal.Heads.Length; i++)
        {
            var head = nominal.Heads[i];
            if (mentions.StartingAt(WithoutArticle(text.Span(head.First, head.End)).Start) is { Kind: MentionKind.Body } body)
            {
                while (i + 1 < nominal.Heads.Length && Tokens[nominal.Heads[i + 1].End - 1].End <= body.Span.End)
                {
                    head = (head.First, nominal.Heads[++i].End);
                }
            }

            yield return head;
        }
    }

    private TextSpan WithoutArticle(TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        return first + 1 < Tokens.Length && Tokens[first].Any(WordClasses.Article) && Tokens[first + 1].Start < span.End ? TextSpan.FromBounds(Tokens[first + 1].Start, span.End) : span;
    }

    /// <summary>To whom it is said. Nobody tells himself: "Okafor told him" means somebody else.</summary>
    public ImmutableArray<PartyReference> Addressees(Draft draft, ImmutableArray<PartyReference> speaking)
    {
        if (addressed.TryGetValue(draft, out var vocative))
        {
            return [vocative];
        }

        var ids = speaking.Where(s => s.Id is not null).Select(s => s.Id!).ToHashSet(StringComparer.Ordinal);
        var named = !draft.Addressees.IsEmpty ? draft.Addressees : IsTold(draft) ? [draft.Speaker!] : addressees.Find(draft) is { } beside ? [beside] : GoesOnTelling(draft, speaking) ? toldLast!.Addressees : [];
        if (!named.IsEmpty)
        {
            toldLast = draft with { Addressees = named };
        }

        // How sure it is who speaks does not hang on who was told.
        var certainty = Certainty;
        ImmutableArray<PartyReference> found = [.. named.SelectMany(a => Told(a, draft) is { } told ? [told] : Resolve(a, [], ids)).Where(a => a.Id is null ? !IsSpeaker(a, speaking) : !ids.Contains(a.Id))];
        Certainty = certainty;
        return found;
    }

    private static bool IsSpeaker(PartyReference told, ImmutableArray<PartyReference> speaking) => told.Antecedent is not null && speaking.Any(s => s.Id is null && s.Name == told.Name);

    // In somebody's own words "me" is himself, "us" those he speaks for, and the "you" of a question whoever answers.
    private PartyReference? Told(Nominal whom, Draft draft)
    {
        if (draft.IsTurn || whom.Heads.Length != 1 || !turns.TryGetValue(draft, out var turn) || turn is not [var self, ..])
        {
            return null;
        }

        var span = whom.Span(text);
        if (Tokens[whom.HeadFirst].Lower == "us")
        {
            return self.Id is not null && (self.Type == PartyType.Body || CountryOf(self) is not null) ? Represented(self, span) : null;
        }

        var meant = Tokens[whom.HeadFirst].Lower switch
        {
            "me" or "i" => self,
            "you" when self.Id is null => NextTurn(span.Start),
            _ => null,
        };
        return meant is null ? null : meant with { Span = span, Text = span.Of(text.Text), Antecedent = meant.Span, Reason = $"“{span.Of(text.Text)}” is {meant.Name}, whose turn it is." };
    }

    // "In a call with Okafor, Renwick praised … and promised …": what is joined to it in the sentence was said to her too.
    private bool GoesOnTelling(Draft draft, ImmutableArray<PartyReference> speaking) =>
        toldLast is { Speaker: { } before } last && draft is { Speaker: { } speaker, Cue: { } cue } && last.Sentence == draft.Sentence && before.HeadFirst == speaker.HeadFirst && last.Cue is { } earlier && earlier.First < cue.First
        && last.Addressees.All(a => a.First < earlier.First || (BeginsWithThat(last) && BeginsWithThat(draft)) || (last.Occasion is { } occasion && occasion.First <= a.First && a.First < occasion.End))
        && !last.Pieces.Any(p => p.First <= cue.First && cue.First < p.End) && speaking.Length > 0;

    // "made clear to Okafor that …, but stressed that …"
    private bool BeginsWithThat(Draft draft) => draft.First > 0 && Tokens[draft.First - 1].Lower == "that";

    // "was asked whether", "asked whether …, Okafor said": the words beside it are whom somebody told, and who it was is not said.
    private bool IsTold(Draft draft)
    {
        if (draft is not { Cue: { } cue, Speaker: { } speaker } || draft.Rule != Rules.Proposed || cue.End > draft.First)
        {
            return false;
        }

        var verb = Enumerable.Range(cue.First, cue.End - cue.First).LastOrDefault(i => Tokens[i].Lower is "asked" or "told" or "urged" or "reminded" or "warned" or "pressed", -1);
        if (verb < 0)
        {
            return false;
        }

        var before = verb > 0 ? Tokens[verb - 1].Lower : "";
        return speaker.HeadEnd <= cue.First ? before is "was" or "were" or "been" or "being" or "when" or "if" or "is" or "are"
            : draft.End <= speaker.HeadFirst && (before is "when" or "if" or "once" or "," || text.Sentences[text.SentenceAt(verb)].First == verb);
    }

    /// <summary>Whom a spokesman speaks for: "a spokesman for the ministry", "State Department spokesman Miller".</summary>
    public PartyReference? Behalf(Nominal nominal)
    {
        var whole = nominal.Antecedent ?? nominal;
        var first = Math.Min(whole.First, nominal.Description?.First ?? whole.First);
        var end = Math.Max(whole.End, nominal.Description?.End ?? whole.End);
        while (end < Tokens.Length && end < whole.End + 14 && Tokens[end - 1].Kind == TokenKind.Word && end < Tokens.Length - 1 && Tokens[end].Lower == "," && IsSpokesman(end + 1))
        {
            end += 8;
        }

        end = Math.Min(end, Tokens.Length);
        var spokesman = -1;
        for (var i = first; i < end; i++)
        {
            spokesman = Tokens[i].Lower.StartsWith("spokes", StringComparison.Ordinal) ? i : spokesman;
        }

        if (spokesman < 0)
        {
            return null;
        }

        var body = mentions.In(text.Span(first, end)).FirstOrDefault(m => m.Kind is MentionKind.Body or MentionKind.Metonym || (IsPerson(m) && m.Span.End < Tokens[Math.Max(first, whole.HeadEnd - 1)].Start)
            || (IsPerson(m) && spokesman + 1 < Tokens.Length && Tokens[spokesman + 1].Lower is "for" or "of" && m.Span.Start > Tokens[spokesman].End));
        if (body is not null && mentions.Parties.TryGetValue(body.PartyId, out var party))
        {
            return Reference(body.Span, party);
        }

        // "Foreign Ministry spokesman": the words before the title, when they begin with a capital.
        var start = spokesman;
        while (start > first && Tokens[start - 1].Kind == TokenKind.Word && Tokens[start - 1].Any(WordClasses.Capital))
        {
            start--;
        }

        return start < spokesman && Tokens[start..spokesman].Any(t => t.Any(WordClasses.Body)) ? Unknown(text.Span(start, spokesman), PartyType.Body) : null;
    }

    // "Antony Okafor, Minister of Trade" alone in a line above a text that says "I" or "we".
    private static PartyReference? IssuerOf(AnnotatedText text, Mentions mentions)
    {
        foreach (var paragraph in text.Article.Paragraphs.Take(6))
        {
            if (paragraph.Length < 120 && mentions.In(paragraph).FirstOrDefault() is { Kind: MentionKind.FullName } name && text.Text[paragraph.End - 1] is not ('.' or '?' or ':')
                && mentions.Parties.GetValueOrDefault(name.PartyId) is { Type: PartyType.Person } party && (name.WithTitle.Start == paragraph.Start || name.Span.End == paragraph.End))
            {
                return new PartyReference(name.Span, name.Span.Of(text.Text), party.Id, party.Name, party.Type) { Office = party.Office };
            }
        }

        return null;
    }

    private bool IsSpokesman(int at)
    {
        for (var i = at; i < Math.Min(Tokens.Length, at + 5); i++)
        {
            if (Tokens[i].Lower.StartsWith("spokes", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static PartyReference CarriedOver(PartyReference party) => party with
    {
        Span = null,
        Text = "",
        Antecedent = party.Span ?? party.Antecedent,
        Reason = $"The quotation has no speaker beside it; {party.Name} was speaking before.",
    };

    // The words are a name, a known title, a body: a mention that ends where they end.
    private PartyReference? Named((int First, int End) head, Nominal nominal)
    {
        var span = text.Span(head.First, head.End);
        var last = Tokens[head.End - 1];
        Mention? found = null;
        foreach (var mention in mentions.In(span))
        {
            if (mention.Span.End >= last.Start || (mention.Span.End == last.Start))
            {
                found = NamedBeforeOf(span) ?? mention;
            }
        }

        found = NamedAfter(head) ?? found ?? NamedBeforeOf(span) ?? LongerTitle(span) ?? BeforeItsSort(head);
        found ??= nominal.Heads.Length == 1 && last.Any(WordClasses.Capital | WordClasses.Body) ? Around(span) : null;
        if (found is null || !mentions.Parties.TryGetValue(found.PartyId, out var party))
        {
            return null;
        }

        if (party.Type == PartyType.Body && last.Any(WordClasses.Person) && !last.Any(WordClasses.Body) && found.Span.End < last.End)
        {
            return null;
        }

        Certainty = Math.Min(Certainty, 0.5 + (found.Confidence / 2));
        var reference = Reference(span, party);
        return found.Kind == MentionKind.Title
            ? reference with { Antecedent = LastNamed(party.Id, span.Start), Reason = party.Office is { } office ? $"“{found.Span.Of(text.Text)}” is taken to be {party.Name}, {office}." : $"“{found.Span.Of(text.Text)}” is taken to be {party.Name}." }
            : reference;
    }

    // "the Northern Pact group": the noun says no more than of what sort it is.
    private Mention? BeforeItsSort((int First, int End) head) =>
        head.End - head.First > 1 && BodyDescriptions.IsSort(Tokens[head.End - 1].Lower) && mentions.In(text.Span(head.First, head.End - 1)).LastOrDefault() is { Kind: MentionKind.Body } body && body.Span.End == Tokens[head.End - 2].End ? body : null;

    // "the head" of "the head of the Northern Pact": the title goes on.
    private Mention? LongerTitle(TextSpan span) => mentions.StartingAt(span.Start) is { Kind: MentionKind.Title } title && title.Span.Length > span.Length ? title : null;

    // "the President" of "the President of Nordria Tor Lindqvist": the name to which the words are the title.
    private Mention? NamedAfter((int First, int End) head)
    {
        var first = Tokens[head.First].Any(WordClasses.Article) && head.First + 1 < head.End ? head.First + 1 : head.First;
        var named = mentions.In(new TextSpan(Tokens[head.End - 1].End, LongestTitle)).FirstOrDefault(IsPerson);
        if (named is not { Kind: not MentionKind.Title } || named.WithTitle.Start > Tokens[first].Start)
        {
            return null;
        }

        // "a spokesman for Mr. Okafor" is not Okafor.
        var before = text.TokenAt(named.Span.Start) - 1;
        before -= before > head.End && Tokens[before].Any(WordClasses.Title) ? 1 : 0;
        return Tokens[before].Any(WordClasses.Preposition) ? null : named;
    }

    // "Antony Okafor of Qarath" is Okafor.
    private Mention? NamedBeforeOf(TextSpan span)
    {
        var first = mentions.In(span).FirstOrDefault();
        var of = first is { Kind: MentionKind.FullName or MentionKind.ShortName } ? text.TokenAt(first.Span.End) : Tokens.Length;
        return of < Tokens.Length && Tokens[of].Lower == "of" && Tokens[of].Start < span.End ? first : null;
    }

    // The mention may be longer than the words the walk found: "the Ministry of Foreign Affairs of Lindland".
    private Mention? Around(TextSpan span)
    {
        span = WithoutArticle(span);
        var index = mentions.All.BinarySearch(new Mention(span, default, "", 0), ByStart);
        index = index >= 0 ? index : ~index - 1;
        for (var i = index; i >= 0 && i >= index - 1; i--)
        {
            if (mentions.All[i].Span.Contains(span) && mentions.All[i].Span.Length < 60)
            {
                return mentions.All[i];
            }
        }

        return null;
    }

    private TextSpan? LastNamed(string party, int before)
    {
        if (!names.TryGetValue(party, out var spans))
        {
            return null;
        }

        var at = spans.BinarySearch(new TextSpan(before, 0));
        return (at >= 0 ? at : ~at) is > 0 and var next ? spans[next - 1] : null;
    }

    private IEnumerable<PartyReference> Meant((int First, int End) head, Nominal nominal, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        var span = text.Span(head.First, head.End);
        var word = Tokens[head.First].Lower;
        if (head.End == head.First + 1 && Tokens[head.First].Any(WordClasses.Subject | WordClasses.Object | WordClasses.Relative | WordClasses.Possessive) || word.Contains('\''))
        {
            if ((nominal.Antecedent ?? (word is "who" or "which" ? AntecedentOf(head.First) : null)) is { } antecedent)
            {
                return Resolve(antecedent, told).Select(p => p with { Span = span, Text = span.Of(text.Text), Antecedent = p.Span, Reason = $"“{span.Of(text.Text)}” stands for {p.Name}." });
            }

            if (word is "it" or "itself" && documents.Told(head.First) is { } document)
            {
                return [Spoken(document)];
            }

            if (word is "we" && told.Length > 0 && told.All(t => t.Type == PartyType.Body || CountryOf(t) is not null))
            {
                return told.Select(t => Represented(t, span)).DistinctBy(t => t.Id, StringComparer.Ordinal);
            }

            if (word is "we" && told.IsEmpty && (declared ??= Declaring()) is { IsEmpty: false } ourselves)
            {
                return ourselves.Select(p => p with { Span = span, Text = span.Of(text.Text), Antecedent = p.Span, Reason = $"“{span.Of(text.Text)}” are the {p.Name}, whose declaration this is." });
            }

            if (word is "they" && told.IsEmpty && Several(head.First, span) is { IsEmpty: false } several)
            {
                Certainty = Math.Min(Certainty, 0.85);
                return several;
            }

            var found = pronouns.Resolve(span, word, told, company);
            if (found.IsEmpty && word == "it" && documents.Made(head.First) is { } made)
            {
                Certainty = Math.Min(Certainty, 0.8);
                return [Spoken(made)];
            }

            Certainty = Math.Min(Certainty, found.IsEmpty ? 0.6 : pronouns.Certainty);
            return found.IsEmpty ? [Unknown(span, PartyType.Unnamed)] : found;

            PartyReference Spoken(TextSpan document) =>
                Unknown(document, PartyType.Document, span) with { Antecedent = document, Reason = $"“{span.Of(text.Text)}” is taken to be the {Tokens[text.TokenAt(document.End) - 1].Lower} named before." };
        }

        // "The two of them agreed"
        if (Tokens[head.End - 1].Lower is "them" or "us" && head.End - head.First is 3 or 4 && Tokens[head.End - 2].Lower == "of" && Tokens[head.End - 3].Lower is "two" or "both" or "three" or "all")
        {
            var they = pronouns.Resolve(span, "they", told, company);
            Certainty = Math.Min(Certainty, 0.8);
            return they.IsEmpty ? [Unknown(span, PartyType.Unnamed)] : they;
        }

        // "As Tony said": of those who speak in a transcript.
        if (head.End == head.First + 1 && Tokens[head.First].Any(WordClasses.Capital) && vocatives.OnFirstName(span) is { } familiar && !company.Contains(familiar.Id!))
        {
            Certainty = Math.Min(Certainty, 0.85);
            return [familiar];
        }

        var plural = pronouns.Group(span, head.First, head.End, company);
        if (!plural.IsEmpty)
        {
            Certainty = Math.Min(Certainty, pronouns.Certainty);
            return plural;
        }

        if (pronouns.Description(span, head.First, head.End, company) is { } described)
        {
            Certainty = Math.Min(Certainty, pronouns.Certainty);
            return [described];
        }

        if (pronouns.Counterpart(span, head.First, head.End, company) is { } counterpart)
        {
            Certainty = Math.Min(Certainty, pronouns.Certainty);
            return [counterpart];
        }

        if (bodies.Find(span, head.First, head.End, company) is { } body && !company.Contains(body.Id!))
        {
            Certainty = Math.Min(Certainty, 0.8);
            return [body];
        }

        if (bodies.Document(head.First, head.End) is { } whole)
        {
            return [Unknown(whole, PartyType.Document, span) with { Antecedent = whole, Reason = $"“{span.Of(text.Text)}” is taken to be the {whole.Of(text.Text)} named before." }];
        }

        // "The official" after "a senior Nordrian official"
        if (head.End - head.First == 2 && word == "the" && !Tokens[head.End - 1].Any(WordClasses.Capital) && pronouns.DescribedBefore(span, Tokens[head.End - 1].Lower) is { } same)
        {
            return [same];
        }

        return [Unknown(Described(head, nominal), TypeOf(head), span)];
    }

    // "Okafor, | who last week warned against it": whoever stands before, name and all.
    private Nominal? AntecedentOf(int relative)
    {
        var low = text.Sentences[text.SentenceAt(relative)].First;
        var end = relative > low && Tokens[relative - 1].Lower == "," ? relative - 1 : relative;
        return end > low && nouns.Before(end, low) is { } before && Tokens[before.HeadEnd - 1].Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body) && !Tokens[before.HeadFirst].Any(WordClasses.Subject | WordClasses.Relative) ? before : null;
    }

    // "The ministers met at noon. They said": the ministers, unless others have been speaking since.
    private ImmutableArray<PartyReference> Several(int at, TextSpan span)
    {
        if (plurals.Before(at) is { } subject && Tokens[subject.HeadFirst].Start > pronouns.LastSpoken)
        {
            return Meaning(subject);
        }

        return plurals.PeopleBefore(at) is { } people && (pronouns.DocumentSpoke || (!Spoke(text.SentenceAt(people.HeadFirst)) && text.Article.ParagraphAt(pronouns.LastPair(span)) != text.Article.ParagraphAt(span.Start))) ? Meaning(people) : [];

        bool Spoke(int sentence) => pronouns.LastSpoken >= Tokens[text.Sentences[sentence].First].Start;

        ImmutableArray<PartyReference> Meaning(Nominal phrase) =>
            [.. Resolve(phrase, []).Select(p => p with { Span = span, Text = span.Of(text.Text), Antecedent = p.Span ?? p.Antecedent, Reason = $"“{span.Of(text.Text)}” is taken to mean {p.Name}, spoken of before." })];
    }

    private TextSpan Described((int First, int End) head, Nominal nominal)
    {
        // "members of the Northern Pact": a bare "members" says nothing.
        if (nominal.Heads.Length == 1 && head.End == head.First + (Tokens[head.First].Lower == "the" ? 2 : 1) && !Tokens[head.End - 1].Any(WordClasses.Capital | WordClasses.Subject | WordClasses.Object) && head.End + 1 < Tokens.Length && Tokens[head.End].Lower is "of" or "from" or "in")
        {
            var at = head.End + 1 + (Tokens[head.End + 1].Any(WordClasses.Article) ? 1 : 0);
            if (at < Tokens.Length && mentions.StartingAt(Tokens[at].Start) is { Kind: MentionKind.Body or MentionKind.Metonym } body)
            {
                return TextSpan.FromBounds(Tokens[head.First].Start, body.Span.End);
            }
        }

        return WholePhrase(head, nominal);
    }

    private TextSpan WholePhrase((int First, int End) head, Nominal nominal) =>
        nominal.Heads.Length == 1 && nominal.End - nominal.First <= 10 && nominal.First <= head.First && !Tokens[nominal.First..nominal.End].Any(t => t.Kind == TokenKind.Mark) ? text.Span(nominal.First, nominal.End) : text.Span(head.First, head.End);

    private PartyType TypeOf((int First, int End) head)
    {
        var last = Tokens[head.End - 1];
        if (last.Any(WordClasses.Person) || (head.End == head.First + 1 && IsCommonNoun(head.First)))
        {
            return PartyType.Unnamed;
        }

        if ((last.Any(WordClasses.Document) || last.Lower is "record" or "transcript") && !last.Any(WordClasses.Capital))
        {
            return PartyType.Document;
        }

        if (last.Any(WordClasses.Body))
        {
            return PartyType.Body;
        }

        var capitals = 0;
        for (var i = head.First; i < head.End; i++)
        {
            capitals += Tokens[i].Any(WordClasses.Capital) && !Tokens[i].Any(WordClasses.Article) ? 1 : 0;
        }

        return last.Any(WordClasses.Capital) ? (Tokens[head.First].Any(WordClasses.Article) || capitals > 4 || IsAcronym(last) ? PartyType.Body : PartyType.Person) : PartyType.Unnamed;
    }

    // "Readers have asked", "Some have said": what begins a sentence has its capital from there.
    private bool IsCommonNoun(int token) =>
        text.Sentences.Length > 0 && text.Sentences[text.SentenceAt(token)].First == token && !WithinSentences.Contains(Tokens[token].Lower)
        && (Tokens[token].Any(WordClasses.Quantifier | WordClasses.Demonstrative | WordClasses.Number) || (Tokens[token].Lower.EndsWith('s') && !Tokens[token].Lower.EndsWith("ss", StringComparison.Ordinal) && !IsAcronym(Tokens[token])));

    private bool IsAcronym(Token token) => token.Span.Length is > 1 and < 7 && token.Span.Of(text.Text).All(char.IsUpper);

    private PartyReference Unknown(TextSpan description, PartyType type, TextSpan? at = null)
    {
        var name = description.Of(text.Text).ReplaceLineEndings(" ");
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase) && name.Length > article.Length)
            {
                name = name[article.Length..];
                break;
            }
        }

        var span = at ?? description;
        return new PartyReference(span, span.Of(text.Text), null, name, type);
    }

    private PartyReference Reference(TextSpan span, Party party) => new(span, span.Of(text.Text), party.Id, party.Name, party.Type) { Office = party.Office };

    private static bool IsPerson(Mention mention) => mention.Kind is MentionKind.FullName or MentionKind.ShortName or MentionKind.Title;
}
