using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Reader;

namespace DiplomacyNews.Training.Corpora;

/// <summary>A span that a person marked.</summary>
internal readonly record struct MarkedSpan(SpanRole Role, TextSpan Span);

/// <summary>A text with what people marked in it, to learn from or to measure with.</summary>
internal sealed record MarkedArticle(string Name, string Text, IReadOnlyList<MarkedSpan> Spans)
{
    /// <summary>Contents as long as this are texts of their own, with what is told inside them.</summary>
    public const int LongContent = 40;

    /// <summary>A content as a text of its own.</summary>
    /// <param name="content">Where it stands in this one.</param>
    /// <param name="told">The marks of what is told directly inside it; those that reach out of it are left out.</param>
    public MarkedArticle Within(TextSpan content, IEnumerable<MarkedSpan> told) => new($"{Name}@{content.Start}", content.Of(Text),
        [.. told.Where(m => content.Contains(m.Span)).Select(m => m with { Span = new TextSpan(m.Span.Start - content.Start, m.Span.Length) })]);

    /// <summary>One tag a word. Where marks overlap, sources and cues win over the content that holds them.</summary>
    public int[] Tags(ReaderText read)
    {
        var tags = new int[read.Words.Length];
        foreach (var role in new[] { SpanRole.Content, SpanRole.Source, SpanRole.Cue })
        {
            foreach (var (_, span) in Spans.Where(s => s.Role == role))
            {
                var word = Array.FindIndex(read.Words, w => w.End > span.Start);
                for (var begin = true; word >= 0 && word < tags.Length && read.Words[word].Start < span.End; word++, begin = false)
                {
                    tags[word] = begin ? SpanTags.Begin(role) : SpanTags.Inside(role);
                }
            }
        }
        // What a source or cue cut in two begins again after it.
        for (var word = 0; word < tags.Length; word++)
        {
            if (tags[word] != SpanTags.Outside && !SpanTags.MayFollow(word == 0 ? SpanTags.Outside : tags[word - 1], tags[word]))
            {
                tags[word]--;
            }
        }
        return tags;
    }
}
