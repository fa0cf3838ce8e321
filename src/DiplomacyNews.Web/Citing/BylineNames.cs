using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Citing;

/// <summary>
/// The people in a byline. "Ada Example and Ben Sample in Geneva" names two; "Specimen Wire, Busan", "By a staff reporter" and "From our correspondent in the Gulf" name
/// nobody, and a citation then has no author rather than one who does not exist.
/// </summary>
internal static class BylineNames
{
    private static readonly string[] Between = [" and ", " & ", ", ", "; ", " / "];

    private static readonly string[] Beside = [" in ", " at ", " for ", " of ", " with ", " from "];

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "staff", "desk", "editor", "editors", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "bureau", "agency", "agencies", "news", "wire", "service", "press", "post", "times",
        "gazette", "courier", "radio", "television", "media", "team", "newsroom", "editorial", "board", "our", "from", "by", "the", "a", "an", "special", "foreign", "diplomatic", "associated", "report",
    };

    public static IReadOnlyList<PersonName> Of(string? byline, string? outlet, Lexicon lexicon)
    {
        var parts = (byline ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(WithoutPlace).ToList();
        return parts.Count == 0 || Person(parts[0]) is null ? [] : [.. parts.Select(Person).OfType<PersonName>().Distinct()];

        PersonName? Person(string words) => words.Split(' ').Any(NoNames.Contains) || words.Equals(outlet, StringComparison.OrdinalIgnoreCase) || IsPlace(words, lexicon) ? null : PersonName.Parse(words);
    }

    private static string WithoutPlace(string part)
    {
        foreach (var beside in Beside)
        {
            var at = part.IndexOf(beside, StringComparison.Ordinal);
            part = at > 0 ? part[..at] : part;
        }

        return part.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? part[3..] : part;
    }

    private static bool IsPlace(string words, Lexicon lexicon) =>
        lexicon.Places.Any(p => p.Name.Equals(words, StringComparison.OrdinalIgnoreCase) || p.Also.Contains(words, StringComparer.OrdinalIgnoreCase))
        || lexicon.Countries.Any(c => c.Name.Equals(words, StringComparison.OrdinalIgnoreCase) || c.Capitals.Contains(words, StringComparer.OrdinalIgnoreCase));
}
