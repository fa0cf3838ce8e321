using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom a description means that stands for somebody named: "the spokesman" after "spokesman Lin", "the Lindish diplomat" after Okafor spoke.</summary>
internal sealed class DefiniteDescriptions(AnnotatedText text, Candidates candidates, SpeechSoFar speech, Introductions introductions, References references)
{
    private const int ParagraphsBack = 8;

    /// <summary>How sure it is that a description means whoever was speaking, whom the text does not introduce so.</summary>
    private const double OnlyDescribed = 0.75;

    /// <summary>What somebody may be called who was named by his office before.</summary>
    private static readonly FrozenSet<string> Callings = FrozenSet.ToFrozenSet(["diplomat", "envoy", "mediator", "negotiator", "politician", "lawmaker", "statesman", "official", "leader", "member", "chief"], StringComparer.Ordinal);

    /// <summary>Those of them that are too many to be called so without another word.</summary>
    private static readonly FrozenSet<string> OfMany = FrozenSet.ToFrozenSet(["official", "leader", "member", "chief"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>How sure the last answer is.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>Whom the words from <paramref name="first"/> to <paramref name="end"/> mean; null where they mean nobody named. <paramref name="company"/> are those named beside them, who cannot be meant.</summary>
    public PartyReference? Find(TextSpan span, int first, int end, HashSet<string> company)
    {
        Certainty = 1;
        var noun = Tokens[end - 1].Lower;
        var definite = Tokens[first].Lower is "the" or "this" || (Tokens[first].Any(WordClasses.Capital) && !Tokens[first].Any(WordClasses.Article | WordClasses.Quantifier | WordClasses.Number));
        if (!definite || !Tokens[end - 1].Any(WordClasses.Person) || noun.EndsWith('s'))
        {
            return null;
        }

        // Bare titles with a capital are read where titles are; what stays open there is nobody named here.
        if (end - first == 2 && Tokens[end - 1].Any(WordClasses.Capital) && noun is "president" or "minister" or "secretary")
        {
            return null;
        }

        if (candidates.Before(span.Start, ParagraphsBack).FirstOrDefault(Fits) is { } earlier)
        {
            return references.To(span, earlier, $"is taken to be {earlier.Party.Name}, named before.");
        }

        // "Envoy says talks failed" above a report that names her.
        return text.Article.ParagraphAt(span.Start) == 0 && candidates.After(span.End).FirstOrDefault(Fits) is { } later ? references.To(span, later, $"is taken to be {later.Party.Name}, named below.")
            : Speaking(span, first, end, company);

        bool Fits(Candidate candidate)
        {
            var known = introductions.Of(candidate.Mention, candidate.Party);
            return candidate.IsPerson && !candidate.Quoted && !company.Contains(candidate.Party.Id) && Introductions.Calls(known, noun) && introductions.Agrees(first, end - 1, known) && PersonNouns.MayBe(candidate.Party.Gender, noun);
        }
    }

    // "Okafor said … The Lindish diplomat said": whoever was speaking, where the words may be hers and fit nobody else.
    private PartyReference? Speaking(TextSpan span, int first, int end, HashSet<string> company)
    {
        var noun = Tokens[end - 1].Lower;
        if (Tokens[first].Lower != "the" || !Callings.Contains(noun) || (end - first == 2 && OfMany.Contains(noun))
            || speech.Last is not { Who: [{ Type: PartyType.Person, Id: { } id }] } last || company.Contains(id) || text.Article.ParagraphAt(span.Start) - text.Article.ParagraphAt(last.At) > 2)
        {
            return null;
        }

        var around = candidates.Before(span.Start, ParagraphsBack).Where(c => c.IsPerson).ToList();
        if (around.Find(c => c.Party.Id == id) is not { } speaking || around.Exists(c => c.Party.Id != id && c.Mention.Span.Start > last.At && (c.Subject || c.Speaks)))
        {
            return null;
        }

        var fits = around.Exists(c => c.Party.Id == id && Agree(c)) || (speaking.Party.Country is null && !around.Exists(c => c.Party.Id != id && Agree(c)));
        Certainty = fits ? OnlyDescribed : Certainty;
        return fits ? references.To(span, speaking, $"is taken to be {speaking.Party.Name}, who was speaking before.") : null;

        bool Agree(Candidate candidate) => introductions.Agrees(first + 1, end - 1, introductions.Of(candidate.Mention, candidate.Party));
    }
}
