using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Findings leave the marks around quoted words out; on the page the line runs under them too.</summary>
internal static class QuotationMarks
{
    private const string Opening = "“\"‘'«»„‟‹›「『`";
    private const string Closing = "”\"’'»«“‹›」』";
    private const int Longest = 2; // ''so''

    /// <summary>The span with the marks that stand right before and after it, within <paramref name="bounds"/>.</summary>
    public static TextSpan Around(string text, TextSpan span, TextSpan bounds)
    {
        var (start, end) = (span.Start, span.End);
        while (start > bounds.Start && span.Start - start < Longest && Opening.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        while (end < bounds.End && end - span.End < Longest && Closing.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
