using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>
/// Says whom the words of a noun phrase mean. A name comes first; a pronoun or description is traced to those named, described or speaking before;
/// whoever is left is put down as the words describe him.
/// </summary>
internal sealed class PartiesMeant
{
    private readonly AnnotatedText text;
    private readonly NounPhrases nouns;
    private readonly SpeechSoFar speech;
    private readonly Groups groups;
    private readonly Issuers issuers;
    private readonly Vocatives vocatives;
    private readonly RepresentedParties represented;
    private readonly UnnamedParties unnamed;
    private readonly References references;

    private readonly NamedParties names;
    private readonly OpeningLists lists;
    private readonly Pairs pairs;
    private readonly Pronouns pronouns;
    private readonly PluralSubjects subjects;
    private readonly PluralDescriptions plurals;
    private readonly DefiniteDescriptions descriptions;
    private readonly NamedNext namedNext;
    private readonly Counterparts counterparts;
    private readonly BodyDescriptions bodies;
    private readonly DocumentAntecedents documents;

    /// <summary>Who declares the text, once asked for.</summary>
    private ImmutableArray<PartyReference>? declaring;

    public PartiesMeant(AnnotatedText text, Mentions mentions, NounPhrases nouns, SpeechSoFar speech, Groups groups, Issuers issuers, Vocatives vocatives, RepresentedParties represented, UnnamedParties unnamed, References references)
    {
        this.text = text;
        this.nouns = nouns;
        this.speech = speech;
        this.groups = groups;
        this.issuers = issuers;
        this.vocatives = vocatives;
        this.represented = represented;
        this.unnamed = unnamed;
        this.references = references;
        var candidates = new Candidates(text, mentions);
        var introductions = new Introductions(text, mentions);
        names = new NamedParties(text, mentions, references);
        lists = new OpeningLists(text, mentions);
        pairs = new Pairs(text, candidates, references);
        pronouns = new Pronouns(text, mentions, candidates, speech, groups, pairs, references);
        subjects = new PluralSubjects(text, nouns);
        plurals = new PluralDescriptions(text, speech, groups, pairs, references);
        descriptions = new DefiniteDescriptions(text, candidates, speech, introductions, references);
        namedNext = new NamedNext(text, candidates, introductions, references);
        counterparts = new Counterparts(text, mentions, candidates, pronouns, introductions, references);
        bodies = new BodyDescriptions(text, mentions);
        documents = new DocumentAntecedents(text, nouns);
    }

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>How sure all answers are since it was last set, from 0 to 1.</summary>
    public double Certainty { get; set; } = 1;

    /// <summary>Whom one of the heads of a phrase names outright; null where it names nobody.</summary>
    public PartyReference? Named((int First, int End) head, Nominal nominal)
    {
        if (names.Find(head, nominal) is not var (party, certainty))
        {
            return null;
        }

        NoSurerThan(certainty);
        return party;
    }

    /// <summary>Whom the words mean. <paramref name="told"/>: the speakers of the statement they stand in; <paramref name="except"/>: the ids of those who cannot be meant.</summary>
    public IEnumerable<PartyReference> Resolve(Nominal nominal, ImmutableArray<PartyReference> told, IEnumerable<string>? except = null)
    {
        var named = (lists.With(nominal) is { IsEmpty: false } list ? list : names.Heads(nominal)).Select(h => (Head: h, Party: Named(h, nominal))).ToList();
        var company = named.Where(n => n.Party?.Id is not null).Select(n => n.Party!.Id!).Concat(except ?? []).ToHashSet(StringComparer.Ordinal);
        var described = 0;
        foreach (var (head, party) in named)
        {
            if (head.First < described)
            {
                continue;
            }

            if (groups.DescribedAt(head.First) is var (together, end))
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

            foreach (var meant in IsPronoun(head) ? ByPronoun(head, nominal, told, company) : ByDescription(head, nominal, told, company))
            {
                yield return meant;
            }
        }
    }

    private bool IsPronoun((int First, int End) head) =>
        head.End == head.First + 1 && Tokens[head.First].Any(WordClasses.Subject | WordClasses.Object | WordClasses.Relative | WordClasses.Possessive) || Tokens[head.First].Lower.Contains('\'');

    private IEnumerable<PartyReference> ByPronoun((int First, int End) head, Nominal nominal, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        var span = text.Span(head.First, head.End);
        var word = Tokens[head.First].Lower;
        if ((nominal.Antecedent ?? (word is "who" or "which" ? AntecedentOf(head.First) : null)) is { } antecedent)
        {
            return Resolve(antecedent, told).Select(p => references.Again(span, p, $"stands for {p.Name}."));
        }

        if (word is "it" or "itself" && documents.Told(head.First) is { } document)
        {
            return [Document(span, document)];
        }

        if (word is "we" && told.Length > 0 && told.All(represented.Has))
        {
            return represented.Of(told, span);
        }

        if (word is "we" && told.IsEmpty && (declaring ??= Declaring()) is { IsEmpty: false } ourselves)
        {
            return ourselves.Select(p => references.Again(span, p, $"are the {p.Name}, whose declaration this is."));
        }

        if (word is "they" && told.IsEmpty && They(head.First, span) is { IsEmpty: false } they)
        {
            NoSurerThan(0.85);
            return they;
        }

        var found = pronouns.Resolve(span, word, told, company);
        if (found.IsEmpty && word == "it" && documents.Made(head.First) is { } made)
        {
            NoSurerThan(0.8);
            return [Document(span, made)];
        }

        NoSurerThan(found.IsEmpty ? 0.6 : pronouns.Certainty);
        return found.IsEmpty ? [unnamed.Of(span, PartyType.Unnamed)] : found;
    }

