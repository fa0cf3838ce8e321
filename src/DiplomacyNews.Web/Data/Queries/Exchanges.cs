using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Who is reported to have spoken to whom, or about whom: pairs of countries, or of people and bodies, with how many utterances there are.</summary>
/// <param name="Pairs">The most first.</param>
/// <param name="IsCut">Whether only the newest statements were looked at, and not all.</param>
public sealed record Exchanges(IReadOnlyList<Exchanges.Pair> Pairs, bool IsCut)
{
    /// <summary>Of so many of the newest statements the picture is made.</summary>
    public const int Looked = 2_000;

    /// <param name="From">Who speaks.</param>
    /// <param name="To">To whom, or about whom.</param>
    /// <param name="Count">Utterances.</param>
    /// <param name="Latest">The day of the newest.</param>
    public sealed record Pair(Side From, Side To, int Count, DateOnly Latest);

    /// <param name="Id">The slug, or the country's code in capitals.</param>
    /// <param name="Name">Null for a country, whose name the lexicon has.</param>
    public sealed record Side(string Id, string? Name);
}

public static class ExchangeQueries
{
    /// <summary>Between countries, by those who speak for them, or between people and bodies that have pages. What is said within one country, or of oneself, is left out.</summary>
    /// <param name="db">The record.</param>
    /// <param name="newest">The statements that are looked at.</param>
    /// <param name="isCut">Whether there are more.</param>
    /// <param name="byCountry">Whether between countries.</param>
    /// <param name="about">Whether about whom, not to whom.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<Exchanges> ExchangesAsync(this NewsContext db, IReadOnlyList<NewestStatement> newest, bool isCut, bool byCountry, bool about, CancellationToken cancellationToken)
    {
        var ids = newest.Select(s => s.Id).ToList();
        var abouts = !about ? [] : await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => EF.Parameter(ids).Contains(s.Id)).Select(s => new { s.Id, s.About }).ToDictionaryAsync(s => s.Id, s => s.About, cancellationToken); // They may be seen: that was asked before.
        var said = newest.Select(s => new { s.Id, s.Position, s.UtteranceKey, About = abouts.GetValueOrDefault(s.Id) ?? [] }).Where(s => !about || s.About.Count > 0).ToList();
        var parties = (await db.Set<StatementParty>().Where(p => EF.Parameter(ids).Contains(p.StatementId) && p.SpeakerId != null && (p.Role == PartyRole.Speaker || (!about && p.Role == PartyRole.Addressee)))
            .Select(p => new { p.StatementId, p.Role, p.Speaker!.Slug, p.Speaker.Name, p.Speaker.Country, p.Speaker.HasPage }).ToListAsync(cancellationToken)).ToLookup(p => (p.StatementId, p.Role));
        var named = about ? await db.NamedAsync([.. said.SelectMany(s => s.About).Distinct()], byCountry, cancellationToken) : [];

        var pairs = said.SelectMany(s => Of(s.Id, PartyRole.Speaker).SelectMany(from => (about ? s.About.Select(id => named.GetValueOrDefault(id)).OfType<Exchanges.Side>().Distinct() : Of(s.Id, PartyRole.Addressee))
                .Where(to => to.Id != from.Id).Select(to => (From: from, To: to, s.UtteranceKey, s.Position))))
            .GroupBy(x => (x.From, x.To)).Select(g => new Exchanges.Pair(g.Key.From, g.Key.To, g.Select(x => x.UtteranceKey).Distinct().Count(), DateOrder.DayOf(g.Max(x => x.Position))));
        return new Exchanges(
            [.. pairs.OrderByDescending(p => p.Count).ThenByDescending(p => p.Latest).ThenBy(p => p.From.Id, StringComparer.Ordinal).ThenBy(p => p.To.Id, StringComparer.Ordinal)], isCut);

        IEnumerable<Exchanges.Side> Of(int statement, PartyRole role) => parties[(statement, role)]
            .Select(p => byCountry ? p.Country is null ? null : new Exchanges.Side(p.Country, null) : p.HasPage ? new Exchanges.Side(p.Slug, p.Name) : null).OfType<Exchanges.Side>().Distinct();
    }

    /// <summary>Whom ids mean: a country itself or the one somebody speaks for; or somebody listed.</summary>
    private static async Task<Dictionary<string, Exchanges.Side>> NamedAsync(this NewsContext db, IReadOnlyList<string> ids, bool byCountry, CancellationToken cancellationToken)
    {
        var slugs = ids.Where(id => !IsCode(id)).ToList();
        if (!byCountry)
        {
            return await db.Speakers.Listed(db).Where(s => EF.Parameter(slugs).Contains(s.Slug)).Select(s => new { s.Slug, s.Name }).ToDictionaryAsync(s => s.Slug, s => new Exchanges.Side(s.Slug, s.Name), cancellationToken);
        }

        var countries = await db.Speakers.Where(s => EF.Parameter(slugs).Contains(s.Slug) && s.Country != null).Select(s => new { s.Slug, s.Country }).ToDictionaryAsync(s => s.Slug, s => new Exchanges.Side(s.Country!, null), cancellationToken);
        foreach (var code in ids.Where(IsCode))
        {
            countries[code] = new Exchanges.Side(code, null);
        }

        return countries;
    }

    /// <summary>Countries stand in capitals, everybody else in small letters.</summary>
    private static bool IsCode(string id) => id.Length == 3 && id.All(char.IsAsciiLetterUpper);
}
