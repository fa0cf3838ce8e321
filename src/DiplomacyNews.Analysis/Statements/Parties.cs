using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Everybody an article names or quotes, as one list: those the mentions name, speakers whom only their speaking shows, and governments of which only their officials are named.</summary>
internal static class Parties
{
    private const int LongestId = 80;

    public static ImmutableArray<FoundParty> Of(Mentions mentions, ImmutableArray<FoundStatement> statements, ImmutableArray<FoundMeeting> meetings, CountryMentions countries)
    {
        var places = mentions.All.ToLookup(m => m.PartyId, m => m.Span, StringComparer.Ordinal);
        var quoted = statements.SelectMany(s => s.Speakers.Append(s.Behalf).Append(s.Via)).OfType<PartyReference>()
            .Where(p => p.Id is not null && !mentions.Parties.ContainsKey(p.Id)).GroupBy(p => p.Id!, StringComparer.Ordinal);
        var known = quoted.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var governments = meetings.SelectMany(m => m.Participants.Append(m.Host).Concat(m.Mediators).Append(m.ClaimedBy)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(id => !places.Contains(id) && !known.Contains(id)).Select(id => (Id: id, Country: GovernmentIds.CountryOf(id)));
        return
        [
            .. mentions.Parties.Values.Where(p => places.Contains(p.Id)).OrderBy(p => places[p.Id].First()).Select(p => new FoundParty(p.Id, p.Name, p.Type, p.Known)
            {
                Office = p.Office,
                Country = p.Country,
                Mentions = [.. places[p.Id]],
            }),
            .. quoted.Select(q => new FoundParty(q.Key, q.First().Name, q.First().Type, Known: false)
            {
                Mentions = [.. q.Select(p => p.Span).OfType<TextSpan>().Distinct().Order()],
            }),
            .. governments.Where(g => g.Country is not null).Select(g => new FoundParty(g.Id, countries.Governments.GetValueOrDefault(g.Country!, g.Country!), PartyType.Body, Known: true) { Country = g.Country }),
        ];
    }

    /// <summary>Gives a body that bears a name an id made from it; those only described ("two officials", "the campaign") get none, and persons come from the mentions alone.</summary>
    public static PartyReference WithId(PartyReference party)
    {
        if (party.Id is not null || party.Type != PartyType.Body || !IsName(party.Name))
        {
            return party;
        }

        var slug = NameWords.Fold(party.Name).Replace(' ', '-');
        return slug.Length == 0 ? party : party with { Id = slug[..Math.Min(slug.Length, LongestId)].TrimEnd('-') };
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(w => char.IsUpper(w[0]) || w is "of" or "the" or "for" or "and" or "de" or "bin" or "al" or "&") && !name.Contains('’') && !name.Contains('\'');
    }
}