    private IEnumerable<PartyReference> ByDescription((int First, int End) head, Nominal nominal, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        var span = text.Span(head.First, head.End);
        if (IsOfThem(head))
        {
            var they = pronouns.Resolve(span, "they", told, company);
            NoSurerThan(0.8);
            return they.IsEmpty ? [unnamed.Of(span, PartyType.Unnamed)] : they;
        }

        // "As Tony said": of those who speak in a transcript.
        if (head.End == head.First + 1 && Tokens[head.First].Any(WordClasses.Capital) && vocatives.OnFirstName(span) is { } familiar && !company.Contains(familiar.Id!))
        {
            NoSurerThan(0.85);
            return [familiar];
        }

        if (plurals.Find(span, head.First, head.End, company) is { IsEmpty: false } several)
        {
            NoSurerThan(plurals.Certainty);
            return several;
        }

        if (descriptions.Find(span, head.First, head.End, company) is { } described)
        {
            NoSurerThan(descriptions.Certainty);
            return [described];
        }

        if (namedNext.Find(span, head.First, head.End, company) is { } next)
        {
            NoSurerThan(NamedNext.Certainty);
            return [next];
        }

        if (counterparts.Find(span, head.First, head.End, company) is { } counterpart)
        {
            NoSurerThan(counterparts.Certainty);
            return [counterpart];
        }

        if (bodies.Find(span, head.First, head.End, company) is { } body && !company.Contains(body.Id!))
        {
            NoSurerThan(0.8);
            return [body];
        }

        if (bodies.Document(head.First, head.End) is { } whole)
        {
            return [unnamed.At(span, whole, PartyType.Document) with { Antecedent = whole, Reason = references.Reason(span, $"is taken to be the {whole.Of(text.Text)} named before.") }];
        }

        return [DescribedBefore(head, span) ?? unnamed.Described(head, nominal)];
    }

    // "The two of them agreed"
    private bool IsOfThem((int First, int End) head) =>
        Tokens[head.End - 1].Lower is "them" or "us" && head.End - head.First is 3 or 4 && Tokens[head.End - 2].Lower == "of" && Tokens[head.End - 3].Lower is "two" or "both" or "three" or "all";

    // "The official" after "a senior Nordrian official"
    private PartyReference? DescribedBefore((int First, int End) head, TextSpan span) =>
        head.End - head.First == 2 && Tokens[head.First].Lower == "the" && !Tokens[head.End - 1].Any(WordClasses.Capital) && speech.DescribedBy(Tokens[head.End - 1].Lower, span) is { } same
            ? references.Again(span, same, $"is taken to be the {same.Name} who was speaking before.") with { Antecedent = same.Antecedent ?? same.Span } : null;

    private PartyReference Document(TextSpan span, TextSpan document) =>
        unnamed.At(span, document, PartyType.Document) with { Antecedent = document, Reason = references.Reason(span, $"is taken to be the {Tokens[text.TokenAt(document.End) - 1].Lower} named before.") };

    private ImmutableArray<PartyReference> Declaring() => issuers.Declaring() is { } label ? issuers.Named(label, other => Resolve(other, [])) : [];

    // "Okafor, | who last week warned against it": whoever stands before, name and all.
    private Nominal? AntecedentOf(int relative)
    {
        var low = text.Sentences[text.SentenceAt(relative)].First;
        var end = relative > low && Tokens[relative - 1].Lower == "," ? relative - 1 : relative;
        return end > low && nouns.Before(end, low) is { } before && Tokens[before.HeadEnd - 1].Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body) && !Tokens[before.HeadFirst].Any(WordClasses.Subject | WordClasses.Relative) ? before : null;
    }

    // "The ministers met at noon. They said": the ministers, unless others have been speaking since.
    private ImmutableArray<PartyReference> They(int at, TextSpan span)
    {
        if (subjects.Before(at) is { } subject && Tokens[subject.HeadFirst].Start > speech.LastAt)
        {
            return Meaning(subject);
        }

        return subjects.PeopleBefore(at) is { } people && (speech.DocumentSpoke || (!SpokeSince(people) && pairs.ParagraphOfPeople(span) != text.Article.ParagraphAt(span.Start))) ? Meaning(people) : [];

        bool SpokeSince(Nominal phrase) => speech.LastAt >= Tokens[text.Sentences[text.SentenceAt(phrase.HeadFirst)].First].Start;

        ImmutableArray<PartyReference> Meaning(Nominal phrase) => [.. Resolve(phrase, []).Select(p => references.Again(span, p, $"is taken to mean {p.Name}, spoken of before."))];
    }

    private void NoSurerThan(double certainty) => Certainty = Math.Min(Certainty, certainty);
}
