using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary><c>&lt;chain of="…" /&gt;</c>: the steps from the words in the text to the name: <b>he</b> → Xi → Xi Jinping.</summary>
[HtmlTargetElement("chain", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChainTagHelper : TagHelper
{
    public required IReadOnlyList<string> Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        for (var i = 0; i < Of.Count; i++)
        {
            output.Content.AppendHtml(i == 0 ? "<b>" : " <span aria-hidden=\"true\">→</span><span class=\"vh\"> is </span> ").Append(Of[i]).AppendHtml(i == 0 ? "</b>" : "");
        }
    }
}
