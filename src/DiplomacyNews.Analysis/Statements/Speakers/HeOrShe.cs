using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>
/// Says who "he" or "she" is. Whoever was speaking, whoever was the subject and whoever was named last are weighed against each other;
/// somebody whom the text describes or lets speak without a name may come before them all.
/// </summary>
internal sealed class HeOrShe(AnnotatedText text, Mentions mentions, Candidates candidates, SpeechSoFar speech, References references)
{
    /// <summary>How sure a choice between two is that fit alike, and one past somebody who was described in between.</summary>
    private const double TwoFit = 0.6, SomebodyElseInFocus = 0.5;

    /// <summary>How sure it is that somebody whom the sentence before is about speaks now, where another one was speaking.</summary>
    private const double SpokeBefore = 0.8;

    /// <summary>How sure it is that a description means the only one of its country.</summary>
    private const double OnlyOneOfCountry = 0.8;

    /// <summary>How sure it is where nobody is weighed against anybody.</summary>
    private const double NoChoice = 0.85;

    /// <summary>More sentences than these make no difference.</summary>
    private const int MostSentences = 6;

    private readonly Described described = new(text, mentions);
    private readonly SentenceTopics topics = new(text, candidates, speech);
    private readonly UnknownSpeaking unknown = new(text, speech);

    /// <summary>What is known around the pronoun.</summary>
    /// <param name="Pronoun">The pronoun itself.</param>
    /// <param name="Sentence">The index of its sentence.</param>
    /// <param name="Paragraph">The index of its paragraph.</param>
    /// <param name="Gender">What it says of whom it means.</param>
    /// <param name="Told">Those whose words it stands in.</param>
    /// <param name="Last">Who spoke last, and where.</param>
    /// <param name="InFocus">Whom the text described without a name since.</param>
    /// <param name="About">Whom the sentence before is about.</param>
    /// <param name="Visitor">Who is meant by the description in focus.</param>
    private sealed record Scene(TextSpan Pronoun, int Sentence, int Paragraph, Gender Gender, ImmutableArray<PartyReference> Told, SpeechSoFar.Saying? Last, Description? InFocus, Candidate? About, Candidate? Visitor);

    private sealed record Choice(Candidate Candidate, double Score, string Because)
    {
        public Party Party => Candidate.Party;
    }

    /// <summary>How sure the last answer is: 0.6 where two fit, near 1 where only one does.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>He or she, by the gender; empty when nobody fits. <paramref name="told"/> are those whose words the pronoun stands in, <paramref name="company"/> those named beside it, who cannot be meant.</summary>
    public ImmutableArray<PartyReference> Find(TextSpan pronoun, Gender gender, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        Certainty = NoChoice;
        var last = speech.Last;
        var inFocus = told.IsEmpty ? described.Before(pronoun.Start, last?.At ?? 0) : null;
        var about = told.IsEmpty ? topics.Find(pronoun, gender, company) : null;
        var visitor = inFocus is { From: { } country } ? candidates.OnlyOneOf(country, pronoun.Start, gender) : null;
        var scene = new Scene(pronoun, text.SentenceHolding(pronoun.Start), text.Article.ParagraphAt(pronoun.Start), gender, told, last, inFocus, about, visitor);
        var (best, second) = Weigh(scene, company);

        if (told.IsEmpty && unknown.Find(scene.Sentence, gender) is var (unnamed, likely)
            && (best is null || (unnamed.Type == PartyType.Unnamed && best.Candidate.Mention.Span.Start < speech.LastAt) || best.Score < likely))
        {
            return [references.Again(pronoun, unnamed, $"is taken to be the {unnamed.Name} who was speaking before.")];
        }

        if (inFocus is { IsFormal: true } stranger && visitor is null && (best is null || !best.Candidate.Subject || best.Candidate.Mention.Span.End <= stranger.Span.Start))
        {
            Certainty = SomebodyElseInFocus;
            return [Untold(pronoun, stranger.Span)];
        }

        if (best is null && told is [{ Type: PartyType.Person } teller] && Fits(teller, gender))
        {
            return [references.Again(pronoun, teller, $"is taken to be {teller.Name}, whose words these are.")];
        }

        // Whoever was speaking may have been named long before.
        if ((best is null || best.Candidate.Quoted) && last?.Who.FirstOrDefault(s => s.Type == PartyType.Person && (s.Id is null || !company.Contains(s.Id)) && Fits(s, gender)) is { } speaking)
        {
            return [references.Again(pronoun, speaking, $"is taken to be {speaking.Name}, who was speaking before.")];
        }

        if (best is null)
        {
            return [];
        }

        Certainty = SurenessOf(best, second, scene);
        return [references.To(pronoun, best.Candidate, $"is taken to be {best.Party.Name}, {best.Because}.{RivalOf(second, scene)}")];
    }

