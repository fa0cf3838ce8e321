using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Gathers the tellings of one utterance under one key: the same words of the same speaker on the same day, in other reports and elsewhere in the same
/// one; <see cref="SameUtterance"/> says which words are the same. Asked anew with every reading. Those who have no name say nothing twice: nobody knows
/// whether "a senior official" is the same one.
/// </summary>
internal sealed class UtteranceMatching(NewsContext db)
{
    /// <summary>How far back the first day of a window may lie that still reaches the day asked for.</summary>
    private const int WidestWindow = 31;

    /// <summary>More than anybody is reported to have said in a month.</summary>
    private const int MostCompared = 4_000;

    /// <summary>So often are words compared for one article, which takes a second or two: of an article with thousands of sayings, each with fewer others.</summary>
    private const int MostComparisons = 1_000_000;

    /// <summary>Sets <see cref="Statement.UtteranceKey"/> and <see cref="Statement.Standing"/> of all that one article tells.</summary>
    public async Task GatherAsync(Article article, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var told = statements.Select(ToldUtterance.Of).ToList();
        var known = (await ElsewhereAsync(article.Id, [.. told.OfType<ToldUtterance>()], cancellationToken)).ToLookup(t => t.SpeakerId);
        var taken = await TakenAsync(article.Id, [.. statements.Select(s => s.Key)], cancellationToken);
        var most = Math.Max(1, MostComparisons / Math.Max(1, statements.Count));
        var own = new Dictionary<int, List<ToldUtterance>>();
        foreach (var (statement, telling) in statements.Zip(told))
        {
            statement.Standing = UtteranceStanding.Of(statement, article.Wording);
            var before = telling is null ? [] : own.TryGetValue(telling.SpeakerId, out var list) ? list : own[telling.SpeakerId] = [];
            statement.UtteranceKey = telling is not null && Likest(telling, known[telling.SpeakerId].Take(most), [.. before.TakeLast(most)]) is { } same ? same.UtteranceKey
                : taken.Contains(statement.Key) ? Keys.Mint()
                : statement.Key;
            if (telling is not null)
            {
                before.Add(telling with { UtteranceKey = statement.UtteranceKey });
            }
        }
    }

    /// <summary>What another report joins into one stays apart here: two sayings of one report that are unlike are two.</summary>
    private static ToldUtterance? Likest(ToldUtterance telling, IEnumerable<ToldUtterance> elsewhere, IReadOnlyCollection<ToldUtterance> own)
    {
        var unlike = own.Where(other => telling.Likeness(other) == 0).Select(other => other.UtteranceKey).ToHashSet(StringComparer.Ordinal);
        return elsewhere.Concat(own).Where(other => !unlike.Contains(other.UtteranceKey) && telling.Likeness(other) > 0).MaxBy(telling.Likeness);
    }

    private async Task<List<ToldUtterance>> ElsewhereAsync(int articleId, IReadOnlyList<ToldUtterance> told, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
        {
            return [];
        }

        var found = new List<ToldUtterance>();
        foreach (var (from, to) in Days(told).TakeWhile(_ => found.Count < MostCompared))
        {
            var who = told.Where(t => t.From >= from && t.To <= to).Select(t => t.SpeakerId).Distinct().ToList();
            var lowest = DateOrder.First(DateOnly.FromDayNumber(Math.Max(from.DayNumber - WidestWindow, DateOnly.MinValue.DayNumber)));
            var highest = DateOrder.Last(to);
            found.AddRange((await db.Set<StatementParty>().IgnoreQueryFilters([NewsContext.Visible])
                .Where(p => p.SpeakerId != null && who.Contains(p.SpeakerId.Value) && p.Role == PartyRole.Speaker && p.Ordinal == 0 && p.Position >= lowest && p.Position <= highest && p.Statement.ArticleId != articleId)
                .OrderByDescending(p => p.Position).Take(MostCompared)
                .Select(p => new { SpeakerId = p.SpeakerId!.Value, p.Statement.Mode, p.Statement.SaidOn, p.Statement.SaidFrom, p.Statement.SaidTo, p.Statement.SaidBasis, p.Statement.Words, p.Statement.UtteranceKey })
                .ToListAsync(cancellationToken))
                .Select(s => ToldUtterance.Of(s.SpeakerId, s.Mode, s.SaidOn ?? s.SaidFrom, s.SaidOn ?? s.SaidTo, s.SaidBasis, s.Words, s.UtteranceKey))
                .OfType<ToldUtterance>());
        }

        return found;
    }

    /// <summary>The days that are asked for, those that lie near each other as one stretch.</summary>
    private static IEnumerable<(DateOnly From, DateOnly To)> Days(IReadOnlyList<ToldUtterance> told)
    {
        var windows = told.Select(t => (t.From, t.To)).Distinct().OrderBy(w => w.From).ToList();
        var (from, to) = windows[0];
        foreach (var window in windows.Skip(1))
        {
            if (window.From.DayNumber - to.DayNumber > WidestWindow)
            {
                yield return (from, to);
                (from, to) = window;
            }

            to = window.To > to ? window.To : to;
        }

        yield return (from, to);
    }

    /// <summary>The keys under which other articles' tellings still stand, though they may no longer agree.</summary>
    private async Task<HashSet<string>> TakenAsync(int articleId, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => keys.Contains(s.UtteranceKey) && s.ArticleId != articleId).Select(s => s.UtteranceKey).ToHashSetAsync(cancellationToken);
}
