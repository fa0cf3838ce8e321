using DiplomacyNews.Analysis.Statements.Phrases;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads noun phrases around a verb of saying, without a grammar: outwards from the verb until a word that cannot belong to them.
/// Every walk stays within one sentence and a few dozen words. How each kind of phrase is read stands in the folder Phrases.
/// </summary>
internal sealed class NounPhrases
{
    private readonly PhraseWords words;
    private readonly BarePhrases bare;
    private readonly ModifiedPhrases modified;
    private readonly PhrasesAfter after;
    private readonly PhrasesBefore before;
    private readonly NamesBesideOffices names;
    private readonly FirstSubjects subjects;

    public NounPhrases(AnnotatedText text)
    {
        words = new PhraseWords(text);
        bare = new BarePhrases(text);
        modified = new ModifiedPhrases(text, words, bare);
        after = new PhrasesAfter(text, words);
        var joined = new JoinedPhrases(text, words, modified, after);
        before = new PhrasesBefore(text, words, joined);
        names = new NamesBesideOffices(text, words, joined);
        subjects = new FirstSubjects(text, after);
    }

    /// <summary>The phrase that ends right before the token <paramref name="end"/>, or null. <paramref name="low"/> is the first token it may hold.</summary>
    public Nominal? Before(int end, int low) => before.Find(end, low);

    /// <summary>Whose something is: the phrase right before "'s", without what it hangs on ("took note of Okafor's").</summary>
    public Nominal? Owner(int end, int low) => bare.EndingAt(end - 1, Math.Max(low, end - PhraseWords.LongestWalk)) is { } owner ? new Nominal(owner.First, owner.End) : null;

    /// <summary>The phrase that begins at the token <paramref name="first"/>, or null. <paramref name="high"/> is the token after the last it may hold.</summary>
    public Nominal? After(int first, int high) => after.Find(first, high);

    /// <summary>"the Lindish foreign minister, Antony Okafor" with the name as its head; any other phrase as it is.</summary>
    public Nominal WithNameBeside(Nominal phrase, int high) => names.After(phrase, high);

    /// <summary>"Mara Okafor, spokeswoman of the council told …" with the name as its head, though no comma closes the aside; any other phrase as it is.</summary>
    public Nominal WithNameInFront(Nominal phrase, int low) => names.InFront(phrase, low);

    /// <summary>The subject of the sentence's first clause: its first noun phrase that is no adverbial.</summary>
    public Nominal? FirstSubject(Sentence sentence, int before) => subjects.Of(sentence, before);

    /// <summary>"people briefed on the talks who were not allowed to speak publicly said": whoever a clause with "who" tells of that ends before the token <paramref name="end"/>.</summary>
    public Nominal? HostOfClause(int end, int low) => modified.HostOfClause(end, low);

    /// <summary>Whether a name, title, pronoun or other word for somebody stands at the token.</summary>
    public bool NamesParty(int at) => words.NamesParty(at);

    /// <summary>Whether the phrase is a name: its last word begins with a capital and is no pronoun at the sentence's start.</summary>
    public bool IsName(int first, int end) => words.IsName(first, end);
}
