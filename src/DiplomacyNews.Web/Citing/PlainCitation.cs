using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Citing;

/// <summary>A citation in no academic style, for a reply, a caption or a note: everything that finds it again, in the order in which one would say it.</summary>
internal static class PlainCitation
{
    public static CitationText Of(Citable cited)
    {
        var title = CitedTitle.Plain(cited);
        title = cited.IsTitleMade && cited.Meeting is null ? $"[{title}]" : $"“{CitedTitle.Inner(title)}”";
        if (cited.Meeting is { } meeting)
        {
            return CitationText.Empty.With($"{CitedTitle.Plain(cited)}: {meeting.Form.ToLowerInvariant()}, {meeting.Status}, {cited.Day.InPlain}; told by {meeting.ToldBy}. {cited.Site}, {cited.Address}");
        }

        var text = CitationText.Empty;
        if (cited.Words is { } words)
        {
            text = text.With($"{words.Who}, {words.Said}{(words.IsVerbatim ? $": {words.Words}" : "; the words are not given, as a machine translated them back")}").Stop().With(" ");
        }

        text = text.With(title);
        text = cited.Authors.Count == 0 ? text : text.With($", by {Counted.Joined(cited.Authors.Select(a => a.Straight))}");
        text = cited.Outlet is { } outlet ? text.With(", ").WithItalic(outlet) : text;
        text = text.With($", {cited.Day.InPlain}");
        text = cited.Original is { } original ? text.With($", {original}") : text;
        return text.With($". {cited.Site}, {cited.Address}");
    }
}
