using AngleSharp.Dom;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>One paragraph's worth of a page: the words between two block edges, on one line.</summary>
/// <param name="Text">The words.</param>
/// <param name="LinkLength">How many of its characters are inside links.</param>
/// <param name="Element">The innermost block-level element around it.</param>
/// <param name="Beside">The outermost element around it that is no article text by its name, or null.</param>
internal sealed record PageBlock(string Text, int LinkLength, IElement Element, IElement? Beside)
{
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);

    public bool IsHeading => Element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether its element is one that prose is set in.</summary>
    public bool IsProse => Element.LocalName is "p" or "blockquote" or "li" or "pre" or "dd";

    /// <summary>How much it looks like running prose: long, with commas, not a link. 0 for scraps.</summary>
    public double Score
    {
        get
        {
            if (Text.Length < 25 || LinkShare > 0.5 || IsHeading)
            {
                return 0;
            }

            var commas = Text.AsSpan().Count(',') + Text.AsSpan().Count('，') + Text.AsSpan().Count('、') + Text.AsSpan().Count('،');
            return (1 + Math.Min(commas, 10) + Math.Min(Text.Length / 100.0, 5)) * (1 - LinkShare);
        }
    }
}
