using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Security.Cryptography;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Corrections;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Uploads;
using DiplomacyNews.Web.Reading;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// The life of an upload, from its bytes to the article that readers see. Verbs, pages and the worker share it. Each step that writes is one
/// transaction, so a process killed at any moment leaves a database that the next one carries on with.
/// </summary>
internal sealed partial class IngestionService(NewsContext db, ArticleExtractor extractor, Analyzers analyzers, ArticleStore store, RowWriter writer, OutletDirectory outlets,
    NewsSettings settings, TimeProvider clock, ILogger<IngestionService> log)
{
    /// <summary>
    /// Stage 1 for a file that a verb reads: commits the bytes before anybody is told that they arrived, and for bytes that came before answers with the upload
    /// from then. A batch of the upload page comes in by <see cref="UploadIntake"/>, where each file gets an answer of its own.
    /// </summary>
    public async Task<Upload> ReceiveAsync(string fileName, ReadOnlyMemory<byte> bytes, bool isSample, CancellationToken cancellationToken)
    {
        var upload = new Upload
        {
            FileName = FileNames.Clean(fileName), Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), Size = bytes.Length, IsSample = isSample,
            ReceivedAt = clock.GetUtcNow().UtcDateTime,
        };
        var before = await db.Uploads.Where(u => u.Sha256 == upload.Sha256 && u.State != UploadState.Refused).OrderBy(u => u.Id).FirstOrDefaultAsync(cancellationToken);
        if (before is not null)
        {
            return before;
        }

        if (bytes.Length > settings.MaxFileBytes)
        {
            upload.State = UploadState.Refused;
            upload.Reason = $"\"{upload.FileName}\" was not read: it has {FileSize.InWords(bytes.Length)}, and at most {FileSize.InWords(settings.MaxFileBytes)} are taken. Save the article alone, without its pictures.";
        }
        else
        {
            upload.Original = new Original { Bytes = bytes.ToArray() };
        }

        db.Uploads.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
        return upload;
    }

    /// <summary>Stages 2 to 9 for one upload. Reading one that was read before changes nothing.</summary>
    public Task<IngestOutcome> ReadAsync(int uploadId, CancellationToken cancellationToken) => ReadAsync(uploadId, mark: null, cancellationToken);

    /// <summary>The same, with a mark that stands while the file itself is being read.</summary>
    public async Task<IngestOutcome> ReadAsync(int uploadId, ReadingMark? mark, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var upload = await db.Uploads.Include(u => u.Original).Include(u => u.Batch!.Account).SingleAsync(u => u.Id == uploadId, cancellationToken);
        if (upload.State != UploadState.Waiting)
        {
            return await WhatBecameOfAsync(upload, cancellationToken);
        }

        if (await ReadBeforeAsync(upload, cancellationToken) is { } read)
        {
            return await LeadToAsync(upload, read, cancellationToken);
        }

        // Reading is pure and takes its time; only then is the write lock taken.
        if (await BytesAsync(upload, cancellationToken) is not { } bytes)
        {
            return await RefuseAsync(upload, $"\"{upload.FileName}\" is no longer here. Upload it again.", cancellationToken);
        }

        if (!TryRead(upload, bytes, mark, cancellationToken, out var reading, out var refusal))
        {
            return await RefuseAsync(upload, refusal, cancellationToken);
        }

        await using var transaction = await BeginAsync(cancellationToken);
        if (await AnotherProcessWasQuickerAsync(upload, cancellationToken))
        {
            return await WhatBecameOfAsync(upload, cancellationToken);
        }

        var outcome = await StoreAsync(upload, reading, started, cancellationToken);
        await CommitAsync(transaction, cancellationToken);
        return outcome;
    }

    /// <summary>Stages 2 to 6 before the file is received, on any thread; null where that comes to nothing, which <see cref="TakeAsync"/> then says why.</summary>
    public Reading? ReadAhead(string fileName, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            return bytes.Length <= settings.MaxFileBytes && extractor.Extract(FileNames.Clean(fileName), bytes) is ExtractionResult.Read { Article: var article } ? Read(article, batch: null, cancellationToken) : null;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null; // Read once more where the log can name the upload.
        }
    }

    /// <summary>All stages for a file that stays where it is until the caller's transaction is committed.</summary>
    /// <param name="fileName">As it is called there.</param>
    /// <param name="bytes">All that is in it.</param>
    /// <param name="ahead">What <see cref="ReadAhead"/> made of it.</param>
    /// <param name="cancellationToken">Ends it; the transaction is then not to be committed.</param>
    public async Task<IngestOutcome> TakeAsync(string fileName, byte[] bytes, Reading? ahead, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var upload = await ReceiveAsync(fileName, bytes, isSample: false, cancellationToken);
        var isNew = upload is { State: UploadState.Waiting, Original: not null };
        return isNew && ahead is not null ? await StoreAsync(upload, ahead, started, cancellationToken) : await ReadAsync(upload.Id, cancellationToken);
    }

    private async Task<IngestOutcome> StoreAsync(Upload upload, Reading reading, long started, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(reading.TextHash, cancellationToken);
        var articleId = known?.ArticleId ?? await StoreNewAsync(upload, reading, cancellationToken);
        upload.State = known is null ? UploadState.Stored : UploadState.Known;
        upload.ArticleId = articleId;
        await db.SaveChangesAsync(cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var statements = reading.Analysis.Statements;
        LogStored(articleId, reading.Analysis.Outlet, statements.Length, clock.GetElapsedTime(started).TotalMilliseconds);
        return new IngestOutcome.Stored(articleId, reading.Analysis.Headline.Text, statements.Length, statements.SelectMany(s => s.Speakers).Select(s => s.Name).Distinct().Count());
    }

    /// <summary>Reads a stored article again as well as it can be read now. Keys and addresses survive.</summary>
    public async Task RereadAsync(int articleId, CancellationToken cancellationToken)
    {
        // Reading is pure and takes its time; only then is the write lock taken.
        if (await InputAsync(articleId, cancellationToken) is { } input)
        {
            await RereadAsync(articleId, Reread.By(analyzers.Best, input, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The same by what it was read by before, as after an editor's decision about somebody it names.</summary>
    public async Task RereadAsBeforeAsync(int articleId, CancellationToken cancellationToken)
    {
        var readBy = await Stored.Where(a => a.Id == articleId).Select(a => a.ReadBy).SingleOrDefaultAsync(cancellationToken);
        if (readBy is not null && await InputAsync(articleId, cancellationToken) is { } input)
        {
            await RereadAsync(articleId, Reread.By(analyzers.LikeBefore(readBy), input, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The same by what was read ahead. An article that is gone by now stays gone; one that an editor corrected meanwhile is read as it is now.</summary>
    public async Task RereadAsync(int articleId, Reread ahead, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Stored.SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken) is { } article)
        {
            var decisions = await Decisions.OfArticleAsync(db, articleId, cancellationToken);
            var input = decisions.Over(InputOf(article.Text, article.Given));
            await ReplaceReadingAsync(article, decisions, input == ahead.Input ? ahead : Reread.By(ahead.Analyzer, input, cancellationToken), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What a stored article is read from, with what editors decided; null where it is gone.</summary>
    public async Task<ArticleInput?> InputAsync(int articleId, CancellationToken cancellationToken)
    {
        var article = await Stored.Where(a => a.Id == articleId).Select(a => new { a.Text, a.Given }).SingleOrDefaultAsync(cancellationToken);
        return article is null ? null : (await Decisions.OfArticleAsync(db, articleId, cancellationToken)).Over(InputOf(article.Text, article.Given));
    }

    /// <summary>Reads an article again, as it was read before, in the transaction of a caller who has written down a decision that the reading is to follow.</summary>
    public async Task RereadWithinAsync(int articleId, CancellationToken cancellationToken)
    {
        var article = await Stored.SingleAsync(a => a.Id == articleId, cancellationToken);
        var decisions = await Decisions.OfArticleAsync(db, articleId, cancellationToken);
        await ReplaceReadingAsync(article, decisions, Reread.By(analyzers.LikeBefore(article.ReadBy), decisions.Over(InputOf(article.Text, article.Given)), cancellationToken), cancellationToken);
    }

    private async Task ReplaceReadingAsync(Article article, Decisions decisions, Reread reading, CancellationToken cancellationToken)
    {
        var analysis = reading.Analysis;
        article.ReadBy = reading.Analyzer.Reader;
        article.Outlet = await outlets.FindOrAddAsync(analysis.Outlet, cancellationToken);
        article.OutletId = article.Outlet?.Id;
        decisions.ApplyTo(article, settings.DefaultRights);
        await store.ReplaceReadingAsync(article, analysis, cancellationToken);
        LogReread(article.Id, analysis.Statements.Length);
    }

    /// <summary>Makes what the first reading of a process has to make, on a few words of ours.</summary>
    public void WarmUp() => analyzers.First.Analyze(InputOf("GENEVA — “We are ready,” Ambassador Example said. The minister said that the talks would go on.", new GivenByFile()));

    /// <summary>What the program finds in a text, stored nowhere: beside what an editor decided it shows what was decided about.</summary>
    public ArticleAnalysis ReadOnly(string text, GivenByFile given, Decisions decisions, string readBy) => analyzers.LikeBefore(readBy).Analyze(decisions.Over(InputOf(text, given)));

    /// <summary>Ends an upload that the program fails on again and again.</summary>
    public async Task GiveUpAsync(int uploadId, CancellationToken cancellationToken)
    {
        var upload = await db.Uploads.Include(u => u.Original).SingleAsync(u => u.Id == uploadId, cancellationToken);
        if (upload.State == UploadState.Waiting)
        {
            await RefuseAsync(upload, OurFault(upload), cancellationToken);
        }
    }

    /// <summary>What stages 2 to 6 make of a file.</summary>
    internal sealed record Reading(ExtractedArticle Extracted, GivenByFile Given, string Text, string TextHash, string ReadBy, ArticleAnalysis Analysis);

    /// <summary>What is found in a stored article when it is read again.</summary>
    internal sealed record Reread(ArticleAnalyzer Analyzer, ArticleInput Input, ArticleAnalysis Analysis)
    {
        public static Reread By(ArticleAnalyzer analyzer, ArticleInput input, CancellationToken cancellationToken) => new(analyzer, input, analyzer.Analyze(input, cancellationToken));
    }

    private IQueryable<Article> Stored => db.Articles.IgnoreQueryFilters([NewsContext.Visible]);

    private bool TryRead(Upload upload, byte[] bytes, ReadingMark? mark, CancellationToken cancellationToken, [NotNullWhen(true)] out Reading? reading, [NotNullWhen(false)] out string? refusal)
    {
        (reading, refusal) = (null, null);
        using var standing = mark?.Set(upload.Id);
        try
        {
            var extraction = extractor.Extract(upload.FileName, bytes);
            if (extraction is not ExtractionResult.Read { Article: var extracted })
            {
                refusal = ((ExtractionResult.Refused)extraction).Reason;
                return false;
            }

            reading = Read(extracted, upload.Batch, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // A fault of ours in one file must not stop the two hundred others; the log has it, and the answer says so.
            LogFault(fault, upload.Id);
            refusal = OurFault(upload);
            return false;
        }
    }

    private Reading Read(ExtractedArticle extracted, UploadBatch? batch, CancellationToken cancellationToken)
    {
        var text = TextNormalizer.Normalize(extracted.Text);
        var given = Given(extracted);
        var decisions = Decisions.Of(BatchCorrections.Of(batch, given, articleId: 0));
        var analyzer = analyzers.First;
        return new Reading(extracted, given, text, TextHash.Of(text), analyzer.Reader, analyzer.Analyze(decisions.Over(InputOf(text, given)), cancellationToken));
    }

    private static string OurFault(Upload upload) =>
        $"\"{upload.FileName}\" was not read: the program failed on it. The other files are not affected. Paste its text instead, and tell whoever looks after the site: its log says how, under upload {upload.Id}.";

    private static GivenByFile Given(ExtractedArticle extracted) => new()
    {
        Headline = extracted.Headline, Outlet = extracted.Outlet, Byline = extracted.Byline, Date = extracted.Date, DateBasis = extracted.DateBasis,
        Address = extracted.Address, Sources = [.. extracted.Sources],
    };

    private static ArticleInput InputOf(string text, GivenByFile given) => new(text)
    {
        Headline = given.Headline, Outlet = given.Outlet, Date = given.Date, DateBasis = given.DateBasis, Address = given.Address,
    };

    private async Task<int> StoreNewAsync(Upload upload, Reading reading, CancellationToken cancellationToken)
    {
        var story = StoryMatching.Hashes(reading.Text);
        var article = new Article
        {
            Slug = "", Title = "", Text = reading.Text, TextHash = reading.TextHash, Language = reading.Analysis.Language, AnalyzerVersion = ArticleAnalyzer.Version, ReadBy = reading.ReadBy,
            AddedAt = upload.ReceivedAt, IsSample = upload.IsSample, SampleNote = reading.Extracted.SampleNote, Given = reading.Given,
            IsPublished = upload.Batch is not { ShowFirst: true }, StoryId = await StoryMatching.FindStoryAsync(db, story, cancellationToken),
            Outlet = await outlets.FindOrAddAsync(reading.Analysis.Outlet, cancellationToken),
        };
        Decisions.Of(BatchCorrections.Of(upload.Batch, reading.Given, articleId: 0)).ApplyTo(article, settings.DefaultRights);
        db.Articles.Add(article);
        await store.ReplaceReadingAsync(article, reading.Analysis, cancellationToken);
        db.Corrections.AddRange(BatchCorrections.Of(upload.Batch, reading.Given, article.Id));
        writer.AddRange(StoryMatching.Rows(article.Id, story));
        await writer.WriteAsync(cancellationToken);
        upload.Format = reading.Extracted.Format;
        upload.Encoding = reading.Extracted.Encoding;
        return article.Id;
    }

    /// <summary>Null where the caller's transaction is open: then it is the caller who commits.</summary>
    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

    private static Task CommitAsync(IDbContextTransaction? transaction, CancellationToken cancellationToken) => transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;

    private static Expression<Func<Article, IngestOutcome.Known>> AsKnown { get; } =
        a => new IngestOutcome.Known(a.Id, a.Title) { InBinUntil = a.DeletedAt == null ? null : ArticleBin.EndOf(a.DeletedAt.Value) };

    private Task<bool> AnotherProcessWasQuickerAsync(Upload upload, CancellationToken cancellationToken) =>
        db.Uploads.AsNoTracking().AnyAsync(u => u.Id == upload.Id && u.State != UploadState.Waiting, cancellationToken);

    private async Task<IngestOutcome.Known?> KnownAsync(string textHash, CancellationToken cancellationToken) =>
        await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.TextHash == textHash).Select(AsKnown).SingleOrDefaultAsync(cancellationToken);

    private async Task<IngestOutcome> WhatBecameOfAsync(Upload upload, CancellationToken cancellationToken)
    {
        await db.Entry(upload).ReloadAsync(cancellationToken);
        var article = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == upload.ArticleId).Select(AsKnown).SingleOrDefaultAsync(cancellationToken);
        return article ?? (IngestOutcome)new IngestOutcome.Refused(upload.Reason ?? $"\"{upload.FileName}\" is no longer here. Upload it again.");
    }

    /// <summary>The article that the same bytes became before, if it is still there.</summary>
    private Task<IngestOutcome.Known?> ReadBeforeAsync(Upload upload, CancellationToken cancellationToken) =>
        SameBytes(upload).Where(u => u.ArticleId != null).OrderBy(u => u.Id)
            .Join(db.Articles.IgnoreQueryFilters([NewsContext.Visible]), u => u.ArticleId, a => a.Id, (u, a) => a).Select(AsKnown)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<IngestOutcome> LeadToAsync(Upload upload, IngestOutcome.Known known, CancellationToken cancellationToken)
    {
        upload.State = UploadState.Known;
        upload.ArticleId = known.ArticleId;
        await db.SaveChangesAsync(cancellationToken);
        return known;
    }

    /// <summary>Of uploads with the same bytes one alone keeps them.</summary>
    private async Task<byte[]?> BytesAsync(Upload upload, CancellationToken cancellationToken) =>
        upload.Original?.Bytes ?? await SameBytes(upload).Where(u => u.Original != null).Select(u => u.Original!.Bytes).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<Upload> SameBytes(Upload upload) => db.Uploads.Where(u => u.Sha256 == upload.Sha256 && u.Id != upload.Id);

    private async Task<IngestOutcome> RefuseAsync(Upload upload, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await BeginAsync(cancellationToken);
        if (await AnotherProcessWasQuickerAsync(upload, cancellationToken))
        {
            return await WhatBecameOfAsync(upload, cancellationToken);
        }

        upload.State = UploadState.Refused;
        upload.Reason = reason;
        if (upload.Original is { } original)
        {
            db.Originals.Remove(original); // What cannot be read is not kept, but another file with the same bytes may still wait for its own answer.
            if (await SameBytes(upload).Where(u => u.State == UploadState.Waiting && u.Original == null).OrderBy(u => u.Id).Select(u => u.Id).FirstOrDefaultAsync(cancellationToken) is > 0 and var next)
            {
                db.Originals.Add(new Original { UploadId = next, Bytes = original.Bytes });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await CommitAsync(transaction, cancellationToken);
        LogRefused(upload.Id, upload.Size);
        return new IngestOutcome.Refused(reason);
    }

    [LoggerMessage(LogLevel.Information, "Stored article {ArticleId} from {Outlet} with {StatementCount} statements in {ElapsedMs:0} ms")]
    private partial void LogStored(int articleId, string? outlet, int statementCount, double elapsedMs);

    [LoggerMessage(LogLevel.Information, "Read article {ArticleId} again and found {StatementCount} statements")]
    private partial void LogReread(int articleId, int statementCount);

    [LoggerMessage(LogLevel.Warning, "Refused upload {UploadId} of {Bytes} bytes")]
    private partial void LogRefused(int uploadId, int bytes);

    [LoggerMessage(LogLevel.Error, "Failed to read upload {UploadId}")]
    private partial void LogFault(Exception fault, int uploadId);
}
