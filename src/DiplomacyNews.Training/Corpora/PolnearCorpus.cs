using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Training.Corpora;

/// <summary>
/// PolNeAR (Newell, Margolin, Ruths 2018): news of US politics in which people marked source, cue and content of every attribution, in brat's standoff form.
/// Its marks are brought to the reading guide's conventions: a content does not begin with "that", and thoughts that nobody uttered are no statements.
/// </summary>
internal static partial class PolnearCorpus
{
    /// <summary>Articles kept for choosing: the latest by date.</summary>
    public const int Kept = 60;

    /// <summary>The latest sixty articles.</summary>
    public static IEnumerable<MarkedArticle> ForChoosing(string folder, bool converted) => Files(folder).Take(Kept).Select(file => Read(folder, file, converted));

    public static IEnumerable<MarkedArticle> ForTraining(string folder) => Files(folder).Skip(Kept).Select(file => Read(folder, file, converted: true));

    /// <summary>Names of articles, latest first.</summary>
    private static IEnumerable<string> Files(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt")
        let name = Path.GetFileNameWithoutExtension(path)
        where Marks(folder, name) is not null
        orderby name.Split('_')[1] descending, name descending
        select name;

    private static string? Marks(string folder, string name) =>
        Directory.EnumerateFiles(Path.Combine(folder, "attributions"), name + "_*.ann").Where(p => Path.GetFileNameWithoutExtension(p)[..^5] == name).Order(StringComparer.Ordinal).FirstOrDefault();

    private static MarkedArticle Read(string folder, string name, bool converted)
    {
        var text = File.ReadAllText(Path.Combine(folder, "text", name + ".txt"));
        var positions = new CodePoints(text);
        var pieces = new Dictionary<string, List<TextSpan>>();
        var marked = new List<MarkedSpan>();
        var lines = File.ReadAllLines(Marks(folder, name)!).Select(line => line.Split('\t')).Where(parts => parts.Length > 1).ToList();
        foreach (var parts in lines.Where(p => p[0].StartsWith('T')))
        {
            pieces[parts[0]] = [.. parts[1][(parts[1].IndexOf(' ') + 1)..].Split(';').Select(p => p.Split(' ')).Select(p => positions.Span(Number(p[0]), Number(p[1])))];
        }
        foreach (var parts in lines.Where(p => p[0].StartsWith('E')))
        {
            var attribution = new List<MarkedSpan>();
            foreach (var argument in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var (role, id) = (argument[..argument.IndexOf(':')].TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']), argument[(argument.IndexOf(':') + 1)..]);
                if (Enum.TryParse<SpanRole>(role, ignoreCase: true, out var known) && pieces.TryGetValue(id, out var spans))
                {
                    attribution.AddRange(spans.Select(span => new MarkedSpan(known, span)));
                }
            }
            marked.AddRange(converted ? ToGuide(text, attribution) : attribution);
        }
        return new(name, text, marked);
    }

    private static IEnumerable<MarkedSpan> ToGuide(string text, List<MarkedSpan> attribution)
    {
        var cue = string.Join(' ', attribution.Where(m => m.Role == SpanRole.Cue).Select(m => m.Span.Of(text)));
        if (Thoughts().IsMatch(cue) && !Words().IsMatch(cue))
        {
            yield break;
        }
        foreach (var mark in attribution)
        {
            var that = mark.Role == SpanRole.Content ? That().Match(text, mark.Span.Start, mark.Span.Length) : Match.Empty;
            yield return that.Success && that.Length < mark.Span.Length ? mark with { Span = TextSpan.FromBounds(mark.Span.Start + that.Length, mark.Span.End) } : mark;
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[Tt]hat\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex That();

    /// <summary>Cues of mind: what they report was thought, felt or found out, and perhaps never uttered.</summary>
    [GeneratedRegex(@"\b(believ\w*|th(?:ink|inks|inking|ought)|feels?|felt|feeling|fears?|feared|fearing|hop(?:e|es|ed|ing)|kn(?:ow|ows|ew|owing|own)|wants?|wanted|wanting|wish\w*|worr(?:y|ies|ied)|wonder\w*|expect\w*|assum\w*|suspect\w*|doubt\w*|s(?:ee|ees|aw|een)|consider\w*|view\w*|prefer\w*|remember\w*|reali[sz]\w*|underst(?:and|ands|ood)|learn\w*|f(?:ind|inds|ound)|decid\w*|plan(?:s|ned|ning)?|intend\w*|mean[st]?|imagin\w*|dream\w*|guess\w*|lik(?:e|es|ed)|lov(?:e|es|ed)|hat(?:e|es|ed)|car(?:e|es|ed)|seem\w*|show(?:s|ed|n)?|favor\w*|support(?:s|ed|ing)?|convinced|concerned|opinion|mind)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Thoughts();

    /// <summary>Cues of saying; one of them beside a cue of mind ("said he believes") makes a statement.</summary>
    [GeneratedRegex(@"\b(sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add\w*|wr(?:ite|ites|ote|itten)|ask\w*|announc\w*|warn\w*|urg\w*|accus\w*|declar\w*|stress\w*|not(?:e|es|ed|ing)|report\w*|claim\w*|express\w*|according|describ\w*|call\w*|tweet\w*|voic\w*|statement|poll|survey)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Words();
}
