namespace DiplomacyNews.Web.Citing;

/// <summary>A file that reference managers take in.</summary>
/// <param name="Ending">Of its address: "bib".</param>
internal sealed record ReferenceFormat(string Ending, string MediaType, string Name, Func<Citable, string> Write)
{
    public static IReadOnlyList<ReferenceFormat> All { get; } =
    [
        new("ris", "application/x-research-info-systems", "RIS", Ris.Write),
        new("bib", "application/x-bibtex", "BibTeX", BibTeX.Write),
        new("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON", CslJson.Write),
    ];
}
