using DiplomacyNews.Web.Feeds;

namespace DiplomacyNews.Web.Citing;

/// <summary>What the fields of reference managers have no place for.</summary>
internal static class ReferenceNotes
{
    public static IEnumerable<string> Of(Citable cited) => new[]
    {
        cited.Meeting is { } meeting ? $"{meeting.Form}, {meeting.Status}, {cited.Day.InPlain}{(meeting.Place is { } place ? $", {place}" : "")}; told by {meeting.ToldBy}." : cited.Day.Note,
        cited.IsTitleMade && cited.Meeting is null ? "The title was made from the first words of the report, which has none." : null,
        cited.Words is { IsVerbatim: false } words ? $"{words.Who}, {words.Said}; a machine translated the words back, so they are not given." : null,
        cited.Meeting is null && (cited.Words is not null || cited.Original is not null) ? $"{cited.Site}: {cited.Address}" : null,
    }.OfType<string>();

    /// <summary>Without line breaks, tabs and signs that no format can hold.</summary>
    public static string OneLine(string? value) => value is null ? "" : string.Join(' ', XmlText.Of(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
