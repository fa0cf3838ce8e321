namespace DiplomacyNews.Web.Rendering;

/// <summary>A statement's words taken apart for a list: what stands between “ and ” is the speaker's, the rest is the reporter's.</summary>
public static class QuotedWords
{
    /// <summary>The longest words a list prints; the rest is a step away.</summary>
    public const int InList = 420;

    /// <summary>Where space is short.</summary>
    public const int InBrief = 220;

    /// <summary>In text order, nothing left out. A mark left open runs to the end.</summary>
    public static IReadOnlyList<Piece> Split(string words)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < words.Length)
        {
            var open = words.IndexOf('“', at);
            if (open != at)
            {
                Add(open < 0 ? words.Length : open, isQuoted: false);
                continue;
            }

            var close = words.IndexOf('”', at + 1);
            Add(close < 0 ? words.Length : close + 1, isQuoted: true);
        }

        return pieces;

        void Add(int end, bool isQuoted)
        {
            pieces.Add(new Piece(words[at..end], isQuoted));
            at = end;
        }
    }

    /// <summary>Cut at a space, with an ellipsis and the mark that was left open, when longer than <paramref name="longest"/>.</summary>
    public static string Shortened(string words, int longest = InList)
    {
        if (words.Length <= longest)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', longest);
        var kept = words[..(cut > longest / 2 ? cut : char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)].TrimEnd(',', ';', ' ', '…');
        return kept.LastIndexOf('“') > kept.LastIndexOf('”') ? $"{kept} …”" : $"{kept} …";
    }

    /// <param name="Text">With its marks when quoted.</param>
    public sealed record Piece(string Text, bool IsQuoted);
}
