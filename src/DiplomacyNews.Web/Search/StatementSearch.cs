using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Search;

/// <summary>Finds statements, each utterance once: what several reports print is one thing said.</summary>
internal sealed class StatementSearch(FoundUtterances utterances)
{
    /// <param name="after">The last page's cursor: a position, or for relevance how many were shown.</param>
    public async Task<SearchPage<StatementHit>> FindAsync(SearchPlan plan, SearchOrder order, long? after, int size, CancellationToken cancellationToken)
    {
        var (positions, next) = await utterances.PageAsync(plan, order, after, size, cancellationToken);
        return new SearchPage<StatementHit>(await AtAsync(positions, plan, cancellationToken), next);
    }

    /// <summary>Those at the positions that may still be seen, in that order.</summary>
    public async Task<IReadOnlyList<StatementHit>> AtAsync(IReadOnlyList<long> positions, SearchPlan plan, CancellationToken cancellationToken)
    {
        var highlighter = new Highlighter(plan.Highlighted);
        return [.. (await utterances.RowsAsync(positions, cancellationToken)).Select(row => Highlighted(row, highlighter))];
    }

    private static StatementHit Highlighted(StatementRow row, Highlighter highlighter)
    {
        var hits = highlighter.Find(row.Words);
        if (hits.IsEmpty || row.Words.Length <= QuotedWords.InList || hits[0].End <= QuotedWords.InList - 40)
        {
            return new StatementHit(row, hits);
        }

        // The part with the hits, with the quotation mark that was opened before it.
        var snippet = Snippet.Of(row.Words, [new(0, row.Words.Length)], hits, QuotedWords.InList - 40);
        var before = row.Words.AsSpan(0, hits[0].Start);
        var head = snippet.Text.StartsWith('…') && before.LastIndexOf('“') > before.LastIndexOf('”') && snippet.Text.IndexOf('“') is var open
            && (open < 0 || snippet.Text.IndexOf('”') is >= 0 and var close && close < open) ? "“" : "";
        return new StatementHit(row with { Words = head + snippet.Text }, [.. snippet.Hits.Select(h => h with { Start = h.Start + head.Length })]);
    }
}
