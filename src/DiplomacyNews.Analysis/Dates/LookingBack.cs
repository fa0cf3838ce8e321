using System.Collections.Frozen;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// The latest day that a text looks back on: it cannot be older than what it tells as past. Days of plans, deadlines and elections to come are none, and neither are years alone.
/// </summary>
internal static class LookingBack
{
    /// <summary>Words in a sentence that make its days ones to come.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ahead = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "will", "would", "shall", "by", "until", "till", "before", "expire", "expires", "deadline", "scheduled", "planned", "plans", "plan", "expected", "due", "next", "upcoming", "effective", "through", "starting", "beginning", "election", "elections",
        "target", "goal", "proposed", "could").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The latest such day between the two, and the words that name it; null where there is none.</summary>
    public static (DateOnly Day, TextSpan Words)? Latest(ArticleText article, DateOnly after, DateOnly before)
    {
        (DateOnly Day, TextSpan Words)? latest = null;
        foreach (var paragraph in article.Paragraphs)
        {
            foreach (var phrase in DatePhrases.Find(article.Text, paragraph, null))
            {
                if (phrase is { Absolute: true, Date: { } day } && day > after && day <= before && day > (latest?.Day ?? DateOnly.MinValue) && !IsAhead(article.Text, paragraph, phrase.Span))
                {
                    latest = (day, phrase.Span);
                }
            }
        }

        return latest;
    }

    private static bool IsAhead(string text, TextSpan paragraph, TextSpan phrase)
    {
        var start = Math.Max(paragraph.Start, phrase.Start - Reach);
        var before = text.AsSpan(start, phrase.Start - start);
        before = before[(before.LastIndexOf(". ") + 1)..];
        foreach (var range in before.SplitAny(' ', ',', '\n', '“', '"', '’'))
        {
            if (Ahead.Contains(before[range]))
            {
                return true;
            }
        }

        return false;
    }

    private const int Reach = 160;
}
