using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Traces "he", "they" and "the spokesman" to whom they mean. Candidates are those named in the paragraphs before; whoever was speaking, whoever was the subject,
/// and whoever was named last come first. Looks back over a bounded stretch only.
/// </summary>
internal sealed class Pronouns
{
    private const int ParagraphsBack = 4;
    private const int MentionsBack = 40;

    private static readonly Saying Nobody = new(0, default, Nested: false, Asks: false);

    /// <summary>How sure a choice between two is that fit alike, and one past somebody who was described in between.</summary>
    private const double TwoFit = 0.6, SomebodyElseInFocus = 0.5;

    /// <summary>How sure it is that somebody whom the sentence before is about speaks now, where another one was speaking.</summary>
    private const double SpokeBefore = 0.8;

    /// <summary>How sure it is that a description means whoever was speaking, whom the text does not introduce so.</summary>
    private const double OnlyDescribed = 0.75;

    /// <summary>What speaks for somebody: that he is the subject of his sentence, that he was speaking, and against him, that nobody knows whether he is a man.</summary>
    private const double SubjectBefore = 1.6, SpeakingBefore = 2.2, UnknownGender = 1.2;

    /// <summary>For how many sentences somebody whom nobody knows is remembered.</summary>
    private const int SentencesOfStranger = 2;

    /// <summary>A title that may be somebody else's says little of whom a sentence is about.</summary>
    private const double SureTitle = 0.7;

    /// <summary>What somebody may be called who was named by his office before.</summary>
    private static readonly FrozenSet<string> Callings = FrozenSet.ToFrozenSet(["diplomat", "envoy", "mediator", "negotiator", "politician", "lawmaker", "statesman", "official", "leader", "member", "chief"], StringComparer.Ordinal);

    /// <summary>Those of them that are too many to be called so without another word.</summary>
    private static readonly FrozenSet<string> OfMany = FrozenSet.ToFrozenSet(["official", "leader", "member", "chief"], StringComparer.Ordinal);

    private readonly AnnotatedText text;
    private readonly Mentions mentions;
    private readonly ImmutableArray<Place> places;
    private readonly Groups groups;
    private readonly Described focus;
    private readonly SentenceBefore before;
    private readonly Introductions introductions;
    private readonly List<Saying> spoken = [];

    /// <summary>Who spoke where; Nested where it is told within somebody's words, Asks where it is a question.</summary>
    private sealed record Saying(int At, ImmutableArray<PartyReference> Who, bool Nested, bool Asks);

    /// <summary>
    /// A mention with its surroundings; Subject says that it is the first party of its sentence, which is mostly the subject, and Speaks that a verb of saying follows it,
    /// which makes it the subject of a later clause: ", and Okafor warned".
    /// </summary>
    private sealed record Place(Mention Mention, Party Party, int Sentence, int Paragraph, bool Quoted, bool Subject, bool Speaks);

    public Pronouns(AnnotatedText text, Mentions mentions)
    {
        this.text = text;
        this.mentions = mentions;
        groups = new Groups(text, mentions);
        focus = new Described(text, mentions);
        before = new SentenceBefore(text, new NounPhrases(text));
        introductions = new Introductions(text, mentions);
        places = [.. Places()];
    }

    /// <summary>How far ahead of the next candidate the one last found was: 0.6 where two fit, near 1 where only one does.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>Remembers who spoke where; <paramref name="nested"/>: within somebody's words.</summary>
    public void Spoke(int at, ImmutableArray<PartyReference> who, bool nested, SpeechAct act)
    {
        if (!who.IsEmpty)
        {
            spoken.Add(new Saying(at, who, nested, act == SpeechAct.Ask));
        }
    }

    /// <summary>Where somebody last spoke; -1 before anybody did.</summary>
    public int LastSpoken => spoken.Count > 0 ? spoken[^1].At : -1;

    /// <summary>Who spoke shortly before, unnamed, and was described by more than the noun that stands for him now: "the official" after "a senior official"; null when nobody did.</summary>
    public PartyReference? DescribedBefore(TextSpan span, string noun)
    {
        for (var i = spoken.Count - 1; i >= 0 && i >= spoken.Count - MentionsBack && text.Article.ParagraphAt(span.Start) - text.Article.ParagraphAt(spoken[i].At) <= ParagraphsBack; i--)
        {
            if (spoken[i].Who is [{ Id: null, Type: PartyType.Unnamed or PartyType.Body } one] && one.Name.Length > noun.Length + 1 && one.Name.Split(' ').Contains(noun, StringComparer.OrdinalIgnoreCase))
            {
                return one with { Span = span, Text = span.Of(text.Text), Antecedent = one.Antecedent ?? one.Span, Reason = $"“{span.Of(text.Text)}” is taken to be the {one.Name} who was speaking before." };
            }
        }

        return null;
    }

