using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>Grammatical gender as the press prints it; <see cref="Unknown"/> where the public record does not say.</summary>
public enum Gender { Unknown, Male, Female }

/// <summary>A person the lexicon knows.</summary>
/// <param name="Id">A stable slug: "wang-yi".</param>
/// <param name="Name">The name as printed: "Wang Yi".</param>
/// <param name="FamilyName">Null for monarchs and popes.</param>
/// <param name="GivenNames">Null when not known.</param>
/// <param name="SurnameFirst">Whether the family name stands first (Xi Jinping).</param>
/// <param name="ShortNames">What stands alone on second mention: Xi, Lavrov, Prince Mohammed.</param>
/// <param name="Aliases">Transliterations, fuller forms, forms without accents.</param>
/// <param name="Gender">For pronouns.</param>
public sealed record KnownPerson(string Id, string Name, string? FamilyName, string? GivenNames, bool SurnameFirst,
    ImmutableArray<string> ShortNames, ImmutableArray<string> Aliases, Gender Gender)
{
    internal static KnownPerson Parse(LexiconTable row) => new(row["id"], row["name"], row.Optional("family_name"), row.Optional("given_names"),
        row.Flag("surname_first"), row.List("short_names"), row.List("aliases"),
        row["gender"] switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown });
}

/// <summary>When a person of the lexicon died.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Died">The last day it may have been.</param>
/// <param name="DiedText">The day as the table prints it, cut to what is known ("2023-07").</param>
public sealed record KnownLife(string PersonId, DateOnly Died, string DiedText)
{
    internal static KnownLife Parse(LexiconTable row) => new(row["person"], row.LastDay("died") ?? DateOnly.MaxValue, row["died"]);
}

/// <summary>A person in an office from one day to another.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Roles">What the office is, in the words of the seeds' README: "foreign-minister".</param>
/// <param name="Title">As printed, without the country: "Foreign Minister".</param>
/// <param name="Country">ISO code, or null when the office belongs to a body.</param>
/// <param name="Body">Body id, or null when it belongs to a country.</param>
/// <param name="From">The first possible day; null when not known.</param>
/// <param name="To">The last possible day; null when it is not known to have ended.</param>
/// <param name="SeenUntil">For open terms, the last day the source vouches for.</param>
/// <param name="Status">regular, acting, contested or designate.</param>
/// <param name="Seat">Terms with the same seat exclude each other; null for offices with several holders at once.</param>
/// <param name="FromText">The first day as the table prints it, cut to what is known ("2023-07").</param>
/// <param name="ToText">The last day likewise.</param>
public sealed record KnownOffice(string PersonId, ImmutableArray<string> Roles, string Title, string? Country, string? Body,
    DateOnly? From, DateOnly? To, DateOnly? SeenUntil, string Status, string? Seat, string? FromText, string? ToText)
{
    /// <summary>Whether the office was held on <paramref name="day"/>, ends included.</summary>
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);

    internal static KnownOffice Parse(LexiconTable row) => new(row["person"], row.List("roles"), row["title"], row.Optional("country"), row.Optional("body"),
        row.FirstDay("from"), row.LastDay("to"), row.LastDay("seen_until"), row["status"], row.Optional("seat"), row.Optional("from"), row.Optional("to"));
}

/// <summary>A ministry, organisation, movement, parliament or agency.</summary>
/// <param name="Id">A stable slug: "us-state-department".</param>
/// <param name="Name">The name to print.</param>
/// <param name="Abbreviations">NATO, U.N.</param>
/// <param name="Aliases">Other names, with their article where it belongs: "the world body".</param>
/// <param name="Kind">ministry, organisation, movement, …</param>
/// <param name="Country">ISO code, or null for bodies of no one country.</param>
/// <param name="Parent">The body it belongs to, or null.</param>
public sealed record KnownBody(string Id, string Name, ImmutableArray<string> Abbreviations, ImmutableArray<string> Aliases, string Kind, string? Country, string? Parent)
{
    /// <summary>The first day there was one, or null when not known.</summary>
    public DateOnly? From { get; init; }

    internal static KnownBody Parse(LexiconTable row) => new(row["id"], row["name"], row.List("abbreviations"), row.List("aliases"), row["kind"],
        row.Optional("country"), row.Optional("parent")) { From = row.FirstDay("from") };
}

/// <summary>A country or territory, present or former.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3 or a withdrawn code (SUN); the key.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2, or empty.</param>
/// <param name="Name">As the English-language press prints it.</param>
/// <param name="OtherNames">Official and older names, abbreviations.</param>
/// <param name="Adjectives">British, U.K.</param>
/// <param name="People">Plural nouns: the British, Britons.</param>
/// <param name="Capitals">With spelling variants and older ones.</param>
/// <param name="HeadOfStateTitle">"President", or empty.</param>
/// <param name="HeadOfGovernmentTitle">"Prime Minister", or empty.</param>
/// <param name="ForeignMinisterTitles">"Secretary of State", "Foreign Minister".</param>
/// <param name="LeaderRoles">The roles that "the X leader" may mean, best first.</param>
/// <param name="From">First day of a country that began within the record, else null.</param>
/// <param name="To">Last day of a former country, else null.</param>
public sealed record KnownCountry(string Iso3, string Iso2, string Name, ImmutableArray<string> OtherNames, ImmutableArray<string> Adjectives,
    ImmutableArray<string> People, ImmutableArray<string> Capitals, string HeadOfStateTitle, string HeadOfGovernmentTitle,
    ImmutableArray<string> ForeignMinisterTitles, ImmutableArray<string> LeaderRoles, DateOnly? From, DateOnly? To)
{
    internal static KnownCountry Parse(LexiconTable row) => new(row["iso3"], row["iso2"], row["name"], row.List("other_names"), row.List("adjective"),
        row.List("people"), row.List("capitals"), row["head_of_state_title"], row["head_of_government_title"], row.List("foreign_minister_title"),
        row.List("leader_roles"), row.FirstDay("from"), row.LastDay("to"));
}

