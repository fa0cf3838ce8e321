namespace DiplomacyNews.Analysis.Dates;

/// <summary>Past days that a passage tells of: "On 29 March 2022 …". Positions are tokens.</summary>
/// <param name="From">The first of the days.</param>
/// <param name="To">The last of them.</param>
/// <param name="First">The first token of the words that say so.</param>
/// <param name="End">The token after them.</param>
/// <param name="Sentence">The index of their sentence.</param>
internal sealed record ToldTime(DateOnly From, DateOnly To, int First, int End, int Sentence)
{
    /// <summary>Whether the sentence begins with them, so that it sets the scene.</summary>
    public bool Opens { get; init; }

    /// <summary>Whether a heading says it: then it holds for the whole section.</summary>
    public bool OfSection { get; init; }

    /// <summary>Whether what follows its sentence is of that time too; a time that is only mentioned ("had proposed it in 1981") says nothing of that.</summary>
    public bool Lasts { get; init; } = true;
}
