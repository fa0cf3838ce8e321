using SkiaSharp;

namespace DiplomacyNews.Web.Sharing;

/// <summary>One of the site's typefaces in one weight: the letters of English, and those of İstanbul and Kraków where a text has them.</summary>
internal sealed class CardFace : IDisposable
{
    private readonly SKTypeface plain;
    private readonly SKTypeface extended;

    public CardFace(string family, int weight) => (plain, extended) = (Load($"{family}.ttf", weight), Load(family.Replace("latin", "latin-ext", StringComparison.Ordinal) + ".ttf", weight));

    public bool Has(string text)
    {
        using var first = new SKFont(plain);
        using var second = new SKFont(extended);
        return text.EnumerateRunes().All(rune => first.ContainsGlyph(rune.Value) || second.ContainsGlyph(rune.Value));
    }

    public float Measure(string text, float size)
    {
        var width = 0f;
        ForEachRun(text, size, (run, font) => width += font.MeasureText(run));
        return width;
    }

    public void Draw(SKCanvas canvas, string text, float x, float y, float size, SKPaint paint) => ForEachRun(text, size, (run, font) =>
    {
        canvas.DrawText(run, x, y, SKTextAlign.Left, font, paint);
        x += font.MeasureText(run);
    });

    public void Dispose()
    {
        plain.Dispose();
        extended.Dispose();
    }

    private void ForEachRun(string text, float size, Action<string, SKFont> take)
    {
        using var first = new SKFont(plain, size) { Subpixel = true, Edging = SKFontEdging.Antialias };
        using var second = new SKFont(extended, size) { Subpixel = true, Edging = SKFontEdging.Antialias };
        var start = 0;
        var font = first;
        for (var at = 0; at < text.Length; at++)
        {
            var wanted = first.ContainsGlyph(text[at]) ? first : second;
            if (wanted != font && at > start)
            {
                take(text[start..at], font);
                start = at;
            }

            font = wanted;
        }

        if (start < text.Length)
        {
            take(text[start..], font);
        }
    }

    private static SKTypeface Load(string file, int weight)
    {
        var name = $"DiplomacyNews.Web.Sharing.Fonts.{file}";
        using var stream = typeof(CardFace).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var data = SKData.Create(stream);
        using var any = SKTypeface.FromData(data);
        return any.Clone(new SKFontArguments { VariationDesignPosition = [new SKFontVariationPositionCoordinate { Axis = SKFourByteTag.Parse("wght"), Value = weight }] });
    }
}
