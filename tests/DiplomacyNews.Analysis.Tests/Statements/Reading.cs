using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>Reads a text in the invented world of the small lexicon and compares it with the marks in it.</summary>
internal static class Reading
{
    private static readonly ArticleAnalyzer Analyzer = new(SmallLexicon.Lexicon);

    public static readonly DateOnly Day = new(2024, 4, 26);

    public static ArticleAnalysis Analyze(string text) => Analyzer.Analyze(new ArticleInput(text) { Date = Day });

    public static FoundStatement One(string text) => Assert.Single(Analyze(text).Statements);

    /// <summary>Exactly the marked statements are found: nothing missing, nothing beside them, each with exactly the marked words.</summary>
    public static IReadOnlyList<FoundStatement> Expect(string marked)
    {
        var expected = MarkedText.Parse(marked);
        return Compare(marked, expected, Analyze(expected.Text).Statements);
    }

    /// <summary>The same, when the marks themselves are proposed.</summary>
    public static IReadOnlyList<FoundStatement> ExpectProposed(string marked)
    {
        var expected = MarkedText.Parse(marked);
        var analyzer = new ArticleAnalyzer(SmallLexicon.Lexicon, new MarksProposed(expected));
        return Compare(marked, expected, analyzer.Analyze(new ArticleInput(expected.Text) { Date = Day }).Statements);
    }

    private static IReadOnlyList<FoundStatement> Compare(string marked, MarkedText expected, IReadOnlyList<FoundStatement> found)
    {
        var wanted = expected.Marks.GroupBy(m => m.Statement).OrderBy(g => g.Key).ToList();
        var left = found.ToList();
        foreach (var statement in wanted)
        {
            var match = left.FirstOrDefault(f => Fits(f, [.. statement]));
            Assert.True(match is not null, $"Statement {statement.Key} was not found as marked.\nwanted: {marked}\nfound:  {MarkedText.Of(expected.Text, found)}");
            left.Remove(match);
        }

        Assert.True(left.Count == 0, $"More was found than marked.\nwanted: {marked}\nfound:  {MarkedText.Of(expected.Text, found)}");
        return found;
    }

    private static bool Fits(FoundStatement found, List<MarkedText.Mark> marks)
    {
        bool Same(char role, IEnumerable<TextSpan> spans) => marks.Where(m => m.Role == role).Select(m => m.Span).SequenceEqual(spans.Order());
        bool Any(char role) => marks.Exists(m => m.Role == role);
        return Same('Q', found.Content)
            && (!Any('S') || (Same('S', found.Speakers.Where(s => s.Span is not null).Select(s => s.Span!.Value).Distinct()) && marks.Where(m => m.Role == 'S' && m.Value is not null).All(m => m.Value!.Split('+').All(id => found.Speakers.Any(s => s.Id == id)))))
            && (!Any('A') || Same('A', found.Addressees.Select(a => a.Span!.Value)))
            && (!Any('O') || Same('O', found.Occasion is { } occasion ? [occasion] : []))
            && (!Any('V') || Same('V', found.Via?.Span is { } via ? [via] : []))
            && (!Any('B') || Same('B', found.Behalf?.Span is { } behalf ? [behalf] : []))
            && (!Any('K') || Same('K', found.Cue is { } cue ? [cue] : []))
            && marks.Where(m => m.Role == 'K' && m.Value is not null).All(m => m.Value == found.Mode.ToString().ToLowerInvariant());
    }

    /// <summary>Proposes what is marked in a text and in no content of it, and for such a content alone what is marked in it.</summary>
    private sealed class MarksProposed(MarkedText marked) : IStatementSpans
    {
        public string Name => "marks";

        public ImmutableArray<ProposedSpan> Propose(string text, CancellationToken cancellationToken)
        {
            var contents = marked.Marks.Where(m => m.Role == 'Q').Select(m => m.Span).ToList();
            var read = text == marked.Text ? new TextSpan(0, text.Length) : contents.Find(c => c.Of(marked.Text) == text);
            return
            [
                .. from mark in marked.Marks
                   where mark.Role is 'Q' or 'S' or 'K' && mark.Span != read && read.Contains(mark.Span) && !contents.Exists(c => c != mark.Span && c != read && read.Contains(c) && c.Contains(mark.Span))
                   orderby mark.Span
                   select new ProposedSpan(mark.Role switch { 'Q' => SpanRole.Content, 'S' => SpanRole.Source, _ => SpanRole.Cue }, new TextSpan(mark.Span.Start - read.Start, mark.Span.Length), 1, 1),
            ];
        }
    }
}
