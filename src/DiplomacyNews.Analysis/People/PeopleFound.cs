using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>Turns mentions into the parties of an analysis: everybody once, with every place that names them, in the order of their first mention.</summary>
public static class PeopleFound
{
    /// <summary>
    /// The parties. Countries and capitals count only where they were taken as governments: pass in <paramref name="speaking"/> the ids of the parties that
    /// speak, are spoken to or meet; a government that only stands in the text as a place is left out.
    /// </summary>
    public static ImmutableArray<FoundParty> Of(Mentions mentions, IReadOnlySet<string> speaking)
    {
        var spans = new Dictionary<string, ImmutableArray<TextSpan>.Builder>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var mention in mentions.All)
        {
            if (mention.Kind == MentionKind.Metonym && !speaking.Contains(mention.PartyId))
            {
                continue;
            }

            if (!spans.TryGetValue(mention.PartyId, out var own))
            {
                spans[mention.PartyId] = own = ImmutableArray.CreateBuilder<TextSpan>();
                order.Add(mention.PartyId);
            }

            own.Add(mention.Span);
        }

        return [.. order.Where(mentions.Parties.ContainsKey).Select(id => Found(mentions.Parties[id], spans[id].ToImmutable()))];
    }

    private static FoundParty Found(Party party, ImmutableArray<TextSpan> spans) =>
        new(party.Id, party.Name, party.Type, party.Known) { Office = party.Office, Country = party.Country, Mentions = spans };
}
