using System.Globalization;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Reader;
using DiplomacyNews.Training.Corpora;

namespace DiplomacyNews.Training;

/// <summary>How many marked spans a model finds exactly, word for word.</summary>
internal static class SpanFigures
{
    public static string Of(SpanModel model, IEnumerable<MarkedArticle> articles)
    {
        var hits = new (int Right, int Found, int Marked)[3];
        using var reader = new LearnedSpans(model, "", keepOpen: true);
        foreach (var article in articles)
        {
            var found = reader.Propose(article.Text);
            foreach (var role in Enum.GetValues<SpanRole>())
            {
                var mine = found.Where(s => s.Role == role).Select(s => s.Span).ToHashSet();
                var read = ReaderText.Read(article.Text, model.Vocabulary);
                var theirs = Marked(read, article.Tags(read), role);
                ref var hit = ref hits[(int)role];
                hit = (hit.Right + mine.Count(theirs.Contains), hit.Found + mine.Count, hit.Marked + theirs.Count);
            }
        }
        return string.Join(", ", Enum.GetValues<SpanRole>().Select(role => hits[(int)role]).Zip(Enum.GetNames<SpanRole>(), (h, name) =>
            string.Create(CultureInfo.InvariantCulture, $"{name} F1 {200.0 * h.Right / Math.Max(1, h.Found + h.Marked):f1} (P {100.0 * h.Right / Math.Max(1, h.Found):f1} R {100.0 * h.Right / Math.Max(1, h.Marked):f1})")));
    }

    private static HashSet<Analysis.TextSpan> Marked(ReaderText read, int[] tags, SpanRole role)
    {
        var spans = new HashSet<Analysis.TextSpan>();
        for (var word = 0; word < tags.Length; word++)
        {
            if (tags[word] == SpanTags.Begin(role))
            {
                var last = word;
                while (last + 1 < tags.Length && tags[last + 1] == SpanTags.Inside(role))
                {
                    last++;
                }
                spans.Add(Analysis.TextSpan.FromBounds(read.Words[word].Start, read.Words[last].End));
            }
        }
        return spans;
    }
}
