using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Countries;

/// <summary>Word lists of the country finder, written for it from how English-language papers print countries.</summary>
internal static class CountryWords
{
    /// <summary>Regions, waters and things that hold a country's name and mean no country.</summary>
    public static readonly string[] NoCountry =
    [
        "Latin America", "Latin American", "Latin Americans", "Central America", "Central American", "South America", "South American", "North America", "North American",
        "African American", "African Americans", "Native American", "Native Americans", "Organization of American States", "Summit of the Americas", "Lake Chad", "Lake Victoria",
        "Gulf of Oman", "Gulf of Thailand", "Gulf of Mexico", "Gulf of Guinea", "Sea of Japan", "Gulf of Panama", "Panama Papers", "Panama Canal", "Turkey vulture",
        "Stockholm syndrome", "Brussels sprouts", "Monroe Doctrine", "Air China", "Air France", "Bank of America", "Korea Strait", "English Channel", "George Washington",
        "Doctors without Borders", "San Marino Grand Prix", "Chinese New Year", "Lunar New Year", "American Airlines", "British Airways", "China Sea",
    ];

    /// <summary>Parts of one country that reports name in its place; disputed lands are left out.</summary>
    public static readonly (string Phrase, string Iso3)[] Parts =
    [
        ("England", "GBR"), ("Scotland", "GBR"), ("Scottish", "GBR"), ("Wales", "GBR"), ("Northern Ireland", "GBR"), ("Northern Irish", "GBR"), ("Tibet", "CHN"), ("Xinjiang", "CHN"),
        ("Darfur", "SDN"), ("Tigray", "ETH"), ("Donbas", "UKR"), ("Chechnya", "RUS"), ("Bosnia", "BIH"), ("Herzegovina", "BIH"), ("New Mexico", "USA"), ("Washington state", "USA"),
        ("Gaza Strip", "PSE"), ("West Bank", "PSE"), ("Holland", "NLD"), ("Emirati", "ARE"), ("Emiratis", "ARE"), ("Argentinian", "ARG"),
    ];

    /// <summary>Of several countries of one name, the one that reports mean without saying more: "Congolese", "Dominican".</summary>
    public static readonly FrozenSet<string> Preferred = FrozenSet.Create("COD", "DOM", "NLD", "FRA", "CHN", "RUS");

    /// <summary>Words before the name of a state that is gone which mean what came of it: "post-Soviet".</summary>
    public static readonly FrozenSet<string> NotAfter = FrozenSet.Create("former", "ex", "post");

    /// <summary>Words before a capital that make it a mere place.</summary>
    public static readonly FrozenSet<string> BeforePlaces = FrozenSet.Create(
        "in", "at", "to", "from", "near", "into", "via", "through", "around", "outside", "visited", "visiting", "leaving", "reached", "toward", "towards", "for", "of", "and", "between");

    /// <summary>What follows a capital in the name of an agreement.</summary>
    public static readonly FrozenSet<string> Treaties = FrozenSet.Create(
        "agreement", "agreements", "accord", "accords", "convention", "conventions", "protocol", "protocols", "statute", "treaty", "treaties", "memorandum", "declaration",
        "process", "pact", "consensus", "communique", "charter", "round", "ceasefire", "truce", "format", "conference", "summit", "group", "ii");

    /// <summary>Waters and lands that take a country's name and belong to several.</summary>
    public static readonly FrozenSet<string> Waters = FrozenSet.Create("sea", "seas", "ocean", "strait", "straits", "peninsula", "gulf", "channel", "canal", "basin", "delta");

    /// <summary>Countries whose names are also people's given names.</summary>
    public static readonly FrozenSet<string> AlsoGivenNames = FrozenSet.Create("Jordan", "Chad", "Israel", "Georgia", "India", "Kenya", "Cuba", "Malta", "Ireland", "Holland");

    /// <summary>Capitalised words after a country's name that are a title or an institution, no surname.</summary>
    public static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "president", "prime", "premier", "foreign", "minister", "ministry", "king", "queen", "prince", "princess", "crown", "ambassador", "embassy", "parliament", "government", "army",
        "defense", "defence", "deputy", "vice", "secretary", "interior", "finance", "state", "supreme", "national", "security", "sen", "rep", "gov", "governor", "republican",
        "democrat", "democratic", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "river", "valley", "war", "crisis", "policy", "relations", "first", "airways", "airlines", "police", "times");

    /// <summary>Words that settle that Georgia is the country on the Black Sea.</summary>
    public static readonly FrozenSet<string> OfGeorgia = FrozenSet.Create(
        "Tbilisi", "Georgians", "Abkhazia", "Abkhazian", "Abkhaz", "Ossetia", "Ossetian", "Saakashvili", "Zourabichvili", "Zurabishvili", "Ivanishvili", "Kobakhidze", "Garibashvili",
        "Batumi", "Armenia", "Azerbaijan", "Moldova", "Caucasus");

    /// <summary>Words that settle that Georgia is the state of the US.</summary>
    public static readonly FrozenSet<string> OfAmericanStates = FrozenSet.Create(
        "Atlanta", "Savannah", "Alabama", "Florida", "Tennessee", "Carolina", "Republican", "Republicans", "Democrats", "Democrat", "Raffensperger", "Kemp", "Senators", "Congressman",
        "Congresswoman", "Pennsylvania", "Michigan", "Arizona", "Wisconsin", "Nevada", "Texas", "California", "Ohio");
}
