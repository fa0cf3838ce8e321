using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>What share each topic has in what was said in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Among">How many utterances were looked at; a share is of these.</param>
/// <param name="IsCut">Whether there are more than the newest <see cref="Looked"/> of the year.</param>
/// <param name="Topics">How many are about each topic; one may be about several.</param>
public sealed record TopicShares(int Year, int Among, bool IsCut, IReadOnlyDictionary<string, int> Topics)
{
    /// <summary>Of each year so many of the newest statements are looked at.</summary>
    public const int Looked = 1_000;

    public double Of(string topic) => Among == 0 ? 0 : (double)Topics.GetValueOrDefault(topic) / Among;
}

public static class TopicShareQueries
{
    /// <summary>Of one speaker where a slug is given, of a country's officials where its code is, else of everybody.</summary>
    public static async Task<TopicShares> TopicSharesAsync(this NewsContext db, int year, string? speaker, string? iso3, CancellationToken cancellationToken)
    {
        var ofYear = db.NewestMatching(new ListFilter { On = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), Speaker = speaker });
        var newest = ofYear.Take(TopicShares.Looked);
        newest = iso3 is null ? newest : newest.Where(s => s.Parties.Any(p => p.Role == PartyRole.Speaker && p.Speaker!.Country == iso3));
        var among = await newest.Select(s => s.UtteranceKey).Distinct().CountAsync(cancellationToken);
        var topics = await newest.SelectMany(s => s.Topics, (s, t) => new { t.TopicId, s.UtteranceKey }).GroupBy(t => t.TopicId)
            .Select(g => new { g.Key, Count = g.Select(t => t.UtteranceKey).Distinct().Count() }).ToDictionaryAsync(t => t.Key, t => t.Count, cancellationToken);
        return new TopicShares(year, among, await ofYear.Skip(TopicShares.Looked).AnyAsync(cancellationToken), topics);
    }
}
