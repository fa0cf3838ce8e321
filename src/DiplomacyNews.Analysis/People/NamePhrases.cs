using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.People;

/// <summary>A phrase of the lexicon found in the text.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Entries">Everything it may mean.</param>
internal sealed record NamePhrase(int First, int End, ImmutableArray<NameEntry> Entries)
{
    public bool Is(NameKind kind) => Of(kind) is not null;

    public NameEntry? Of(NameKind kind)
    {
        foreach (var entry in Entries)
        {
            if (entry.Kind == kind)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>An article as words, with the phrases of the lexicon that it holds: the longest ones, never overlapping.</summary>
internal sealed class NamePhrases
{
    private readonly NamePhrase?[] at;
    private readonly bool[] capitalLine;
    private readonly bool[] heading;

    public NamePhrases(ArticleText article, NameIndex index)
    {
        Text = article.Text;
        Words = NameWords.Split(article.Text);
        at = new NamePhrase?[Words.Count];
        capitalLine = Lines(w => w.Casing == Casing.Caps, _ => true);
        heading = Lines(w => w.IsCapital, last => last.Span.End >= Text.Length || Text[last.Span.End] is not ('.' or '!' or '”' or '"' or ':'));
        var found = new List<NameEntry>();
        for (var i = 0; i < Words.Count;)
        {
            var length = index.Match(Words, i, capitalLine[i], found);
            if (length > 1 && Words[i].Folded == "the" && index.Match(Words, i + 1, capitalLine[i], []) >= length)
            {
                // "the South" ends where "South China Sea" goes on.
                length = 0;
            }

            if (length > 0)
            {
                Array.Fill(at, new NamePhrase(i, i + length, [.. found]), i, length);
            }

            i += Math.Max(length, 1);
        }
    }

    public string Text { get; }

    public List<NameWord> Words { get; }

    public int Count => Words.Count;

    /// <summary>The phrase that covers word <paramref name="i"/>, or null; null outside the text too.</summary>
    public NamePhrase? this[int i] => i >= 0 && i < at.Length ? at[i] : null;

    /// <summary>Whether the word stands in a line of capitals, where capitals say nothing.</summary>
    public bool InCapitalLine(int word) => capitalLine[word];

    /// <summary>Whether the word stands in a heading, where nearly every longer word has a capital.</summary>
    public bool InHeading(int word) => heading[word];

    /// <summary>Whether words <paramref name="i"/> - 1 and <paramref name="i"/> are parted by blanks alone.</summary>
    public bool Adjoins(int i) => i > 0 && i < Words.Count && Words[i].Before == Joint.Space;

    /// <summary>The folded word, empty outside the text.</summary>
    public string Folded(int i) => i >= 0 && i < Words.Count ? Words[i].Folded : "";

    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Words[first].Span.Start, Words[end - 1].Span.End);

    // Lines in which at least seven in ten of the longer words, and at least three, are so, and that end so.
    private bool[] Lines(Func<NameWord, bool> so, Func<NameWord, bool> endsSo)
    {
        var words = Words;
        var lines = new bool[words.Count];
        for (var start = 0; start < words.Count;)
        {
            int end = start, those = 0, longer = 0;
            do
            {
                longer += words[end].Span.Length > 3 ? 1 : 0;
                those += words[end].Span.Length > 3 && so(words[end]) ? 1 : 0;
                end++;
            }
            while (end < words.Count && words[end].Before != Joint.Line);

            Array.Fill(lines, longer >= 3 && those * 10 >= longer * 7 && endsSo(words[end - 1]), start, end - start);
            start = end;
        }

        return lines;
    }
}
