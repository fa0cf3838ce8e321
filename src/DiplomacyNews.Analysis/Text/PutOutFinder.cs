using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Finds texts that are a statement as a whole by the lines above them: <c>Joint Statement by …</c>, <c>Antony Okafor, Secretary of State</c>,
/// <c>Office of the Spokesperson</c>, <c>Begin Text:</c>. What follows them is theirs, to the end of the text.
/// </summary>
internal static class PutOutFinder
{
    private const int HeadingParagraphs = 8;
    private const int LongestHeading = 260;
    private const int LongestSignature = 120;
    private const int ShortestBody = 15;
    private const int FirstPerson = 250;

    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(["statement", "declaration", "communique", "communiqué", "message", "remarks"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(["of", "for", "the", "and", "to", "&", ",", "on"], StringComparer.Ordinal);

    /// <summary>Those who sign reports write about statements; they put none out.</summary>
    private static readonly FrozenSet<string> Writers = FrozenSet.ToFrozenSet(["reporter", "correspondent", "editor", "writer", "author", "columnist", "journalist", "analyst"], StringComparer.Ordinal);

    /// <summary>What ends the names in "Statement by … on the raid".</summary>
    private static readonly FrozenSet<string> AfterNames = FrozenSet.ToFrozenSet(["on", "regarding", "concerning", "about", "following", "after", "at", "in", "to", "ahead", "during", "."], StringComparer.Ordinal);

    public static Turn? Find(ArticleText article, ImmutableArray<Token> tokens)
    {
        var paragraphs = Paragraphs(article, tokens);
        var marked = paragraphs.FindIndex(p => p.End - p.First <= 4 && Is(tokens, p.First, p.End, "begin", "text"));
        var body = marked >= 0 ? marked + 1 : paragraphs.FindIndex(p => !IsHeading(article.Text, tokens, p));
        if (body < 1 || body >= paragraphs.Count || paragraphs[body].First + ShortestBody >= tokens.Length)
        {
            return null;
        }

        var heading = paragraphs[..body];
        var end = marked >= 0 ? EndOfText(tokens, paragraphs[body].First) : tokens.Length;
        var own = marked >= 0 || SpeaksForItself(tokens, paragraphs[body].First);
        foreach (var (first, last) in heading)
        {
            if (own && StatedBy(tokens, first, last, anywhere: marked >= 0) is var (cue, names))
            {
                return new Turn(names.First, names.End, paragraphs[body].First, end) { Cue = cue, IsWhole = true };
            }
        }

        var signatures = heading.Where(p => IsSignature(tokens, p.First, p.End) || IsOffice(tokens, p.First, p.End)).ToList();
        var persons = signatures.Where(p => !IsOffice(tokens, p.First, p.End) && (own || !IsSpokenOf(tokens, p, paragraphs[body].First))).ToList();
        signatures = persons.Count > 0 ? persons : signatures.FindAll(p => IsOffice(tokens, p.First, p.End));
        return signatures.Count == 0 ? null : new Turn(signatures[0].First, signatures[^1].End, paragraphs[body].First, end) { IsWhole = true };
    }

    // A report under the caption speaks of Okafor; his own statement does not name him.
    private static bool IsSpokenOf(ImmutableArray<Token> tokens, (int First, int End) signature, int body)
    {
        var comma = signature.First;
        while (comma < signature.End && tokens[comma].Lower != ",")
        {
            comma++;
        }

        var surname = tokens[comma - 1].Lower;
        for (var i = body; i < tokens.Length; i++)
        {
            if (tokens[i].Lower == surname)
            {
                return true;
            }
        }

        return false;
    }

    // A report does not say "we" outside quotations; a short statement may do without, but quotes nobody and tells of nobody's saying.
    private static bool SpeaksForItself(ImmutableArray<Token> tokens, int first)
    {
        for (var i = first; i < Math.Min(tokens.Length, first + FirstPerson); i++)
        {
            if (!tokens[i].Quoted && (tokens[i].Lower is "we" or "our" or "i" or "my" or "us" || tokens[i].Lower.StartsWith("we'", StringComparison.Ordinal) || tokens[i].Lower.StartsWith("i'", StringComparison.Ordinal)) && !(tokens[i].Lower == "us" && tokens[i].Any(WordClasses.Capital)))
            {
                return true;
            }
        }

        return tokens.Length - first < FirstPerson && !tokens[first..].Any(t => t.Quoted || t.Lower is "said" or "says" or "told");
    }

    private static List<(int First, int End)> Paragraphs(ArticleText article, ImmutableArray<Token> tokens)
    {
        var found = new List<(int First, int End)>();
        var at = 0;
        foreach (var paragraph in article.Paragraphs.Take(HeadingParagraphs + 1))
        {
            var first = at;
            while (at < tokens.Length && tokens[at].Start < paragraph.End)
            {
                at++;
            }

            if (at > first)
            {
                found.Add((first, at));
            }
        }

        return found;
    }

    private static bool Is(ImmutableArray<Token> tokens, int first, int end, params ReadOnlySpan<string> words)
    {
        if (end - first < words.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[first + i].Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }

    // A line of a heading does not end as a sentence does; "Washington, D.C." is too short for one.
    private static bool IsHeading(string text, ImmutableArray<Token> tokens, (int First, int End) paragraph)
    {
        var (start, end) = (tokens[paragraph.First].Start, tokens[paragraph.End - 1].End);
        return end - start < LongestHeading && (text[end - 1] is not ('.' or '?' or '!' or ';' or '”' or '"' or ':') || (end - start < 30 && text[end - 1] == '.'));
    }

    // "Joint Statement by …", "Statement by …"; where the text is set off, also "The following is the text of a statement released by …".
    private static ((int First, int End) Cue, (int First, int End) Names)? StatedBy(ImmutableArray<Token> tokens, int first, int end, bool anywhere)
    {
        for (var i = first; i < (anywhere ? end - 1 : Math.Min(end - 1, first + 3)); i++)
        {
            if (!Kinds.Contains(tokens[i].Lower))
            {
                continue;
            }

            for (var by = i + 1; by < Math.Min(end - 1, i + 5); by++)
            {
                if (tokens[by].Lower is "by" or "from")
                {
                    var last = by + 1;
                    while (last < end && !AfterNames.Contains(tokens[last].Lower))
                    {
                        last++;
                    }

                    return last > by + 1 ? ((i > first && tokens[i - 1].Lower == "joint" ? i - 1 : i, i + 1), (by + 1, last)) : null;
                }
            }
        }

        return null;
    }

    // "Antony Okafor, Secretary of State"
    private static bool IsSignature(ImmutableArray<Token> tokens, int first, int end)
    {
        if (tokens[end - 1].End - tokens[first].Start > LongestSignature || tokens[first].Any(WordClasses.Article | WordClasses.Preposition))
        {
            return false;
        }

        var comma = first;
        while (comma < end && tokens[comma].Kind == TokenKind.Word && tokens[comma].Any(WordClasses.Capital))
        {
            comma++;
        }

        if (comma - first is < 2 or > 6 || comma >= end - 1 || tokens[comma].Lower != ",")
        {
            return false;
        }

        var office = false;
        for (var i = comma + 1; i < end; i++)
        {
            if (Writers.Contains(tokens[i].Lower) || (!tokens[i].Any(WordClasses.Capital) && !Small.Contains(tokens[i].Lower)))
            {
                return false;
            }

            office |= tokens[i].Any(WordClasses.Person);
        }

        return office;
    }

    // "Office of the Spokesperson", "Office of the Press Secretary"
    private static bool IsOffice(ImmutableArray<Token> tokens, int first, int end) => end - first is > 2 and < 9 && Is(tokens, first, end, "office", "of");

    private static int EndOfText(ImmutableArray<Token> tokens, int first)
    {
        for (var i = tokens.Length - 2; i > Math.Max(first, tokens.Length - 40); i--)
        {
            if (tokens[i].Lower == "end" && tokens[i + 1].Lower == "text" && tokens[i].Any(WordClasses.Capital))
            {
                return i;
            }
        }

        return tokens.Length;
    }
}
