namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// How probable it is that a statement has the right extent and the right speaker, from 0 to 1. By rules alone it is the rule's own share of right findings times how sure the
/// speaker is. With the network it is a logistic function of the draft's credence, fitted to 858 statements of the 85 kept articles and to 925 of 86 others, which a network read that had
/// not learned from them, and never more than how sure the speaker is: when two people fit, neither is chosen above .6.
/// </summary>
internal static class Confidence
{
    private const double Base = -.434, OfCredence = .85;

    /// <param name="draft">The statement.</param>
    /// <param name="speaker">How sure it is who speaks, from 0 to 1.</param>
    public static double Of(Draft draft, double speaker) => draft.Credence is { } credence
        ? Math.Min(speaker, Logistic.Of(Base + (OfCredence * Logistic.Odds(credence))))
        : draft.Rule.Confidence * speaker;
}
