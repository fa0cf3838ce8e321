using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>What is known of a sentence while it is read from left to right.</summary>
internal sealed class SentenceState(Sentence sentence, int index, List<Cue> cues)
{
    public Sentence Sentence { get; } = sentence;

    public int Index { get; } = index;

    /// <summary>Its verbs of saying.</summary>
    public List<Cue> Cues { get; } = cues;

    public List<Draft> Drafts { get; } = [];

    /// <summary>Speakers found so far, with the place from which they hold.</summary>
    public List<(int At, Nominal Speaker)> Subjects { get; } = [];

    /// <summary>A verb of saying with its speaker that has no content in the sentence.</summary>
    public Draft? Bare { get; set; }

    /// <summary>Through whom its words are known: "according to the interpreter".</summary>
    public Nominal? Channel { get; set; }

    public HashSet<int> UsedQuotations { get; } = [];

    /// <summary>Where what follows the last content begins.</summary>
    public int Consumed { get; set; } = sentence.First;

    public int End { get; } = sentence.End;
}