    private (Choice? Best, Choice? Second) Weigh(Scene scene, HashSet<string> company)
    {
        Choice? best = null, second = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var others = 0;
        foreach (var candidate in candidates.Before(scene.Pronoun.Start, Candidates.ParagraphsBack))
        {
            var party = candidate.Party;
            if (!candidate.IsPerson || company.Contains(party.Id) || (party.Gender != Gender.Unknown && party.Gender != scene.Gender))
            {
                continue;
            }

            var choice = Weigh(candidate, others, scene);
            others += seen.Add(party.Id) ? 1 : 0;
            if (best is null || choice.Score > best.Score)
            {
                second = best is not null && best.Party.Id != party.Id ? best : second;
                best = choice;
            }
            else if (best.Party.Id != party.Id && (second is null || choice.Score > second.Score))
            {
                second = choice;
            }
        }

        return (best, second);
    }

    private Choice Weigh(Candidate candidate, int others, Scene scene)
    {
        var party = candidate.Party;
        var score = (-Weights.EachSince * others) - Math.Min(MostSentences, scene.Sentence - candidate.Sentence);
        score += candidate.Subject ? Weights.Subject : candidate.Speaks ? Weights.LaterSubject : 0;
        score -= candidate.Quoted ? Weights.Quoted : 0;
        score -= candidate.Subject && scene.Gender == Gender.Male && topics.SpeaksOfHim(candidate) ? Weights.BesideHim : 0;
        score -= party.Gender == Gender.Unknown ? Weights.UnknownGender : 0;
        score -= scene.Paragraph == candidate.Paragraph ? 0 : Weights.OtherParagraph;
        if (scene.Told.Any(t => t.Id == party.Id))
        {
            return new Choice(candidate, score + Weights.OwnWords, "whose words these are");
        }

        if (scene.Visitor?.Party.Id == party.Id)
        {
            // As if he were named where he is described.
            var there = Weights.Subject - Math.Min(MostSentences, scene.Sentence - text.SentenceHolding(scene.InFocus!.Span.Start));
            return new Choice(candidate, Math.Max(score, there), $"who is meant by “{scene.InFocus.Span.Of(text.Text)}”");
        }

        if (scene.About?.Mention.PartyId == party.Id)
        {
            return new Choice(candidate, score + (candidate == scene.About ? Weights.Speaking : 0), "the subject before");
        }

        if (scene is { InFocus: null, About: null, Last: { } last } && last.Who.Any(w => w.Id == party.Id) && scene.Paragraph - text.Article.ParagraphAt(last.At) <= 2)
        {
            return new Choice(candidate, score + Weights.Speaking, "who was speaking before");
        }

        return new Choice(candidate, score, candidate.Subject ? "the subject before" : "named last before");
    }

    private double SurenessOf(Choice best, Choice? second, Scene scene)
    {
        var sure = second is null ? 0.98 : (best.Score - second.Score) switch { > 3 => 0.98, > 1.5 => 0.92, > 0.7 => 0.8, _ => TwoFit };
        var isVisitor = scene.Visitor?.Party.Id == best.Party.Id;
        if (isVisitor)
        {
            sure = Math.Min(sure, OnlyOneOfCountry);
        }
        else if (scene.InFocus is not null && best.Candidate.Mention.Span.End <= scene.InFocus.Span.Start)
        {
            sure = Math.Min(sure, SomebodyElseInFocus);
        }

        var isAnother = best.Candidate == scene.About && scene.Last is { } last && last.Who.Any(o => o.Type == PartyType.Person && o.Id != best.Party.Id && Fits(o, scene.Gender));
        return isAnother ? Math.Min(sure, SpokeBefore) : sure;
    }

    private string RivalOf(Choice? second, Scene scene) =>
        Certainty > TwoFit ? "" : second is not null && Certainty == TwoFit ? $" {second.Party.Name} would fit as well." : scene.InFocus is not null ? $" “{scene.InFocus.Span.Of(text.Text)}” would fit as well." : "";

    // "The President" of a formal text that never names him.
    private PartyReference Untold(TextSpan pronoun, TextSpan formal)
    {
        var title = formal.Of(text.Text);
        return new PartyReference(pronoun, pronoun.Of(text.Text), null, title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..], PartyType.Unnamed)
        {
            Antecedent = formal,
            Reason = references.Reason(pronoun, $"is taken to be “{title}”, whom the text does not name."),
        };
    }

    private bool Fits(PartyReference party, Gender gender) =>
        party.Id is null || !mentions.Parties.TryGetValue(party.Id, out var known) || known.Gender == Gender.Unknown || known.Gender == gender;
}
