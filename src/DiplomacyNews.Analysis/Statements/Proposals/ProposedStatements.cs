using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// Joins proposed spans to statements: each content with the nearest cue, each cue with the nearest source. Near means few words between, in the same sentence,
/// with nothing between that belongs to another statement.
/// </summary>
internal sealed class ProposedStatements
{
    private const int AcrossSentence = 25;
    private const int AcrossSpan = 12;
    private const int TooFar = 60;

    private readonly AnnotatedText text;
    private readonly ContentBounds bounds;
    private readonly OccasionTails occasions;
    private readonly List<Placed> contents = [];
    private readonly List<Placed> cues = [];
    private readonly List<Placed> sources = [];

    private ProposedStatements(AnnotatedText text, ImmutableArray<ProposedSpan> proposed, ImmutableArray<TextSpan> furniture)
    {
        this.text = text;
        bounds = new ContentBounds(text);
        occasions = new OccasionTails(text);
        var outside = new SpanCover(furniture);
        foreach (var (role, span, probability, presence) in proposed)
        {
            var (first, end) = (text.TokenAt(span.Start), text.TokenAt(span.End));
            if (first >= end || outside.Overlaps(span))
            {
                continue;
            }

            var list = role switch { SpanRole.Content => contents, SpanRole.Cue => cues, _ => sources };
            list.Add(new Placed(first, end, probability, presence));
        }
    }

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The statements in text order of their contents.</summary>
    public static List<ProposedStatement> Join(AnnotatedText text, ImmutableArray<ProposedSpan> proposed, ImmutableArray<TextSpan> furniture) =>
        new ProposedStatements(text, proposed, furniture).Join();

    private List<ProposedStatement> Join()
    {
        var found = new List<ProposedStatement>();
        var byCue = new Dictionary<int, int>();
        var free = 0;
        foreach (var content in contents)
        {
            // A quotation taken whole may reach into the next content.
            if (bounds.Of(Math.Max(free, content.First), content.End) is not { } piece || Math.Max(free, piece.First) >= piece.End)
            {
                continue;
            }

            var cue = Nearest(cues, content);
            cue = CueBefore(content, cue, byCue) ?? CueBehind(content, cue) ?? cue;
            piece = InOneSentence((Math.Max(free, piece.First), piece.End), cue);
            piece = cue is { } before && before.End <= piece.First ? (piece.First, occasions.Of(piece.First, piece.End)) : piece;
            free = piece.End;

            if (Continued(found, byCue, cue, piece) is { } at)
            {
                found[at] = found[at] with { Pieces = found[at].Pieces.Add(piece), Probability = Math.Min(found[at].Probability, content.Probability), Presence = Math.Min(found[at].Presence, content.Presence) };
                continue;
            }

            var source = cue is { } speaking ? Nearest(sources, speaking) : Nearest(sources, content);
            if (cue is { } own)
            {
                byCue[own.First] = found.Count;
            }

            found.Add(new ProposedStatement([piece], content.Probability, content.Presence)
            {
                Cue = cue is { } c ? (c.First, c.End) : null,
                CuePresence = cue?.Presence,
                Source = source is { } s ? (s.First, s.End) : null,
                SourcePresence = source?.Presence,
            });
        }

        return found;
    }

    // "Okafor said after lunch that she had not read it, but called it a start": the near verb has its own content behind it, and the far one no other.
    private Placed? CueBefore(Placed content, Placed? nearest, Dictionary<int, int> claimed)
    {
        if (nearest is not { } after || after.First < content.End)
        {
            return null;
        }

        var at = cues.BinarySearch(after) - 1;
        if (at < 0)
        {
            return null;
        }

        var before = cues[at];
        if (before.End > content.First || claimed.ContainsKey(before.First) || Distance(before, content) >= TooFar || text.SentenceAt(before.First) != text.SentenceAt(content.First) || Within(contents, before.End, content.First) > 0)
        {
            return null;
        }

        // "Okafor told the envoy on Friday that the port was shut, according to a statement"
        if (Tokens[content.First - 1].Lower == "that" && after.First > content.End)
        {
            return before;
        }

        var next = contents.BinarySearch(after);
        next = next < 0 ? ~next : next;
        var own = next < contents.Count && text.SentenceAt(contents[next].First) == text.SentenceAt(after.First) && Within(cues, after.End, contents[next].First) == 0;
        return own ? before : null;
    }

    // "The bridge was down, the source, who said he had seen it, told Northern Wire": the words in between tell of what follows them alone.
    private Placed? CueBehind(Placed content, Placed? nearest)
    {
        if (nearest is not { } after || after.First < content.End || after.First == 0 || Tokens[after.First - 1].Lower is not ("who" or "which"))
        {
            return null;
        }

        var next = cues.BinarySearch(after) + 1;
        return next < cues.Count && text.SentenceAt(cues[next].First) == text.SentenceAt(after.First) && Tokens[cues[next].First - 1].Lower == "," ? cues[next] : null;
    }

