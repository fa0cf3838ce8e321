using DiplomacyNews.Analysis;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary><c>&lt;kind of="…" /&gt;</c>: a statement's line (solid, half and half, dotted) with its word.</summary>
[HtmlTargetElement("kind", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KindTagHelper : TagHelper
{
    public StatementKind Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var word = Of.ToString().ToLowerInvariant();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kind");
        output.Content.SetHtmlContent($"<svg class=\"line\" viewBox=\"0 0 24 8\" aria-hidden=\"true\"><use href=\"/icons.svg#line-{word}\"/></svg> {word}");
    }
}
