using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Who is reported to have spoken to whom, or about whom: pairs of countries, or of people and bodies, with how many utterances there are.</summary>
/// <param name="Pairs">The most first.</param>
/// <param name="IsCut">Whether only the newest statements were looked at, and not all.</param>
public sealed record Exchanges(IReadOnlyList<Exchanges.Pair> Pairs, bool IsCut)
{
    /// <summary>Of so many of the newest statements the picture is made.</summary>
    public const int Looked = 10_000;

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
    /// <summary>Between countries, by those who speak for them; what is said within one is left out. So many of the newest statements are looked at.</summary>
    public static async Task<Exchanges> ExchangesOfCountriesAsync(this NewsContext db, ListFilter filter, int looked, CancellationToken cancellationToken)
    {
        var pairs = await db.NewestMatching(filter).Take(looked)
            .SelectMany(s => s.Parties.Where(p => p.Role == PartyRole.Addressee && p.Speaker!.Country != null), (s, to) => new { Statement = s, To = to.Speaker!.Country! })
            .SelectMany(x => x.Statement.Parties.Where(p => p.Role == PartyRole.Speaker && p.Speaker!.Country != null && p.Speaker.Country != x.To), (x, from) => new { From = from.Speaker!.Country!, x.To, x.Statement.UtteranceKey, x.Statement.Position })
            .GroupBy(x => new { x.From, x.To }).Select(g => new { g.Key.From, g.Key.To, Count = g.Select(x => x.UtteranceKey).Distinct().Count(), Latest = g.Max(x => x.Position) }).ToListAsync(cancellationToken);
        return await db.OrderedAsync(filter, pairs.Select(p => new Exchanges.Pair(new Exchanges.Side(p.From, null), new Exchanges.Side(p.To, null), p.Count, DateOrder.DayOf(p.Latest))), looked, cancellationToken);
    }

    /// <summary>Between people and bodies that have pages.</summary>
    public static async Task<Exchanges> ExchangesOfSpeakersAsync(this NewsContext db, ListFilter filter, CancellationToken cancellationToken)
    {
        var pairs = await db.NewestMatching(filter).Take(Exchanges.Looked)
            .SelectMany(s => s.Parties.Where(p => p.Role == PartyRole.Addressee && p.Speaker!.HasPage), (s, to) => new { Statement = s, To = to.Speaker! })
            .SelectMany(x => x.Statement.Parties.Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage && p.SpeakerId != x.To.Id), (x, from) => new { From = from.Speaker!, x.To, x.Statement.UtteranceKey, x.Statement.Position })
            .GroupBy(x => new { From = x.From.Slug, FromName = x.From.Name, To = x.To.Slug, ToName = x.To.Name })
            .Select(g => new { g.Key.From, g.Key.FromName, g.Key.To, g.Key.ToName, Count = g.Select(x => x.UtteranceKey).Distinct().Count(), Latest = g.Max(x => x.Position) }).ToListAsync(cancellationToken);
        return await db.OrderedAsync(filter, pairs.Select(p => new Exchanges.Pair(new Exchanges.Side(p.From, p.FromName), new Exchanges.Side(p.To, p.ToName), p.Count, DateOrder.DayOf(p.Latest))), Exchanges.Looked, cancellationToken);
    }

    /// <summary>The same between countries with whom each speaks about: a country itself, or those who speak for it.</summary>
    public static async Task<Exchanges> MentionsOfCountriesAsync(this NewsContext db, ListFilter filter, CancellationToken cancellationToken)
    {
        var said = await db.SaidAboutAsync(filter, byCountry: true, cancellationToken);
        var named = said.SelectMany(s => s.About).Distinct().ToList();
        var countries = await db.Speakers.Where(s => EF.Parameter(named).Contains(s.Slug) && s.Country != null).Select(s => new { s.Slug, s.Country }).ToDictionaryAsync(s => s.Slug, s => s.Country!, cancellationToken);
        return await db.OrderedAsync(filter, PairsOf(said, id => IsCode(id) ? new Exchanges.Side(id, null) : countries.TryGetValue(id, out var iso3) ? new Exchanges.Side(iso3, null) : null), Exchanges.Looked, cancellationToken);
    }

    /// <summary>The same between people and bodies.</summary>
    public static async Task<Exchanges> MentionsOfSpeakersAsync(this NewsContext db, ListFilter filter, CancellationToken cancellationToken)
    {
        var said = await db.SaidAboutAsync(filter, byCountry: false, cancellationToken);
        var named = said.SelectMany(s => s.About).Where(id => !IsCode(id)).Distinct().ToList();
        var names = await db.Speakers.Listed(db).Where(s => EF.Parameter(named).Contains(s.Slug)).Select(s => new { s.Slug, s.Name }).ToDictionaryAsync(s => s.Slug, s => s.Name, cancellationToken);
        return await db.OrderedAsync(filter, PairsOf(said, id => names.TryGetValue(id, out var name) ? new Exchanges.Side(id, name) : null), Exchanges.Looked, cancellationToken);
    }

    /// <summary>What each statement is about lies in the row as a list, so that it is put together here.</summary>
    private static async Task<IReadOnlyList<SaidAbout>> SaidAboutAsync(this NewsContext db, ListFilter filter, bool byCountry, CancellationToken cancellationToken)
    {
        var said = await db.NewestMatching(filter).Take(Exchanges.Looked).Where(s => s.About.Any())
            .SelectMany(s => s.Parties.Where(p => p.Role == PartyRole.Speaker && (byCountry ? p.Speaker!.Country != null : p.Speaker!.HasPage)), (s, p) => new { p.Speaker!.Country, p.Speaker.Slug, p.Speaker.Name, s.About, s.UtteranceKey, s.Position })
            .ToListAsync(cancellationToken);
        return [.. said.Select(s => new SaidAbout(byCountry ? new Exchanges.Side(s.Country!, null) : new Exchanges.Side(s.Slug, s.Name), s.About, s.UtteranceKey, s.Position))]; // Asked for those that have a country.
    }

    private static IEnumerable<Exchanges.Pair> PairsOf(IReadOnlyList<SaidAbout> said, Func<string, Exchanges.Side?> side) => said
        .SelectMany(s => s.About.Select(side).OfType<Exchanges.Side>().Distinct().Where(to => to.Id != s.From.Id).Select(to => (s.From, To: to, s.UtteranceKey, s.Position)))
        .GroupBy(x => (x.From, x.To)).Select(g => new Exchanges.Pair(g.Key.From, g.Key.To, g.Select(x => x.UtteranceKey).Distinct().Count(), DateOrder.DayOf(g.Max(x => x.Position))));

    private static async Task<Exchanges> OrderedAsync(this NewsContext db, ListFilter filter, IEnumerable<Exchanges.Pair> pairs, int looked, CancellationToken cancellationToken) => new(
        [.. pairs.OrderByDescending(p => p.Count).ThenByDescending(p => p.Latest).ThenBy(p => p.From.Id, StringComparer.Ordinal).ThenBy(p => p.To.Id, StringComparer.Ordinal)],
        await db.NewestMatching(filter).Skip(looked).AnyAsync(cancellationToken));

    /// <summary>Countries stand in capitals, everybody else in small letters.</summary>
    private static bool IsCode(string id) => id.Length == 3 && id.All(char.IsAsciiLetterUpper);

    private sealed record SaidAbout(Exchanges.Side From, IReadOnlyList<string> About, string UtteranceKey, long Position);
}
