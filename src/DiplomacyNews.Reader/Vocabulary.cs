using System.Globalization;
using System.Text;

namespace DiplomacyNews.Reader;

/// <summary>
/// The encoder's word pieces: a word is cut greedily into the longest pieces that the vocabulary has, "ceasefires" into "cease ##fire ##s".
/// Words are lowered and stripped of accents first, as the encoder was trained.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>No word of English is longer; what is longer is one unknown piece, so that cutting stays linear.</summary>
    private const int LongestWord = 100;

    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> following = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> firstPieces;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> followingPieces;

    /// <param name="pieces">One piece a line, in the order of their numbers; a piece that continues a word begins with "##".</param>
    public Vocabulary(IEnumerable<string> pieces)
    {
        var number = 0;
        foreach (var piece in pieces)
        {
            if (piece.StartsWith("##", StringComparison.Ordinal))
            {
                following[piece[2..]] = number++;
            }
            else
            {
                first[piece] = number++;
            }
        }
        firstPieces = first.GetAlternateLookup<ReadOnlySpan<char>>();
        followingPieces = following.GetAlternateLookup<ReadOnlySpan<char>>();
        Unknown = first["[UNK]"];
        Begin = first["[CLS]"];
        End = first["[SEP]"];
    }

    public int Unknown { get; }

    /// <summary>The piece before every window.</summary>
    public int Begin { get; }

    /// <summary>The piece after every window.</summary>
    public int End { get; }

    /// <summary>Adds the pieces of one word; always at least one.</summary>
    public void Cut(ReadOnlySpan<char> word, List<int> pieces)
    {
        Span<char> plain = stackalloc char[LongestWord * 2];
        var length = word.Length <= LongestWord ? Plain(word, plain) : 0;
        var from = pieces.Count;
        for (var at = 0; at < length;)
        {
            var table = at == 0 ? firstPieces : followingPieces;
            var end = length;
            var piece = 0;
            while (end > at && !table.TryGetValue(plain[at..end], out piece))
            {
                end--;
            }
            if (end == at)
            {
                pieces.RemoveRange(from, pieces.Count - from);
                break;
            }
            pieces.Add(piece);
            at = end;
        }
        if (pieces.Count == from)
        {
            pieces.Add(Unknown);
        }
    }

    /// <summary>Writes the word in lower case, without accents and without letters that nobody sees; returns its length, 0 for what cannot be written so.</summary>
    private static int Plain(ReadOnlySpan<char> word, Span<char> plain)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word.ToLowerInvariant(plain);
        }
        var text = word.ToString();
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || text.Contains('\uFFFE'))
        {
            // Halves of letters and the one code that is never a letter cannot be normalized.
            return 0;
        }
        var length = 0;
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }
            if (length == plain.Length)
            {
                return 0;
            }
            plain[length++] = letter;
        }
        return length;
    }
}
