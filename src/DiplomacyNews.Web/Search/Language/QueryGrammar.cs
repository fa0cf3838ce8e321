using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search.Language;

/// <summary>
/// Makes a tree of tokens:
/// <code>
/// all    = choice*                              all must hold
/// choice = near ("OR" near)*                    any will do
/// near   = one ("NEAR/8" one)*                  words close to each other
/// one    = ("-" | "NOT") one | "(" all ")" | "NEAR(" words ", 8)" | field values | phrase | word
/// </code>
/// Reading never fails: what stands where it makes no sense is left out, and a notice says where and why.
/// </summary>
internal sealed class QueryGrammar(IReadOnlyList<QueryToken> tokens, ICollection<SearchNotice> notices)
{
    private const int MostParts = 40;
    private const int Deepest = 8;

    private int at;
    private int parts;
    private int depth;
    private int unread;
    private bool hasSaidTooDeep;
    private bool hasSaidOpen;

    private QueryTokenKind? Next => at < tokens.Count ? tokens[at].Kind : null;

    public GroupNode Read()
    {
        var all = new List<QueryNode>();
        while (Next is not null)
        {
            all.AddRange(All());
            if (Next is QueryTokenKind.Close)
            {
                Explain(tokens[at++].Span, "This bracket was not opened, so it was left out.");
            }
        }

        var span = all.Count == 0 ? default : TextSpan.FromBounds(all[0].Span.Start, all[^1].Span.End);
        return all is [GroupNode { IsAny: false } only] ? only : new GroupNode(false, [.. all], span);
    }

    private List<QueryNode> All()
    {
        var all = new List<QueryNode>();
        while (Next is not null)
        {
            if (Next is QueryTokenKind.Close)
            {
                if (unread == 0)
                {
                    break;
                }

                unread--;
                at++;
            }
            else if (Choice() is { } choice)
            {
                all.Add(choice);
            }
        }

        return all;
    }

    private QueryNode? Choice()
    {
        var any = new List<QueryNode>();
        if (Near() is { } first)
        {
            any.Add(first);
        }

        while (Next is QueryTokenKind.Or)
        {
            var sign = tokens[at++].Span;
            if (Near() is { } next)
            {
                any.Add(next);
                if (any.Count > 1)
                {
                    continue;
                }
            }

            Explain(sign, "OR stands between two words, names or brackets: here it was left out.");
        }

        return any.Count == 0 ? null : QueryTree.Grouped(new GroupNode(true, [.. any], TextSpan.FromBounds(any[0].Span.Start, any[^1].Span.End)));
    }

    private QueryNode? Near()
    {
        var left = One();
        while (Next is QueryTokenKind.Near && !IsNearCall)
        {
            var sign = tokens[at++];
            var right = One();
            if (Words(left) is { Length: > 0 } before && right is WordNode word)
            {
                left = new NearNode(before.Add(word), Math.Max((left as NearNode)?.Within ?? 0, Number(sign.Text)), TextSpan.FromBounds(before[0].Span.Start, word.Span.End));
                continue;
            }

            Explain(sign.Span, "NEAR stands between words or phrases only: here it was left out.");
            left = left is null ? right : right is null ? left : new GroupNode(false, [left, right], TextSpan.FromBounds(left.Span.Start, right.Span.End));
        }

        return left;

        static ImmutableArray<WordNode> Words(QueryNode? node) => node switch { WordNode word => [word], NearNode near => near.Words, _ => [] };
    }

    private QueryNode? One()
    {
        switch (Next)
        {
            case QueryTokenKind.Not:
                return Negated();
            case QueryTokenKind.Open:
                return Bracketed();
            case QueryTokenKind.Near when IsNearCall:
                return NearCall();
            case QueryTokenKind.Near:
                Explain(tokens[at++].Span, "NEAR stands between words or phrases only: here it was left out.");
                return null;
            case QueryTokenKind.Field:
                return Filter();
            case QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Value or QueryTokenKind.QuotedValue:
                return Word();
            default:
                return null; // OR, a closing bracket or the end: for the caller.
        }
    }

    private QueryNode? Negated()
    {
        var start = tokens[at].Span;
        while (Next is QueryTokenKind.Not)
        {
            at++;
        }

        if (One() is { } of)
        {
            return new NotNode(of, TextSpan.FromBounds(start.Start, of.Span.End));
        }

        if (start.Length > 1)
        {
            Explain(start, "NOT needs something after it: here it was left out.");
        }

        return null;
    }

    private QueryNode? Bracketed()
    {
        var open = tokens[at++].Span;
        if (depth == Deepest)
        {
            unread++; // Its content is read as though it had none.
            if (!hasSaidTooDeep)
            {
                hasSaidTooDeep = true;
                Explain(open, $"Brackets go {Deepest} deep: from here on they were left out.");
            }

            return null;
        }

        depth++;
        var all = All();
        depth--;
        var end = at > 0 ? tokens[at - 1].Span.End : open.End;
        if (Next is QueryTokenKind.Close)
        {
            end = tokens[at++].Span.End;
        }
        else if (!hasSaidOpen)
        {
            hasSaidOpen = true;
            Explain(open, "This bracket is not closed: everything after it was read as in it.");
        }

        return all.Count == 0 ? null : QueryTree.Grouped(new GroupNode(false, [.. all], TextSpan.FromBounds(open.Start, end)));
    }

