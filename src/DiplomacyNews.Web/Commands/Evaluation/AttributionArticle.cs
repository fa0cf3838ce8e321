using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>A text in which people marked who (source) by what words (cue) is said to have said or thought what (content).</summary>
internal sealed record AttributionArticle(string Text, IReadOnlyList<Attribution> Attributions) : IGoldArticle;

/// <summary>One mark of that sort; each part may be missing or stand in pieces.</summary>
internal sealed record Attribution(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
