using DiplomacyNews.Web.Data.Queries;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary><c>&lt;parties of="…" /&gt;</c>: names in a sentence, "A, B and C", each linked to its page where it has one.</summary>
[HtmlTargetElement("parties", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PartiesTagHelper : TagHelper
{
    public required IReadOnlyList<StatementRow.Party> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        for (var i = 0; i < Of.Count; i++)
        {
            output.Content.Append(i == 0 ? "" : i == Of.Count - 1 ? " and " : ", ");
            if (Of[i].Slug is { } slug)
            {
                output.Content.AppendHtml("<a href=\"/speakers/").Append(slug).AppendHtml("\">").Append(Of[i].Name).AppendHtml("</a>");
            }
            else
            {
                output.Content.Append(Of[i].Name);
            }
        }
    }
}
