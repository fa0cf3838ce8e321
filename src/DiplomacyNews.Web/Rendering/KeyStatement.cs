using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Which statement of a report stands for it where there is room for one: of its own time, plainly said, sure, quoted, by somebody named, and of a length that reads well alone.</summary>
public static class KeyStatement
{
    private const int Shortest = 40;
    private const int Longest = 220;

    /// <summary>The higher, the better it stands alone.</summary>
    public static double Weight(StatementRow statement)
    {
        var weight = statement.Confidence;
        weight += statement.Kind switch { StatementKind.Direct => 0.6, StatementKind.Mixed => 0.35, _ => 0 };
        weight += statement.Mode == StatementMode.Said ? 0.5 : 0;
        weight += statement.Speakers.Any(p => p.Slug is not null) ? 0.5 : statement.Speakers.Any() ? 0.1 : 0;
        weight += statement.Words.Length is >= Shortest and <= Longest ? 0.4 : 0;
        weight += statement.TopicIds.Count > 0 ? 0.1 : 0;
        weight -= statement.IsRecalled ? 1 : 0;
        return weight - (Modes.IsInDoubt(statement) ? 1 : 0);
    }
}
