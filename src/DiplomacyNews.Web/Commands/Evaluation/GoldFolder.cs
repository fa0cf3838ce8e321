namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>A folder of texts with gold beside them, in one of two forms.</summary>
internal abstract record GoldFolder
{
    /// <summary>Marks in brat's standoff form.</summary>
    public sealed record Marked(IReadOnlyList<AttributionArticle> Articles) : GoldFolder;

    /// <summary>Whole records as JSON.</summary>
    public sealed record Recorded(IReadOnlyList<RecordArticle> Articles) : GoldFolder;

    /// <summary>There is no gold in it.</summary>
    public sealed record Without(string Reason) : GoldFolder;

    /// <summary>Some of the gold makes no sense.</summary>
    public sealed record Wrong(IReadOnlyList<string> Reasons) : GoldFolder;

    public static GoldFolder Read(string folder)
    {
        if (Files(Path.Combine(folder, "gold"), "*.json") is [_, ..] records)
        {
            return All(records, file => (RecordReader.Read(folder, file, out var problem), problem), articles => new Recorded(articles));
        }

        var apart = Directory.Exists(Path.Combine(folder, "attributions"));
        var marks = MarksByText(Files(apart ? Path.Combine(folder, "attributions") : folder, "*.ann"));
        var texts = Files(apart ? Path.Combine(folder, "text") : folder, "*.txt").Where(text => marks.ContainsKey(NameOf(text))).ToList();
        return texts.Count > 0
            ? All(texts, text => (BratReader.Read(text, marks[NameOf(text)], out var problem), problem), articles => new Marked(articles))
            : new Without($"\"{folder}\" holds no text with gold. Give a folder with text/*.txt and attributions/*.ann, with *.txt and *.ann side by side, or with texts/*.txt and gold/*.json.");
    }

    private static GoldFolder All<T>(IEnumerable<string> files, Func<string, (T? Article, string Problem)> read, Func<List<T>, GoldFolder> folder)
        where T : class
    {
        var articles = new List<T>();
        var problems = new List<string>();
        foreach (var file in files)
        {
            var (article, problem) = read(file);
            if (article is null)
            {
                problems.Add(problem);
            }
            else
            {
                articles.Add(article);
            }
        }

        return problems.Count > 0 ? new Wrong(problems) : folder(articles);
    }

    /// <summary>PolNeAR names a file for its text and the person who marked it (<c>report_d473.ann</c>); the first person's marks count.</summary>
    private static Dictionary<string, string> MarksByText(List<string> files)
    {
        var byText = files.ToDictionary(NameOf, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (NameOf(file) is [.. var text, '_', _, _, _, _])
            {
                byText.TryAdd(text, file);
            }
        }

        return byText;
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static List<string> Files(string folder, string pattern) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)] : [];
}
