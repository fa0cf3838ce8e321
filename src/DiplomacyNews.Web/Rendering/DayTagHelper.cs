using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiplomacyNews.Web.Rendering;

/// <summary>
/// <c>&lt;day on="…" from="…" to="…" /&gt;</c>: a day as a <c>time</c> element, or the window it lies in, dotted because it was worked out.
/// Prints nothing when nothing is known and no <see cref="Otherwise"/> is given.
/// </summary>
[HtmlTargetElement("day", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayTagHelper : TagHelper
{
    public DateOnly? On { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>"long" (19 June 2023), "weekday", "short" (19 June), "short-year" (26 Apr. 2024).</summary>
    public string Form { get; set; } = "long";

    /// <summary>Whether the day itself was worked out rather than told.</summary>
    public bool Inferred { get; set; }

    /// <summary>Why it is thought so; shown when pointed at.</summary>
    public string? Reason { get; set; }

    /// <summary>What stands there when no day is known.</summary>
    public string Otherwise { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (On is { } day)
        {
            output.TagName = "time";
            output.Attributes.SetAttribute("datetime", Day.Iso(day));
            output.Content.SetContent(Form switch
            {
                "weekday" => Day.WithWeekday(day),
                "short" => Day.Short(day),
                "short-year" => Day.ShortWithYear(day),
                _ => Day.Long(day),
            });
        }
        else if (From is not null || To is not null)
        {
            output.TagName = "span";
            output.Content.SetContent(Day.Window(From, To));
        }
        else
        {
            output.TagName = Otherwise.Length == 0 ? null : "span";
            output.Attributes.SetAttribute("class", "undated");
            output.Content.SetContent(Otherwise);
            return;
        }

        if (Inferred || On is null)
        {
            output.Attributes.SetAttribute("class", "inferred");
            output.Attributes.SetAttribute("title", Reason ?? "The text does not print this day; it was worked out.");
        }
    }
}
