namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// A stretch of one paragraph between quotation marks of any house: <c>“…”</c>, <c>"…"</c>, <c>''…''</c>, <c>«…»</c>, <c>„…“</c>, <c>「…」</c>.
/// </summary>
/// <param name="Marked">With its marks.</param>
/// <param name="Inner">Without them, trimmed of blanks.</param>
/// <param name="Depth">0 for a quotation in the reporter's text, 1 for one inside that, and so on.</param>
public sealed record Quotation(TextSpan Marked, TextSpan Inner, int Depth)
{
    /// <summary>True when the paragraph ended before it was closed.</summary>
    public bool LeftOpen { get; init; }

    /// <summary>True when it goes on with what the paragraph before left open.</summary>
    public bool Resumes { get; init; }
}
