namespace DiplomacyNews.Analysis.People;

/// <summary>The ids of governments, which no lexicon lists: <c>government-of-CHN</c>.</summary>
public static class GovernmentIds
{
    private const string Prefix = "government-of-";

    /// <summary>The id of a country's government.</summary>
    /// <param name="country">Its ISO code.</param>
    public static string Of(string country) => Prefix + country;

    /// <summary>The code of the country whose government it is, as the id has it; null where it is no government's.</summary>
    /// <param name="party">A party's id.</param>
    public static string? CountryOf(string party) => party.StartsWith(Prefix, StringComparison.Ordinal) ? party[Prefix.Length..] : null;
}
