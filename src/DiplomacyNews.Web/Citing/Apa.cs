namespace DiplomacyNews.Web.Citing;

/// <summary>
/// The Publication Manual of the APA, 7th edition, for newspaper articles (10.1, 16) and news sites (10.16, 110). Titles are set as sentences where the report says which of their
/// words are names; where it does not, they stay as they are printed.
/// </summary>
internal static class Apa
{
    private const int MostAuthors = 20;

    /// <summary>Example, A., &amp; Sample, B. (2024, April 26). Title. <em>Outlet</em>. https://…</summary>
    public static CitationText Reference(Citable cited)
    {
        var title = CitedTitle.Plain(cited.TitleInSentenceCase is { } sentence ? cited with { Title = sentence } : cited);
        title = cited.IsTitleMade && cited.Meeting is null ? $"[{title}]" : title;
        if (cited.Meeting is { } meeting)
        {
            return CitationText.Empty.With($"{cited.Site}. (n.d.). ").WithItalic($"{title} ({meeting.Form.ToLowerInvariant()}, {meeting.Status}, {cited.Day.InPlain})").With($". {cited.Address}");
        }

        var isSite = cited.OutletKind == OutletKind.Site || cited.Outlet is null; // Then the title stands in italics, and the site does not.
        var text = CitationText.Empty;
        var authors = Authors(cited);
        if (authors.Length > 0)
        {
            text = text.With(authors).Stop().With($" ({cited.Day.InApa}). ");
            text = Titled(text).Stop().With(" ");
        }
        else if (isSite && cited.Outlet is { } group)
        {
            text = Titled(text.With(group).Stop().With($" ({cited.Day.InApa}). ")).Stop().With(" "); // The site is the author, and is not named twice.
        }
        else
        {
            text = Titled(text).Stop().With($" ({cited.Day.InApa}). ");
        }

        if (cited.Outlet is { } outlet && !(isSite && authors.Length == 0))
        {
            text = (isSite ? text.With(outlet) : text.WithItalic(outlet)).Stop().With(" ");
        }
        else if (cited.Outlet is null)
        {
            text = text.With($"{cited.Site}. ");
        }

        return text.With(cited.Words is null && cited.Original is { } original ? original : cited.Address);

        CitationText Titled(CitationText before) => isSite ? before.WithItalic(title) : before.With(title);
    }

    /// <summary>(Okafor, as cited in Example &amp; Sample, 2024)</summary>
    public static CitationText InText(Citable cited)
    {
        var source = cited.Authors.Count switch
        {
            0 when cited.OutletKind == OutletKind.Site && cited.Outlet is { } outlet => outlet,
            0 => CitedTitle.Quoted(cited, ","),
            1 => cited.Authors[0].Family,
            2 => $"{cited.Authors[0].Family} & {cited.Authors[1].Family}",
            _ => $"{cited.Authors[0].Family} et al.",
        };
        var year = source.EndsWith(",”", StringComparison.Ordinal) || source.EndsWith(',') ? $" {cited.Day.YearInApa}" : $", {cited.Day.YearInApa}";
        var speakers = cited.Words?.Speakers.Select(s => s.Short).ToList() switch
        {
            null or [] => "",
            [var one] => $"{one}, as cited in ",
            [var one, var other] => $"{one} & {other}, as cited in ",
            [var one, ..] => $"{one} et al., as cited in ",
        };
        return CitationText.Empty.With($"({speakers}{source}{year})");
    }

    private static string Authors(Citable cited)
    {
        var names = cited.Authors.Select(a => a.WithInitials).ToList();
        return names.Count switch
        {
            0 => "",
            1 => names[0],
            > MostAuthors => $"{string.Join(", ", names.Take(MostAuthors - 1))}, . . . {names[^1]}",
            _ => $"{string.Join(", ", names.Take(names.Count - 1))}, & {names[^1]}",
        };
    }
}
