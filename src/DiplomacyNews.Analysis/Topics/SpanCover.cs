namespace DiplomacyNews.Analysis.Topics;

/// <summary>A set of stretches of text that answers quickly whether another one touches any of them.</summary>
internal sealed class SpanCover
{
    private readonly List<TextSpan> spans = [];

    public SpanCover(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.Where(s => s.Length > 0).Order())
        {
            if (this.spans.Count > 0 && span.Start <= this.spans[^1].End)
            {
                this.spans[^1] = TextSpan.FromBounds(this.spans[^1].Start, Math.Max(this.spans[^1].End, span.End));
            }
            else
            {
                this.spans.Add(span);
            }
        }
    }

    public bool Overlaps(TextSpan span)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < spans.Count && spans[low].Start < span.End;
    }
}
