namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Who answers to whom, one to one: the best pair first, then the best of what is left.</summary>
internal static class Pairing
{
    /// <summary>Takes pairs in the order in which they are given.</summary>
    public static List<(int Found, int Marked)> OneToOne(IEnumerable<(int Found, int Marked)> bestFirst)
    {
        var pairs = new List<(int Found, int Marked)>();
        HashSet<int> found = [], marked = [];
        foreach (var pair in bestFirst)
        {
            if (!found.Contains(pair.Found) && !marked.Contains(pair.Marked))
            {
                found.Add(pair.Found);
                marked.Add(pair.Marked);
                pairs.Add(pair);
            }
        }

        return pairs;
    }
}
