using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>What editors decided about one article and its statements: of the corrections of each field, the latest.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<(string? StatementKey, CorrectedField Field), string?> latest;

    private Decisions(IEnumerable<Correction> corrections)
    {
        latest = [];
        foreach (var correction in corrections)
        {
            latest[(correction.StatementKey, correction.Field)] = correction.Value;
        }
    }

    public static Decisions None { get; } = new([]);

    /// <summary>In the order in which they were made.</summary>
    public static Decisions Of(IEnumerable<Correction> corrections) => new(corrections);

    public static async Task<Decisions> OfArticleAsync(NewsContext db, int articleId, CancellationToken cancellationToken) =>
        new(await db.Corrections.AsNoTracking().IgnoreQueryFilters([NewsContext.Visible]).Where(c => c.ArticleId == articleId).OrderBy(c => c.Id).ToListAsync(cancellationToken));

    /// <summary>What counts for a field of the article, or null where the reading stands.</summary>
    public string? About(CorrectedField field) => latest.GetValueOrDefault((null, field));

    /// <summary>What counts for a field of a statement, or null where the reading stands.</summary>
    public string? About(string statementKey, CorrectedField field) => latest.GetValueOrDefault((statementKey, field));

    /// <summary>The slugs of those who say a statement as editors set it; empty: nobody is named; null: the reading stands.</summary>
    public IReadOnlyList<string>? SpeakersOf(string statementKey) => About(statementKey, CorrectedField.Speakers)?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The slugs of everybody whom an editor set as the speaker of something.</summary>
    public IReadOnlyCollection<string> SetSpeakers =>
        [.. latest.Where(c => c.Key is { StatementKey: not null, Field: CorrectedField.Speakers }).SelectMany(c => SpeakersOf(c.Key.StatementKey!) ?? []).Distinct(StringComparer.Ordinal)];

    /// <summary>The article as it is read: offices and relative days follow from a day that an editor set.</summary>
    public ArticleInput Over(ArticleInput input) => input with
    {
        Headline = About(CorrectedField.Headline) ?? input.Headline,
        Outlet = About(CorrectedField.Outlet) ?? input.Outlet,
        Address = About(CorrectedField.Address) ?? input.Address,
        Date = Date ?? input.Date,
        DateBasis = Date is null ? input.DateBasis : DateBasis.Stated,
    };

    /// <summary>Sets what is kept with the article and no reading touches. Its outlet must be loaded.</summary>
    public void ApplyTo(Article article, Rights otherwise)
    {
        article.Byline = About(CorrectedField.Byline) ?? article.Given.Byline;
        article.Address = About(CorrectedField.Address) ?? article.Given.Address;
        article.Rights = About(CorrectedField.Rights) is { } rights ? Enum.Parse<Rights>(rights) : article.IsSample ? Rights.FullText : article.Outlet?.DefaultRights ?? otherwise;
        article.EmbargoUntil = About(CorrectedField.Embargo) is { } until ? DateTime.Parse(until, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) : null;
        article.IsHidden = About(CorrectedField.Hidden) == "true";
    }

    private DateOnly? Date => About(CorrectedField.Date) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
