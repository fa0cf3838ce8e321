namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// What one person says in a transcript: <c>MR. OKAFOR: We are ready.</c> Or the body of a statement put out in somebody's name. Positions are tokens.
/// </summary>
/// <param name="LabelFirst">The first token of the words that name the speaker; equals <paramref name="LabelEnd"/> where nobody is named.</param>
/// <param name="LabelEnd">The token after them, without the colon.</param>
/// <param name="First">The first token said.</param>
/// <param name="End">The token after the last.</param>
internal readonly record struct Turn(int LabelFirst, int LabelEnd, int First, int End)
{
    /// <summary>The words that make it a statement of somebody ("attributable to"); null for a turn, and where only a name stands above.</summary>
    public (int First, int End)? Cue { get; init; }

    /// <summary>Whether it is the body of a statement and no turn.</summary>
    public bool IsWhole { get; init; }
}
