using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DiplomacyNews.Analysis;
using Microsoft.AspNetCore.Html;

namespace DiplomacyNews.Web.Rendering;

/// <summary>
/// Draws elements around spans of a text. Spans may lie in each other and across each other: one that would cross the end of another is drawn in
/// two parts, so that the markup is always well formed. The text itself is always encoded.
/// </summary>
internal sealed class MarkedHtml(string text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly PriorityQueue<Element, (int Start, int FromEnd, int Order)> waiting = new();
    private readonly List<(int Position, int Order, string Html)> points = [];
    private int added;

    /// <summary>Draws an element. Of two around the same words, the one added first lies outside.</summary>
    /// <param name="span">Empty ones are left out.</param>
    /// <param name="name">"mark" or "span".</param>
    /// <param name="attributes">Written by us, or encoded by the caller.</param>
    /// <param name="onceOnly">Attributes for the first part only: an id.</param>
    public void Draw(TextSpan span, string name, string attributes, string onceOnly = "")
    {
        if (Fit(span) is { Length: > 0 } fitting)
        {
            Wait(new Element(fitting, name, attributes, onceOnly, added++));
        }
    }

    /// <summary>Puts markup between two characters, after all elements that end there.</summary>
    public void Put(int position, string html) => points.Add((Fit(new TextSpan(position, 0)).End, added++, html));

    /// <summary>The words of <paramref name="bounds"/>; elements are cut to it.</summary>
    public IHtmlContent Within(TextSpan bounds)
    {
        points.Sort();
        var html = new StringBuilder();
        var open = new Stack<Element>();
        var (at, nextPoint) = (bounds.Start, 0);
        while (waiting.TryDequeue(out var element, out _))
        {
            var span = TextSpan.FromBounds(Math.Max(element.Span.Start, bounds.Start), Math.Min(element.Span.End, bounds.End));
            if (span.Length <= 0)
            {
                continue;
            }

            WriteTo(span.Start, closesThere: true);
            if (open.TryPeek(out var around) && span.End > around.Span.End)
            {
                Wait(element with { Span = TextSpan.FromBounds(around.Span.End, span.End), OnceOnly = "" });
                span = TextSpan.FromBounds(span.Start, around.Span.End);
            }

            html.Append('<').Append(element.Name).Append(element.Attributes).Append(element.OnceOnly).Append('>');
            open.Push(element with { Span = span });
        }

        WriteTo(bounds.End, closesThere: true);
        return new HtmlString(html.ToString());

        // Writes words, ends of elements and points up to a position.
        void WriteTo(int end, bool closesThere)
        {
            while (open.TryPeek(out var top) && (top.Span.End < end || (closesThere && top.Span.End == end)))
            {
                WriteWords(top.Span.End, andPointsThere: false);
                html.Append("</").Append(open.Pop().Name).Append('>');
            }

            WriteWords(end, andPointsThere: true);
        }

        void WriteWords(int end, bool andPointsThere)
        {
            for (; nextPoint < points.Count && (points[nextPoint].Position < end || (andPointsThere && points[nextPoint].Position == end)); nextPoint++)
            {
                Encode(Math.Max(at, points[nextPoint].Position));
                html.Append(points[nextPoint].Html);
            }

            Encode(end);
        }

        void Encode(int end)
        {
            if (end > at)
            {
                html.Append(Encoder.Encode(text[at..end]));
                at = end;
            }
        }
    }

    public static string Encode(string words) => Encoder.Encode(words);

    private void Wait(Element element) => waiting.Enqueue(element, (element.Span.Start, -element.Span.End, element.Order));

    /// <summary>Cut to the text, and never between the halves of one character.</summary>
    private TextSpan Fit(TextSpan span)
    {
        var (start, end) = (Math.Clamp(span.Start, 0, text.Length), (int)Math.Clamp((long)span.Start + span.Length, 0, text.Length));
        start -= SplitsCharacter(start) ? 1 : 0;
        end += SplitsCharacter(end) ? 1 : 0;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private bool SplitsCharacter(int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]);

    private sealed record Element(TextSpan Span, string Name, string Attributes, string OnceOnly, int Order);
}
