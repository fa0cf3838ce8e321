namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Whether two tellings of what one person said on one day are of the same words: printed alike, shortened, marked otherwise, or translated anew. What is
/// in doubt stays two: to print one sentence twice is untidy, to count two sentences as one is false.
/// </summary>
internal static class SameUtterance
{
    /// <summary>Fewer words that mean something say too little, unless they stand in both in the same order.</summary>
    private const int LeastShared = 3;
    private const int LeastSharedInOrder = 2;

    /// <summary>The share of the shorter telling that must be found in the longer: much of few words, less of many.</summary>
    private const double OfFew = 0.8;
    private const double OfMany = 0.7;
    private const int Many = 7;

    /// <summary>From this share of the longer's length on, the shorter is no excerpt, and must deny as the longer does.</summary>
    private const double NearlyAsLong = 0.75;

    /// <returns>How much of the shorter is in the longer, from 0 to 1; 0 where they are different words.</returns>
    public static double Likeness(UtteredWords one, UtteredWords other)
    {
        if (one.All == other.All)
        {
            return 1;
        }

        var (shorter, longer) = one.Telling.Count <= other.Telling.Count ? (one, other) : (other, one);
        var shared = shorter.Telling.Count(longer.Telling.Contains);
        if (shared < LeastSharedInOrder || !Agree(shorter, longer))
        {
            return 0;
        }

        var share = (double)shared / shorter.Telling.Count;
        return IsPrintedIn(shorter, longer) ? Math.Max(share, OfFew)
            : shared >= LeastShared && share >= (shorter.Telling.Count >= Many ? OfMany : OfFew) ? share
            : 0;
    }

    /// <summary>Whether the shorter, or all that it has in quotation marks, stands word for word in the longer.</summary>
    private static bool IsPrintedIn(UtteredWords shorter, UtteredWords longer) =>
        longer.All.Contains(shorter.All, StringComparison.Ordinal)
        || (shorter.Quoted.Count > 0 && shorter.Quoted.All(quoted => longer.All.Contains(quoted, StringComparison.Ordinal)));

    /// <summary>"Two hundred" is not "three hundred", and what denies does not tell the same as what does not.</summary>
    private static bool Agree(UtteredWords shorter, UtteredWords longer) =>
        shorter.Figures.All(longer.Telling.Contains)
        && (shorter.Denies == longer.Denies || (longer.Denies && shorter.Telling.Count < NearlyAsLong * longer.Telling.Count));
}
