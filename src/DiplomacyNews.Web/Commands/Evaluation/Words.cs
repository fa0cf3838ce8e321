using System.Globalization;
using System.Text;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>A text's words by number. Readings are compared by words, so that a blank or a quotation mark more or less is no difference.</summary>
internal sealed class Words
{
    private readonly int[] numberAt;

    public Words(string text)
    {
        numberAt = new int[text.Length];
        Array.Fill(numberAt, -1);
        var number = 0;
        foreach (var word in Split(text))
        {
            numberAt.AsSpan(word.Start, word.Length).Fill(number++);
        }
    }

    /// <summary>The numbers of the words that the spans touch.</summary>
    public HashSet<int> In(IEnumerable<TextSpan> spans)
    {
        var touched = new HashSet<int>();
        foreach (var span in spans)
        {
            touched.UnionWith(numberAt.AsSpan(span.Start, span.Length).ToArray());
        }

        touched.Remove(-1);
        return touched;
    }

    /// <summary>A word is a run of letters, digits and low lines.</summary>
    public static IEnumerable<TextSpan> Split(string text)
    {
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInWord(rune))
            {
                if (start >= 0)
                {
                    yield return TextSpan.FromBounds(start, at);
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = at;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            yield return TextSpan.FromBounds(start, at);
        }
    }

    /// <summary>What two readings share of all that either holds: 1 where they are the same, 0 where they have nothing in common.</summary>
    public static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        var both = Shared(one, other);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    public static int Shared(HashSet<int> one, HashSet<int> other) => one.Count <= other.Count ? one.Count(other.Contains) : other.Count(one.Contains);

    private static bool IsInWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
