using System.ComponentModel;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A stretch of an article's text.</summary>
[Description("A stretch of the article's text, counted in UTF-16 code units, half open.")]
public sealed record SpanRecord(int Start, int Length)
{
    public static IReadOnlyList<SpanRecord> Of(Spans spans) => [.. spans.All.Select(Of)];

    public static SpanRecord Of(TextSpan span) => new(span.Start, span.Length);
}
