using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Everybody an article names or quotes, as one list: those the mentions name, then speakers that are only described.</summary>
internal static class Parties
{
    public static ImmutableArray<FoundParty> Of(Mentions mentions, ImmutableArray<FoundStatement> statements)
    {
        _ = statements;
        var places = mentions.All.ToLookup(m => m.PartyId, m => m.Span, StringComparer.Ordinal);
        return
        [
            .. mentions.Parties.Values.Where(p => places.Contains(p.Id)).OrderBy(p => places[p.Id].First()).Select(p => new FoundParty(p.Id, p.Name, p.Type, p.Known)
            {
                Office = p.Office,
                Country = p.Country,
                Mentions = [.. places[p.Id]],
            }),
        ];
    }
}
