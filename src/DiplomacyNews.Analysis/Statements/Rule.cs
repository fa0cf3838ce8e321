namespace DiplomacyNews.Analysis.Statements;

/// <summary>A rule by which a statement is found.</summary>
/// <param name="Name">The words it is known by, on pages and as the heading of its specification.</param>
/// <param name="Confidence">How often what it finds is right in extent and speaker, measured on marked news reports.</param>
internal sealed record Rule(string Name, double Confidence);
