namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>How alike two spellings are, after Ratcliff and Obershelp: the longest stretch they share, then the same to its left and to its right.</summary>
internal static class Likeness
{
    private const double Alike = 0.75;

    /// <summary>Whether two words may be one name in two spellings: "Sergey", "Sergei".</summary>
    public static bool AreAlike(string one, string other) => one == other || (Math.Min(one.Length, other.Length) > 1 && Of(one, other) >= Alike);

    /// <summary>Twice the shared letters, by all letters: 1 for the same word.</summary>
    public static double Of(string one, string other) => one.Length + other.Length == 0 ? 1 : 2.0 * Shared(one, other) / (one.Length + other.Length);

    private static int Shared(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (start, otherStart, length) = Longest(one, other);
        return length == 0 ? 0 : length + Shared(one[..start], other[..otherStart]) + Shared(one[(start + length)..], other[(otherStart + length)..]);
    }

    /// <summary>The first of the longest shared stretches.</summary>
    private static (int Start, int OtherStart, int Length) Longest(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var best = (Start: 0, OtherStart: 0, Length: 0);
        var before = new int[other.Length + 1];
        for (var i = 0; i < one.Length; i++)
        {
            var ending = new int[other.Length + 1];
            for (var j = 0; j < other.Length; j++)
            {
                ending[j + 1] = one[i] == other[j] ? before[j] + 1 : 0;
                if (ending[j + 1] > best.Length)
                {
                    best = (i + 1 - ending[j + 1], j + 1 - ending[j + 1], ending[j + 1]);
                }
            }

            before = ending;
        }

        return best;
    }
}
