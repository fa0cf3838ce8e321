using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Finds what is not the article: "(Reporting by …; Editing by …)", "This story originally appeared on …", "Read more", "© 2024". Only short paragraphs
/// count, so that an article which quotes such words is not lost.
/// </summary>
public sealed class FurnitureFinder
{
    private const int Longest = 320;
    private readonly FrozenDictionary<string, string> outletByDomain;
    private readonly ImmutableArray<(string Name, string Outlet)> outletNames;

    /// <summary>Prepares the outlets' names and domains.</summary>
    public FurnitureFinder(Lexicon lexicon)
    {
        outletByDomain = lexicon.Outlets.SelectMany(o => o.Domains.Select(d => (Domain: d.ToLowerInvariant(), o.Name))).DistinctBy(d => d.Domain, StringComparer.Ordinal)
            .ToFrozenDictionary(d => d.Domain, d => d.Name, StringComparer.Ordinal);
        outletNames = [.. lexicon.Outlets.SelectMany(o => o.Aliases.Prepend(o.Name).Where(n => n.Length > 2).Select(n => (n, o.Name))).OrderByDescending(n => n.n.Length)];
    }

    /// <summary>The furniture of an article.</summary>
    public FoundFurniture Find(ArticleText article)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        string? outlet = null;
        var republished = false;
        for (var p = 0; p < article.Paragraphs.Length; p++)
        {
            var paragraph = article.Paragraphs[p];
            var words = article.Text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, Longest)).ToString();
            var copied = paragraph.Length < Longest && FurnitureWords.Republished.Any(b => words.StartsWith(b, StringComparison.OrdinalIgnoreCase) || words.StartsWith("(" + b, StringComparison.OrdinalIgnoreCase));
            if (copied || IsFurniture(words, paragraph.Length) || IsCredit(words))
            {
                spans.Add(paragraph);
                republished |= copied;
                outlet ??= copied || words.StartsWith('©') || words.StartsWith("copyright", StringComparison.OrdinalIgnoreCase) ? OutletIn(words) : null;
            }
            else if (p == article.Paragraphs.Length - 1 || p == article.Paragraphs.Length - 2)
            {
                AddCreditAtEnd(article.Text, paragraph, spans);
            }
        }

        return new FoundFurniture(spans.ToImmutable(), outlet, republished);
    }

    /// <summary>The outlet an agency's short form ("Reuters", "Xinhua") or an address names, or null.</summary>
    public string? OutletNamed(string name) =>
        outletNames.FirstOrDefault(o => o.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).Outlet ?? OutletOfDomain(name.Trim());

    private static bool IsFurniture(string words, int length) =>
        length < Longest
        && (IsCreditLine(words) || Array.Exists(FurnitureWords.Beginnings, b => words.StartsWith(b, StringComparison.OrdinalIgnoreCase) && EndsLikeFurniture(words, b))
            || (length < 240 && Array.Exists(FurnitureWords.Inside, i => words.Contains(i, StringComparison.OrdinalIgnoreCase)) && !words.Contains('“') && !words.Contains('"')));

    private static bool IsCreditLine(string words) =>
        Array.Exists(FurnitureWords.Credits, c => words.StartsWith(c, StringComparison.OrdinalIgnoreCase) && char.IsUpper(words.AsSpan(c.Length).TrimStart() is { Length: > 0 } rest ? rest[0] : ' '))
        && (words.Contains(';') || words.Contains("editing by", StringComparison.OrdinalIgnoreCase) || (words.Length < 100 && !words.EndsWith('.')));

    // "Read more than once, the treaty …" and "Comments by the minister …" are sentences of the article.
    private static bool EndsLikeFurniture(string words, string beginning)
    {
        var rest = words.AsSpan(beginning.Length);
        var next = rest.TrimStart().Length == 0 ? ':' : rest.TrimStart()[0];
        return beginning[^1] is ' ' or ':' or '_' or '*' or '#' || !char.IsLetter(beginning[^1]) || next is ':' or '»' or '>' or '…' or '.' or '|' or '(' or '—' or '–' or '-' || char.IsDigit(next) || words.Length < 60 && !words.EndsWith('.')
            || beginning is "copyright" or "follow us" or "this story has been updated" or "this article has been updated" or "a version of this article" or "get the latest" or "stay up to date";
    }

    // A last line of nothing but an agency's name: "AFP", "— Reuters".
    private bool IsCredit(string words) =>
        words.Length < 30 && words.Trim('(', ')', '-', '—', '–', ' ', '.', '/', '[', ']') is { Length: > 1 } bare && !words.EndsWith(':') && outletNames.Any(o => o.Name.Equals(bare, StringComparison.Ordinal));

    private static void AddCreditAtEnd(string text, TextSpan paragraph, ImmutableArray<TextSpan>.Builder spans)
    {
        var tail = Math.Max(paragraph.Start, paragraph.End - 400);
        var words = text[tail..paragraph.End];
        foreach (var ending in FurnitureWords.Endings)
        {
            var at = words.LastIndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && words.EndsWith(')'))
            {
                spans.Add(TextSpan.FromBounds(tail + words.IndexOf(ending, StringComparison.OrdinalIgnoreCase), paragraph.End));
                return;
            }
        }
    }

    private string? OutletIn(string words)
    {
        foreach (var word in words.Split(' ', '(', ')', '"', '“', '”', ';'))
        {
            if (word.Contains('.', StringComparison.Ordinal) && OutletOfDomain(word.Trim('.', ',')) is { } outlet)
            {
                return outlet;
            }
        }

        var (_, named) = outletNames.FirstOrDefault(o => WholeWords(words, o.Name));
        if (named is not null)
        {
            return named;
        }

        // An outlet that the lexicon does not know is named by its domain, or by the capitals after "on" or "in".
        var domain = words.Split(' ', '(', ')').Select(w => w.Trim('.', ',', '"')).FirstOrDefault(LooksLikeDomain);
        return domain ?? NameAfter(words, " appeared on ") ?? NameAfter(words, " appeared in ") ?? NameAfter(words, " published by ") ?? NameAfter(words, " published in ") ?? NameAfter(words, " published on ");
    }

    private string? OutletOfDomain(string word)
    {
        var host = word.ToLowerInvariant();
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "www."])
        {
            host = host.StartsWith(prefix, StringComparison.Ordinal) ? host[prefix.Length..] : host;
        }

        host = host.Split('/')[0];
        return outletByDomain.GetValueOrDefault(host) ?? (host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && host.IndexOf('.', dot + 1) > 0 ? outletByDomain.GetValueOrDefault(host[(dot + 1)..]) : null);
    }

    private static bool LooksLikeDomain(string word) =>
        word.Length is > 4 and < 80 && word.LastIndexOf('.') is > 0 and var dot && word.Length - dot is > 2 and < 12 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && word[(dot + 1)..].All(char.IsAsciiLetter);

    private static string? NameAfter(string words, string cue)
    {
        var at = words.IndexOf(cue, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = words[(at + cue.Length)..].Split(' ').TakeWhile((w, i) => w.Length > 0 && (char.IsUpper(w[0]) || (i == 0 && w == "the"))).Take(5).ToList();
        return name.Count > 0 && name[^1].Any(char.IsLetter) && !(name.Count == 1 && name[0] == "the") ? string.Join(' ', name).Trim('.', ',', ';', ':') : null;
    }

    private static bool WholeWords(string words, string name)
    {
        for (var at = words.IndexOf(name, StringComparison.Ordinal); at >= 0; at = words.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + name.Length == words.Length || !char.IsLetterOrDigit(words[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
