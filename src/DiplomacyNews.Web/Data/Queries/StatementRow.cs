using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A statement as every list shows it.</summary>
public sealed record StatementRow
{
    /// <summary>How many days before it a report still tells of as its own news.</summary>
    private const int OwnTime = 14;

    public required string Key { get; init; }

    public required long Position { get; init; }

    /// <summary>What all tellings of the same words have in common.</summary>
    public required string UtteranceKey { get; init; }

    /// <summary>How many reports tell of it, where that was asked: see <see cref="Tellings"/>.</summary>
    public int Reports { get; init; } = 1;

    public required StatementKind Kind { get; init; }

    public required StatementMode Mode { get; init; }

    public required string Lead { get; init; }

    public required string Words { get; init; }

    public string? CueText { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Whether an editor says who speaks: then somebody has looked at it.</summary>
    public required bool IsSpeakerCorrected { get; init; }

    public DateOnly? SaidOn { get; init; }

    public DateOnly? SaidFrom { get; init; }

    public DateOnly? SaidTo { get; init; }

    /// <summary>The report's own day, or null.</summary>
    public DateOnly? ArticleDay { get; init; }

    /// <summary>Whether it is recalled from long before the report: no news of its own.</summary>
    public bool IsRecalled => (SaidOn ?? SaidTo) is { } last && ArticleDay is { } day && last < day.AddDays(-OwnTime);

    public string? Occasion { get; init; }

    public required int ArticleId { get; init; }

    public required string ArticleSlug { get; init; }

    public required string ArticleTitle { get; init; }

    public string? Outlet { get; init; }

    public required Wording Wording { get; init; }

    public required bool IsSample { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<string> TopicIds { get; init; }

    public IEnumerable<Party> Speakers => Parties.Where(p => p.Role == PartyRole.Speaker);

    public IEnumerable<Party> Addressees => Parties.Where(p => p.Role == PartyRole.Addressee);

    /// <summary>The statement's place on its article's page.</summary>
    public string ArticleAddress => $"/articles/{ArticleId}/{ArticleSlug}#{Key}";

    public string Address => $"/statements/{Key}";

    /// <summary>Somebody's part in it.</summary>
    /// <param name="Slug">Null for those without a page.</param>
    public sealed record Party(PartyRole Role, string Name, string? Slug, string? Office, PartyType Type);

    /// <summary>What a list reads of a statement; order and narrow before it.</summary>
    public static Expression<Func<Statement, StatementRow>> Projection { get; } = s => new StatementRow
    {
        Key = s.Key, Position = s.Position, UtteranceKey = s.UtteranceKey, Kind = s.Kind, Mode = s.Mode, Lead = s.Lead, Words = s.Words, CueText = s.CueText, Confidence = s.Confidence, IsSpeakerCorrected = s.IsSpeakerCorrected,
        SaidOn = s.SaidOn, SaidFrom = s.SaidFrom, SaidTo = s.SaidTo, ArticleDay = s.Article.Date, Occasion = s.Occasion,
        ArticleId = s.ArticleId, ArticleSlug = s.Article.Slug, ArticleTitle = s.Article.Title, Outlet = s.Article.Outlet == null ? null : s.Article.Outlet.Name,
        Wording = s.Article.Wording, IsSample = s.Article.IsSample,
        Parties = s.Parties.OrderBy(p => p.Role).ThenBy(p => p.Ordinal)
            .Select(p => new Party(p.Role, p.Name, p.Speaker != null && p.Speaker.HasPage ? p.Speaker.Slug : null, p.Office, p.Type)).ToList(),
        TopicIds = s.Topics.OrderByDescending(t => t.Score).Select(t => t.TopicId).ToList(),
    };
}