/// <summary>A name that stands for a government or body: "Beijing", "the Kremlin".</summary>
/// <param name="Name">As printed; case matters.</param>
/// <param name="TargetType">country, body or place.</param>
/// <param name="Target">ISO code or body id.</param>
/// <param name="Kind">government, presidency, ministry, …</param>
/// <param name="OfficeRole">The role whose holder it hints at, or null.</param>
/// <param name="AlsoPlace">Very often a mere place: needs a verb of speech or a possessive to mean the government.</param>
/// <param name="Preference">1 is the default reading, higher ones need support in the text.</param>
/// <param name="From">First day it stands for the target, or null.</param>
/// <param name="To">Last day, or null.</param>
public sealed record Metonym(string Name, string TargetType, string Target, string Kind, string? OfficeRole, bool AlsoPlace, int Preference, DateOnly? From, DateOnly? To)
{
    internal static Metonym Parse(LexiconTable row) => new(row["name"], row["target_type"], row["target"], row["kind"], row.Optional("office_role"),
        row.Flag("also_place"), row.Number("preference", 1), row.FirstDay("from"), row.LastDay("to"));
}

/// <summary>A topic of the tree.</summary>
/// <param name="Id">A stable slug.</param>
/// <param name="Parent">The id of the topic it belongs under, or null at the top.</param>
/// <param name="Name">To print.</param>
/// <param name="Iptc">The IPTC Media Topic it maps to, or null.</param>
/// <param name="Also">Other names that lead to it.</param>
public sealed record KnownTopic(string Id, string? Parent, string Name, string? Iptc, ImmutableArray<string> Also)
{
    /// <summary>That Media Topic's code, "medtop:20000639"; null where it is not known for certain.</summary>
    public string? IptcCode { get; init; }

    internal static KnownTopic Parse(LexiconTable row) => new(row["id"], row.Optional("parent"), row["name"], row.Optional("iptc"),
        [.. row["also"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]) { IptcCode = row.Optional("iptc_code") };
}

/// <summary>Words that point to a topic.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Phrase">Whole words; a trailing "*" stands for any ending; lower case unless case matters.</param>
/// <param name="Weight">3 decides alone, 2 is strong, 1 counts only with others.</param>
/// <param name="Needs">Words of which one must stand in the article too; empty when none need.</param>
public sealed record TopicPhrase(string Topic, string Phrase, int Weight, ImmutableArray<string> Needs)
{
    internal static TopicPhrase Parse(LexiconTable row) => new(row["topic"], row["phrase"], row.Number("weight", 1), row.List("needs"));
}

/// <summary>A newspaper, agency or broadcaster.</summary>
/// <param name="Id">A stable slug.</param>
/// <param name="Name">To print.</param>
/// <param name="Aliases">Other names in text.</param>
/// <param name="Domains">Host names: abcnews.go.com.</param>
/// <param name="Country">ISO code, or null.</param>
/// <param name="Kind">agency, newspaper, broadcaster, …</param>
/// <param name="Invented">True for the outlets of sample reports.</param>
public sealed record KnownOutlet(string Id, string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Domains, string? Country, string Kind, bool Invented)
{
    internal static KnownOutlet Parse(LexiconTable row) => new(row["id"], row["name"], row.List("aliases"), row.List("domains"), row.Optional("country"),
        row["kind"], row.Flag("invented"));
}

/// <summary>A place where diplomacy happens: a summit town, a seat of the United Nations, a resort, a base, a border post.</summary>
/// <param name="Name">As printed: "Sharm el-Sheikh".</param>
/// <param name="Also">Other spellings.</param>
/// <param name="Country">ISO code.</param>
/// <param name="Kind">summit-town, un-seat, resort, base, border-post, city, …</param>
/// <param name="Region">The state or province that is printed beside it ("Alabama"), or null.</param>
/// <param name="Preference">1 is the default reading of the name; others need their country or region in the text.</param>
public sealed record KnownPlace(string Name, ImmutableArray<string> Also, string Country, string Kind, string? Region, int Preference)
{
    internal static KnownPlace Parse(LexiconTable row) => new(row["place"], row.List("also"), row["country"], row["kind"], row.Optional("region"), row.Number("preference", 1));
}

/// <summary>A summit, visit or conference whose days are on record: it dates the reports that tell of it.</summary>
/// <param name="Id">A stable slug: "2018-07-16-helsinki-trump-putin".</param>
/// <param name="Name">To print in a reason: "Helsinki summit of Trump and Putin".</param>
/// <param name="Kind">summit, visit, talks, conference, signing.</param>
/// <param name="Places">Where, in the names that reports print.</param>
/// <param name="Country">ISO code of the country it was held in.</param>
/// <param name="People">Ids of those who took part.</param>
/// <param name="Body">Id of the body whose event it was, or null.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record KnownEvent(string Id, string Name, string Kind, ImmutableArray<string> Places, string Country, ImmutableArray<string> People, string? Body, DateOnly From, DateOnly To)
{
    internal static KnownEvent Parse(LexiconTable row) => new(row["id"], row["name"], row["kind"], row.List("place"), row["country"], row.List("people"), row.Optional("body"),
        row.FirstDay("from") ?? DateOnly.MinValue, row.LastDay("to") ?? DateOnly.MaxValue);
}
