using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Gold counts a text in code points; ours are UTF-16 code units, of which "😀" has two.</summary>
internal sealed class CodePoints
{
    private readonly List<int> starts;

    public CodePoints(string text)
    {
        starts = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            starts.Add(at);
            at += rune.Utf16SequenceLength;
        }

        starts.Add(at);
    }

    /// <summary>How many the text has.</summary>
    public int Count => starts.Count - 1;

    /// <summary>Whether something can be marked from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public bool Hold(int start, int end) => start >= 0 && start < end && end <= Count;

    public TextSpan Span(int start, int end) => TextSpan.FromBounds(starts[start], starts[end]);
}
