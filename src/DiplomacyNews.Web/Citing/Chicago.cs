namespace DiplomacyNews.Web.Citing;

/// <summary>
/// The Chicago Manual of Style, 17th edition, notes and bibliography, for news: 14.191–200. A report that names no writer is listed under its outlet; one of an
/// agency or broadcaster stands in roman type.
/// </summary>
internal static class Chicago
{
    private const int MostInNote = 3;
    private const int MostInBibliography = 10;
    private const int ShownOfMany = 7;

    /// <summary>Ada Example and Ben Sample, “Title,” <em>Outlet</em>, April 26, 2024, https://….</summary>
    public static CitationText Note(Citable cited)
    {
        var text = CitationText.Empty;
        if (cited.Words is { } words)
        {
            text = text.With(words.Speakers.Count == 0 ? $"Statement {words.How} " : $"{Listed(words.Speakers.Select(s => s.Name).ToList(), MostInNote, 1)}, {words.How} ");
        }

        text = cited.Authors.Count == 0 ? text : text.With(Listed(cited.Authors.Select(a => a.Straight).ToList(), MostInNote, 1) + ", ");
        text = text.With(CitedTitle.Quoted(cited, ",") + " ");
        if (cited.Meeting is { } meeting)
        {
            return text.With($"{meeting.Form.ToLowerInvariant()} ({meeting.Status}), {cited.Day.InChicago}, {cited.Site}, {cited.Address}.");
        }

        return Outlet(text, cited, ", ").With($"{cited.Day.InChicago}, {Where(cited)}.");
    }

    /// <summary>Example, Ada, and Ben Sample. “Title.” <em>Outlet</em>, April 26, 2024. https://….</summary>
    public static CitationText Bibliography(Citable cited)
    {
        if (cited.Meeting is { } meeting)
        {
            return CitationText.Empty.With($"{cited.Site}. {CitedTitle.Quoted(cited, ".")} {meeting.Form} ({meeting.Status}), {cited.Day.InChicago}").Stop().With($" {cited.Address}.");
        }

        if (cited.Authors.Count > 0)
        {
            var names = cited.Authors.Select((a, i) => i == 0 ? a.Inverted : a.Straight).ToList();
            var text = CitationText.Empty.With(Listed(names, MostInBibliography, ShownOfMany)).Stop().With($" {CitedTitle.Quoted(cited, ".")} ");
            return Outlet(text, cited, ", ").With(cited.Day.InChicago).Stop().With($" {Where(cited)}.");
        }

        return cited.Outlet is null
            ? CitationText.Empty.With($"{CitedTitle.Quoted(cited, ".")} {Capital(cited.Day.InChicago)}").Stop().With($" {Where(cited)}.")
            : Outlet(CitationText.Empty, cited, ". ").With($"{CitedTitle.Quoted(cited, ".")} {Capital(cited.Day.InChicago)}").Stop().With($" {Where(cited)}.");
    }

    private static CitationText Outlet(CitationText text, Citable cited, string after) => cited.Outlet is not { } outlet ? text
        : (cited.OutletKind == OutletKind.Site ? text.With(outlet) : text.WithItalic(outlet)).With(after);

    /// <summary>The report's own address; else this record's, by name, as for other databases.</summary>
    private static string Where(Citable cited) => cited.Words is null && cited.Original is { } original ? original : $"{cited.Site}, {cited.Address}";

    private static string Listed(List<string> names, int most, int shownOfMany) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]}{(names[0].Contains(", ", StringComparison.Ordinal) ? "," : "")} and {names[1]}",
        _ when names.Count > most => $"{string.Join(", ", names.Take(shownOfMany))}{(shownOfMany > 1 ? "," : "")} et al.",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))}, and {names[^1]}",
    };

    private static string Capital(string words) => words == "n.d." ? "N.d." : words;
}
