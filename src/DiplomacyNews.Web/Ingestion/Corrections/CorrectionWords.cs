using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>What stands in a field, in the words that a history shows.</summary>
internal static class CorrectionWords
{
    public const string Nothing = "none";
    public const string NobodyNamed = "nobody named";
    public const string Shown = "shown to readers";
    public const string Hidden = "hidden from readers";

    /// <summary>A field of the article; its outlet must be loaded.</summary>
    public static string Of(CorrectedField field, Article article) => field switch
    {
        CorrectedField.Headline => article.Title,
        CorrectedField.Outlet => article.Outlet?.Name ?? Nothing,
        CorrectedField.Byline => Or(article.Byline),
        CorrectedField.Date => Date(article.Date, article.DateFrom, article.DateTo),
        CorrectedField.Address => Or(article.Address),
        CorrectedField.Rights => RightsWords.Of(article.Rights),
        CorrectedField.Embargo => Embargo(article.EmbargoUntil),
        _ => article.IsHidden ? Hidden : Shown,
    };

    /// <summary>A field of the statement; its parties must be loaded.</summary>
    public static string Of(CorrectedField field, Statement statement) =>
        field == CorrectedField.Hidden ? statement.IsHidden ? Hidden : Shown : Speakers(statement.Parties.Where(p => p.Role == PartyRole.Speaker).OrderBy(p => p.Ordinal).Select(p => p.Name));

    public static string Speakers(IEnumerable<string> names) => Counted.Joined(names) is { Length: > 0 } joined ? joined : NobodyNamed;

    public static string Date(DateOnly? day, DateOnly? from, DateOnly? to) => day is { } known ? Day.Long(known) : Day.Window(from, to);

    /// <summary>The field's name inside a sentence.</summary>
    public static string Name(CorrectedField field) => field switch
    {
        CorrectedField.Speakers => "speaker",
        CorrectedField.Hidden => "visibility",
        CorrectedField.Rights => "rights",
        CorrectedField.Embargo => "embargo",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static string Embargo(DateTime? until) => until is { } time ? $"until {Moment.InWords(time)}" : Nothing;

    private static string Or(string? words) => words is { Length: > 0 } ? words : Nothing;
}
