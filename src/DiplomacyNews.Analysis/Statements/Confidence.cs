namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// How probable it is that a statement has the right extent and the right speaker, from 0 to 1. By rules alone it is the rule's own share of right findings times how sure the
/// speaker is. With the network it is a logistic function of the draft's credence and of how sure the speaker is.
/// </summary>
internal static class Confidence
{
    private const double Base = 0, OfCredence = 1, OfSpeaker = .2;

    /// <param name="draft">The statement.</param>
    /// <param name="speaker">How sure it is who speaks, from 0 to 1.</param>
    public static double Of(Draft draft, double speaker) => draft.Credence is { } credence
        ? Logistic.Of(Base + (OfCredence * Logistic.Odds(credence)) + (OfSpeaker * Logistic.Odds(speaker)))
        : draft.Rule.Confidence * speaker;
}
