using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Text;

/// <summary>What a word may be, as far as a closed list can tell. Most nouns, verbs and adjectives are in none.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Article = 1 << 0,
    Possessive = 1 << 1,
    Preposition = 1 << 2,

    /// <summary>he, she, they, who</summary>
    Subject = 1 << 3,

    /// <summary>him, her, them</summary>
    Object = 1 << 4,

    /// <summary>and, or, but</summary>
    Coordinator = 1 << 5,

    /// <summary>because, when, if: begins a clause of its own</summary>
    Subordinator = 1 << 6,
    Relative = 1 << 7,

    /// <summary>is, has, will, would, did</summary>
    Auxiliary = 1 << 8,
    Adverb = 1 << 9,

    /// <summary>Monday, today</summary>
    Day = 1 << 10,
    Month = 1 << 11,

    /// <summary>week, morning, year</summary>
    Time = 1 << 12,
    Number = 1 << 13,
    Capital = 1 << 14,

    /// <summary>minister, spokesman, officials: somebody who can speak</summary>
    Person = 1 << 15,

    /// <summary>statement, interview, summit: where things are said</summary>
    Occasion = 1 << 16,
    Demonstrative = 1 << 17,

    /// <summary>some, both, several, many</summary>
    Quantifier = 1 << 18,

    /// <summary>ministry, government, court: a body that can speak</summary>
    Body = 1 << 19,

    /// <summary>A finite verb beyond doubt, or a form that is nearly always one: met, went, became.</summary>
    Verb = 1 << 20,
    Negation = 1 << 21,

    /// <summary>Mr., Gen., Dr.: a title before a name.</summary>
    Title = 1 << 22,

    /// <summary>report, document, communique: a text that can speak</summary>
    Document = 1 << 23,
}

/// <summary>Closed word lists of English, with the words that news reports use for those who speak and where they speak.</summary>
internal static class WordLists
{
    private static readonly (WordClasses Class, string Words)[] Lists =
    [
        (WordClasses.Article, "the a an"),
        (WordClasses.Possessive, "his her its their our my your whose"),
        (WordClasses.Preposition, """
            of in on at by for from with without about against between among during after before since until till to into onto over under above below behind beside besides
            through throughout across along around near off out outside inside within toward towards upon via per amid amidst despite except like unlike alongside following
            regarding concerning versus beyond
            """),
        (WordClasses.Subject, "he she they i we you it who"),
        (WordClasses.Object, "him her them me us you it whom himself herself themselves itself myself ourselves"),
        (WordClasses.Coordinator, "and or but nor & yet"),
        (WordClasses.Subordinator, "because when while if although though whether whereas as after before since until once unless lest than that what how why where so"),
        (WordClasses.Relative, "who whom whose which that where"),
        (WordClasses.Auxiliary, """
            is are was were be been being am has have had having do does did will would shall should can could may might must
            isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't ain't
            he's she's it's they're we're i'm you're he'd she'd they'd i'd we'd he'll she'll they'll i'll we'll i've we've they've you've
            """),
        (WordClasses.Negation, "not never n't no neither nor isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't"),
        (WordClasses.Adverb, """
            also later then now again already just still even only ever never always often once twice soon here there too yet instead earlier recently previously repeatedly
            once meanwhile however therefore thus further furthermore moreover afterward afterwards since first second finally perhaps maybe quite rather very almost nearly both
            today yesterday tonight tomorrow not back ago flatly long once far much more most less least well simply
            """),
        (WordClasses.Day, "monday tuesday wednesday thursday friday saturday sunday mon. tues. wed. thurs. fri. sat. sun. today yesterday tonight tomorrow"),
        (WordClasses.Month, "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec."),
        (WordClasses.Time, """
            day days week weeks month months year years hour hours minute minutes morning afternoon evening night nights weekend weekday decade decades century moment time noon midnight
            spring summer autumn fall winter
            """),
        (WordClasses.Number, "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion trillion dozen dozens hundreds thousands scores"),
        (WordClasses.Demonstrative, "this that these those"),
        (WordClasses.Quantifier, "some many several both all each every most few any other another others no either neither more half various numerous such certain much"),
        (WordClasses.Title, "mr. mrs. ms. dr. gen. sen. rep. gov. lt. col. sgt. maj. capt. adm. cmdr. prof. rev. hon. fr. sens. reps. mr mrs ms dr sir dame lord lady king queen prince princess pope sheikh emir"),
        (WordClasses.Occasion, """
            statement statements interview interviews conference briefing briefings speech speeches address remarks letter letters email e-mail emails tweet tweets post posts article op-ed editorial
            debate debates rally meeting meetings summit talks call hearing forum event press release news testimony ceremony appearance visit panel report facebook twitter instagram
            telegram x television tv radio broadcast telephone phone memo message messages video podcast show program programme newsletter column blog essay book filing complaint lawsuit reply response
            session luncheon dinner banquet reception convention visit trip stop campaign webinar readout communique communiqué declaration dispatch note cable questioning opinion brief bulletin ruling order
            """),
        (WordClasses.Document, """
            report statement document communique communiqué declaration resolution letter article editorial study survey poll memo paper release readout study analysis lawsuit
            complaint agreement ruling order transcript bulletin read-out message tweet post note book filing text charter treaty story stories reports studies polls documents constitution newspaper
            """),
        (WordClasses.Body, """
            ministry government department administration embassy council commission committee parliament congress senate house agency office court bank union organisation organization
            party group alliance bloc army military police authority authorities cabinet kremlin presidency mission federation association coalition movement campaign company firm
            institute centre center foundation university network newspaper agency board panel legislature assembly league secretariat watchdog regime junta leadership delegation team side sides
            bureau service media press nation nations country countries state states city village white pentagon capitol opposition lobby chamber tribunal
            """),
        (WordClasses.Person, """
            minister ministers president presidents premier chancellor taoiseach tánaiste spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials diplomat diplomats
            ambassador ambassadors envoy envoys secretary secretaries leader leaders senator senators representative representatives congressman congresswoman governor mayor general
            admiral colonel commander chief director head chairman chairwoman chair commissioner king queen prince princess pope cardinal bishop archbishop judge justice lawyer lawyers attorney
            prosecutor prosecutors analyst analysts expert experts professor scholar scholars economist economists adviser advisers advisor advisors aide aides negotiator negotiators mediator mediators
            delegate delegates lawmaker lawmakers politician politicians candidate candidates nominee activist activists critics critic supporters supporter opponents opponent
            source sources witness witnesses reporter reporters journalist journalists correspondent editor author writer host anchor columnist historian researcher researchers scientist scientists doctor doctors
            man woman men women people person persons resident residents voter voters citizen citizens villager villagers student students soldier soldiers rebel rebels militant militants fighter fighters
            counterpart counterparts colleague colleagues deputy predecessor successor wife husband father mother son daughter brother sister widow family families friend friends
            member members manager executive officer officers agent agents investigator investigators inspector inspectors observer observers monitor monitors ceo founder co-founder owner
            strategist strategists consultant pollster pollsters operative operatives staffer staffers billionaire businessman businesswoman veteran veterans democrat democrats republican republicans
            conservatives liberals parties vice-president undersecretary speaker ministers mufti imam rabbi pastor priest monk dictator monarch emperor crown heir warlord dissident refugees refugee
            worker workers farmer farmers teacher teachers protesters demonstrators organizers organisers campaigners americans russians chinese iranians israelis palestinians ukrainians
            russian-backed insiders allies ally rivals rival hopeful frontrunner front-runner
            blogger bloggers cleric clerics ayatollah nurse nurses engineer engineers pilot pilots sailor sailors driver drivers owners passenger passengers neighbour neighbours neighbor neighbors merchant merchants banker bankers
            trader traders survivor survivors migrant migrants prisoner prisoners detainee detainees hostage hostages poet novelist photographer filmmaker academics technocrat emir sheikh sultan generals admirals commanders chiefs
            directors governors mayors senators justices attorneys editors authors writers founders managers executives interpreter interpreters translator parliamentarian parliamentarians legislator legislators councillor councillors
            peacekeepers attendees participant participants legislators premiers chancellors bishops cardinals delegate commissioners inspectors lecturer fellows specialist specialists professors physicians
            physician psychologist sociologist anchor moderator comedian actor actress singer star artist musician dean principal superintendent sheriff trooper detective
            """),
        (WordClasses.Verb, """
            met went came took gave got made became began kept left held won lost ran sent brought found led stood rose fell drew paid spent built sat broke chose spoke grew knew saw
            arrived visited signed travelled traveled returned moved killed died opened closed refused want wants wanted need needs seems seemed appear appears appeared remains remained continues
            continued tried tries became becomes include includes included show shows showed believe believes believed think thinks thought feel feels felt hopes hoped expects expected knows
            """),
        (WordClasses.Subject, "everyone everybody someone somebody nobody"),
    ];

