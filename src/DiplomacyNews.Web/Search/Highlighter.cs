using System.Collections.Immutable;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>Finds the words of a query in a text that was found by it, with the same tokens that the index is made of.</summary>
internal sealed class Highlighter
{
    /// <summary>How far into a text is looked for words to point out.</summary>
    private const int Longest = 200_000;

    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly List<string> beginnings = [];
    private readonly List<ImmutableArray<string>> phrases = [];

    public Highlighter(IEnumerable<SearchTerm> terms)
    {
        foreach (var term in terms)
        {
            switch (term)
            {
                case SearchTerm.Phrase phrase:
                    Add(phrase.Tokens);
                    break;
                case SearchTerm.Near near:
                    near.Phrases.ToList().ForEach(Add);
                    break;
                case SearchTerm.AnyWord { Beginning: { } beginning, IsCut: true }:
                    beginnings.Add(beginning);
                    break;
                case SearchTerm.AnyWord any:
                    words.UnionWith(any.Tokens);
                    break;
            }
        }

        void Add(ImmutableArray<string> tokens)
        {
            if (tokens.Length == 1)
            {
                words.Add(tokens[0]);
            }
            else
            {
                phrases.Add(tokens);
            }
        }
    }

    /// <summary>Whether there is anything to point out.</summary>
    public bool IsEmpty => words.Count + beginnings.Count + phrases.Count == 0;

    /// <summary>The stretches to point out, in order, none touching another.</summary>
    public ImmutableArray<TextSpan> Find(string text) => Find(text, [new TextSpan(0, text.Length)]);

    /// <summary>The same within some stretches of the text.</summary>
    public ImmutableArray<TextSpan> Find(string text, ImmutableArray<TextSpan> within)
    {
        if (IsEmpty)
        {
            return [];
        }

        var found = new List<TextSpan>();
        foreach (var stretch in within)
        {
            if (stretch.Start >= Longest)
            {
                break;
            }

            Find(SearchTokens.Of(text, TextSpan.FromBounds(stretch.Start, Math.Min(stretch.End, Math.Max(stretch.Start, Longest)))), found);
        }

        return Merged(found);
    }

    private void Find(List<SearchToken> tokens, List<TextSpan> found)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (words.Contains(token.Text) || beginnings.Exists(b => token.Text.StartsWith(b, StringComparison.Ordinal)))
            {
                found.Add(token.Span);
            }

            foreach (var phrase in phrases)
            {
                var length = 0;
                while (length < phrase.Length && i + length < tokens.Count && tokens[i + length].Text == phrase[length])
                {
                    length++;
                }

                if (length == phrase.Length)
                {
                    found.Add(TextSpan.FromBounds(token.Span.Start, tokens[i + length - 1].Span.End));
                }
            }
        }
    }

    private static ImmutableArray<TextSpan> Merged(List<TextSpan> spans)
    {
        spans.Sort();
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }
}
