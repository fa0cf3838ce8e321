using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Commands.Evaluation;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

/// <summary>Readings and marks made by naming the words of a text.</summary>
internal static class Made
{
    public static TextSpan Span(string text, string words) => text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start
        ? new TextSpan(start, words.Length) : throw new ArgumentException($"“{words}” does not stand in the text.");

    public static Attribution Mark(string text, string source, string cue, string content) => new(Spans(text, source), Spans(text, cue), Spans(text, content));

    public static FoundStatement Statement(string text, string content, string? speaker, string name = "Ama Okafor", double confidence = 0.9) => new()
    {
        Kind = StatementKind.Indirect, Content = [Span(text, content)], Confidence = confidence, Rule = "made",
        Speakers = speaker is null ? [] : [new PartyReference(speaker.Length > 0 ? Span(text, speaker) : null, speaker, null, name, PartyType.Person)],
    };

    public static ArticleAnalysis Reading(params FoundStatement[] statements) => new()
    {
        Kind = ArticleKind.Report, Language = "en", Headline = new FoundHeadline("", true), Dateline = new Dateline(), Statements = [.. statements],
    };

    public static T Figure<T>(IEnumerable<Figure> figures, string name)
        where T : Figure => figures.SelectMany(f => f is FigureGroup group ? group.Members : [f]).OfType<T>().Single(f => f.Name == name);

    private static IReadOnlyList<TextSpan> Spans(string text, string words) => words.Length > 0 ? [Span(text, words)] : [];
}