    private bool IsNearCall => at + 1 < tokens.Count && tokens[at + 1].Kind == QueryTokenKind.Open && tokens[at + 1].Span.Start == tokens[at].Span.End;

    /// <summary>"NEAR(talks truce, 8)": the number after the last comma says how far apart, where there is one.</summary>
    private QueryNode? NearCall()
    {
        var sign = tokens[at];
        at += 2;
        var words = new List<WordNode>();
        var within = Number(sign.Text);
        for (; Next is not (null or QueryTokenKind.Close); at++)
        {
            var token = tokens[at];
            if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase))
            {
                Explain(token.Span, "NEAR takes words and phrases only: this was left out.");
                continue;
            }

            var isLast = at + 1 == tokens.Count || tokens[at + 1].Kind == QueryTokenKind.Close;
            if (isLast && IsDistance(token, words.Count > 0 && tokens[at - 1].Text.EndsWith(',') ? words[^1] : null) is { } asked)
            {
                within = Math.Clamp(asked.Within, 1, 100);
                words = asked.IsAfterWord ? [.. words[..^1], .. WithoutComma(words[^1])] : words;
                token = token with { Text = asked.Before };
            }

            if (WordOf(token) is { } word)
            {
                words.Add(word);
            }
        }

        var end = tokens[at - 1].Span.End;
        if (Next is QueryTokenKind.Close)
        {
            end = tokens[at++].Span.End;
        }
        else
        {
            Explain(sign.Span, "This bracket is not closed: everything after it was read as in it.");
        }

        var span = TextSpan.FromBounds(sign.Span.Start, end);
        switch (words.Count)
        {
            case 0:
                Explain(span, "NEAR needs two words or more, as in NEAR(talks truce, 8).");
                return null;
            case 1:
                Explain(span, "NEAR needs two words or more, as in NEAR(talks truce, 8): the one was searched for.");
                return words[0];
            default:
                return new NearNode([.. words], within, span);
        }
    }

    /// <summary>"truce,8", or "8" after "truce," or ",". A number with a comma in it, as 1,500, is a word.</summary>
    private static (int Within, string Before, bool IsAfterWord)? IsDistance(QueryToken token, WordNode? before)
    {
        var comma = token.Kind == QueryTokenKind.Word ? token.Text.LastIndexOf(',') : -1;
        if (token.Kind != QueryTokenKind.Word || !IsNumber(token.Text.AsSpan(comma + 1)))
        {
            return null;
        }

        var glued = comma > 0 ? token.Text[..comma] : "";
        return comma < 0 && before is { IsQuoted: false } ? (Number(token.Text), "", true)
            : comma >= 0 && !glued.Any(char.IsAsciiDigit) && !QueryTokenizer.IsSign(glued) ? (Number(token.Text[(comma + 1)..]), glued, false)
            : null;
    }

    private static IEnumerable<WordNode> WithoutComma(WordNode word) =>
        word.Value[..^1] is { Length: > 0 } value && !QueryTokenizer.IsSign(value) ? [word with { Value = value }] : word.Value.Length > 1 ? [word] : [];

    private FilterNode? Filter()
    {
        var field = tokens[at++];
        var values = ImmutableArray.CreateBuilder<FilterValue>();
        var end = field.Span.End;
        for (; Next is QueryTokenKind.Value or QueryTokenKind.QuotedValue; at++)
        {
            var token = tokens[at];
            var isQuoted = token.Kind == QueryTokenKind.QuotedValue;
            var bare = isQuoted ? token.Text : token.Text.TrimEnd('*');
            end = token.Span.End;
            if (bare.Length > 0)
            {
                values.Add(new FilterValue(bare, isQuoted, !isQuoted && bare.Length < token.Text.Length, token.Span));
            }
        }

        var span = TextSpan.FromBounds(field.Span.Start, end);
        return IsRoomFor(span) ? new FilterNode(field.Field, values.ToImmutable(), span) : null;
    }

    private WordNode? Word() => WordOf(tokens[at++]);

    private WordNode? WordOf(QueryToken token)
    {
        if (token.Kind == QueryTokenKind.Phrase)
        {
            return token.Text.Length > 0 && IsRoomFor(token.Span) ? new WordNode(token.Text, true, false, token.Span) : null;
        }

        var text = token.Text;
        var bare = text.TrimEnd('*');
        if (text.Length == 0 || !IsRoomFor(token.Span))
        {
            return null;
        }

        if (bare.Contains('*'))
        {
            Explain(token.Span, $"In “{text}” the asterisk was left out: it works only at the end of a word, as in sanction*.");
        }

        return new WordNode(bare, false, bare.Length < text.Length, token.Span);
    }

    private bool IsRoomFor(TextSpan span)
    {
        if (parts == MostParts)
        {
            Explain(span, $"Only the first {MostParts} words and filters were searched.");
        }

        return parts++ < MostParts;
    }

    private void Explain(TextSpan span, string text) => notices.Add(new SearchNotice(text) { At = span });

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length is > 0 and <= 3 && !text.ContainsAnyExceptInRange('0', '9');

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
