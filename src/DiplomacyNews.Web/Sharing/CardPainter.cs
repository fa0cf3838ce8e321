using SkiaSharp;

namespace DiplomacyNews.Web.Sharing;

/// <summary>
/// Paints share cards as PNG: networks that show a link's picture do not take SVG. SkiaSharp draws with the site's own typefaces, which are in the program,
/// so that the machine needs neither fonts nor a font library.
/// </summary>
internal sealed class CardPainter : IDisposable
{
    private const float Margin = 80;
    private const float Largest = 62;
    private const float Smallest = 30;
    private const float Foot = 170;

    private static readonly SKColor Paper = SKColor.Parse("fbfcfa"), Ink = SKColor.Parse("14191a"), Quiet = SKColor.Parse("485154"), Rule = SKColor.Parse("d3d9d4"), Baize = SKColor.Parse("0a5c49");

    private readonly CardFace words = new("record-serif-latin", 400);
    private readonly CardFace name = new("public-sans-latin-wght-normal", 650);
    private readonly CardFace small = new("public-sans-latin-wght-normal", 400);

    /// <summary>The picture, or null where the typefaces lack a letter: better none than one with holes.</summary>
    /// <param name="card">What stands on it.</param>
    /// <param name="site">The site's name, at the foot.</param>
    public byte[]? Paint(ShareCard card, string site)
    {
        if (!words.Has(card.Words) || !name.Has(card.Who + site) || !small.Has(card.Part + card.Source))
        {
            return null;
        }

        using var surface = SKSurface.Create(new SKImageInfo(ShareCard.Width, ShareCard.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        using var paint = new SKPaint { IsAntialias = true, Color = Baize };
        canvas.DrawRect(0, 0, ShareCard.Width, 10, paint);

        paint.Color = Ink;
        var (lines, size) = Fit(card.Words);
        var lineHeight = size * 1.32f;
        var top = 10 + ((ShareCard.Height - Foot - 10 - (lines.Count * lineHeight)) / 2) + (size * 0.98f);
        for (var i = 0; i < lines.Count; i++)
        {
            words.Draw(canvas, lines[i], Margin, top + (i * lineHeight), size, paint);
        }

        paint.Color = Rule;
        canvas.DrawRect(Margin, ShareCard.Height - Foot, ShareCard.Width - (2 * Margin), 2, paint);
        paint.Color = Ink;
        name.Draw(canvas, card.Who, Margin, ShareCard.Height - Foot + 52, FitLine(name, card.Who, 34), paint);
        paint.Color = Quiet;
        var below = ShareCard.Height - Foot + 92f;
        if (card.Part.Length > 0)
        {
            small.Draw(canvas, card.Part, Margin, below, FitLine(small, card.Part, 26), paint);
            below += 38;
        }

        var siteWidth = name.Measure(site, 26);
        small.Draw(canvas, card.Source, Margin, below, FitLine(small, card.Source, 26, siteWidth + 40), paint);
        paint.Color = Baize;
        name.Draw(canvas, site, ShareCard.Width - Margin - siteWidth, below, 26, paint);

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    public void Dispose()
    {
        words.Dispose();
        name.Dispose();
        small.Dispose();
    }

    /// <summary>As large as the words fit in.</summary>
    private (List<string> Lines, float Size) Fit(string text)
    {
        const float room = ShareCard.Height - Foot - 70;
        for (var size = Largest; size > Smallest; size -= 4)
        {
            var lines = Lines(text, size);
            if (lines.Count * size * 1.32f <= room)
            {
                return (lines, size);
            }
        }

        return ([.. Lines(text, Smallest).Take((int)(room / (Smallest * 1.32f)))], Smallest);
    }

    private List<string> Lines(string text, float size)
    {
        const float width = ShareCard.Width - (2 * Margin);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && words.Measure(longer, size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        return line.Length == 0 ? lines : [.. lines, line];
    }

    private static float FitLine(CardFace face, string text, float size, float taken = 0)
    {
        var room = ShareCard.Width - (2 * Margin) - taken;
        var width = face.Measure(text, size);
        return width <= room ? size : size * room / width;
    }
}
