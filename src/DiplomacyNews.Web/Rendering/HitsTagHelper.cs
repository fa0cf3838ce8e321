using DiplomacyNews.Analysis;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary><c>&lt;hits text="…" spans="…" from="0" /&gt;</c>: text with the words that were searched for pointed out.</summary>
[HtmlTargetElement("hits", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HitsTagHelper : TagHelper
{
    public required string Text { get; set; }

    /// <summary>In order, none touching another; counted from <see cref="From"/> characters before the text.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; set; }

    /// <summary>Where the text stands in the one that the spans count in.</summary>
    public int From { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var at = 0;
        foreach (var span in Spans)
        {
            var start = Math.Max(span.Start - From, at);
            var end = Math.Min(span.End - From, Text.Length);
            if (end <= start)
            {
                continue;
            }

            output.Content.Append(Text[at..start]).AppendHtml("<mark class=\"hit\">").Append(Text[start..end]).AppendHtml("</mark>");
            at = end;
        }

        output.Content.Append(Text[at..]);
    }
}
