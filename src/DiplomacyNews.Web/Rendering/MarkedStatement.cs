using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What drawing a statement into its article's text needs to know of it. Spans count in that text; those outside it are left out.</summary>
/// <param name="Number">Its number in the article, from 1.</param>
/// <param name="Key">Becomes the anchor: letters and digits.</param>
/// <param name="Content">What was said, in pieces; they may run over paragraphs and lie within, or across, other statements.</param>
public sealed record MarkedStatement(int Number, string Key, StatementKind Kind, ImmutableArray<TextSpan> Content)
{
    /// <summary>The stretches inside quotation marks, without the marks.</summary>
    public ImmutableArray<TextSpan> Quoted { get; init; } = [];

    /// <summary>The words of saying, or null.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Where those who speak are named.</summary>
    public ImmutableArray<TextSpan> SpokenBy { get; init; } = [];

    /// <summary>Where those are named to whom it is said.</summary>
    public ImmutableArray<TextSpan> SpokenTo { get; init; } = [];

    /// <summary>For those who hear the page: "direct, Xi Jinping to Antony Blinken".</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether it is hidden from readers; editors see it struck out.</summary>
    public bool IsHidden { get; init; }

    public static MarkedStatement Of(StatementEvidence statement) => new(statement.Number, statement.Key, statement.Kind, statement.Content.All)
    {
        Quoted = statement.Quoted.All, Cue = statement.Cue, SpokenBy = Spans(statement.Speakers), SpokenTo = Spans(statement.Addressees),
        IsHidden = statement.IsHidden, Label = $"{(statement.IsHidden ? "hidden, " : "")}{statement.Kind.ToString().ToLowerInvariant()}, {HowWeKnow.Who(statement)}",
    };

    private static ImmutableArray<TextSpan> Spans(IEnumerable<StatementEvidence.Party> parties) => [.. parties.Select(p => p.Span).OfType<TextSpan>().Distinct()];
}
