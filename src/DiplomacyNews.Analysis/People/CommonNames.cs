using System.Collections.Frozen;
using static DiplomacyNews.Analysis.Text.WordList;

namespace DiplomacyNews.Analysis.People;

/// <summary>Words that look like names and are none, and phrases that hold a country's or person's name without meaning it. Written for this project.</summary>
internal static class CommonNames
{
    /// <summary>Places whose names hold another name; the index needs them so that "South China Sea" is not China.</summary>
    public static readonly string[] Places =
    [
        "South America", "North America", "Latin America", "Central America", "South China Sea", "East China Sea", "Sea of Japan", "Gulf of Oman", "Gulf of Mexico", "Gulf of Aden", "New Mexico",
        "New England", "New Jersey", "New York City", "Northern Ireland", "West Bank", "Gaza Strip", "Korean Peninsula", "Cuban Missile Crisis", "Suez Canal", "Panama Canal", "English Channel", "Indian Ocean",
        "Pacific Ocean", "Atlantic Ocean", "Persian Gulf", "Red Sea", "Black Sea", "Baltic Sea", "Caspian Sea", "Mediterranean Sea", "Taiwan Strait", "Strait of Hormuz", "Oval Office", "Air Force One", "Middle East",
        "Southeast Asia", "South Asia", "Central Asia", "East Asia", "Indo-Pacific", "Asia-Pacific", "Cold War", "World War I", "World War II", "World War III", "Trump Tower", "Nobel Prize", "Nobel Peace Prize",
        "Camp David", "Guantanamo Bay", "Golan Heights", "Horn of Africa", "Western Hemisphere", "Great Hall of the People",
        "Los Angeles", "San Francisco", "St. Petersburg", "Saint Petersburg", "West Point", "Wall Street", "Bank of America", "Good Friday Agreement", "Paris Agreement", "Paris agreement", "Geneva Conventions",
        "Geneva Convention", "Vienna Convention", "Minsk agreements", "Minsk Agreements", "Brussels sprouts", "Nord Stream", "TikTok", "Facebook", "Twitter", "YouTube", "Telegram", "Google", "Microsoft", "Instagram", "WhatsApp",
        "Rose Garden", "East Room", "Treaty Room", "Air Force", "Supreme Court", "Security Council resolution",
    ];

    /// <summary>Names of ministries that only a country tells apart.</summary>
    public static readonly (string Phrase, string Kind)[] Ministries =
    [
        ("foreign ministry", "foreign-ministry"), ("ministry of foreign affairs", "foreign-ministry"), ("foreign affairs ministry", "foreign-ministry"), ("ministry for foreign affairs", "foreign-ministry"),
        ("external affairs ministry", "foreign-ministry"), ("ministry of external affairs", "foreign-ministry"), ("MFA", "foreign-ministry"),
        ("defence ministry", "defence-ministry"), ("ministry of defence", "defence-ministry"), ("ministry of national defence", "defence-ministry"),
    ];

    /// <summary>Aliases of bodies that are ordinary words.</summary>
    public static readonly FrozenSet<string> TooCommonForBodies = FrozenSet.Create(StringComparer.Ordinal, "House", "Council", "Commission", "Fund", "Commonwealth", "Quartet", "Wagner", "Ministry of Defence", "Defence Ministry", "Presidency", "Cabinet", "Parliament");

    /// <summary>Metonyms that stand for somebody only with their article: "the North", "the Hill".</summary>
    public static readonly FrozenSet<string> NeedArticle = FrozenSet.Create(StringComparer.Ordinal, "North", "South", "Hill", "Fed", "Palace", "Fund", "Diet", "Settlement", "Valley", "Quai", "Royal Court", "National Palace", "Islamic Republic");

    /// <summary>Capitalised words that begin sentences or stand in headings and belong to no name.</summary>
    public static readonly FrozenSet<string> Openers = Set("""
        the a an in on at by for from with of to as and but or nor so yet if when while after before since until because although though however meanwhile also still now then there here this that these those
        he she it they we i you his her its their our my your who what where why how which whose both all some many most few each every no not none any another other such only even just more less much
        about above across against along among around behind below beneath beside between beyond despite down during except inside into like near off onto out outside over past through throughout toward towards
        under up upon within without once twice again earlier later soon ago today yesterday tomorrow tonight recently previously according asked speaking following given including regarding concerning
        is are was were be been being do does did has have had will would can could may might must shall should let lets yes no okay ok well please thank thanks good dear hello sorry question answer q
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        one two three four five six seven eight nine ten hundreds thousands dozens several experts officials critics analysts diplomats sources reporters per via amid
        unlike instead indeed perhaps maybe finally first second third last next nearly almost around reportedly allegedly apparently clearly obviously overall further furthermore moreover additionally besides
        than
        retired late former ex then acting discuss discusses meeting meetings order officially says said plans plan statement statements remarks readout transcript background update joint
        briefing press participant moderator interview photo video watch read more live breaking exclusive edt est gmt utc kst jst cet bst pdt pst dod
        """);

