using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>
/// The stretches between quotation marks, found without any reading: “…”, "…", and ''…'' or ``…'' of the wire. One that is left open runs to its line's end.
/// </summary>
internal static class QuotedSegments
{
    /// <summary>Shorter ones are mostly names and single words.</summary>
    private const int FewestWords = 4;

    public static IEnumerable<TextSpan> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var mark = Opening(text, at);
            if (mark == 0)
            {
                at++;
                continue;
            }

            var start = at + mark;
            var end = start;
            while (end < text.Length && text[end] != '\n' && Opening(text, end) == 0 && Closing(text, end) == 0)
            {
                end++;
            }

            var closing = end < text.Length ? Closing(text, end) : 0;
            if (end == start || (closing == 0 && end < text.Length && text[end] != '\n'))
            {
                at++;
                continue;
            }

            if (text.AsSpan(start, end - start).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
            {
                yield return TextSpan.FromBounds(start, end);
            }

            at = end + closing;
        }
    }

    private static int Opening(string text, int at) => text[at] is '“' or '"' ? 1 : IsPair(text, at, '\'') || IsPair(text, at, '`') ? 2 : 0;

    private static int Closing(string text, int at) => text[at] is '”' or '"' ? 1 : IsPair(text, at, '\'') ? 2 : 0;

    private static bool IsPair(string text, int at, char mark) => text[at] == mark && at + 1 < text.Length && text[at + 1] == mark;
}
