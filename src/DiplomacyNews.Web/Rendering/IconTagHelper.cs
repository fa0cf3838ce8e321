using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary><c>&lt;icon name="search" /&gt;</c>: a drawing of the sprite. Always beside a word, so it is hidden from screen readers.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Name == "sign" ? "icon sign" : "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"/icons.svg#{Name}\"/>"); // The name is the view's own, never a reader's.
    }
}
