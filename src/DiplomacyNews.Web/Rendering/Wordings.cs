using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;

namespace DiplomacyNews.Web.Rendering;

/// <summary>One telling of an utterance beside another: what it has in other words.</summary>
public static class Wordings
{
    private const int Longest = 4_000;

    /// <summary>The pieces of <paramref name="other"/> in order, nothing left out; those that <paramref name="shown"/> does not have are set apart.</summary>
    public static ImmutableArray<Piece> Compare(string shown, string other)
    {
        if (shown.Length > Longest || other.Length > Longest)
        {
            return [new Piece(other, IsOther: shown != other)];
        }

        var difference = Differ.Instance.CreateDiffs(shown, other, ignoreWhiteSpace: false, ignoreCase: true, new DelimiterChunker([' ']));
        var isOther = new bool[difference.PiecesNew.Count];
        foreach (var block in difference.DiffBlocks)
        {
            Array.Fill(isOther, true, block.InsertStartB, block.InsertCountB);
        }

        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var (word, differs) in difference.PiecesNew.Zip(isOther))
        {
            if (pieces.Count > 0 && pieces[^1].IsOther == differs)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + word };
            }
            else
            {
                pieces.Add(new Piece(word, differs));
            }
        }

        return pieces.ToImmutable();
    }

    public sealed record Piece(string Text, bool IsOther);
}
