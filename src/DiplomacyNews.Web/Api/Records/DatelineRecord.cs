using System.ComponentModel;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>Where and when a report is from.</summary>
public sealed record DatelineRecord
{
    public string? Place { get; init; }

    [Description("ISO 3166-1 alpha-3.")]
    public string? Country { get; init; }

    [Description("The exact day, or null.")]
    public DateOnly? Date { get; init; }

    [Description("The first possible day, where only a window is known.")]
    public DateOnly? DateFrom { get; init; }

    [Description("The last possible day, where only a window is known.")]
    public DateOnly? DateTo { get; init; }

    [Description("How the day or window is known; inferred ones come with reasons.")]
    public DateBasis? DateBasis { get; init; }

    [Description("Sentences that say why; they quote the text, so they are left out where it may not be shown.")]
    public required IReadOnlyList<string> Reasons { get; init; }
}
