using System.Linq.Expressions;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>A reason why readers see nothing of an article, or not all of it.</summary>
/// <param name="Value">As the desk's address says it.</param>
/// <param name="Words">As the desk prints it.</param>
internal sealed record Reason(string Value, string Words)
{
    public static Reason Waiting { get; } = new("waiting", "not published yet");

    public static Reason Hidden { get; } = new("hidden", "hidden");

    public static Reason Embargo { get; } = new("embargo", "under embargo");

    public static Reason Private { get; } = new("private", "private");

    public static Reason Excerpt { get; } = new("excerpt", "excerpt only");

    public static Reason StatementsOnly { get; } = new("statements", "statements only");

    public static Reason HiddenStatements { get; } = new("hidden-statements", "with hidden statements");

    /// <summary>The first four let readers see nothing, the others a part.</summary>
    public static IReadOnlyList<Reason> All { get; } = [Waiting, Hidden, Embargo, Private, Excerpt, StatementsOnly, HiddenStatements];
}

/// <summary>An article on the desk's list of what readers do not see.</summary>
internal sealed record Unseen
{
    public required string Address { get; init; }

    public required string Title { get; init; }

    public string? Outlet { get; init; }

    public required long Position { get; init; }

    public required bool IsPublished { get; init; }

    public required bool IsHidden { get; init; }

    public required Rights Rights { get; init; }

    public DateTime? EmbargoUntil { get; init; }

    public required int HiddenStatements { get; init; }

    public required DateTime AddedAt { get; init; }

    /// <summary>Why readers see nothing, or not all.</summary>
    public IReadOnlyList<string> Why => [.. new[]
        {
            IsPublished ? null : Reason.Waiting.Words,
            IsHidden ? Reason.Hidden.Words : null,
            EmbargoUntil is not null ? Reason.Embargo.Words : null,
            Rights switch { Rights.Private => Reason.Private.Words, Rights.Excerpt => Reason.Excerpt.Words, Rights.StatementsOnly => Reason.StatementsOnly.Words, _ => null },
            HiddenStatements switch { 0 => null, 1 => "1 statement hidden", var more => $"{more} statements hidden" },
        }
        .OfType<string>()];

    /// <summary>Those for the reason, or with null those of which readers see nothing at all.</summary>
    public static IQueryable<Article> Of(IQueryable<Article> articles, Reason? reason, DateTime now) => reason?.Value switch
    {
        "waiting" => articles.Where(a => !a.IsPublished),
        "hidden" => articles.Where(a => a.IsHidden),
        "embargo" => articles.Where(a => a.EmbargoUntil > now),
        "private" => articles.Where(a => a.Rights == Rights.Private),
        "excerpt" => articles.Where(a => a.Rights == Rights.Excerpt),
        "statements" => articles.Where(a => a.Rights == Rights.StatementsOnly),
        "hidden-statements" => articles.Where(a => a.Statements.Any(s => s.IsHidden)),
        _ => articles.Where(a => !a.IsPublished || a.IsHidden || a.EmbargoUntil > now || a.Rights == Rights.Private),
    };

    public static Expression<Func<Article, Unseen>> Projection(DateTime now) => a => new Unseen
    {
        Address = $"/articles/{a.Id}/{a.Slug}", Title = a.Title, Outlet = a.Outlet == null ? null : a.Outlet.Name, Position = a.Position, IsPublished = a.IsPublished, IsHidden = a.IsHidden,
        Rights = a.Rights, EmbargoUntil = a.EmbargoUntil > now ? a.EmbargoUntil : null, HiddenStatements = a.Statements.Count(s => s.IsHidden), AddedAt = a.AddedAt,
    };
}
