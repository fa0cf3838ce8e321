using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// The words that agencies put before a headline with a hyphen: <c>UPDATE 2-Talks resume</c>, <c>CORRECTED-Okafor says …</c>. They are no part of it,
/// and the hyphen joins no name.
/// </summary>
internal static class Slugs
{
    private const int Longest = 12;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    ["UPDATE", "WRAPUP", "CORRECTED", "CORRECTION", "REFILE", "RPT", "REPEAT", "EXCLUSIVE", "ANALYSIS", "FACTBOX", "INSIGHT", "EXPLAINER", "TIMELINE", "NEWSMAKER", "INTERVIEW", "URGENT", "BREAKING", "LEAD"], StringComparer.Ordinal);

    /// <summary>Whether the hyphen at this place ends such a word, with its number or without.</summary>
    public static bool EndsAt(string text, int hyphen)
    {
        if (hyphen >= text.Length || text[hyphen] is not ('-' or '–' or '—') || hyphen + 1 >= text.Length || !(char.IsLetterOrDigit(text[hyphen + 1]) || text[hyphen + 1] is '“' or '"' or '‘'))
        {
            return false;
        }

        var end = hyphen;
        while (end > 0 && hyphen - end < 3 && char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        end -= end < hyphen && end > 0 && text[end - 1] == ' ' ? 1 : 0;
        var start = end;
        while (start > 0 && end - start < Longest && char.IsAsciiLetterUpper(text[start - 1]))
        {
            start--;
        }

        return (start == 0 || text[start - 1] is '\n' or '-') && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));
    }
}
