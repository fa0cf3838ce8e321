using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds who speaks with somebody beside whom he is named: <c>Okafor, along with Renwick, urged …</c>, <c>Okafor joined Renwick in condemning …</c>.
/// </summary>
internal sealed class JoinedSpeakers(AnnotatedText text, NounPhrases nouns)
{
    private const int LongestJoin = 16;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The other speaker of the draft, or null.</summary>
    public Nominal? Find(Draft draft) =>
        draft is { Cue: { } cue, Speaker: { } speaker } && speaker.HeadEnd < cue.First && cue.First - speaker.HeadEnd <= LongestJoin ? Beside(speaker.HeadEnd, cue.First) ?? InSaying(speaker.HeadEnd, cue.First) : null;

    // "Okafor, together with Renwick, | urged"
    private Nominal? Beside(int first, int cue)
    {
        var at = Tokens[first].Lower == "," ? first + 1 : first;
        var other = at + 2 < cue ? (Tokens[at].Lower, Tokens[at + 1].Lower) switch
        {
            ("along" or "together" or "jointly", "with") or ("joined", "by") => at + 2,
            ("as", "well") when Tokens[at + 2].Lower == "as" => at + 3,
            ("alongside", _) => at + 1,
            _ => cue,
        } : cue;
        return Party(other, cue) is { } party && (Tokens[party.End].Lower == "," || party.End == cue || Tokens[party.End].Any(WordClasses.Auxiliary | WordClasses.Adverb)) ? party : null;
    }

    // "Okafor then joined Renwick in | condemning"
    private Nominal? InSaying(int first, int cue)
    {
        var at = first;
        while (at < cue && Tokens[at].Any(WordClasses.Adverb | WordClasses.Auxiliary) && !Tokens[at].Quoted)
        {
            at++;
        }

        return at + 2 < cue && Tokens[at].Lower is "joined" or "joins" or "join" && Tokens[cue - 1].Lower == "in" && Party(at + 1, cue) is { } party && party.End == cue - 1 ? party : null;
    }

    private Nominal? Party(int first, int cue) =>
        first < cue && (nouns.NamesParty(first) || Tokens[first].Lower == "other") && nouns.After(first, cue) is { } party && Tokens[party.HeadEnd - 1].Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Object) ? party : null;
}
