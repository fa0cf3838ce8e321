using System.ComponentModel;
using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A meeting, with the names that <c>analyze --json</c> has for the same things.</summary>
[Description("A meeting, call or visit: in lists once, as the report that is believed first tells of it.")]
public sealed record MeetingRecord
{
    [Description("The meeting's key: it stays when reports are read again, and is the same for all that tell of it.")]
    public required string Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    public required MeetingType Type { get; init; }

    [Description("Ids of those who took part and have a page of their own.")]
    public required IReadOnlyList<string> Participants { get; init; }

    [Description("Everybody who took part, those without a page too.")]
    public required IReadOnlyList<Attendee> People { get; init; }

    [Description("Those with another part in it: hosts, mediators, and the one side that alone says that it was.")]
    public required IReadOnlyList<Attendee> Others { get; init; }

    [Description("Who received the others, where a report says so; null also for one without a page.")]
    public string? Host { get; init; }

    [Description("Who went between the sides.")]
    public required IReadOnlyList<string> Mediators { get; init; }

    [Description("Who alone says that it was; null where it is reported as a fact.")]
    public string? ClaimedBy { get; init; }

    public string? Place { get; init; }

    [Description("The time as printed: \"Friday\".")]
    public string? When { get; init; }

    [Description("The exact day, or null.")]
    public DateOnly? Date { get; init; }

    [Description("The first possible day, where only a window is known.")]
    public DateOnly? DateFrom { get; init; }

    [Description("The last possible day, where only a window is known.")]
    public DateOnly? DateTo { get; init; }

    public required MeetingStatus Status { get; init; }

    [Description("As printed: \"about five and a half hours\".")]
    public string? Duration { get; init; }

    [Description("Where the report's text tells of it; null where the text may not be shown.")]
    public int? Start { get; init; }

    public int? Length { get; init; }

    [Description("0 to 1: of the findings at 0.9, nine in ten are right.")]
    public required double Confidence { get; init; }

    [Description("The rule that found it.")]
    public required string Rule { get; init; }

    [Description("How many reports tell of it.")]
    public required int ArticleCount { get; init; }

    [Description("How many statements are reported from it.")]
    public required int StatementCount { get; init; }

    [Description("The report that tells it so; left out within the report itself.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleReference? Article { get; init; }

    [Description("All reports that tell of it, the one that is believed first before the others; for a meeting that is asked for by itself.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ArticleReference>? Articles { get; init; }

    [Description("Keys of the statements reported from it; for a meeting that is asked for by itself.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? StatementIds { get; init; }
}