    // What is told ends with its sentence, or begins with the one that its cue ends, unless a quotation goes on.
    private (int First, int End) InOneSentence((int First, int End) piece, Placed? cue)
    {
        var follows = cue is { } after && after.First >= piece.End;
        var (first, last) = (text.SentenceAt(piece.First), text.SentenceAt(piece.End - 1));
        for (var i = 0; i < last - first; i++)
        {
            var next = follows ? last - i : first + i + 1;
            var begins = text.Sentences[next].First;
            if (!(Tokens[begins].Quoted && Tokens[begins - 1].Quoted))
            {
                return (follows ? bounds.Of(begins, piece.End) : bounds.Of(piece.First, begins)) ?? piece;
            }
        }

        return piece;
    }

    /// <summary>The statement of which this is another piece: “Talks failed,” she said. “We leave tonight.”</summary>
    private int? Continued(List<ProposedStatement> found, Dictionary<int, int> byCue, Placed? cue, (int First, int End) piece)
    {
        if (cue is { } shared && byCue.TryGetValue(shared.First, out var at))
        {
            var begun = found[at];
            var split = text.SentenceAt(piece.First) == text.SentenceAt(begun.End - 1) && begun.End <= shared.First && shared.End <= piece.First && !IsAdded(shared);
            return split || BothQuoted(begun, piece) && text.SentenceAt(piece.First) - text.SentenceAt(begun.End - 1) <= 2 ? at : null;
        }

        // A quotation alone in the sentences after one goes on with it, when no cue of its own stands beside it.
        var ownCue = cue is { } near && text.SentenceAt(near.First) == text.SentenceAt(piece.First);
        return found is [.., var last] && !ownCue && last.Cue is not null && BothQuoted(last, piece) && text.SentenceAt(piece.First) - text.SentenceAt(last.End - 1) <= 2 && (ParagraphOf(piece.First) == ParagraphOf(last.First) || LeftOpen(last.End - 1) || IsParagraphOfItsOwn(piece))
            ? found.Count - 1
            : null;
    }

    // ", saying she was ready": what stands before belongs to another word.
    private bool IsAdded(Placed cue) => cue.First > 0 && Tokens[cue.First - 1].Lower == "," && Tokens[cue.First].Lower != "according" && Tokens[cue.First].Lower.EndsWith("ing", StringComparison.Ordinal);

    private bool BothQuoted(ProposedStatement begun, (int First, int End) piece) => text.Tokens[begun.End - 1].Quoted && text.Tokens[piece.First].Quoted;

    /// <summary>Whether the quotation opens a paragraph in which nobody else is proposed as its source.</summary>
    private bool IsParagraphOfItsOwn((int First, int End) piece) =>
        text.Sentences[text.SentenceAt(piece.First)].First == piece.First && Nearest(cues, new Placed(piece.First, piece.End, 0, 0)) is null && Nearest(sources, new Placed(piece.First, piece.End, 0, 0)) is null;

    private bool LeftOpen(int token) => text.Quotations[text.Tokens[token].Quotation].LeftOpen;

    private Placed? Nearest(List<Placed> candidates, Placed to)
    {
        var at = candidates.BinarySearch(to);
        at = at < 0 ? ~at : at;
        Placed? best = null;
        var least = TooFar;
        for (var i = Math.Max(0, at - 3); i < Math.Min(candidates.Count, at + 3); i++)
        {
            var cost = Distance(candidates[i], to);
            if (cost < least)
            {
                (best, least) = (candidates[i], cost);
            }
        }

        return best;
    }

    private int Distance(Placed one, Placed other)
    {
        var (left, right) = one.First <= other.First ? (one, other) : (other, one);
        var between = Math.Max(0, right.First - left.End);
        if (between >= TooFar || ParagraphOf(left.First) != ParagraphOf(right.First))
        {
            return TooFar;
        }

        return between + (AcrossSentence * Math.Abs(text.SentenceAt(right.First) - text.SentenceAt(left.First))) + (AcrossSpan * (Within(contents, left.End, right.First) + Within(cues, left.End, right.First)));
    }

    private int ParagraphOf(int token) => text.Sentences[text.SentenceAt(token)].Paragraph;

    private static int Within(List<Placed> spans, int first, int end)
    {
        var at = spans.BinarySearch(new Placed(first, first, 0, 0));
        at = at < 0 ? ~at : at;
        var count = 0;
        while (at < spans.Count && spans[at].First < end)
        {
            count += spans[at++].End <= end ? 1 : 0;
        }

        return count;
    }

    private readonly record struct Placed(int First, int End, double Probability, double Presence) : IComparable<Placed>
    {
        public int CompareTo(Placed other) => First.CompareTo(other.First);
    }
}
