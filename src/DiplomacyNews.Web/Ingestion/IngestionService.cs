using System.Security.Cryptography;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// The life of an upload, from its bytes to the article that readers see. Verbs, pages and the worker share it. Each step that writes is one
/// transaction, so a process killed at any moment leaves a database that the next one carries on with.
/// </summary>
internal sealed partial class IngestionService(NewsContext db, ArticleExtractor extractor, ArticleAnalyzer analyzer, ArticleStore store, OutletDirectory outlets,
    NewsSettings settings, TimeProvider clock, ILogger<IngestionService> log)
{
    /// <summary>Stage 1: commits the bytes before anybody is told that they arrived. Bytes that came before are not kept twice.</summary>
    public async Task<Upload> ReceiveAsync(string fileName, ReadOnlyMemory<byte> bytes, bool isSample, CancellationToken cancellationToken)
    {
        var upload = new Upload
        {
            FileName = Path.GetFileName(fileName), Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), Size = bytes.Length, IsSample = isSample,
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
    public async Task<IngestOutcome> ReadAsync(int uploadId, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var upload = await db.Uploads.Include(u => u.Original).SingleAsync(u => u.Id == uploadId, cancellationToken);
        if (upload.State != UploadState.Waiting || upload.Original is null)
        {
            return await WhatBecameOfAsync(upload, cancellationToken);
        }

        var extraction = extractor.Extract(upload.FileName, upload.Original.Bytes);
        if (extraction is not ExtractionResult.Read { Article: var extracted })
        {
            return await RefuseAsync(upload, (ExtractionResult.Refused)extraction, cancellationToken);
        }

        upload.Format = extracted.Format;
        upload.Encoding = extracted.Encoding;
        var text = TextNormalizer.Normalize(extracted.Text);
        var textHash = TextHash.Of(text);

        // Reading is pure and takes its time; only then is the write lock taken.
        var input = new ArticleInput(text) { Headline = extracted.Headline, Outlet = extracted.Outlet, Date = extracted.Date, DateBasis = extracted.DateBasis, Address = extracted.Address };
        var analysis = analyzer.Analyze(input);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Uploads.AsNoTracking().AnyAsync(u => u.Id == uploadId && u.State != UploadState.Waiting, cancellationToken))
        {
            return await WhatBecameOfAsync(upload, cancellationToken); // Another process was quicker.
        }

        if (await KnownAsync(textHash, cancellationToken) is { } known)
        {
            upload.State = UploadState.Known;
            upload.ArticleId = known.ArticleId;
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return known;
        }

        var story = StoryMatching.Hashes(text);
        var article = new Article
        {
            Slug = "", Title = "", Text = text, TextHash = textHash, Language = analysis.Language, AnalyzerVersion = ArticleAnalyzer.Version, AddedAt = upload.ReceivedAt,
            IsSample = upload.IsSample, SampleNote = extracted.SampleNote, StoryId = await StoryMatching.FindStoryAsync(db, story, cancellationToken),
            Outlet = await outlets.FindOrAddAsync(analysis.Outlet, cancellationToken),
            Given = new GivenByFile
            {
                Headline = extracted.Headline, Outlet = extracted.Outlet, Byline = extracted.Byline, Date = extracted.Date, DateBasis = extracted.DateBasis,
                Address = extracted.Address, Sources = [.. extracted.Sources],
            },
        };
        db.Articles.Add(article);
        await store.ReplaceReadingAsync(article, analysis, cancellationToken);
        db.StoryBands.AddRange(StoryMatching.Rows(article.Id, story));
        upload.State = UploadState.Stored;
        upload.ArticleId = article.Id;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        LogStored(article.Id, article.Outlet?.Name, analysis.Statements.Length, clock.GetElapsedTime(started).TotalMilliseconds);
        return new IngestOutcome.Stored(article.Id, article.Title, analysis.Statements.Length, analysis.Statements.SelectMany(s => s.Speakers).Select(s => s.Name).Distinct().Count());
    }

    /// <summary>Reads a stored article again, as after an improvement of the analyzer. Keys and addresses survive.</summary>
    public async Task RereadAsync(int articleId, CancellationToken cancellationToken)
    {
        var article = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).SingleAsync(a => a.Id == articleId, cancellationToken);
        var given = article.Given;
        var analysis = analyzer.Analyze(new ArticleInput(article.Text)
        {
            Headline = given.Headline, Outlet = given.Outlet, Date = given.Date, DateBasis = given.DateBasis, Address = given.Address,
        });

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        article.OutletId = (await outlets.FindOrAddAsync(analysis.Outlet, cancellationToken))?.Id;
        await store.ReplaceReadingAsync(article, analysis, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogReread(article.Id, analysis.Statements.Length);
    }

    /// <summary>Uploads that were received and not yet read, the oldest first: those of a process that was killed.</summary>
    public Task<List<int>> WaitingAsync(CancellationToken cancellationToken) =>
        db.Uploads.Where(u => u.State == UploadState.Waiting).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);

    private async Task<IngestOutcome.Known?> KnownAsync(string textHash, CancellationToken cancellationToken) =>
        await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.TextHash == textHash)
            .Select(a => new IngestOutcome.Known(a.Id, a.Title)).SingleOrDefaultAsync(cancellationToken);

    private async Task<IngestOutcome> WhatBecameOfAsync(Upload upload, CancellationToken cancellationToken)
    {
        await db.Entry(upload).ReloadAsync(cancellationToken);
        var article = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == upload.ArticleId)
            .Select(a => new IngestOutcome.Known(a.Id, a.Title)).SingleOrDefaultAsync(cancellationToken);
        return article ?? (IngestOutcome)new IngestOutcome.Refused(upload.Reason ?? $"\"{upload.FileName}\" is no longer here. Upload it again.");
    }

    private async Task<IngestOutcome> RefuseAsync(Upload upload, ExtractionResult.Refused refusal, CancellationToken cancellationToken)
    {
        upload.State = UploadState.Refused;
        upload.Reason = refusal.Reason;
        db.Originals.Remove(upload.Original!); // Checked by the caller: what cannot be read is not kept.
        await db.SaveChangesAsync(cancellationToken);
        LogRefused(upload.Id, upload.Size);
        return new IngestOutcome.Refused(refusal.Reason);
    }


    [LoggerMessage(LogLevel.Information, "Stored article {ArticleId} from {Outlet} with {StatementCount} statements in {ElapsedMs:0} ms")]
    private partial void LogStored(int articleId, string? outlet, int statementCount, double elapsedMs);

    [LoggerMessage(LogLevel.Information, "Read article {ArticleId} again and found {StatementCount} statements")]
    private partial void LogReread(int articleId, int statementCount);

    [LoggerMessage(LogLevel.Warning, "Refused upload {UploadId} of {Bytes} bytes")]
    private partial void LogRefused(int uploadId, int bytes);
}
