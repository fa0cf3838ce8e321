namespace DiplomacyNews.Analysis.Tests.People;

/// <summary>An invented world in the tables of the seeds: two countries, a few officials, bodies and outlets.</summary>
internal static class SmallLexicon
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["people.tsv"] = """
            id|name|family_name|given_names|surname_first|short_names|aliases|gender
            ada-okafor|Ada Okafor|Okafor|Ada|0|Okafor||female
            tor-lindqvist|Tor Lindqvist|Lindqvist|Tor|0|Lindqvist|Tor J. Lindqvist|male
            bo-renwick|Bo Renwick|Renwick|Bo|0|Renwick|Bo Renwyck|male
            wen-hai|Wen Hai|Wen|Hai|1|Wen||male
            wen-lijun|Wen Lijun|Wen|Lijun|1|Wen||male
            elin-cavusoglu|Elin Çavuşlu|Çavuşlu|Elin|0|Çavuşlu||female
            samir-bin-harun|Samir bin Harun|bin Harun|Samir|0|bin Harun;Prince Samir|Samer bin Haroun;Crown Prince Samir bin Harun|male
            old-premier|Greta Holm|Holm|Greta|0|Holm||female
            mara-quist|Mara Quist|Quist|Mara|0|Quist||female
            nils-varga|Nils Varga|Varga|Nils|0|Varga||male
            jon-marsk|Jon Marsk|Marsk|Jon|0|Marsk||male
            lena-vold|Lena Vold|Vold|Lena|0|Vold||female
            per-holt|Per Holt|Holt|Per|0|Holt||male
            ida-brandt|Ida Brandt|Brandt|Ida|0|Brandt||female
            sten-arvid-molander|Sten Arvid Molander|Molander|Sten Arvid|0|Molander||male
            karim-al-vask|Karim Al Vask|Al Vask|Karim|0|Al Vask||male
            """,
        ["offices.tsv"] = """
            person|roles|title|country|body|from|to|seen_until|status|seat
            ada-okafor|foreign-minister|Foreign Minister|NDR||2019-03-01|2024-05-31||regular|NDR/foreign-minister
            bo-renwick|foreign-minister|Foreign Minister|NDR||2024-06-01|||regular|NDR/foreign-minister
            tor-lindqvist|head-of-state|President|NDR||2016-01-01|||regular|NDR/head-of-state
            tor-lindqvist|president-elect|President-elect|NDR||2015-11-01|2016-01-01||regular|NDR/president-elect
            wen-hai|foreign-minister|Foreign Minister|HAL||2018-01-01|||regular|HAL/foreign-minister
            wen-lijun|public-security-minister|Public Security Minister|HAL||2020-01-01|||regular|
            samir-bin-harun|crown-prince|Crown Prince|HAL||2017-01-01|||regular|
            elin-cavusoglu|head-of-state;party-leader|President|HAL||2017-02-01|||regular|HAL/head-of-state
            old-premier|head-of-government|Prime Minister|NDR||2004-01-01|2015-12-31||regular|NDR/head-of-government
            nils-varga|head-of-government|Prime Minister|NDR||1990-01-01|1999-12-31||regular|NDR/head-of-government
            jon-marsk|national-security-adviser|National Security Adviser|NDR||2019-01-01|||regular|NDR/national-security-adviser
            lena-vold|org-head|Secretary General||northern-pact|2019-01-01|||regular|northern-pact/org-head
            per-holt|ambassador-to-HAL|Ambassador to Halistan|NDR||2019-01-01|||regular|NDR/ambassador-to-HAL
            ida-brandt|leader-spokesperson|White Pier press secretary|HAL||2019-01-01|||regular|HAL/leader-spokesperson
            nils-varga|leader-spokesperson|White Pier press secretary|HAL||1980-01-01|1984-12-31||regular|HAL/leader-spokesperson
            sten-arvid-molander|foreign-minister|Foreign Minister|HAL||2001-01-01|2004-12-31||regular|HAL/foreign-minister
            sten-arvid-molander|defence-minister|Defence Minister|HAL||2016-01-01|2017-06-30||regular|
            sten-arvid-molander|envoy|Special Envoy for Lake Affairs|HAL||2020-01-01|||regular|
            mara-quist|foreign-ministry-spokesperson|Foreign Ministry spokesperson|NDR||2021-01-01|2025-01-01||regular|
            """,
        ["lives.tsv"] = """
            person|died|basis
            nils-varga|2015-06-30|memory
            """,
        ["countries.tsv"] = """
            iso3|iso2|name|other_names|adjective|people|capitals|head_of_state_title|head_of_government_title|foreign_minister_title|leader_roles
            NDR|ND|Nordria|Kingdom of Nordria|Nordrian|Nordrians|Torsholm|President|Prime Minister|Foreign Minister|head-of-state
            HAL|HL|Halistan||Halistani|Halistanis;Lake Haliers|Qarath|President|Prime Minister|Foreign Minister|head-of-state
            """,
        ["bodies.tsv"] = """
            id|name|abbreviations|aliases|kind|country|parent|from
            nordria-foreign|Nordrian Foreign Ministry|MFA|Nordria's Foreign Ministry|foreign-ministry|NDR||
            halistan-foreign|Halistani Foreign Ministry|MFA||foreign-ministry|HAL||
            white-pier|White Pier||the White Pier|government|HAL||
            northern-pact|Northern Pact Organization|NPO|the pact|organisation|||
            lake-council|UN Lake Council|UNLC||organ|||
            harbour-board|Nordrian Harbour Department||Harbour Department|agency|NDR||
            lake-front|Lake Front||the Lake Front|movement|||2015-04
            """,
        ["metonyms.tsv"] = """
            name|target_type|target|kind|office_role|also_place|preference|from|to
            Torsholm|country|NDR|government||1|1||
            Qarath|country|HAL|government||1|1||
            the White Pier|body|white-pier|presidency|head-of-state|0|1||
            the Old Mint|body|nordria-foreign|ministry|foreign-minister|0|1||
            """,
        ["places.tsv"] = """
            place|also|country|kind|region|preference
            Geneva||CHE|summit-town||1
            Le Bourget||FRA|summit-town||1
            Lakeford||NDR|city||1
            Lakeford||HAL|city|Upper Halistan|2
            """,
        ["events.tsv"] = """
            id|name|kind|place|country|people|body|from|to
            2021-05-20-qarath-okafor|Okafor's visit to Qarath|visit|Qarath|HAL|ada-okafor;wen-hai;elin-cavusoglu||2021-05-18|2021-05-20
            2023-03-02-qarath-okafor|Okafor's second visit to Qarath|visit|Qarath|HAL|ada-okafor;wen-hai||2023-03-01|2023-03-02
            2022-06-10-lakeford-pact|Northern Pact summit in Lakeford|summit|Lakeford|NDR|tor-lindqvist|northern-pact|2022-06-09|2022-06-10
            """,
        ["outlets.tsv"] = """
            id|name|aliases|domains|country|kind|invented
            northern-wire|Northern Wire|NW|northernwire.example|NDR|news-agency|0
            """,
    };

    /// <summary>The lexicon; cells are parted by "|" above, and several values in a cell by ";".</summary>
    public static Lexicon Lexicon { get; } = Lexicon.Read(file =>
        Tables.TryGetValue(file, out var table) ? new StringReader(string.Join('\n', table.Split('\n').Select(l => l.Trim().Replace('|', '\t').Replace(';', '|')).Where(l => l.Length > 0))) : null);
}