    /// <summary>Whether a document was speaking last.</summary>
    public bool DocumentSpoke => spoken is [.., { Who: [{ Type: PartyType.Document }] }];

    /// <summary>Where the last sentence with two people in it names them; -1 where none does.</summary>
    public int LastPair(TextSpan before) => Pair(before, before.Start, bodies: false) is [_, { Antecedent: { } named }] ? named.Start : -1;

    /// <summary>Whom a pronoun means; empty when nobody fits. <paramref name="company"/> are those named beside it, who cannot be meant.</summary>
    public ImmutableArray<PartyReference> Resolve(TextSpan pronoun, string word, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        Certainty = 0.85;
        if (word.Contains('\''))
        {
            word = word[..word.IndexOf('\'')];
        }

        return word switch
        {
            "he" or "him" or "his" or "himself" => One(pronoun, Gender.Male, told, company),
            "she" or "her" or "herself" => One(pronoun, Gender.Female, told, company),
            "they" or "them" or "their" or "both" or "themselves" => Several(pronoun, told),
            "it" or "itself" => Body(pronoun),
            "we" => Ourselves(pronoun),
            "i" or "me" or "my" or "myself" when told is [var self] => [self with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = self.Span ?? self.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is {self.Name}, whose words these are." }],
            "i" => Issuer is { } issuer ? [issuer with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = issuer.Span, Reason = $"“{pronoun.Of(text.Text)}” is {issuer.Name}, in whose name the text is." }] : [],
            _ => [],
        };
    }

    /// <summary>Whom "the two leaders", "both ministers", "the sides" means; empty when the words mean no such group.</summary>
    public ImmutableArray<PartyReference> Group(TextSpan span, int first, int end, HashSet<string> company)
    {
        Certainty = 1;
        if (groups.Find(span, first, end, company) is { IsEmpty: false } group)
        {
            Certainty = groups.Certainty;
            if (group.Length == 2 && spoken is [.., { Who: [{ Type: PartyType.Person, Id: { } one }, { Type: PartyType.Person, Id: { } other }] who } last] && one != other && group[0].Type == PartyType.Person
                && group.All(g => g.Antecedent is { } named && named.Start < last.At) && !company.Contains(one) && !company.Contains(other))
            {
                // "He and his counterpart said … Both presidents": those who spoke together last.
                return [.. who.Select(w => w with { Span = span, Text = span.Of(text.Text), Antecedent = w.Span ?? w.Antecedent, Reason = $"“{span.Of(text.Text)}” is taken to mean {who[0].Name} and {who[1].Name}, who were speaking before." })];
            }

            return group;
        }

        return text.Tokens[first].Lower is "the" or "both" && text.Tokens[end - 1].Lower is "countries" or "nations" or "sides" or "governments" && (text.Tokens[first].Lower == "both" || text.Tokens[first + 1].Lower == "two") ? Pair(span, span.Start, bodies: true) : [];
    }

    /// <summary>Those whom the words at the token describe together by office and countries, and the token after the description; null when they describe nobody so.</summary>
    public (PartyReference Party, int End)? DescribedTogether(int first) => groups.DescribedAt(first);

