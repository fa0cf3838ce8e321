using System.Collections.Frozen;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Tells reports from transcripts, statements, readouts, communiques and opinion by their form and their heading.</summary>
internal static class ArticleKinds
{
    private const int HeadingWords = 30;
    private const int LongestLabel = 24;

    /// <summary>What stands before a headline of something else than a report: "Opinion | …", "ANALYSIS-…".</summary>
    private static readonly FrozenSet<string> Views = FrozenSet.ToFrozenSet(
        ["analysis", "news analysis", "opinion", "guest opinion", "editorial", "commentary", "comment", "op-ed", "column", "viewpoint", "explainer", "insight", "perspective", "essay"], StringComparer.Ordinal);

    /// <summary>How an agency's note of what it changed begins.</summary>
    private static readonly FrozenSet<string> Changes = FrozenSet.ToFrozenSet(["adds", "updates", "recasts", "corrects", "fixes", "rewrites", "refiles", "repeats", "changes", "clarifies", "removes", "inserts"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(["q", "question", "reporter"], StringComparer.Ordinal);

    public static ArticleKind Of(AnnotatedText text, string? headline)
    {
        var opening = text.Article.Paragraphs is [var first, ..] && first.Length < 400 ? first.Of(text.Text) : "";
        var heading = (headline + " " + (IsChanges(opening) ? "" : opening)).Trim().ToLowerInvariant();
        if (text.Turns is [{ IsWhole: true }])
        {
            return IsCommunique(heading) ? ArticleKind.Communique : ArticleKind.Statement;
        }

        if (text.Turns.Length > 1)
        {
            return IsInterview(text, heading) ? ArticleKind.Interview : ArticleKind.Transcript;
        }

        // What stands alone as a headline says what it is, however long the paragraph below it.
        var alone = headline?.Trim().ToLowerInvariant() ?? "";
        if (IsView(alone))
        {
            return ArticleKind.Analysis;
        }

        if (HeadsStatement(alone))
        {
            return ArticleKind.Statement;
        }

        if (heading.Split(' ').Length > HeadingWords)
        {
            return ArticleKind.Report;
        }

        return IsCommunique(heading) ? ArticleKind.Communique
            : heading.Contains("press release", StringComparison.Ordinal) || heading.Contains("for immediate release", StringComparison.Ordinal) ? ArticleKind.PressRelease
            : IsView(heading) ? ArticleKind.Analysis
            : IsStatement(text) ? ArticleKind.Statement
            : ArticleKind.Report;
    }

    private static bool IsCommunique(string heading) =>
        heading.Contains("communiqu", StringComparison.Ordinal) || heading.Contains("joint statement", StringComparison.Ordinal) || heading.Contains("joint declaration", StringComparison.Ordinal) || heading.EndsWith(" declaration", StringComparison.Ordinal);

    // "(Adds quotes, joint statement)": what an agency changed since the last version.
    private static bool IsChanges(string paragraph) =>
        paragraph.StartsWith('(') && paragraph.AsSpan(1, Math.Min(paragraph.Length - 1, LongestLabel)).IndexOfAny(" ,") is > 0 and var end && Changes.Contains(paragraph[1..(end + 1)].ToLowerInvariant());

    // "Statement by Okafor on the raid", "Readout of Okafor's call with Wen", and not "Statement rejected"
    private static bool HeadsStatement(string headline) =>
        headline.Split(' ') is [var word, var next, _, ..] && ((word is "readout" && next is "of" or "on") || (word is "statement" or "remarks" && next is "on" or "by" or "from" or "of" or "regarding" or "following"));

    private static bool IsView(string heading)
    {
        var end = heading.AsSpan(0, Math.Min(heading.Length, LongestLabel)).IndexOfAny(":|–—");
        var dash = heading.IndexOf('-', StringComparison.Ordinal);
        return (end > 0 && Views.Contains(heading[..end].Trim())) || (dash is > 0 and < LongestLabel && Views.Contains(heading[..dash].Trim())) || heading.StartsWith("analysis", StringComparison.Ordinal) || heading.StartsWith("op-ed", StringComparison.Ordinal);
    }

    // "Secretary Okafor with Dana Oberg of Channel Five": one who answers, and somebody who asks.
    private static bool IsInterview(AnnotatedText text, string heading)
    {
        if (heading.Contains("interview", StringComparison.Ordinal))
        {
            return true;
        }

        if (heading.Contains("briefing", StringComparison.Ordinal) || heading.Contains("gaggle", StringComparison.Ordinal) || heading.Contains("conference", StringComparison.Ordinal))
        {
            return false;
        }

        var labels = text.Turns.Where(t => t.LabelEnd > t.LabelFirst).Select(t => text.Tokens[t.LabelEnd - 1].Lower).ToHashSet(StringComparer.Ordinal);
        return IsWithSomebody(text) && labels.Overlaps(Asking) && labels.Count(l => !Asking.Contains(l)) == 1;
    }

    private static bool IsWithSomebody(AnnotatedText text)
    {
        var title = text.Article.Paragraphs[0];
        for (var i = 1; i + 1 < Math.Min(text.Turns[0].LabelFirst, HeadingWords) && text.Text[title.End - 1] != '.'; i++)
        {
            if (text.Tokens[i].End < title.End && text.Tokens[i].Lower == "with" && text.Tokens[i + 1].Any(WordClasses.Capital))
            {
                return true;
            }
        }

        return false;
    }

    // "Readout of …", "Foreign Secretary statement on the raid"
    private static bool IsStatement(AnnotatedText text)
    {
        var tokens = text.Tokens;
        var end = text.Sentences is [var opening, ..] ? Math.Min(opening.End, HeadingWords) : 0;
        for (var i = 0; i + 1 < end; i++)
        {
            var begins = i == 0 || tokens[i - 1].Any(WordClasses.Person) || tokens[i - 1].Kind == TokenKind.Possessive;
            if (begins && ((tokens[i].Lower == "readout" && tokens[i + 1].Lower is "of" or "on" or "from") || (tokens[i].Lower is "statement" or "remarks" && tokens[i + 1].Lower is "on" or "by" or "from" or "regarding" or "about" or "following" or "at" or "to")))
            {
                return true;
            }
        }

        return false;
    }
}
