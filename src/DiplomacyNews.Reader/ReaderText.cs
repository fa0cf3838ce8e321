using DiplomacyNews.Analysis;

namespace DiplomacyNews.Reader;

/// <summary>A text as the network sees it: words, their pieces, and what is known of each piece beside its letters.</summary>
internal sealed class ReaderText
{
    /// <summary>Rows of the table that <see cref="Features"/> points into: case (3) x inside quotation marks (2) x first of a paragraph (2).</summary>
    public const int FeatureRows = 12;

    private const int Capital = 1, AllCapitals = 2, Quoted = 3, ParagraphStart = 6;

    private ReaderText(TextSpan[] words, int[] firstPieces, int[] pieces, byte[] features)
    {
        Words = words;
        FirstPieces = firstPieces;
        Pieces = pieces;
        Features = features;
    }

    /// <summary>Words and single punctuation marks in order; spans count UTF-16 code units of the text.</summary>
    public TextSpan[] Words { get; }

    /// <summary>For each word the number of its first piece, and the number of all pieces at the end.</summary>
    public int[] FirstPieces { get; }

    public int[] Pieces { get; }

    /// <summary>For each piece its row of features.</summary>
    public byte[] Features { get; }

    /// <summary>Whether a paragraph begins with the word.</summary>
    public bool StartsParagraph(int word) => Features[FirstPieces[word]] >= ParagraphStart;

    public static ReaderText Read(string text, Vocabulary vocabulary)
    {
        var words = Split(text);
        var firstPieces = new int[words.Count + 1];
        var pieces = new List<int>(words.Count * 2);
        var features = new List<byte>(words.Count * 2);
        var quoted = false;
        var opening = '\0';
        var end = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].Length);
            var startsParagraph = i == 0 || text.AsSpan(end, words[i].Start - end).ContainsAny('\n', '\r');
            end = words[i].End;
            // A quotation that runs on into the next paragraph opens its marks again there.
            quoted &= !startsParagraph;
            var (opens, closes) = Mark(text, words[i].Start, quoted ? opening : '\0');
            opening = opens && !quoted ? word[0] : opening;
            quoted |= opens;
            firstPieces[i] = pieces.Count;
            vocabulary.Cut(word, pieces);
            var feature = Case(word) + (quoted ? Quoted : 0);
            for (var piece = firstPieces[i]; piece < pieces.Count; piece++)
            {
                features.Add((byte)(feature + (startsParagraph && piece == firstPieces[i] ? ParagraphStart : 0)));
            }
            quoted &= !closes;
        }
        firstPieces[words.Count] = pieces.Count;
        return new([.. words], firstPieces, [.. pieces], [.. features]);
    }

    private static List<TextSpan> Split(string text)
    {
        var words = new List<TextSpan>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (IsGap(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            if (!IsMark(text[at]))
            {
                while (end < text.Length && !IsGap(text[end]) && !IsMark(text[end]))
                {
                    end++;
                }
            }
            words.Add(TextSpan.FromBounds(at, end));
            at = end;
        }
        return words;
    }

    private static bool IsGap(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter == '\uFFFD';

    private static bool IsMark(char letter) => letter < 128 ? char.IsPunctuation(letter) || char.IsSymbol(letter) : char.IsPunctuation(letter);

    private static int Case(ReadOnlySpan<char> word) =>
        !char.IsUpper(word[0]) ? 0 : word.Length > 1 && word.IndexOfAnyInRange('a', 'z') < 0 ? AllCapitals : Capital;

    /// <summary>Whether a quotation opens or closes with this mark. Single marks are left out: most of them are apostrophes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the mark stands.</param>
    /// <param name="opening">The mark of the quotation that is open here, or '\0'.</param>
    private static (bool Opens, bool Closes) Mark(string text, int at, char opening)
    {
        var quoted = opening != '\0';
        return text[at] switch
        {
            // „German“ and »Danish« quotations close with what opens others.
            '“' when opening is '„' or '‟' => (false, true),
            '«' when opening is '»' => (false, true),
            '“' or '„' or '‟' or '«' or '「' or '『' => (true, false),
            '»' when !quoted => (at + 1 < text.Length && !IsGap(text[at + 1]) && (at == 0 || IsGap(text[at - 1])), false),
            '”' or '»' or '」' or '』' => (false, true),
            '"' or '＂' => (!quoted, quoted),
            '`' when Doubled(text, at) => (true, false),
            '\'' when Doubled(text, at) => (!quoted, quoted),
            _ => (false, false),
        };
    }

    private static bool Doubled(string text, int at) => at + 1 < text.Length && text[at + 1] == text[at];
}
