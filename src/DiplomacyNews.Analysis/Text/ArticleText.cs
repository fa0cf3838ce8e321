using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>An article's text with its paragraphs: what every finder reads.</summary>
public sealed class ArticleText
{
    /// <summary>Splits <paramref name="text"/> at its line breaks; paragraphs are trimmed of blanks and never empty.</summary>
    public ArticleText(string text)
    {
        Text = text;
        Paragraphs = [.. Split(text)];
    }

    /// <summary>The text as given: spans count in it.</summary>
    public string Text { get; }

    /// <summary>The paragraphs, in order.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; }

    /// <summary>The index of the paragraph that holds <paramref name="position"/>, or of the last one that begins before it; -1 before the first.</summary>
    public int ParagraphAt(int position)
    {
        var found = Paragraphs.BinarySearch(new TextSpan(position, int.MaxValue));
        return found >= 0 ? found : ~found - 1;
    }

    private static IEnumerable<TextSpan> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is >= 0 and var at ? start + at : text.Length;
            int first = start, last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                yield return TextSpan.FromBounds(first, last);
            }

            start = end + 1;
        }
    }
}
