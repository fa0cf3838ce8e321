namespace DiplomacyNews.Web.Citing;

/// <summary>The MLA Handbook, 9th edition: works cited, and for a statement how the text cites words at second hand (6.77).</summary>
internal static class Mla
{
    /// <summary>Example, Ada, and Ben Sample. “Title.” <em>Outlet</em>, 26 Apr. 2024, https://….</summary>
    public static CitationText WorksCited(Citable cited)
    {
        var text = CitationText.Empty;
        text = cited.Authors.Count switch
        {
            0 => text,
            1 => text.With(cited.Authors[0].Inverted).Stop().With(" "),
            2 => text.With($"{cited.Authors[0].Inverted}, and {cited.Authors[1].Straight}").Stop().With(" "),
            _ => text.With($"{cited.Authors[0].Inverted}, et al. "),
        };
        text = text.With(CitedTitle.Quoted(cited, ".") + " ");
        if (cited.Meeting is { } meeting)
        {
            return Dated(text.With($"{meeting.Form} ({meeting.Status})"), cited, ", ").With(". ").WithItalic(cited.Site).With($", {cited.Address}.");
        }

        if (cited.Outlet is { } outlet)
        {
            text = text.WithItalic(outlet);
        }

        text = Dated(text, cited, cited.Outlet is null ? "" : ", ");
        var isOpen = cited.Outlet is not null || cited.Day.InMla.Length > 0;
        return cited.Words is null && cited.Original is { } original
            ? text.With($"{(isOpen ? ", " : "")}{original}.")
            : text.With(isOpen ? ". " : "").WithItalic(cited.Site).With($", {cited.Address}.");
    }

    /// <summary>(qtd. in Example and Sample)</summary>
    public static CitationText InText(Citable cited)
    {
        var source = cited.Authors.Count switch
        {
            0 => CitedTitle.Quoted(cited with { Title = ShortTitle(cited.Title) }, ""),
            1 => cited.Authors[0].Family,
            2 => $"{cited.Authors[0].Family} and {cited.Authors[1].Family}",
            _ => $"{cited.Authors[0].Family} et al.",
        };
        return CitationText.Empty.With(cited.Words is { IsQuoted: true, IsVerbatim: true } ? $"(qtd. in {source})" : $"({source})");
    }

    private static CitationText Dated(CitationText text, Citable cited, string before) => cited.Day.InMla is { Length: > 0 } day ? text.With(before + day) : text;

    /// <summary>The first words, by which the entry is found in the list.</summary>
    private static string ShortTitle(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 4 ? title : string.Join(' ', words.Take(4)).TrimEnd(',', ';', ':');
    }
}