    /// <summary>Whom a definite description means: "the spokesman" after "spokesman Lin".</summary>
    public PartyReference? Description(TextSpan span, int first, int end, HashSet<string> company)
    {
        Certainty = 1;
        var definite = text.Tokens[first].Lower is "the" or "this" || (text.Tokens[first].Any(WordClasses.Capital) && !text.Tokens[first].Any(WordClasses.Article | WordClasses.Quantifier | WordClasses.Number));
        if (!definite || !text.Tokens[end - 1].Any(WordClasses.Person) || text.Tokens[end - 1].Lower.EndsWith('s'))
        {
            return null;
        }

        // Bare titles with a capital are read where titles are; what stays open there is nobody named here.
        if (end - first == 2 && text.Tokens[end - 1].Any(WordClasses.Capital) && text.Tokens[end - 1].Lower is "president" or "minister" or "secretary")
        {
            return null;
        }

        var noun = text.Tokens[end - 1].Lower;
        bool Fits(Place place)
        {
            var known = introductions.Of(place.Mention, place.Party);
            return place.Party.Type == PartyType.Person && !place.Quoted && !company.Contains(place.Party.Id) && Introductions.Calls(known, noun) && introductions.Agrees(first, end - 1, known) && MayBe(place.Party.Gender, noun);
        }

        if (Before(span.Start, paragraphs: 8).FirstOrDefault(Fits) is { } earlier)
        {
            return Reference(span, earlier, $"“{span.Of(text.Text)}” is taken to be {earlier.Party.Name}, named before.");
        }

        // "Envoy says talks failed" above a report that names her.
        return text.Article.ParagraphAt(span.Start) == 0 && After(span.End).FirstOrDefault(Fits) is { } later ? Reference(span, later, $"“{span.Of(text.Text)}” is taken to be {later.Party.Name}, named below.")
            : InFocus(span, first, end, company);
    }

    // "Okafor said … The Lindish diplomat said": whoever was speaking, where the words may be hers and fit nobody else.
    private PartyReference? InFocus(TextSpan span, int first, int end, HashSet<string> company)
    {
        var noun = text.Tokens[end - 1].Lower;
        if (text.Tokens[first].Lower != "the" || !Callings.Contains(noun) || (end - first == 2 && OfMany.Contains(noun))
            || spoken is not [.., { Who: [{ Type: PartyType.Person, Id: { } id }] } last] || company.Contains(id) || text.Article.ParagraphAt(span.Start) - text.Article.ParagraphAt(last.At) > 2)
        {
            return null;
        }

        var around = Before(span.Start, paragraphs: 8).Where(p => p.Party.Type == PartyType.Person).ToList();
        if (around.Find(p => p.Party.Id == id) is not { } speaking || around.Exists(p => p.Party.Id != id && p.Mention.Span.Start > last.At && (p.Subject || p.Speaks)))
        {
            return null;
        }

        bool Agree(Place place) => introductions.Agrees(first + 1, end - 1, introductions.Of(place.Mention, place.Party));
        var fits = around.Exists(p => p.Party.Id == id && Agree(p)) || (speaking.Party.Country is null && !around.Exists(p => p.Party.Id != id && Agree(p)));
        Certainty = fits ? OnlyDescribed : Certainty;
        return fits ? Reference(span, speaking, $"“{span.Of(text.Text)}” is taken to be {speaking.Party.Name}, who was speaking before.") : null;
    }

    /// <summary>Whom "her Halistani counterpart" means: the other person named last. <paramref name="company"/>: those whose counterpart it is, where they are named beside it.</summary>
    public PartyReference? Counterpart(TextSpan span, int first, int end, HashSet<string> company)
    {
        if (text.Tokens[end - 1].Lower is not ("counterpart" or "guest" or "host" or "visitor") || !text.Tokens[first].Any(WordClasses.Possessive))
        {
            return null;
        }

        var sure = 1d;
        if (company.Count == 0)
        {
            company = [.. Resolve(text.Span(first, first + 1), text.Tokens[first].Lower, [], company).Select(p => p.Id).OfType<string>()];
            sure = Certainty;
        }

        Certainty = sure;
        if (company.Count == 0)
        {
            return null;
        }

        var office = text.Tokens[end - 1].Lower != "counterpart" ? null : company.Select(c => mentions.Parties.GetValueOrDefault(c)?.Office).FirstOrDefault(o => o is not null);
        foreach (var place in Before(span.Start, ParagraphsBack))
        {
            if (place.Party.Type == PartyType.Person && !place.Quoted && !company.Contains(place.Party.Id) && !IsAbove(office, place.Party.Office) && introductions.Agrees(first + 1, end - 1, introductions.Of(place.Mention, place.Party)))
            {
                return Reference(span, place, $"“{span.Of(text.Text)}” is taken to be {place.Party.Name}, named before.");
            }
        }

        return null;
    }

    // A spokeswoman is no man.
    private static bool MayBe(Gender gender, string noun) =>
        !(noun.EndsWith("woman", StringComparison.Ordinal) ? gender == Gender.Male : noun.EndsWith("man", StringComparison.Ordinal) && gender == Gender.Female);

