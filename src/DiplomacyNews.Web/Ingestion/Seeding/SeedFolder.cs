using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Seeding;

/// <summary>The folder <c>seeds</c> beside the program: tables of the lexicon, and sample reports.</summary>
public sealed class SeedFolder(string path)
{
    public static SeedFolder BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "seeds"));

    public Lexicon ReadLexicon() => Lexicon.Read(file => File.Exists(Path.Combine(path, file)) ? new StreamReader(Path.Combine(path, file)) : null);

    /// <summary>The sample reports' files, in the order of their names, which begin with their dates.</summary>
    public IReadOnlyList<string> Reports => Directory.Exists(Path.Combine(path, "articles"))
        ? [.. Directory.EnumerateFiles(Path.Combine(path, "articles")).Order(StringComparer.Ordinal)]
        : [];
}
