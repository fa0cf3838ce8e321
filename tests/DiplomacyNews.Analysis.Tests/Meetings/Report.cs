using System.Collections.Immutable;
using DiplomacyNews.Analysis.Tests.People;

namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>A report from Qarath of Friday, 26 April 2024, read whole; in it NO is the foreign minister of Nordria, Ada Okafor, and HW that of Halistan, Wen Hai.</summary>
internal static class Report
{
    private static readonly ArticleAnalyzer Analyzer = new(SmallLexicon.Lexicon);

    /// <summary>The meetings that it tells of.</summary>
    public static ImmutableArray<FoundMeeting> Meetings(string text) => Analyzer.Analyze(new ArticleInput(
        "QARATH, April 26, 2024 (Northern Wire) — " + text.Replace("NO", "Nordrian Foreign Minister Ada Okafor", StringComparison.Ordinal).Replace("HW", "Halistani Foreign Minister Wen Hai", StringComparison.Ordinal))).Meetings;
}
