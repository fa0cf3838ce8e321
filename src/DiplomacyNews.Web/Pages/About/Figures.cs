namespace DiplomacyNews.Web.Pages.About;

/// <summary>How well reports are read, as last measured. Whoever changes the reading measures again and writes it here, with the day.</summary>
internal static class Figures
{
    public static DateOnly MeasuredOn { get; } = new(2026, 11, 29);

    public const string MeasuredWith =
        "Compared with 810 American news reports of 2015 and 2016 in which people had marked who says what (the training part of the PolNeAR corpus; the rules were tried on it while they were written, so expect somewhat less elsewhere)";

    public static IReadOnlyList<Figure> All { get; } =
    [
        new("Quoted words given to the right speaker", 0.903, "of the passages in quotation marks that somebody said"),
        new("Speakers of quoted words that are right", 0.960, "of those the program names; the rest are somebody else’s words"),
        new("Statements found, direct and indirect", 0.830, "of those that people marked, with at least half the same words"),
        new("Found statements that are right", 0.795, "of those the program shows; the rest are too long, too short, or no statement"),
        new("Found with the right speaker", 0.802, "of those that people marked"),
    ];

    /// <param name="Name">What was measured.</param>
    /// <param name="Share">From 0 to 1.</param>
    /// <param name="Meaning">What that says to a reader.</param>
    internal sealed record Figure(string Name, double Share, string Meaning);
}
