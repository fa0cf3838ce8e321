using System.Globalization;
using DiplomacyNews.Analysis;
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
        var reader = new LearnedSpans(model, "");
        foreach (var article in articles)
        {
            var read = ReaderText.Read(article.Text, model.Vocabulary);
            var marked = SpanTags.Spans(article.Tags(read)).Select(s => (s.Role, TextSpan.FromBounds(read.Words[s.First].Start, read.Words[s.Last].End))).ToHashSet();
            foreach (var (role, _) in marked)
            {
                hits[(int)role].Marked++;
            }
            foreach (var span in reader.Propose(article.Text))
            {
                hits[(int)span.Role].Found++;
                hits[(int)span.Role].Right += marked.Contains((span.Role, span.Span)) ? 1 : 0;
            }
        }
        return string.Join(", ", Enum.GetValues<SpanRole>().Select(role => hits[(int)role]).Zip(Enum.GetNames<SpanRole>(), (h, name) =>
            string.Create(CultureInfo.InvariantCulture, $"{name} F1 {200.0 * h.Right / Math.Max(1, h.Found + h.Marked):f1} (P {100.0 * h.Right / Math.Max(1, h.Found):f1} R {100.0 * h.Right / Math.Max(1, h.Marked):f1})")));
    }
}