    // A foreign minister's counterpart is no president.
    private static bool IsAbove(string? office, string? other) => office is not null && other is not null && !LeadsState(office) && LeadsState(other);

    private static bool LeadsState(string office) =>
        !office.Contains("Vice ", StringComparison.OrdinalIgnoreCase) && !office.Contains("Deputy ", StringComparison.OrdinalIgnoreCase)
        && (office.Contains("President", StringComparison.OrdinalIgnoreCase) || office.Contains("Prime Minister", StringComparison.OrdinalIgnoreCase) || office.Contains("Premier", StringComparison.OrdinalIgnoreCase) || office.Contains("Chancellor", StringComparison.OrdinalIgnoreCase)
            || office.Contains("King", StringComparison.Ordinal) || office.Contains("Leader", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Place> Places()
    {
        var sentence = 0;
        var lastSubject = -1;
        var subjectEnd = -1;
        foreach (var mention in mentions.All)
        {
            while (sentence + 1 < text.Sentences.Length && text.Tokens[text.Sentences[sentence + 1].First].Start <= mention.Span.Start)
            {
                sentence++;
            }

            if (text.Sentences.Length == 0 || !mentions.Parties.TryGetValue(mention.PartyId, out var party))
            {
                continue;
            }

            var token = text.TokenAt(mention.Span.Start);
            var quoted = token < text.Tokens.Length && text.Tokens[token].Quoted;
            var possessive = token < text.Tokens.Length && text.TokenAt(mention.Span.End) is var next && next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Possessive;
            var title = text.TokenAt(mention.WithTitle.Start);
            var before = title > 0 && title - 1 >= text.Sentences[sentence].First ? text.Tokens[title - 1] : default;
            var subject = !quoted && !possessive && lastSubject != sentence && !(before.Kind == TokenKind.Word && (before.Any(WordClasses.Preposition) || before.Lower == "as") && party.Type == PartyType.Person);
            var joined = lastSubject == sentence && before.Kind == TokenKind.Word && before.Lower == "and" && subjectEnd == title - 1 && party.Type == PartyType.Person;
            subject |= joined;
            lastSubject = subject ? sentence : lastSubject;
            subjectEnd = subject && party.Type == PartyType.Person ? text.TokenAt(mention.Span.End) : subjectEnd;
            yield return new Place(mention, party, sentence, text.Sentences[sentence].Paragraph, quoted, subject, !subject && !quoted && Speaks(mention));
        }
    }

    private bool Speaks(Mention mention)
    {
        var next = text.TokenAt(mention.Span.End);
        next += next < text.Tokens.Length && text.Tokens[next].Lower == "," ? 1 : 0;
        return next < text.Tokens.Length && !text.Tokens[next].Quoted && CueLexicon.Find(text.Tokens[next].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Third);
    }

    private int PlacesBefore(int at)
    {
        int low = 0, high = places.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Mention.Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first mentions after a place.</summary>
    private IEnumerable<Place> After(int at) => places.Skip(PlacesBefore(at)).Take(MentionsBack);

    /// <summary>The mentions before a place, the last first.</summary>
    private IEnumerable<Place> Before(int at, int paragraphs)
    {
        var paragraph = text.Article.ParagraphAt(at);
        var low = PlacesBefore(at);
        for (var i = low - 1; i >= 0 && i >= low - MentionsBack && paragraph - places[i].Paragraph <= paragraphs; i--)
        {
            yield return places[i];
        }
    }

    private ImmutableArray<PartyReference> One(TextSpan pronoun, Gender gender, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        var sentence = SentenceAt(pronoun.Start);
        var paragraph = text.Article.ParagraphAt(pronoun.Start);
        var lastSpoken = spoken.Count > 0 ? spoken[^1] : Nobody;
        var best = (Score: double.MinValue, Place: (Place?)null, Reason: "");
        var second = (Score: double.MinValue, Name: "");
        var inFocus = told.IsEmpty ? focus.Before(pronoun.Start, Math.Max(lastSpoken.At, 0)) : null;
        var about = told.IsEmpty ? About(pronoun, gender, company) : null;
        var visitor = inFocus is { From: { } country } ? OnlyOneOf(country, pronoun.Start, gender) : null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rank = 0;
        foreach (var place in Before(pronoun.Start, ParagraphsBack))
        {
            var party = place.Party;
            if (party.Type != PartyType.Person || company.Contains(party.Id) || (party.Gender != Gender.Unknown && party.Gender != gender))
            {
                continue;
            }

            var score = -0.35 * rank - 1.0 * Math.Min(6, sentence - place.Sentence);
            score += place.Subject ? SubjectBefore : place.Speaks ? 1.0 : 0;
            score -= place.Quoted ? 4 : 0;
            score -= place.Subject && gender == Gender.Male && SpeaksOfHim(place) ? 1.8 : 0;
            score -= party.Gender == Gender.Unknown ? UnknownGender : 0;
            score -= paragraph == place.Paragraph ? 0 : 0.3;
            var reason = place.Subject ? "the subject before" : "named last before";
            if (told.Any(t => t.Id == party.Id))
            {
                score += 3;
                reason = "whose words these are";
            }
            else if (visitor?.Party.Id == party.Id)
            {
                // As if he were named where he is described.
                score = Math.Max(score, SubjectBefore - Math.Min(6, sentence - SentenceAt(inFocus!.Span.Start)));
                reason = $"who is meant by “{inFocus.Span.Of(text.Text)}”";
            }
            else if (about?.Mention.PartyId == party.Id)
            {
                score += place == about ? SpeakingBefore : 0;
                reason = "the subject before";
            }
            else if (inFocus is null && about is null && lastSpoken.Who is { IsDefault: false } who && who.Any(w => w.Id == party.Id) && paragraph - text.Article.ParagraphAt(lastSpoken.At) <= 2)
            {
                score += SpeakingBefore;
                reason = "who was speaking before";
            }

            rank += seen.Add(party.Id) ? 1 : 0;
            if (score > best.Score)
            {
                second = best.Place is not null && best.Place.Party.Id != party.Id ? (best.Score, best.Place.Party.Name) : second;
                best = (score, place, reason);
            }
            else if (best.Place!.Party.Id != party.Id && score > second.Score)
            {
                second = (score, party.Name);
            }
        }

        if (told.IsEmpty && Stranger(sentence, gender) is var (unnamed, likely) && (best.Place is null || (unnamed.Type == PartyType.Unnamed && best.Place.Mention.Span.Start < lastSpoken.At) || best.Score < likely))
        {
            return [unnamed with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = unnamed.Span ?? unnamed.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is taken to be the {unnamed.Name} who was speaking before." }];
        }

        if (inFocus is { IsFormal: true } stranger && visitor is null && (best.Place is null || !best.Place.Subject || best.Place.Mention.Span.End <= stranger.Span.Start))
        {
            Certainty = SomebodyElseInFocus;
            var title = stranger.Span.Of(text.Text);
            return [new PartyReference(pronoun, pronoun.Of(text.Text), null, title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..], PartyType.Unnamed) { Antecedent = stranger.Span, Reason = $"“{pronoun.Of(text.Text)}” is taken to be “{title}”, whom the text does not name." }];
        }

        if (best.Place is null && told is [{ Type: PartyType.Person } teller] && Fits(teller, gender))
        {
            return [teller with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = teller.Span ?? teller.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is taken to be {teller.Name}, whose words these are." }];
        }

        // Whoever was speaking may have been named long before.
        if (best.Place is null or { Quoted: true } && lastSpoken.Who is { IsDefault: false } speaking)
        {
            var one = speaking.FirstOrDefault(s => s.Type == PartyType.Person && (s.Id is null || !company.Contains(s.Id)) && Fits(s, gender));
            if (one is not null)
            {
                return [one with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = one.Span ?? one.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is taken to be {one.Name}, who was speaking before." }];
            }
        }

        Certainty = (best.Score - second.Score) switch { > 3 => 0.98, > 1.5 => 0.92, > 0.7 => 0.8, _ => TwoFit };
        Certainty = visitor is not null && visitor.Party.Id == best.Place?.Party.Id ? Math.Min(Certainty, 0.8) : Certainty;
        if (inFocus is not null && visitor?.Party.Id != best.Place?.Party.Id && (best.Place is null || best.Place.Mention.Span.End <= inFocus.Span.Start))
        {
            Certainty = Math.Min(Certainty, SomebodyElseInFocus);
        }

        if (about is not null && best.Place == about && lastSpoken.Who is { IsDefault: false } others && others.Any(o => o.Type == PartyType.Person && o.Id != about.Party.Id && Fits(o, gender)))
        {
            Certainty = Math.Min(Certainty, SpokeBefore);
        }

        var rival = Certainty > TwoFit ? "" : second.Name.Length > 0 && Certainty == TwoFit ? $" {second.Name} would fit as well." : inFocus is not null ? $" “{inFocus.Span.Of(text.Text)}” would fit as well." : "";
        return best.Place is { } found ? [Reference(pronoun, found, $"“{pronoun.Of(text.Text)}” is taken to be {found.Party.Name}, {best.Reason}.{rival}")] : [];
    }

    // "Okafor said it was over. Renwick spoke in Arabic. “…,” he said": Renwick, although Okafor was speaking; "Renwick was with him" is about Okafor still.
    private Place? About(TextSpan pronoun, Gender gender, HashSet<string> company)
    {
        if (before.Of(text.TokenAt(pronoun.Start)) is not { } index || LastSpoken >= text.Tokens[text.Sentences[index].First].Start || before.Subject(index) is not var (first, end))
        {
            return null;
        }

        var subject = text.Span(first, end);
        var own = Before(pronoun.Start, 1).TakeWhile(p => p.Mention.Span.Start >= subject.Start).ToList();
        if (own.Exists(p => p.Subject && !p.Quoted && p.Sentence > index && p.Party.Type == PartyType.Person))
        {
            return null;
        }

        return own.LastOrDefault(p => subject.Contains(p.Mention.Span) && Fits(p) && (p.Party.Gender == Gender.Unknown || p.Party.Gender == gender) && !SpeaksOfHim(p) && !Owns(p)) ?? OnlyOne();

        bool Fits(Place place) => !place.Quoted && place.Party.Type == PartyType.Person && place.Mention.Confidence >= SureTitle && !company.Contains(place.Party.Id);

        // "Ada Okafor stood beside Bo Renwick. “It is over,” he said": the only man of a sentence about a woman.
        Place? OnlyOne() =>
            own.Exists(p => subject.Contains(p.Mention.Span) && Fits(p) && !Owns(p) && p.Party.Gender is not Gender.Unknown && p.Party.Gender != gender)
            && own.Where(p => p.Sentence == index && p.Party.Type == PartyType.Person && p.Party.Gender == gender).DistinctBy(p => p.Party.Id, StringComparer.Ordinal).ToList() is [var one] && Fits(one) && !Owns(one) ? one : null;
    }

    private bool Owns(Place place) => text.TokenAt(place.Mention.Span.End) is var next && next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Possessive;

    // "The visitor from Qarath" is the Halistani whom the text has named, where it has named only one.
    private Place? OnlyOneOf(string country, int at, Gender gender)
    {
        Place? found = null;
        foreach (var place in Before(at, 2 * ParagraphsBack))
        {
            if (place.Party.Type != PartyType.Person || place.Party.Country != country || (place.Party.Gender != Gender.Unknown && place.Party.Gender != gender))
            {
                continue;
            }

            if (found is not null && found.Party.Id != place.Party.Id)
            {
                return null;
            }

            found ??= place;
        }

        return found;
    }

    // "A senior official said … He said", "Vask said … He said": whoever was speaking, though nobody names him or nobody knows him; as if he were the subject of his sentence.
    private (PartyReference Who, double Score)? Stranger(int sentence, Gender gender)
    {
        if (LastSaying() is not { Who: [{ Type: PartyType.Unnamed or PartyType.Person, Id: null } one], Asks: false } last || sentence - SentenceAt(last.At) is not (>= 0 and <= SentencesOfStranger and var distance) || (one.Antecedent ?? one.Span) is not { Length: > 0 } span)
        {
            return null;
        }

        var (first, noun) = (text.TokenAt(span.Start), text.TokenAt(span.End) - 1);
        var called = TitleWords.Honorifics.GetValueOrDefault(text.Tokens[first].Lower.TrimEnd('.'), Gender.Unknown);
        if (called != Gender.Unknown && called != gender)
        {
            return null;
        }

        if (one.Type == PartyType.Unnamed)
        {
            // "the businessman" is mostly somebody named before; "a businessman" is new.
            var known = text.Tokens[first].Lower is "the" or "this";
            return !IsOnePerson(text.Tokens[noun], gender) || (known && (distance > 1 || spoken[^1] != last)) ? null : (one, known ? double.MinValue : SubjectBefore + SpeakingBefore - UnknownGender - distance);
        }

        return !text.Tokens[noun].Any(WordClasses.Capital) ? null
            : (one, SubjectBefore + SpeakingBefore - (called == Gender.Unknown ? UnknownGender : 0) - (called == Gender.Unknown && gender == Gender.Female ? UnknownGender : 0) - distance);
    }

    // What is told within somebody's words hardly changes who is speaking.
    private Saying? LastSaying()
    {
        for (var i = spoken.Count - 1; i >= 0 && i >= spoken.Count - MentionsBack; i--)
        {
            if (!spoken[i].Nested)
            {
                return spoken[i];
            }
        }

        return null;
    }

    // Those of the press ask, and somebody else answers.
    private static bool IsOnePerson(Token noun, Gender gender) => IsOne(noun) && noun.Lower is not ("reporter" or "journalist" or "interviewer" or "moderator") && MayBe(gender, noun.Lower);

    private static bool IsOne(Token noun) => noun.Any(WordClasses.Person) && !noun.Any(WordClasses.Body) && !noun.Lower.EndsWith('s') && noun.Lower is not ("people" or "men" or "women" or "family");

    // "The consul, Bo Renwick, was with him": somebody else is in focus, and he is named in passing.
    private bool SpeaksOfHim(Place place)
    {
        var sentence = text.Sentences[place.Sentence];
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + 30); i++)
        {
            if (text.Tokens[i].Lower == "him" && !text.Tokens[i].Quoted && text.Tokens[i].Start > place.Mention.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(PartyReference party, Gender gender) =>
        party.Id is null || !mentions.Parties.TryGetValue(party.Id, out var known) || known.Gender == Gender.Unknown || known.Gender == gender;

    /// <summary>In whose name a statement is that says "I": the person named alone in a line above the text; null for reports.</summary>
    public PartyReference? Issuer { get; init; }

    // A statement that says "we" is that of the governments or bodies that were speaking before, or of those its title names.
    private ImmutableArray<PartyReference> Ourselves(TextSpan pronoun)
    {
        for (var i = spoken.Count - 1; i >= 0 && i >= spoken.Count - MentionsBack; i--)
        {
            var who = spoken[i].Who;
            if (who.All(w => (w.Type == PartyType.Body && w.Id is not null) || w is { Type: PartyType.Unnamed, Id: null, Antecedent: not null }))
            {
                return [.. who.Select(w => w with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = w.Span ?? w.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is {w.Name}, in whose name the text speaks." })];
            }
        }

        if (mentions.Home is { } home && mentions.Parties.GetValueOrDefault(GovernmentIds.Of(home)) is { } own)
        {
            return [new PartyReference(pronoun, pronoun.Of(text.Text), own.Id, own.Name, PartyType.Body) { Reason = $"“{pronoun.Of(text.Text)}” is {own.Name}, whose own words these are." }];
        }

        if (Issuer is { Id: { } id } && mentions.Parties.GetValueOrDefault(id)?.Country is { } country && mentions.Parties.GetValueOrDefault(GovernmentIds.Of(country)) is { } government)
        {
            return [new PartyReference(pronoun, pronoun.Of(text.Text), government.Id, government.Name, PartyType.Body) { Reason = $"“{pronoun.Of(text.Text)}” is the government that {Issuer.Name} speaks for." }];
        }

        return places.FirstOrDefault(p => p.Subject && p.Party.Type == PartyType.Body && p.Mention.Span.Start < pronoun.Start) is { } first ? [Reference(pronoun, first, $"“{pronoun.Of(text.Text)}” is taken to be {first.Party.Name}, in whose name the text speaks.")] : [];
    }

    private ImmutableArray<PartyReference> Several(TextSpan pronoun, ImmutableArray<PartyReference> told)
    {
        var before = told.Length > 0 ? told : spoken.Count > 0 && text.Article.ParagraphAt(pronoun.Start) - text.Article.ParagraphAt(spoken[^1].At) <= 1 ? spoken[^1].Who : [];
        if (before.Length > 1 || (before.Length == 1 && before[0].Type is not (PartyType.Person or PartyType.Document) && !IsOneOfficial(before[0])))
        {
            return [.. before.Select(p => p with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = p.Span ?? p.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is taken to mean those who were speaking before." })];
        }

        return LastSubject(pronoun) is { Party.Type: PartyType.Body, Mention.Kind: MentionKind.Body } body ? [Reference(pronoun, body, $"“{pronoun.Of(text.Text)}” is taken to be {body.Party.Name}, the subject before.")] : groups.DescribedBefore(pronoun) is { IsEmpty: false } together ? together : Pair(pronoun, pronoun.Start, bodies: false) is { IsEmpty: false } pair ? pair : groups.Opened(pronoun) is { IsEmpty: false } opened ? opened : Body(pronoun);
    }

    // "A senior official said they had met": he is not they.
    private bool IsOneOfficial(PartyReference party) =>
        party is { Type: PartyType.Unnamed, Id: null } && (party.Antecedent ?? party.Span) is { Length: > 0 } span && text.Tokens[text.TokenAt(span.Start)].Lower is "a" or "an" or "the" or "one" && IsOne(text.Tokens[text.TokenAt(span.End) - 1]);

    private Place? LastSubject(TextSpan pronoun)
    {
        var sentence = SentenceAt(pronoun.Start);
        return Before(pronoun.Start, 1).FirstOrDefault(p => p.Subject && sentence - p.Sentence is 0 or 1);
    }

    private ImmutableArray<PartyReference> Body(TextSpan pronoun)
    {
        // "The sides, the communique says, reject it. It criticizes …": the document goes on.
        if (DocumentSpeaking(SentenceAt(pronoun.Start)) is { } document)
        {
            return [document with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = document.Span ?? document.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is taken to be the {document.Name}, whose words were told before." }];
        }

        // "Okafor's office said … it said": the body that was speaking, unless another has been the subject since.
        if (BodySpeaking(SentenceAt(pronoun.Start)) is var (speaking, at) && Before(pronoun.Start, 2).All(p => p.Mention.Span.Start <= at || !p.Subject || p.Party.Type != PartyType.Body))
        {
            return [speaking with { Span = pronoun, Text = pronoun.Of(text.Text), Antecedent = speaking.Span ?? speaking.Antecedent, Reason = $"“{pronoun.Of(text.Text)}” is taken to be {speaking.Name}, which was speaking before." }];
        }

        foreach (var place in Before(pronoun.Start, 2).OrderByDescending(p => p.Sentence).ThenByDescending(p => p.Subject))
        {
            if (place.Party.Type == PartyType.Body && !place.Quoted)
            {
                return [Reference(pronoun, place, $"“{pronoun.Of(text.Text)}” is taken to be {place.Party.Name}, named before.")];
            }
        }

        return [];
    }

    // Only where nobody else has spoken since: "it" of a person's words may be anything.
    private PartyReference? DocumentSpeaking(int sentence) =>
        spoken is [.., { Who: [{ Type: PartyType.Document } document] } last] && sentence - SentenceAt(last.At) is 0 or 1 ? document : null;

    // The last body that spoke in the sentence or the one before; what it told of others' words may stand between.
    private (PartyReference Body, int At)? BodySpeaking(int sentence)
    {
        for (var i = spoken.Count - 1; i >= 0 && sentence - SentenceAt(spoken[i].At) is 0 or 1; i--)
        {
            if (spoken[i].Who is [{ Type: PartyType.Body } body])
            {
                return (body, spoken[i].At);
            }
        }

        return null;
    }

    /// <summary>The two parties that the last sentence with two of them named: those who met.</summary>
    private ImmutableArray<PartyReference> Pair(TextSpan span, int before, bool bodies)
    {
        foreach (var sentence in Before(before, ParagraphsBack).Where(p => !p.Quoted && (p.Party.Type == PartyType.Person) != bodies).GroupBy(p => p.Sentence))
        {
            var pair = sentence.Reverse().DistinctBy(p => p.Party.Id, StringComparer.Ordinal).ToList();
            if (pair.Count == 2)
            {
                return [.. pair.Select(p => Reference(span, p, $"“{span.Of(text.Text)}” is taken to mean {pair[0].Party.Name} and {pair[1].Party.Name}, named together before."))];
            }
        }

        return [];
    }

    /// <summary>The sentence that holds the position.</summary>
    public int SentenceAt(int position) => text.SentenceAt(text.TokenAt(position + 1) - 1);

    private PartyReference Reference(TextSpan span, Place place, string reason) => new(span, span.Of(text.Text), place.Party.Id, place.Party.Name, place.Party.Type)
    {
        Office = place.Party.Office,
        Antecedent = place.Mention.Span,
        Reason = reason,
    };
}
