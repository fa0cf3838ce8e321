using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Seeding;

/// <summary>The folder <c>seeds</c> beside the program: tables of the lexicon, and sample reports.</summary>
public sealed class SeedFolder(string path)
{
    public static SeedFolder BesideProgram { get; } = new(System.IO.Path.Combine(AppContext.BaseDirectory, "seeds"));

    public string Path { get; } = path;

    public Lexicon ReadLexicon() => ReadLexicon(_ => null);

    /// <summary>The same with other tables in the place of those that <paramref name="instead"/> has.</summary>
    public Lexicon ReadLexicon(Func<string, TextReader?> instead) => Lexicon.Read(file =>
        instead(file) ?? (System.IO.Path.Combine(Path, file) is var table && File.Exists(table) ? new StreamReader(table) : null));

    /// <summary>The sample reports' files, in the order of their names, which begin with their dates.</summary>
    public IReadOnlyList<string> Reports => System.IO.Path.Combine(Path, "articles") is var folder && Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)]
        : [];
}
