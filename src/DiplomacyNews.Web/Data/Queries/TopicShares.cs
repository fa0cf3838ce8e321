using System.Globalization;
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
    public const int Looked = 300;

    public double Of(string topic) => Among == 0 ? 0 : (double)Topics.GetValueOrDefault(topic) / Among;
}

public static class TopicShareQueries
{
    /// <summary>Of one speaker where a slug is given, of a country's officials where its code is, else of everybody.</summary>
    public static async Task<TopicShares> TopicSharesAsync(this NewsContext db, int year, string? speaker, string? iso3, CancellationToken cancellationToken)
    {
        var newest = await db.NewestAsync(new ListFilter { On = year.ToString("0000", CultureInfo.InvariantCulture), Speaker = speaker }, TopicShares.Looked + 1, cancellationToken);
        var looked = newest.Take(TopicShares.Looked).ToDictionary(s => s.Id, s => s.UtteranceKey);
        if (iso3 is not null)
        {
            var ids = looked.Keys.ToList();
            var theirs = await db.Set<StatementParty>().Where(p => EF.Parameter(ids).Contains(p.StatementId) && p.Role == PartyRole.Speaker && p.Speaker!.Country == iso3).Select(p => p.StatementId).Distinct().ToListAsync(cancellationToken);
            looked = theirs.ToDictionary(id => id, id => looked[id]);
        }

        var topics = (await db.TopicsOfAsync(looked.Keys, cancellationToken)).GroupBy(t => t.TopicId).ToDictionary(g => g.Key, g => g.Select(t => looked[t.StatementId]).Distinct().Count());
        return new TopicShares(year, looked.Values.Distinct().Count(), newest.Count > TopicShares.Looked, topics);
    }
}
