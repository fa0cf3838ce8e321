using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>Cities that datelines name and that are no capitals in the lexicon's spelling, with their countries. Written for this project.</summary>
internal static class DiplomaticCities
{
    private const string List = """
        Geneva:CHE Zurich:CHE Davos:CHE Lausanne:CHE Montreux:CHE Lugano:CHE Washington:USA Washington_DC:USA New_York:USA United_Nations:USA Camp_David:USA Los_Angeles:USA San_Francisco:USA Chicago:USA Houston:USA Boston:USA Miami:USA Atlanta:USA
        Anchorage:USA Philadelphia:USA Honolulu:USA Dallas:USA Detroit:USA Seattle:USA Palm_Beach:USA Mar-a-Lago:USA Annapolis:USA Dayton:USA Woodside:USA Sunnylands:USA Istanbul:TUR Antalya:TUR Izmir:TUR Dubai:ARE Sharjah:ARE Jeddah:SAU Mecca:SAU Medina:SAU
        Sharm_el-Sheikh:EGY Alexandria:EGY Tel_Aviv:ISR Haifa:ISR Gaza:PSE Gaza_City:PSE Rafah:PSE Khan_Younis:PSE Hebron:PSE Nablus:PSE Jenin:PSE Bethlehem:PSE Aleppo:SYR Homs:SYR Idlib:SYR Mosul:IRQ Basra:IRQ Erbil:IRQ Irbil:IRQ Kirkuk:IRQ
        Isfahan:IRN Mashhad:IRN Qom:IRN Natanz:IRN Karachi:PAK Lahore:PAK Peshawar:PAK Quetta:PAK Rawalpindi:PAK Mumbai:IND Kolkata:IND Chennai:IND Bengaluru:IND Bangalore:IND Hyderabad:IND Srinagar:IND Goa:IND Kandahar:AFG Herat:AFG
        Jalalabad:AFG Shanghai:CHN Hong_Kong:HKG Macau:MAC Guangzhou:CHN Shenzhen:CHN Tianjin:CHN Chengdu:CHN Wuhan:CHN Hangzhou:CHN Lhasa:CHN Urumqi:CHN Boao:CHN Osaka:JPN Kyoto:JPN Hiroshima:JPN Nagasaki:JPN Okinawa:JPN
        Busan:KOR Panmunjom:KOR Incheon:KOR Jeju:KOR Ho_Chi_Minh_City:VNM Da_Nang:VNM Bali:IDN Nusa_Dua:IDN Chiang_Mai:THA Mandalay:MMR Cebu:PHL Davao:PHL Sydney:AUS Melbourne:AUS Perth:AUS Brisbane:AUS Auckland:NZL
        Toronto:CAN Montreal:CAN Vancouver:CAN Quebec_City:CAN Halifax:CAN Cancun:MEX Tijuana:MEX Guadalajara:MEX Rio_de_Janeiro:BRA Sao_Paulo:BRA São_Paulo:BRA Belem:BRA Cali:COL Medellin:COL Cartagena:COL Guayaquil:ECU
        Maracaibo:VEN Cucuta:COL Johannesburg:ZAF Cape_Town:ZAF Durban:ZAF Lagos:NGA Maiduguri:NGA Kano:NGA Mombasa:KEN Goma:COD Bukavu:COD Darfur:SDN Port_Sudan:SDN Benghazi:LBY Misrata:LBY Sirte:LBY Casablanca:MAR Marrakech:MAR
        Timbuktu:MLI Aden:YEM Hodeidah:YEM Taiz:YEM St._Petersburg:RUS Saint_Petersburg:RUS Sochi:RUS Vladivostok:RUS Kazan:RUS Grozny:RUS Kaliningrad:RUS Omsk:RUS Kharkiv:UKR Kharkov:UKR Odesa:UKR Odessa:UKR Lviv:UKR Mariupol:UKR
        Donetsk:UKR Luhansk:UKR Kherson:UKR Zaporizhzhia:UKR Dnipro:UKR Yalta:UKR Sevastopol:UKR Simferopol:UKR Munich:DEU Frankfurt:DEU Hamburg:DEU Cologne:DEU Bonn:DEU Dresden:DEU Leipzig:DEU Ramstein:DEU The_Hague:NLD
        Rotterdam:NLD Strasbourg:FRA Marseille:FRA Nice:FRA Lyon:FRA Versailles:FRA Biarritz:FRA Evian:FRA Rambouillet:FRA Le_Bourget:FRA Deauville:FRA Cannes:FRA Milan:ITA Turin:ITA Naples:ITA Venice:ITA Genoa:ITA Borgo_Egnazia:ITA Vatican_City:VAT Barcelona:ESP Seville:ESP
        Granada:ESP Krakow:POL Gdansk:POL Wroclaw:POL Salzburg:AUT Graz:AUT Innsbruck:AUT Thessaloniki:GRC Edinburgh:GBR Glasgow:GBR Belfast:GBR Manchester:GBR Birmingham:GBR Liverpool:GBR Cardiff:GBR Windsor:GBR Bletchley_Park:GBR
        Banja_Luka:BIH Mostar:BIH Srebrenica:BIH Mitrovica:XKX Gothenburg:SWE Malmo:SWE Bergen:NOR Tromso:NOR Gyumri:ARM Stepanakert:AZE Batumi:GEO Osh:KGZ Almaty:KAZ Samarkand:UZB Bukhara:UZB Antwerp:BEL Bruges:BEL
        """;

    /// <summary>Countries by folded city.</summary>
    public static readonly FrozenDictionary<string, string> Countries = List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':')).DistinctBy(e => People.NameWords.Fold(e[0].Replace('_', ' ')), StringComparer.Ordinal).ToFrozenDictionary(e => People.NameWords.Fold(e[0].Replace('_', ' ')), e => e[1], StringComparer.Ordinal);
}
