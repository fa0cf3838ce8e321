using System.Collections.Frozen;
using System.Collections.Immutable;
using static DiplomacyNews.Analysis.Text.WordList;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// The words that titles are made of. Written for this project from the titles that the press and the table of offices use; the table's own
/// titles ("Under Secretary of State for Political Affairs") come on top of these.
/// </summary>
internal static class TitleWords
{
    /// <summary>Titles that say what somebody is or does, and no office: one who holds an office is called by that.</summary>
    public static readonly ImmutableArray<string> Callings = [.. """
        adviser;advisor;aide;official;diplomat;analyst;expert;specialist;scholar;professor;lecturer;researcher;fellow;historian;economist;political scientist;author;writer;editor;reporter;journalist;
        correspondent;presenter;anchor;columnist;photographer;lawyer;attorney;barrister;judge;justice;activist;dissident;campaigner;protester;founder;co-founder;
        executive;manager;politician;statesman;billionaire;tycoon;businessman;businesswoman;investor;academic;physician;doctor;nurse;engineer;scientist;agent;officer;soldier;veteran;pilot;
        whistleblower;contractor;resident;cleric;ayatollah;grand ayatollah;imam;sheikh;sheikha;mullah;bishop;cardinal;patriarch;rabbi;reverend;prince;princess;duke;baron;strategist;pollster;
        operative;provost;dean;principal;militant;warlord;voter;retiree;supporter;speechwriter;student;teacher;farmer;fisherman;shopkeeper;taxi driver;truck driver;survivor;eyewitness;refugee;
        migrant;asylum seeker;musician;singer;actor;actress;film director;filmmaker;artist;poet;novelist;athlete;footballer;coach;retired diplomat;blogger;broadcaster;publisher;consultant;advocate;
        volunteer;trader;witness;owner;driver;passenger;neighbour;neighbor;villager;vendor;merchant;sailor;skipper;paramedic;firefighter;entrepreneur;shareholder;pastor;priest;monk;nun;psychologist;
        epidemiologist;virologist;climatologist;sociologist;anthropologist;criminologist;demographer;geologist;biologist;defector;deserter;hostage;prisoner;detainee;inmate;banker;mediator;auditor;
        interpreter;translator;convenor;convener;curator;laureate;editor-in-chief;trustee;rector;magistrate;sheriff;commentator;lobbyist;boxer;comedian;rapper;
        playwright;organiser;organizer;trade unionist;
        """.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Titles by the roles they may mean; roles are those of the table of offices. A title without roles names an office that the table does not keep.</summary>
    public static readonly FrozenDictionary<string, string[]> Heads = Build();

    /// <summary>Words before a title that say it is over; "former" may also stand in "the former Yugoslavia", which the index knows as a name.</summary>
    public static readonly FrozenSet<string> Over = Set("former ex then late one-time onetime erstwhile ousted deposed retired toppled disgraced assassinated slain");

    /// <summary>Words before a title that make it another, lower office.</summary>
    public static readonly FrozenSet<string> Lower = Set("deputy vice assistant under associate junior undersecretary");

    /// <summary>Words before a title that change nothing of the office.</summary>
    public static readonly FrozenSet<string> Neutral = Set("acting interim outgoing incoming current senior principal top new newly-appointed veteran powerful longtime caretaker transitional visiting embattled incumbent sitting dictator first chief lead permanent special");

    /// <summary>What an office may be about, in lower case: "military spokesperson", "minister of defence".</summary>
    public static readonly FrozenSet<string> Fields = Set("""
        military security police army navy air force defence foreign interior home finance trade economy economic energy oil justice health education opposition party government
        presidential parliamentary ruling rebel political religious spiritual nuclear peace climate human rights policy press media campaign diplomatic naval intelligence national
        junta militia coalition guerrilla separatist insurgent royal papal federal regional local state supreme general high international transport environment culture information communications agriculture science technology labour public
        external internal affairs relations cabinet coast guard border humanitarian aid relief refugee migration election electoral provincial district city congressional senate house
        legal strategic legislative executive central bank commerce treasury disarmament counterterrorism counter-terrorism drugs development planning operations social welfare water minority majority
        tax customs budget culture sport sports tourism industry research innovation family women youth housing infrastructure digital cyber cybersecurity prison procurement anti-corruption counterintelligence
        fire rescue emergency disaster olympic university church village tribal municipal metropolitan civic student civilian mission logistics training recruitment
        cooperation protection mineral minerals fisheries forestry tribes expatriates religious antiquities veterans petroleum investment
        freedom freedoms issues reconciliation democracy labor resources hostage
        """);

    /// <summary>Whether a word, by its ending, is what somebody is busy with: "terrorism specialist", "ethics lecturer", "biology student".</summary>
    public static bool IsMatter(string word) =>
        word.Length > 5 && Array.Exists(Matters, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] Matters = ["ism", "ics", "logy", "tion", "ment", "ity", "istry", "ance"];

    /// <summary>Honorifics: they say that a name follows, and often whether of a man or a woman.</summary>
    public static readonly FrozenDictionary<string, Gender> Honorifics = new Dictionary<string, Gender>(StringComparer.Ordinal)
    {
        ["mr"] = Gender.Male, ["mister"] = Gender.Male, ["sir"] = Gender.Male, ["lord"] = Gender.Male, ["don"] = Gender.Male, ["mrs"] = Gender.Female, ["ms"] = Gender.Female, ["miss"] = Gender.Female,
        ["madam"] = Gender.Female, ["madame"] = Gender.Female, ["lady"] = Gender.Female, ["dame"] = Gender.Female, ["baroness"] = Gender.Female, ["dr"] = Gender.Unknown, ["prof"] = Gender.Unknown,
        ["rev"] = Gender.Unknown, ["hon"] = Gender.Unknown,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Ranks among the heads: what somebody does says more ("the coalition spokesman, General Holm").</summary>
    public static readonly FrozenSet<string> Ranks = Set("general brigadier colonel admiral commander captain major lieutenant sergeant marshal gen col adm capt lt sgt maj sheikh sheikha prince princess professor doctor");

    /// <summary>Women's titles among the heads.</summary>
    public static readonly FrozenSet<string> OfWomen = Set("queen princess spokeswoman chairwoman congresswoman councilwoman policewoman sheikha businesswoman");

    /// <summary>Men's titles among the heads.</summary>
    public static readonly FrozenSet<string> OfMen = Set("king prince spokesman chairman congressman councilman emir sheikh sultan pope pontiff ayatollah imam cardinal bishop archbishop patriarch businessman");

    /// <summary>Whether the folded head of a title is a calling and no office.</summary>
    public static bool IsCalling(string head) => FoldedCallings.Contains(head);

    private static readonly FrozenSet<string> FoldedCallings = Callings.Select(NameWords.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string[]> Build()
    {
        var heads = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Add(string titles, params string[] roles)
        {
            foreach (var title in titles.Split('|'))
            {
                heads[NameWords.Fold(title)] = roles;
            }
        }

        Add("president", "head-of-state", "president", "org-head");
        Add("president-elect", "president-elect");
        Add("vice president", "vice-president", "org-vice-head");
        Add("prime minister|premier|PM|head of government", "head-of-government", "prime-minister");
        Add("chancellor", "head-of-government");
        Add("head of state", "head-of-state");
        Add("vice premier|deputy prime minister|deputy premier", "vice-premier", "deputy-prime-minister");
        Add("king|queen|emir|sultan|monarch|emperor|pope|pontiff", "head-of-state");
        Add("crown prince", "crown-prince");
        Add("deputy crown prince", "deputy-crown-prince");
        Add("supreme leader", "supreme-leader", "leader");
        Add("leader|dictator|strongman|ruler", "leader", "supreme-leader", "head-of-state", "head-of-government", "party-leader", "org-head", "party-leader-ni", "opposition-leader");
        Add("foreign minister|foreign secretary|minister of foreign affairs|minister for foreign affairs|foreign affairs minister|external affairs minister|minister of external affairs|"
            + "minister for external affairs|minister of foreign relations|foreign relations minister|minister of external relations|top diplomat|chief diplomat|foreign policy chief|foreign affairs chief|foreign chief",
            "foreign-minister", "foreign-secretary");
        Add("secretary of state", "foreign-minister");
        Add("deputy foreign minister|vice foreign minister|vice minister of foreign affairs|deputy minister of foreign affairs|deputy secretary of state", "deputy-foreign-minister");
        Add("state minister for foreign affairs|minister of state for foreign affairs", "minister-of-state", "deputy-foreign-minister");
        Add("defence minister|defence secretary|minister of defence|minister for defence|minister of national defence|secretary of defence|defence chief|war minister", "defence-minister");
        Add("finance minister|minister of finance|treasury secretary|secretary of the treasury|treasury chief|finance chief|chancellor of the exchequer", "finance-minister");
        Add("national security adviser|national security advisor", "national-security-adviser");
        Add("chief of staff", "chief-of-staff");
        Add("secretary-general|secretary general|general secretary", "org-head", "party-leader");
        Add("director-general|director general|managing director|executive director|high commissioner|high representative|commissioner-general|executive secretary", "org-head", "commissioner", "foreign-minister", "head-of-parliament");
        Add("chairperson|chairman|chairwoman", "org-head", "commissioner", "head-of-parliament");
        Add("commissioner", "commissioner", "org-head");
        Add("spokesman|spokeswoman|spokesperson|press secretary|deputy spokesperson|deputy spokesman|deputy press secretary", "foreign-ministry-spokesperson", "leader-spokesperson", "government-spokesperson", "defence-spokesperson", "military-spokesperson", "spokesperson");
        Add("ambassador", "un-ambassador", "ambassador");
        Add("permanent representative", "un-ambassador");
        Add("envoy|special envoy|special representative|peace envoy|special presidential envoy", "envoy", "chief-negotiator");
        Add("chief negotiator|negotiator|nuclear negotiator", "chief-negotiator", "envoy");
        Add("army chief|military chief|chief of the general staff|chairman of the joint chiefs of staff|commander-in-chief", "military-chief");
        Add("intelligence chief|spy chief|CIA director|spymaster", "intelligence-chief");
        Add("party leader|party chief|party secretary", "party-leader");
        Add("opposition leader", "opposition-leader");
        Add("rebel leader|militant leader|faction leader|union leader|tribal leader|spiritual leader|religious leader|community leader");
        Add("speaker", "house-speaker", "parliament-speaker", "duma-speaker", "head-of-parliament");
        Add("central bank governor|central bank chief", "central-bank");
        Add("minister", "minister");
        Add("secretary", "secretary");
        Add("minister of state|under secretary|undersecretary|assistant secretary|deputy assistant secretary|acting assistant secretary|deputy secretary|deputy minister|deputy national security adviser|deputy national security advisor|senior director");
        Add("head|chief|boss|administrator", "org-head");
        Add("director|deputy director|deputy head|deputy chief|chair|co-chair|vice chairman|vice chair|governor|deputy governor|lieutenant governor|governor general|chief minister|mayor|deputy mayor|senator|representative|congressman|congresswoman|lawmaker|MP|member of parliament|legislator|parliamentarian|councilman|councillor|councilor|alderman|MEP");
        Add("general|major general|brigadier general|lieutenant general|brigadier|colonel|lieutenant colonel|admiral|rear admiral|vice admiral|commander|captain|major|lieutenant|sergeant|marshal|field marshal|superintendent|inspector|commandant|gen|lt gen|maj gen|brig gen|col|lt col|adm|sen|rep|gov|capt|lt|sgt|maj|amb");
        Add("solicitor general|attorney general|prosecutor general|chief prosecutor|chief justice|consul|consul general|charge d'affaires|attaché|deputy|delegate|rapporteur|special rapporteur|ombudsman|police chief|security chief|coordinator|special counsel|counselor|counsellor|inspector general|inspector general of police|superintendent of police|controller|national security council spokesman|first lady|vice-chancellor|archbishop|prosecutor|treasurer|member|chief executive|chief executive officer|chief financial officer|chief operating officer|chief medical officer|CEO|campaign manager|candidate|presidential candidate|nominee|runner-up|frontrunner");
        Add(string.Join('|', Callings));
        return heads.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
