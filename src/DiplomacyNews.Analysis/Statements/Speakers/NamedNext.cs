using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>
/// Says whom a description means that the report puts a name to in its next words, as if the reader knew: <c>a Nordrian adviser said. “It is over,” Ada Okafor told …</c>.
/// Only a name that comes out of nowhere is taken so: whoever is introduced in words of his own is somebody else.
/// </summary>
internal sealed class NamedNext(AnnotatedText text, Candidates candidates, Introductions introductions, References references)
{
    /// <summary>How sure that is: two may speak one after the other.</summary>
    public const double Certainty = 0.75;

    private const int SentencesOn = 2;

    /// <summary>Those who speak for somebody, and whom reports name in the second sentence.</summary>
    private static readonly FrozenSet<string> Officials = FrozenSet.ToFrozenSet(["spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "minister", "ambassador", "envoy", "negotiator", "commander", "official", "diplomat"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whom the words from <paramref name="first"/> to <paramref name="end"/> mean; null where nobody is named so. <paramref name="company"/> are those named beside them, who cannot be meant.</summary>
    public PartyReference? Find(TextSpan span, int first, int end, HashSet<string> company)
    {
        if (Tokens[first].Lower is not ("a" or "an") || !Officials.Contains(Tokens[end - 1].Lower))
        {
            return null;
        }

        var sentence = text.SentenceHolding(span.Start);
        var next = candidates.After(span.End).FirstOrDefault(c => c.IsPerson && !c.Quoted && c.Sentence > sentence);
        return next is not null && next.Sentence - sentence <= SentencesOn && !company.Contains(next.Party.Id) && (ComesFromNowhere(next) || IsKnownFor(next, first, end)) && Speaks(next) && PersonNouns.MayBe(next.Party.Gender, Tokens[end - 1].Lower)
            ? references.To(span, next, $"is taken to be {next.Party.Name}, whom the next words name without saying who that is.") : null;
    }

    private bool ComesFromNowhere(Candidate candidate) =>
        candidate is { Mention.Kind: MentionKind.FullName, Party: { Known: false, Office: null } } && candidate.Mention.WithTitle == candidate.Mention.Span
        && candidates.Before(candidate.Mention.Span.Start, int.MaxValue).All(c => c.Party.Id != candidate.Party.Id);

    // Whoever is known to hold that office needs no words of his own.
    private bool IsKnownFor(Candidate candidate, int first, int end) =>
        candidate is { Mention.Kind: MentionKind.FullName, Party: { Known: true, Office: not null } } && introductions.Of(candidate.Mention, candidate.Party) is var known && Introductions.Calls(known, Tokens[end - 1].Lower) && introductions.Agrees(first + 1, end - 1, known);

    // "Okafor told", "said Okafor"; "Okafor, a fisherman, said" is introduced.
    private bool Speaks(Candidate candidate)
    {
        var (at, after) = (text.TokenAt(candidate.Mention.Span.Start), text.TokenAt(candidate.Mention.Span.End));
        var inverted = at > 0 && IsSaying(at - 1) && (after >= Tokens.Length || Tokens[after].Lower is "." or "in" or "on" or "at");
        return inverted || (after < Tokens.Length && IsSaying(after));
    }

    private bool IsSaying(int at) => !Tokens[at].Quoted && CueLexicon.Find(Tokens[at].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Third);
}
