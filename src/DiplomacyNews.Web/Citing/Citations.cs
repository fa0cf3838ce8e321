namespace DiplomacyNews.Web.Citing;

/// <summary>Something in every style a page offers.</summary>
/// <param name="Forms">In the order they stand there; the first is the plain one.</param>
/// <param name="Files">The addresses of the files for reference managers.</param>
public sealed record Citations(IReadOnlyList<Citations.Form> Forms, IReadOnlyList<Citations.CitationFile> Files)
{
    /// <param name="cited">What is cited.</param>
    /// <param name="path">Of its page; the files' addresses begin with it.</param>
    public static Citations Of(Citable cited, string path) => new(
        [
            new Form("citation", "Plain", PlainCitation.Of(cited)),
            new Form("cite-chicago-note", "Chicago, note", Chicago.Note(cited)),
            new Form("cite-chicago", "Chicago, bibliography", Chicago.Bibliography(cited)),
            new Form("cite-mla", "MLA, works cited", Mla.WorksCited(cited)),
            .. cited.Words is null ? Array.Empty<Form>() : [new Form("cite-mla-text", "MLA, in the text", Mla.InText(cited))],
            new Form("cite-apa", "APA, reference", Apa.Reference(cited)),
            .. cited.Words is null ? Array.Empty<Form>() : [new Form("cite-apa-text", "APA, in the text", Apa.InText(cited))],
        ],
        [.. ReferenceFormat.All.Select(f => new CitationFile(f.Name, $"{path}.{f.Ending}", f.MediaType))]);

    /// <param name="Id">Of its element.</param>
    public sealed record Form(string Id, string Name, CitationText Text);

    public sealed record CitationFile(string Name, string Address, string MediaType);
}