    private static readonly FrozenDictionary<string, WordClasses> Classes = Lists
        .SelectMany(list => list.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, list.Class)))
        .GroupBy(x => x.word, x => x.Class, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate((a, b) => a | b), StringComparer.Ordinal);

    /// <summary>Abbreviations that keep their full stop; a sentence seldom ends with one.</summary>
    private static readonly FrozenSet<string> Abbreviations = WordList.Set("""
        mr mrs ms dr gen sen rep gov lt col sgt maj capt adm cmdr prof rev hon sens reps messrs fr jr sr st vs no nos inc corp co ltd dept univ gov
        jan feb mar apr jun jul aug sep sept oct nov dec mon tues wed thurs fri sat sun approx est a.m p.m e.g i.e etc
        ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
        """);

    public static WordClasses Of(string lower, bool capital)
    {
        var classes = Classes.GetValueOrDefault(lower);
        if (classes == WordClasses.None)
        {
            if (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && !capital)
            {
                classes = WordClasses.Adverb;
            }
            else if (lower.Length > 0 && char.IsDigit(lower[0]))
            {
                classes = WordClasses.Number;
            }
            else if (lower.Length > 6 && PersonEndings(lower))
            {
                classes = WordClasses.Person;
            }
            else if (lower.EndsWith("n't", StringComparison.Ordinal))
            {
                classes = WordClasses.Auxiliary | WordClasses.Negation;
            }
        }

        return capital ? classes | WordClasses.Capital : classes;
    }

    public static bool IsAbbreviation(string lowerWithoutStop) =>
        Abbreviations.Contains(lowerWithoutStop) || (lowerWithoutStop.Length == 1 && char.IsLetter(lowerWithoutStop[0]));

    private static bool PersonEndings(string lower) =>
        lower.EndsWith("man", StringComparison.Ordinal) || lower.EndsWith("woman", StringComparison.Ordinal) || lower.EndsWith("person", StringComparison.Ordinal) ||
        lower.EndsWith("ologist", StringComparison.Ordinal) || lower.EndsWith("keeper", StringComparison.Ordinal) || lower.EndsWith("minister", StringComparison.Ordinal) ||
        lower.EndsWith("-secretary", StringComparison.Ordinal) || lower.EndsWith("-general", StringComparison.Ordinal);
}
