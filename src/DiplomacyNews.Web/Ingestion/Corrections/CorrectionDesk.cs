using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>
/// Where editors' decisions become part of the record. Each is one transaction: SQLite has one writer, so between the look at what others decided and the
/// new row nobody else can write; then everything that follows from it is made anew, and readers see it once it is committed.
/// </summary>
internal sealed class CorrectionDesk(NewsContext db, IngestionService ingestion, SpeakerDirectory speakers, SearchIndex search, Lexicon lexicon, NewsSettings settings,
    AuditTrail audit, RecordVersion version, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>What only says how the article is shown; everything else changes how it is read.</summary>
    private static readonly CorrectedField[] AppliedWithoutReading = [CorrectedField.Byline, CorrectedField.Rights, CorrectedField.Embargo, CorrectedField.Hidden];

    public async Task<CorrectionOutcome> CorrectArticleAsync(int articleId, IReadOnlyList<Wish> wishes, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        return await CommitAsync(await MakeAsync(articleId, null, wishes, cancellationToken), transaction, cancellationToken);
    }

    public async Task<CorrectionOutcome> CorrectStatementAsync(string key, Wish wish, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        return await CommitAsync(await MakeAsync(await ArticleOfAsync(key, cancellationToken), key, [wish], cancellationToken), transaction, cancellationToken);
    }

    /// <summary>Sets as the speaker somebody who is added to the record by it.</summary>
    public async Task<CorrectionOutcome> SetNewSpeakerAsync(string key, NewSpeaker somebody, int seen, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var added = await speakers.AddAsync(somebody, cancellationToken);
        var wish = new Wish(CorrectedField.Speakers, added.Slug, seen);
        return await CommitAsync(await MakeAsync(await ArticleOfAsync(key, cancellationToken), key, [wish], cancellationToken), transaction, cancellationToken);
    }

    /// <summary>Puts back what stood before these corrections, which were made together and are still the latest of their fields.</summary>
    public async Task<CorrectionOutcome> UndoAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var undone = await db.Corrections.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        if (undone.Select(c => (c.ArticleId, c.StatementKey)).Distinct().Count() != 1)
        {
            return new CorrectionOutcome.Missing();
        }

        var (articleId, key) = (undone[0].ArticleId, undone[0].StatementKey);
        var wishes = new List<Wish>();
        foreach (var correction in undone)
        {
            var before = await OfSubject(articleId, key).Where(c => c.Field == correction.Field && c.Id < correction.Id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
            wishes.Add(new Wish(correction.Field, before?.Value, correction.Id));
        }

        return await CommitAsync(await MakeAsync(articleId, key, wishes, cancellationToken), transaction, cancellationToken);
    }

    private async Task<CorrectionOutcome> CommitAsync(CorrectionOutcome outcome, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        if (outcome is CorrectionOutcome.Saved)
        {
            await transaction.CommitAsync(cancellationToken);
            version.Advance();
        }

        return outcome;
    }

    private async Task<CorrectionOutcome> MakeAsync(int articleId, string? key, IReadOnlyList<Wish> wishes, CancellationToken cancellationToken)
    {
        if (await SubjectAsync(articleId, key, cancellationToken) is not { } before)
        {
            return new CorrectionOutcome.Missing();
        }

        var values = new Dictionary<CorrectedField, string?>();
        var problems = new Dictionary<CorrectedField, string>();
        foreach (var wish in wishes)
        {
            if (!CorrectedValue.TryRead(wish.Field, wish.Typed, out var value, out var problem) || !await AreKnownAsync(wish.Field, value, cancellationToken))
            {
                problems[wish.Field] = problem ?? "One of them is no longer in the record. Choose again.";
            }

            values[wish.Field] = value;
        }

        var latest = (await OfSubject(articleId, key).ToListAsync(cancellationToken)).GroupBy(c => c.Field).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!);
        var changes = wishes.Where(w => values[w.Field] != latest.GetValueOrDefault(w.Field)?.Value && !before.Reads(w.Field, values[w.Field], latest.GetValueOrDefault(w.Field))).ToList();
        var theirs = changes.Select(w => (w.Seen, Latest: latest.GetValueOrDefault(w.Field))).Where(x => x.Latest is not null && x.Latest.Id != x.Seen).Select(x => x.Latest!).ToList();
        return problems.Count > 0 ? new CorrectionOutcome.Refused(problems)
            : theirs.Count > 0 ? new CorrectionOutcome.Overtaken(theirs)
            : changes.Count == 0 ? new CorrectionOutcome.Unchanged(articleId)
            : await WriteAsync(before, [.. changes.Select(w => (w.Field, values[w.Field]))], cancellationToken);
    }

    private async Task<CorrectionOutcome> WriteAsync(Subject before, IReadOnlyList<(CorrectedField Field, string? Value)> changes, CancellationToken cancellationToken)
    {
        var editor = http.HttpContext?.User;
        var rows = changes.Select(change => new Correction
        {
            ArticleId = before.Article.Id, StatementKey = before.Statement?.Key, Field = change.Field, Value = change.Value, Before = before.Words(change.Field),
            MadeById = editor?.AccountId(), MadeBy = editor?.DisplayName() is { Length: > 0 } name ? name : "the program", MadeAt = clock.GetUtcNow().UtcDateTime,
        }).ToList();
        db.Corrections.AddRange(rows);
        await db.SaveChangesAsync(cancellationToken);
        await ApplyAsync(before, changes, cancellationToken);

        var after = await SubjectAsync(before.Article.Id, before.Statement?.Key, cancellationToken);
        foreach (var row in rows)
        {
            row.After = after?.Words(row.Field) ?? row.Value;
            audit.Add(Action(row), (after ?? before).Title, $"{CorrectionWords.Name(row.Field)}: {row.Before} → {row.After}", (after ?? before).Address);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new CorrectionOutcome.Saved(before.Article.Id, [.. rows.Select(r => r.Id)]);
    }

    private async Task ApplyAsync(Subject subject, IReadOnlyList<(CorrectedField Field, string? Value)> changes, CancellationToken cancellationToken)
    {
        if (subject.Statement is not null || changes.Any(c => !AppliedWithoutReading.Contains(c.Field)))
        {
            await ingestion.RereadWithinAsync(subject.Article.Id, cancellationToken);
            return;
        }

        var article = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Include(a => a.Outlet).SingleAsync(a => a.Id == subject.Article.Id, cancellationToken);
        (await Decisions.OfArticleAsync(db, article.Id, cancellationToken)).ApplyTo(article, settings.DefaultRights);
        await db.SaveChangesAsync(cancellationToken);
        await search.ReplaceAsync(article.Id, cancellationToken);
    }

    private async Task<int> ArticleOfAsync(string key, CancellationToken cancellationToken) =>
        await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => s.Key == key).Select(s => s.ArticleId).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<Correction> OfSubject(int articleId, string? key) => db.Corrections.AsNoTracking().Where(c => c.ArticleId == articleId && c.StatementKey == key);

    private async Task<bool> AreKnownAsync(CorrectedField field, string? value, CancellationToken cancellationToken)
    {
        if (field != CorrectedField.Speakers || string.IsNullOrEmpty(value))
        {
            return true;
        }

        var slugs = value.Split(' ');
        var there = await db.Speakers.Where(s => slugs.Contains(s.Slug)).Select(s => s.Slug).ToListAsync(cancellationToken);
        return slugs.All(slug => there.Contains(slug) || lexicon.PartyOf(slug) is not null);
    }

    private async Task<Subject?> SubjectAsync(int articleId, string? key, CancellationToken cancellationToken)
    {
        var article = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).AsNoTracking().Include(a => a.Outlet).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        var statement = key is null ? null : await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).AsNoTracking().Include(s => s.Parties).SingleOrDefaultAsync(s => s.Key == key, cancellationToken);
        return article is null || (key is not null && statement is null) ? null : new Subject(article, statement);
    }

    private static AuditAction Action(Correction correction) => (correction.StatementKey, correction.Field) switch
    {
        ({ }, _) => AuditAction.StatementCorrected,
        (_, CorrectedField.Hidden) => correction.Value == "true" ? AuditAction.ArticleHidden : AuditAction.ArticleShown,
        (_, CorrectedField.Rights or CorrectedField.Embargo) => AuditAction.RightsChanged,
        _ => AuditAction.ArticleCorrected,
    };

    /// <summary>The article, or one of its statements, as it stands.</summary>
    private sealed record Subject(Article Article, Statement? Statement)
    {
        public string Title => Article.Title;

        public string Address => Statement is null ? $"/articles/{Article.Id}/{Article.Slug}" : $"/statements/{Statement.Key}";

        public string Words(CorrectedField field) => Statement is null ? CorrectionWords.Of(field, Article) : CorrectionWords.Of(field, Statement);

        /// <summary>Whether the reading says so by itself, and no decision stands in its way.</summary>
        public bool Reads(CorrectedField field, string? value, Correction? latest) =>
            field == CorrectedField.Speakers && latest?.Value is null && Statement is not null && value is not null && Same(value.Split(' ', StringSplitOptions.RemoveEmptyEntries), Statement.ReadSpeakers.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        private static bool Same(string[] one, string[] other) => one.Length == other.Length && one.ToHashSet(StringComparer.Ordinal).SetEquals(other);
    }
}
