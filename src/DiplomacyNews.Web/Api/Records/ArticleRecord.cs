using System.ComponentModel;
using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A report, with the names that <c>analyze --json</c> has for the same things.</summary>
[Description("A news report. Text and what was found in it come with a report that is asked for by itself.")]
public sealed record ArticleRecord
{
    public required int Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    public required ArticleKind Kind { get; init; }

    [Description("The language of the text: \"en\". Only English is read for statements.")]
    public required string Language { get; init; }

    [Description("Whose wording its quotations are; those that a machine translated back are nobody's exact words.")]
    public required Wording Wording { get; init; }

    public required HeadlineRecord Headline { get; init; }

    public string? Outlet { get; init; }

    [Description("The outlet's id, which the filter outlet takes.")]
    public string? OutletId { get; init; }

    public string? Byline { get; init; }

    public required DatelineRecord Dateline { get; init; }

    [Description("How much of it may be shown.")]
    public required Rights Rights { get; init; }

    [Description("The address of the original.")]
    public string? Original { get; init; }

    [Description("Whether it is a sample, written for this site in the name of an invented outlet.")]
    public required bool Sample { get; init; }

    [Description("The strongest first.")]
    public required IReadOnlyList<TopicFound> Topics { get; init; }

    [Description("ISO 3166-1 alpha-3 codes of the countries it names, the most named first.")]
    public required IReadOnlyList<string> Countries { get; init; }

    [Description("How many statements were found in it.")]
    public required int StatementCount { get; init; }

    [Description("What read it: a network's name, or \"rules\".")]
    public required string Reader { get; init; }

    [Description("For a sample, the sentence that says so.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SampleNote { get; init; }

    [Description("The text in which spans count; left out in lists, and where it may not be shown whole.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [Description("The first words, where no more may be shown; left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Excerpt { get; init; }

    [Description("Stretches of the text that are not the report's own: menus, captions, notices. Left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SpanRecord>? Furniture { get; init; }

    [Description("Everybody it names or quotes who has a page of their own. Left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PersonNamed>? People { get; init; }

    [Description("Its statements in the order of the text. Left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StatementRecord>? Statements { get; init; }

    [Description("The meetings it tells of, in the order of the text. Left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MeetingRecord>? Meetings { get; init; }
}
