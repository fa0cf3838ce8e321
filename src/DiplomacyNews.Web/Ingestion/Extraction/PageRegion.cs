using AngleSharp.Dom;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>A block-level element with the stretch of blocks inside it and how much prose they hold.</summary>
internal sealed class PageRegion(IElement element, PageRegion? parent, int first)
{
    public IElement Element => element;

    public PageRegion? Parent => parent;

    /// <summary>The first block inside, and the one after the last.</summary>
    public int First { get; } = first;

    public int End { get; set; } = first;

    /// <summary>The prose inside, what is beside the report left out.</summary>
    public double Score { get; set; }

    public List<PageRegion> Children { get; } = [];
}
