using AngleSharp.Dom;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Finds the report on a page: the region that holds most of its prose, and in it the paragraphs that are not furniture. Works on the blocks of
/// <see cref="PageBlocks"/>, in a few passes whose cost grows with the page.
/// </summary>
internal static class MainText
{
    // A report this short is likelier a page misread by its class names, so it is read again without believing them.
    private const int Suspicious = 250;

    /// <summary>The report's paragraphs in order, and its dateline where the page sets it apart.</summary>
    internal sealed record Found(IReadOnlyList<string> Paragraphs, string? Dateline)
    {
        public int Length => Paragraphs.Sum(p => p.Length);
    }

    public static Found Of(IElement body, string? headline)
    {
        var page = Trusting(body);
        var found = Choose(page, headline);
        if (found.Length < Suspicious)
        {
            var unjudged = Choose(PageBlocks.Of(body, judge: false), headline);
            found = unjudged.Length > 2 * found.Length ? unjudged : found;
        }

        return found;
    }

    /// <summary>The page with its class names believed, except where they would throw away most of the prose.</summary>
    private static PageBlocks Trusting(IElement body)
    {
        var trusted = new List<IElement>();
        while (true)
        {
            var page = PageBlocks.Of(body, judge: true, trusted);
            if (trusted.Count == 4)
            {
                return page;
            }

            var richest = page.Blocks.Where(b => b.Beside is not null && PageFurniture.Of(b.Beside) != PageFurniture.Part.Comments)
                .GroupBy(b => b.Beside!).Select(g => (Element: g.Key, Score: g.Sum(b => b.Score))).DefaultIfEmpty().MaxBy(g => g.Score);
            if (richest.Element is null || richest.Score < 8 || richest.Score < 1.5 * page.Root.Score)
            {
                return page;
            }

            trusted.Add(richest.Element);
        }
    }

    private static Found Choose(PageBlocks page, string? headline)
    {
        var region = Region(page);
        var kept = Kept(page, region);
        return new(Prose(kept, headline), page.Dateline);
    }

    /// <summary>The region that holds the report: named as its body, else an article element, else the innermost one with most of the prose.</summary>
    private static PageRegion Region(PageBlocks page)
    {
        var all = Flatten(page.Root);
        var enough = page.Root.Score * 0.4;

        var bodies = all.Where(r => r.Score > 0 && PageFurniture.IsBody(r.Element)).ToList();
        var best = bodies.MaxBy(r => r.Score);
        if (best is not null && best.Score >= enough)
        {
            // A text in several boxes of the same name, with adverts between them, is taken from what holds them all.
            var twins = bodies.Where(r => r != best && r.Parent == best.Parent && r.Score > best.Score / 10).ToList();
            return twins.Count > 0 && best.Parent is { } parent ? parent : Innermost(best);
        }

        var articles = all.Where(r => r.Element.LocalName == "article").OrderByDescending(r => r.Score).ToList();
        if (articles.Count > 0 && articles[0].Score >= enough && !(articles.Skip(1).FirstOrDefault(a => !Inside(a, articles[0])) is { } second && second.Score * 1.5 > articles[0].Score))
        {
            return Innermost(articles[0]);
        }

        var parts = bodies.Count > 1 ? bodies.Where(r => r.Parent == best!.Parent).ToList() : [];
        return parts.Count > 0 && parts.Sum(r => r.Score) >= enough && best!.Parent is { } holder ? holder : Innermost(page.Root);
    }

    private static PageRegion Innermost(PageRegion region)
    {
        while (region.Children.MaxBy(c => c.Score) is { } child && child.Score > 0 && child.Score >= 0.72 * region.Score && !IsParagraph(child) && !HasTwin(region, child))
        {
            region = child;
        }

        return region;
    }

    // Boxes of one kind side by side are one text with something between them.
    private static bool HasTwin(PageRegion region, PageRegion child) =>
        region.Children.Exists(c => c != child && c.Score > 0 && c.Element.LocalName == child.Element.LocalName && c.Element.ClassName == child.Element.ClassName && child.Element.LocalName is "div" or "section" && c.Element.ClassName is { Length: > 0 });

    private static bool IsParagraph(PageRegion region) => region.Element.LocalName is "p" or "blockquote" or "li" or "pre" || region.Element.LocalName == "td" && region.End - region.First < 2;

    private static bool Inside(PageRegion region, PageRegion outer)
    {
        for (var r = region; r is not null; r = r.Parent)
        {
            if (r == outer)
            {
                return true;
            }
        }

        return false;
    }

