using System.Text;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Training.Corpora;

/// <summary>Turns positions counted in code points, as the corpora have them, into positions in UTF-16 code units, as ours are.</summary>
internal sealed class CodePoints
{
    private readonly int[] starts;

    public CodePoints(string text)
    {
        var all = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            all.Add(at);
            at += rune.Utf16SequenceLength;
        }
        all.Add(at);
        starts = [.. all];
    }

    public TextSpan Span(int start, int end) => TextSpan.FromBounds(starts[Math.Min(start, starts.Length - 1)], starts[Math.Min(end, starts.Length - 1)]);
}
