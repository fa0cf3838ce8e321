using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>A statement as syntax shows it, before anybody asks who "he" is. Positions are tokens.</summary>
/// <param name="Pieces">Its content.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record Draft(ImmutableArray<(int First, int End)> Pieces, Rule Rule)
{
    public (int First, int End)? Cue { get; init; }

    public SpeechAct Act { get; init; }

    public StatementMode Mode { get; init; }

    /// <summary>Null when nobody stands beside the words: carried over, or not named.</summary>
    public Nominal? Speaker { get; init; }

    /// <summary>The draft whose speaker goes on speaking here.</summary>
    public Draft? CarriedFrom { get; init; }

    public ImmutableArray<Nominal> Addressees { get; init; } = [];

    public (int First, int End)? Occasion { get; init; }

    /// <summary>Through whom the words are known: "according to the interpreter".</summary>
    public Nominal? Channel { get; init; }

    /// <summary>The words that say when it was said.</summary>
    public (int First, int End)? When { get; init; }

    public int Sentence { get; init; }

    /// <summary>How probable it is, by rule and network together, that somebody says just this here, from 0 to 1; null where the network did not read.</summary>
    public double? Credence { get; init; }

    /// <summary>A turn of a transcript or the body of a statement: somebody's own words without marks.</summary>
    public bool IsTurn { get; init; }

    public int First => Pieces[0].First;

    public int End => Pieces[^1].End;

    /// <summary>The place in the text by which statements are put in order: the cue or the content, whichever comes first.</summary>
    public int Place => Cue is { } cue ? Math.Min(cue.First, First) : First;

    public bool HoldsQuotation(AnnotatedText text) => text.HoldsQuotation(Pieces);
}
