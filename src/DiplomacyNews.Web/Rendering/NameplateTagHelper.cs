using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary><c>&lt;nameplate /&gt;</c>: the site's name; our own is set in two styles.</summary>
[HtmlTargetElement("nameplate", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NameplateTagHelper(NewsSettings settings) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (settings.SiteName == "DiplomacyNews")
        {
            output.Content.SetHtmlContent("Diplomacy<i>News</i>");
        }
        else
        {
            output.Content.SetContent(settings.SiteName);
        }
    }
}
