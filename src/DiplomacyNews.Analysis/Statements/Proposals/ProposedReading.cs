using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// What the network makes of a text. It reads the text, then by itself each content that it found and that holds a word of saying, for what is told within what is told.
/// </summary>
/// <param name="Statements">The statements, outer and inner ones, in text order.</param>
/// <param name="Outer">Those that stand in no other.</param>
/// <param name="Cues">By the token at which it begins, the probability that a proposed cue is one.</param>
internal sealed record ProposedReading(List<ProposedStatement> Statements, List<ProposedStatement> Outer, Dictionary<int, double> Cues)
{
    /// <summary>A content of fewer tokens has no room for a speaker, a cue and what was said.</summary>
    private const int Room = 8;

    public static ProposedReading Of(AnnotatedText text, IStatementSpans spans, ImmutableArray<TextSpan> furniture)
    {
        var proposed = spans.Propose(text.Text);
        var cues = new Dictionary<int, double>();
        foreach (var cue in proposed.Where(p => p.Role == SpanRole.Cue))
        {
            cues.TryAdd(text.TokenAt(cue.Span.Start), cue.Presence);
        }

        var outer = ProposedStatements.Join(text, proposed, furniture);
        var inner = outer.SelectMany(s => s.Pieces.Where(p => MayHoldStatement(text, p)).SelectMany(p => Within(text, spans, p).Where(i => !i.Pieces.Contains(p)).Select(i => i with { IsInner = true }))).ToList();
        return new([.. outer.Concat(inner).OrderBy(s => s.First).ThenByDescending(s => s.End)], outer, cues);
    }

    private static List<ProposedStatement> Within(AnnotatedText text, IStatementSpans spans, (int First, int End) piece)
    {
        var content = text.Span(piece.First, piece.End);
        return ProposedStatements.Join(text, [.. spans.Propose(content.Of(text.Text)).Select(p => p with { Span = new(content.Start + p.Span.Start, p.Span.Length) })], []);
    }

    private static bool MayHoldStatement(AnnotatedText text, (int First, int End) piece) =>
        piece.End - piece.First >= Room && text.Tokens[piece.First..piece.End].Any(t => !CueLexicon.Find(t.Lower).IsEmpty || NounCueReader.IsNounOfSaying(t.Lower) || t.Lower == "according");
}