    private static List<PageRegion> Flatten(PageRegion root)
    {
        var all = new List<PageRegion>();
        var open = new Stack<PageRegion>([root]);
        while (open.TryPop(out var region))
        {
            all.Add(region);
            for (var i = region.Children.Count - 1; i >= 0; i--)
            {
                open.Push(region.Children[i]);
            }
        }

        return all;
    }

    /// <summary>The region's blocks without lists of links and without the boxes beside the report.</summary>
    private static List<PageBlock> Kept(PageBlocks page, PageRegion region)
    {
        var dropped = new bool[region.End - region.First];
        var open = new Stack<PageRegion>(region.Children);
        while (open.TryPop(out var inner))
        {
            if (inner.End == inner.First)
            {
                continue;
            }

            if (IsLinks(page, inner))
            {
                Array.Fill(dropped, true, inner.First - region.First, inner.End - inner.First);
                continue;
            }

            foreach (var child in inner.Children)
            {
                open.Push(child);
            }
        }

        var kept = new List<PageBlock>();
        for (var i = region.First; i < region.End; i++)
        {
            if (!dropped[i - region.First] && page.Blocks[i].Beside is null)
            {
                kept.Add(page.Blocks[i]);
            }
        }

        return kept;
    }

    /// <summary>Whether a box is made of links rather than of sentences.</summary>
    private static bool IsLinks(PageBlocks page, PageRegion region)
    {
        if (IsParagraph(region))
        {
            return false;
        }

        long letters = 0, linked = 0;
        var ends = 0;
        for (var i = region.First; i < region.End; i++)
        {
            var block = page.Blocks[i];
            letters += block.Text.Length;
            linked += block.LinkLength;
            ends += PageFurniture.EndsSentence(block.Text) && block.LinkShare < 0.5 ? 1 : 0;
        }

        var isList = region.Element.LocalName is "ul" or "ol";
        return linked * 2 > letters && ends * 2 < region.End - region.First || isList && linked * 4 > letters * 3;
    }

    private static List<string> Prose(List<PageBlock> blocks, string? headline)
    {
        var prose = new List<string>();
        var title = headline is null ? null : Bare(headline);
        var skipping = false;
        IElement? skippedIn = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var text = block.Text;
            if (block.IsHeading || text.Length <= 60 && !PageFurniture.EndsSentence(text))
            {
                if (PageFurniture.IsHeadingOfOther(text.TrimEnd(':', ' ')))
                {
                    skipping = true;
                    skippedIn = block.Element.ParentElement;
                    continue;
                }

                if (block.IsHeading)
                {
                    skipping = false;
                }
            }

            // What stands below such a heading goes with it, until a real paragraph follows.
            if (skipping && !(block.Element.LocalName == "p" && text.Length > 120 && block.LinkShare < 0.2 && block.Element.ParentElement == skippedIn))
            {
                continue;
            }

            skipping = false;
            if (block.Element.LocalName == "h1" || PageFurniture.Says(block) || title is not null && prose.Count < 3 && Bare(text) == title || !IsWhole(block, blocks, i))
            {
                continue;
            }

            if (prose.Count < 3 && IsAbove(text))
            {
                continue;
            }

            prose.Add(text);
        }

        return WithoutRepeats(prose);
    }

    /// <summary>The line between headline and text: "By Ada Okafor", "26 April 2024", "From our correspondents · 26 April 2024 · 2 min read".</summary>
    private static bool IsAbove(string text) =>
        Bylines.OfLine(text) is not null || WrittenDate.OfLine(text) is not null
        || text.Length < 160 && !PageFurniture.EndsSentence(text) && (text.AsSpan().ContainsAny("·•|") || text.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) && WrittenDate.Find(text) is not null;

    // Scraps in boxes that prose is not set in ("4 min read", "Save") are labels; a subheading has to have text below it.
    private static bool IsWhole(PageBlock block, List<PageBlock> blocks, int at)
    {
        if (block.IsHeading)
        {
            return CleanText.Letters(block.Text, 2) >= 2 && at + 1 < blocks.Count && !blocks[at + 1].IsHeading;
        }

        return block.IsProse ? CleanText.Letters(block.Text, 2) >= 2 || block.Text.Any(char.IsDigit) : block.Text.Length >= 25 && (block.Score > 0 || PageFurniture.EndsSentence(block.Text)) && (block.Text.Length > 60 || PageFurniture.EndsSentence(block.Text));
    }

    /// <summary>A page may print its text twice (for print, for a pull quote): a long paragraph counts once.</summary>
    private static List<string> WithoutRepeats(List<string> prose)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. prose.Where(p => p.Length < 60 || seen.Add(p))];
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
