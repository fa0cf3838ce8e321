using System.Collections.Frozen;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Calls the government of a state as the report calls the state: one that prints "the Republic of Halistan" throughout tells of the Government of the Republic of Halistan.
/// </summary>
internal sealed class StateNames(AnnotatedText text, Mentions mentions)
{
    private const string Government = "Government of ";

    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(["Republic", "Kingdom", "State", "States", "Federation", "Union", "Commonwealth", "Sultanate", "Principality"], StringComparer.Ordinal);

    private readonly Dictionary<string, string> names = mentions.All
        .Where(m => m.Kind == MentionKind.Metonym && GovernmentIds.CountryOf(m.PartyId) is not null)
        .GroupBy(m => m.PartyId, m => m.Span.Of(text.Text), StringComparer.Ordinal)
        .Select(g => (Id: g.Key, Printed: FormalIn([.. g.Distinct(StringComparer.Ordinal)], mentions.Parties.GetValueOrDefault(g.Key)?.Name)))
        .Where(n => n.Printed is not null)
        .ToDictionary(n => n.Id, n => $"{Government}the {n.Printed}", StringComparer.Ordinal);

    /// <summary>The party under its state's name in this report; others as they are.</summary>
    public PartyReference Called(PartyReference party) => party.Id is { } id && names.TryGetValue(id, out var name) ? party with { Name = name } : party;

    // A report that prints the usual name as well keeps to that.
    private static string? FormalIn(List<string> printed, string? government) =>
        government is null || !government.StartsWith(Government, StringComparison.Ordinal) || printed.Exists(p => government.EndsWith(p, StringComparison.OrdinalIgnoreCase)) ? null
        : printed.Select(p => p.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? p[4..] : p).FirstOrDefault(IsFormal)?.ReplaceLineEndings(" ");

    // "Kingdom of Nordria"; "House of Lind" is no state.
    private static bool IsFormal(string printed) => printed.Split(' ') is { Length: > 2 } words && words.Contains("of") && words.Any(Forms.Contains);
}
