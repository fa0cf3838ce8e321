namespace DiplomacyNews.Analysis.Statements;

/// <summary>Shares as odds, and odds as shares.</summary>
internal static class Logistic
{
    /// <summary>Shares nearer to nothing or to certainty than these say no more.</summary>
    private const double Least = .02, Most = .995;

    /// <summary>The share, between 0 and 1, whose odds have this logarithm.</summary>
    public static double Of(double logarithm) => 1 / (1 + Math.Exp(-logarithm));

    /// <summary>The logarithm of a share's odds.</summary>
    public static double Odds(double share)
    {
        var s = Math.Clamp(share, Least, Most);
        return Math.Log(s / (1 - s));
    }
}
