using System.ComponentModel;
using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A statement, with the names that <c>analyze --json</c> has for the same things.</summary>
[Description("Something somebody is reported to have said.")]
public sealed record StatementRecord
{
    [Description("The statement's key: it stays when the report is read again.")]
    public required string Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    [Description("What all tellings of the same words of the same person on the same day have in common; their number of different values is what pages count.")]
    public required string UtteranceId { get; init; }

    [Description("direct: the speaker's own words; mixed: partly; indirect: the reporter's account.")]
    public required StatementKind Kind { get; init; }

    [Description("The words that lead into the content where it alone would mislead: \"denied that\".")]
    public required string Lead { get; init; }

    [Description("The content in one line; quoted words stand between “ and ”. A denial reads as one only together with its lead.")]
    public required string Words { get; init; }

    [Description("Where the content stands in the article's text; empty where the text may not be shown.")]
    public required IReadOnlyList<SpanRecord> Content { get; init; }

    [Description("Which of it stands within quotation marks.")]
    public required IReadOnlyList<SpanRecord> Quoted { get; init; }

    [Description("The word of saying; null where there is none, or the text may not be shown.")]
    public CueRecord? Cue { get; init; }

    [Description("What was done by saying it.")]
    public required SpeechAct Act { get; init; }

    [Description("Whether it was said, denied, declined, or is only expected, imagined or missed.")]
    public required StatementMode Mode { get; init; }

    [Description("Who speaks; several of a joint statement, none where nobody is named.")]
    public required IReadOnlyList<PartyRecord> Speakers { get; init; }

    [Description("For whom the speaker speaks.")]
    public PartyRecord? Behalf { get; init; }

    [Description("Who passed it on: another outlet, for instance.")]
    public PartyRecord? Via { get; init; }

    public required IReadOnlyList<PartyRecord> Addressees { get; init; }

    [Description("Ids of the people and bodies, and codes of the countries, that it is about.")]
    public required IReadOnlyList<string> About { get; init; }

    [Description("The place, among its report's statements from 0, of the one it is told within; or null.")]
    public int? Within { get; init; }

    [Description("The key of the statement it is told within, or null.")]
    public string? WithinId { get; init; }

    public required SaidRecord Said { get; init; }

    [Description("The occasion as the report names it.")]
    public string? Occasion { get; init; }

    [Description("The place, among its report's meetings from 0, of the one it was made at; or null.")]
    public int? Meeting { get; init; }

    [Description("The key of the meeting it was made at, as in /meetings; or null.")]
    public string? MeetingId { get; init; }

    public required IReadOnlyList<TopicFound> Topics { get; init; }

    [Description("0 to 1: of the findings at 0.9, nine in ten are right.")]
    public required double Confidence { get; init; }

    [Description("The rule that found it.")]
    public required string Rule { get; init; }

    [Description("Whether an editor, not the program, says who speaks.")]
    public required bool SpeakerSetByEditor { get; init; }

    [Description("The report that it stands in; left out within the report itself.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArticleReference? Article { get; init; }
}