    /// <summary>Creeds and parties, which begin the names of organisations but no person's.</summary>
    public static readonly FrozenSet<string> Creeds = Set("republican republicans democrat democrats democratic conservative liberal socialist labour communist christian evangelical catholic muslim jewish islamic islamist sunni shia shiite orthodox protestant kurdish arab");

    /// <summary>Nouns that end the names of organisations, so that a run of capitals ending in one is a body.</summary>
    public static readonly FrozenSet<string> OrganisationNouns = Set("""
        ministry commission council party agency institute university organization union front movement forces force command committee court department foundation association league group bank fund army police
        guard coalition office bureau authority administration centre college school academy church congress parliament assembly senate chamber federation confederation alliance network society corporation company
        inc ltd llc plc corp service services secretariat tribunal board brigade brigades battalion regiment navy corps militia observatory museum hospital institution conference forum initiative program
        project campaign club team times post journal herald tribune gazette news television tv radio press magazine daily weekly online media airlines airways aramco energy gas oil petroleum industries technologies
        systems international group holdings partners watch rights democrats republicans conservatives socialists communists nationalists front partnership studios entertainment pictures motors pharmaceuticals laboratories consulting ventures task delegation embassy consulate mission headquarters government
        """);

    /// <summary>Those whose organisation it is, inside its name: "Workers' Party", "People's Defence Forces".</summary>
    public static readonly FrozenSet<string> Members = Set("people peoples women womens worker workers child children teacher teachers journalist journalists lawyer lawyers farmer farmers doctor doctors student students mother mothers veteran veterans employer employers");

    /// <summary>Bodies that every state has, by whether the noun says so alone ("the Iraqi army") or with what it is for ("the Iraqi security forces").</summary>
    public static readonly FrozenDictionary<string, bool> StateNouns = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["army"] = true, ["navy"] = true, ["military"] = true, ["police"] = true, ["parliament"] = true, ["embassy"] = true, ["consulate"] = true, ["cabinet"] = true, ["presidency"] = true, ["judiciary"] = true, ["legislature"] = true,
        ["ministry"] = false, ["forces"] = false, ["force"] = false, ["guard"] = false, ["court"] = false, ["bank"] = false, ["service"] = false, ["services"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nouns that end the names of places and things, which may begin with a person's: "Trump Tower", "Kennedy Airport".</summary>
    public static readonly FrozenSet<string> PlaceNouns = Set("""
        street avenue road square plaza boulevard lane bridge tower towers building hall house palace airport station port harbour harbor park garden gardens stadium arena centre center library hospital university college
        school institute museum foundation theatre theater hotel prison barracks base camp fort island islands river lake sea ocean bay gulf strait channel canal mountain mountains mount valley desert peninsula province region
        district county city town village state territory coast heights hills memorial monument cathedral mosque church temple prize award cup medal act bill law treaty accord accords agreement plan doctrine declaration
        protocol convention constitution amendment resolution summit conference war revolution day night week month year show festival cup tour trophy dynasty era century route highway dam pipeline carrier ship class boulevard terminal
        """);

    /// <summary>Nouns that say that the capitals before them name a place: "the Karol Bagh area".</summary>
    public static readonly FrozenSet<string> PlaceAfter = Set("area district region province city town village street neighborhood neighbourhood county airport suburb river valley border island islands peninsula square camp prison");

    /// <summary>Small words inside names: bin Salman, de la Vega, van Rompuy.</summary>
    public static readonly FrozenSet<string> Particles = Set("al bin bint ben abu abd de da do dos das del della di du la le van von der den ter dela delos af av zu zum y e st san");

    /// <summary>Words that begin the names of towns, which may end with a person's: "Fort Pierce", "San Martin".</summary>
    public static readonly FrozenSet<string> BeginPlaces = Set("fort port mount new san santa saint lake cape el los las east west north south upper lower");

    /// <summary>The states of the USA by names that are nothing else: Georgia and Washington are.</summary>
    public static readonly string[] AmericanStates =
    [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maryland", "Massachusetts",
        "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "Carolina", "North Dakota", "South Dakota", "Ohio", "Oklahoma", "Oregon",
        "Pennsylvania", "Rhode Island", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Wisconsin", "Wyoming",
    ];

    /// <summary>Kin and household: "Putin's daughter" is not Putin.</summary>
    public static readonly FrozenSet<string> Kin = Set("""
        wife husband spouse son sons daughter daughters father mother parents brother brothers sister sisters grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin widow widower fiancee fiance
        partner girlfriend boyfriend child children family relatives relative kids stepson stepdaughter ex-wife ex-husband in-laws son-in-law father-in-law brother-in-law mistress dog cat
        """);

    /// <summary>Verbs of speech in the past and present: a capitalised pair beside one is likely a person.</summary>
    public static readonly FrozenSet<string> SpeechVerbs = Set("""
        said says told tells added adds asked asks wrote writes tweeted announced stated noted argued claimed explained warned insisted replied commented declared stressed admitted acknowledged denied urged called
        accused described confirmed reported suggested observed recalled testified vowed pledged spoke thinks believes met visited arrived signed responded rejected praised criticized criticised condemned
        """);
}
