namespace DiplomacyNews.Analysis.People;

/// <summary>How countries are named inside a sentence.</summary>
public static class CountryNames
{
    /// <summary>"the United States", "China".</summary>
    public static string InSentence(KnownCountry country) => country.Iso3 switch
    {
        "GBR" => "the United Kingdom",
        "USA" or "ARE" or "NLD" or "PHL" or "DOM" or "SUN" or "COD" or "COG" or "CAF" or "VAT" or "MDV" or "BHS" or "GMB" or "MHL" or "SLB" or "COM" or "SYC" => "the " + country.Name,
        "CZE" when country.Name.Contains("Republic", StringComparison.Ordinal) => "the " + country.Name,
        _ => country.Name,
    };
}
