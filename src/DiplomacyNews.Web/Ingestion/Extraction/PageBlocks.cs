using System.Text;
using AngleSharp.Dom;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Walks a page once, without recursion, and cuts it into blocks and regions.</summary>
internal sealed class PageBlocks
{
    private readonly List<PageBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly HashSet<IElement> trusted;
    private readonly bool judge;
    private int linkLength;
    private int links;
    private bool blank;
    private int breaks;

    private PageBlocks(IElement root, bool judge, IEnumerable<IElement> trusted)
    {
        this.judge = judge;
        this.trusted = [.. trusted];
        Root = Walk(root);
    }

    public IReadOnlyList<PageBlock> Blocks => blocks;

    public PageRegion Root { get; }

    /// <summary>The dateline where a page sets it apart ("BEIJING, April 26"), else null.</summary>
    public string? Dateline { get; private set; }

    /// <summary>
    /// The blocks below <paramref name="root"/>. With <paramref name="judge"/>, what is beside the report by its name is marked; the elements in
    /// <paramref name="trusted"/> are taken for text whatever their names say.
    /// </summary>
    public static PageBlocks Of(IElement root, bool judge, params IEnumerable<IElement> trusted) => new(root, judge, trusted);

    private sealed class Frame(IElement element, bool isBlock, PageRegion region, IElement? beside)
    {
        public IElement Element => element;

        public bool IsBlock => isBlock;

        public PageRegion Region => region;

        public IElement? Beside => beside;

        public int Next { get; set; }
    }

    private PageRegion Walk(IElement root)
    {
        var whole = new PageRegion(root, null, 0);
        var open = new Stack<Frame>();
        open.Push(new Frame(root, true, whole, null));
        while (open.TryPeek(out var frame))
        {
            if (frame.Next >= frame.Element.ChildNodes.Length)
            {
                open.Pop();
                Leave(frame);
                continue;
            }

            switch (frame.Element.ChildNodes[frame.Next++])
            {
                case IText words:
                    Append(words.Data, frame);
                    break;
                case IElement { LocalName: "br" }:
                    breaks++;
                    blank = text.Length > 0;
                    break;
                case IElement child:
                    if (Enter(child, frame) is { } entered)
                    {
                        open.Push(entered);
                    }

                    break;
            }
        }

        return whole;
    }

    private Frame? Enter(IElement child, Frame around)
    {
        var part = trusted.Contains(child) ? PageFurniture.Part.Text : PageFurniture.Of(child);
        var isBlock = HtmlParsing.BlockLevel.Contains(child.LocalName);
        if (part == PageFurniture.Part.Never)
        {
            // What is not shown still parts the paragraphs around it when it is as wide as the column.
            return null;
        }

        if (part == PageFurniture.Part.Dateline)
        {
            if (Dateline is null && !isBlock && around.Element.LocalName == "p")
            {
                part = PageFurniture.Part.Text;
            }
            else
            {
                Dateline ??= child.TextContent is { Length: > 2 and < 80 } dateline ? CleanText.OneLine(dateline) : null;
                return null;
            }
        }

        var beside = around.Beside;
        if (judge && beside is null && part is PageFurniture.Part.Beside or PageFurniture.Part.Comments)
        {
            // Inside a sentence a name ("author", "tag") only decorates the words, unless the whole thing is one more link.
            var inSentence = !isBlock && around.Element.LocalName is "p" or "li" or "blockquote" or "a";
            beside = inSentence ? null : child;
        }

        if (isBlock || beside is not null && around.Beside is null)
        {
            Flush(around);
            var region = new PageRegion(child, around.Region, blocks.Count);
            around.Region.Children.Add(region);
            return new Frame(child, true, region, beside);
        }

        if (child.LocalName == "a")
        {
            links++;
        }

        return new Frame(child, false, around.Region, beside);
    }

    private void Leave(Frame frame)
    {
        if (frame.IsBlock)
        {
            Flush(frame);
            var region = frame.Region;
            region.End = blocks.Count;
            if (region.Parent is { } parent)
            {
                parent.Score += region.Score;
            }
        }
        else if (frame.Element.LocalName == "a")
        {
            links--;
        }
    }

    private void Append(string words, Frame frame)
    {
        var preformatted = frame.Element.LocalName == "pre";
        foreach (var c in words)
        {
            if (c == '\n' && preformatted)
            {
                breaks++;
                blank = text.Length > 0;
                continue;
            }

            // A no-break space is a blank to the reader; a zero-width one is nothing.
            if (char.IsWhiteSpace(c))
            {
                blank = text.Length > 0;
                continue;
            }

            if (c is '\u200B' or '\u00AD' or '\uFEFF')
            {
                continue;
            }

            if (breaks > 0)
            {
                if (text.Length > 0 && (breaks > 1 || EndsParagraph()))
                {
                    Flush(frame);
                }

                breaks = 0;
            }

            if (blank && text.Length > 0)
            {
                text.Append(' ');
                linkLength += links > 0 ? 1 : 0;
            }

            blank = false;
            text.Append(c);
            linkLength += links > 0 ? 1 : 0;
        }
    }

    // One line break after a full sentence is a new paragraph; one in the middle of a sentence is only a line.
    private bool EndsParagraph()
    {
        var i = text.Length - 1;
        while (i > 0 && text[i] is '”' or '"' or '’' or '\'' or ')' or ']' or '»' or ' ')
        {
            i--;
        }

        return text[i] is '.' or '!' or '?' or ':' or '…' or '。';
    }

    private void Flush(Frame frame)
    {
        breaks = 0;
        blank = false;
        if (text.Length == 0)
        {
            linkLength = 0;
            return;
        }

        var block = new PageBlock(CleanText.OneLine(CleanText.Characters(text.ToString())), linkLength, frame.Region.Element, frame.Beside);
        text.Clear();
        linkLength = 0;
        if (block.Text.Length == 0)
        {
            return;
        }

        blocks.Add(block);
        if (block.Beside is null)
        {
            frame.Region.Score += block.Score;
        }
    }
}
