using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.People;

/// <summary>Who held which office when: whether a title in the text fits a term, and who held a title's office on the article's days.</summary>
internal sealed class OfficeBook
{
    /// <summary>Houses that have a president or chairman of their own.</summary>
    private static readonly FrozenSet<string> Houses = FrozenSet.ToFrozenSet(["commission", "council", "parliament", "assembly", "senate", "court", "bank", "conference"], StringComparer.Ordinal);

    /// <summary>Words beside "leader" that say nothing of a party.</summary>
    private static readonly FrozenSet<string> OfALeader = FrozenSet.ToFrozenSet(["de", "facto", "paramount", "longtime", "military", "junta", "transitional", "political", "national", "country", "state", "top", "powerful", "embattled", "veteran", "ruling", "coup", "incumbent", "visiting", "incoming", "caretaker"], StringComparer.Ordinal);

    private readonly Lexicon lexicon;
    private readonly Dictionary<KnownOffice, string> bags = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<(string Owner, string Role), KnownOffice> byRole;

    public OfficeBook(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        var bagOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var office in lexicon.Offices)
        {
            if (!bagOf.TryGetValue(office.Title, out var bag))
            {
                bagOf[office.Title] = bag = OfficeWords.Bag(office.Title);
            }

            bags[office] = bag;
        }

        byRole = lexicon.Offices.SelectMany(o => o.Roles.Select(r => (Owner: o.Country ?? o.Body ?? "", Role: r, Office: o))).ToLookup(x => (x.Owner, x.Role), x => x.Office);
    }

    /// <summary>
    /// How well a title fits a term: 0 not at all, 1 by a bare word ("Secretary Blinken"), 2 by what the office is, 3 by that and the country or body it names.
    /// </summary>
    public int Fit(TitleReading title, KnownOffice office)
    {
        var owner = OwnerFit(title, office);
        if (owner < 0 || (title.Host is { } host && !office.Roles.Contains(AmbassadorTo(host))))
        {
            return 0;
        }

        if (title.Host is not null)
        {
            return owner > 0 ? 3 : 2;
        }

        var sameWords = bags[office] == title.Bag;
        if (!sameWords && (title.Lower != StartsLower(office) || !RolesFit(title, office)))
        {
            return title.Lower == StartsLower(office) && title.Meaning.Roles is [] or ["minister"] or ["secretary"] && EndsWithHead(title.Head, office) ? 1 : 0;
        }

        return owner > 0 ? 3 : 2;
    }

    /// <summary>The terms of office that a title with its country or body may mean on the given days, the best role first.</summary>
    public IEnumerable<KnownOffice> Holders(TitleReading title, string owner, DayRanges days)
    {
        // "The White House press secretary" is no State Department spokesperson, though both speak for the same country.
        var called = RolesOf(title, owner).SelectMany(r => byRole[(owner, r)]).Where(o => bags[o] == title.Bag && days.TouchFirmly(o) && o.Status != "designate" && Fit(title, o) >= 2).Distinct().ToList();
        if (called.Count > 0)
        {
            return called;
        }

        foreach (var role in RolesOf(title, owner))
        {
            var held = byRole[(owner, role)].Where(o => days.TouchFirmly(o) && o.Status != "designate" && (Fit(title, o) >= 2 || IsLeader(title))).ToList();
            if (held.Count > 0)
            {
                return held;
            }
        }

        return [];
    }

    /// <summary>The terms of a role of a country or body on the given days.</summary>
    public IEnumerable<KnownOffice> Holders(string owner, string role, DayRanges days) => byRole[(owner, role)].Where(days.Touch);

    private static string AmbassadorTo(string host) => $"ambassador-to-{host}";

    private IEnumerable<string> RolesOf(TitleReading title, string owner) =>
        title.Host is { } host ? [AmbassadorTo(host)] : IsLeader(title) && lexicon.Country(owner) is { LeaderRoles: { Length: > 0 } roles } ? roles : title.Meaning.Roles;

    private static bool IsLeader(TitleReading title) => HasLeaderAsHead(title) && !IsOfAParty(title);

    private static bool HasLeaderAsHead(TitleReading title) => title.Head is "leader" or "ruler" or "strongman" or "dictator";

    /// <summary>"The Harvest leader", "leader of New Tide": whose leader it is stands there, and it is no country and no body of the table.</summary>
    private static bool IsOfAParty(TitleReading title) => HasLeaderAsHead(title) && title.Body is null && title.Bag.Split(' ').Any(w => w != title.Head && !OfALeader.Contains(w));

    // -1: another country or body; 0: none named; 1: the same.
    private int OwnerFit(TitleReading title, KnownOffice office)
    {
        var officeCountry = office.Country ?? (office.Body is { } b ? lexicon.Body(b)?.Country : null);
        if (title.Body is { } body && (office.Body == body || (lexicon.Body(body)?.Country is { } of && of == officeCountry && !IsHead(office))))
        {
            return 1;
        }

        if (title.Body is not null && office.Body is not null && office.Roles.Contains("org-head") && (lexicon.Body(office.Body)?.Parent == title.Body || lexicon.Body(title.Body)?.Parent == office.Body))
        {
            return 1;
        }

        if (title.Country is { } country)
        {
            return country == officeCountry || (office.Body is not null && country == office.Body) ? 1 : officeCountry is null && title.Body is null && office.Roles.Contains("envoy") ? 0 : -1;
        }

        return title.Body is null && !IsOfAnotherHouse(title, office) ? 0 : -1;
    }

    // "the Commission president" is no president of a country.
    private bool IsOfAnotherHouse(TitleReading title, KnownOffice office)
    {
        foreach (var house in title.Bag.Split(' ').Where(Houses.Contains))
        {
            if (!bags[office].Contains(house, StringComparison.Ordinal) && !(office.Body is { } body && lexicon.Body(body)?.Name.Contains(house, StringComparison.OrdinalIgnoreCase) == true))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHead(KnownOffice office) => office.Roles.Contains("head-of-state") || office.Roles.Contains("head-of-government");

    private bool RolesFit(TitleReading title, KnownOffice office)
    {
        if (IsLeader(title))
        {
            var owner = office.Country ?? "";
            return lexicon.Country(owner) is { LeaderRoles: { Length: > 0 } roles } ? office.Roles.Any(r => roles.Contains(r)) : office.Roles.Any(r => title.Meaning.Roles.Contains(r));
        }

        if (IsOfAParty(title))
        {
            return office.Roles.Any(r => r is "party-leader" or "party-leader-ni" or "opposition-leader" or "org-head");
        }

        return office.Roles.Any(r => title.Meaning.Roles.Contains(r)) && TitlesAgree(title.Head, office);
    }

    // A president is no prime minister, though either may be head of government.
    private static bool TitlesAgree(string head, KnownOffice office)
    {
        bool Has(string word) => office.Title.Contains(word, StringComparison.OrdinalIgnoreCase);
        return head switch
        {
            "president" => Has("president") && !Has("vice"),
            "prime minister" or "premier" or "pm" => !Has("president") && !Has("king") && !Has("vice") && !Has("deputy") && !Has("chancellor"),
            "chancellor" => Has("chancellor"),
            "king" or "emir" or "sultan" or "emperor" => Has(head) || Has("monarch"),
            "queen" => Has("queen") || Has("monarch"),
            "pope" or "pontiff" => Has("pope"),
            "secretary of state" => Has("secretary of state"),
            "secretary general" or "general secretary" => Has("secretary"),
            "director general" or "managing director" or "executive director" => Has("director"),
            "high commissioner" or "commissioner" => Has("commissioner"),
            "high representative" => Has("high representative"),
            "ambassador" or "permanent representative" => Has("ambassador") || Has("representative"),
            _ => true,
        };
    }

    private static bool StartsLower(KnownOffice office) =>
        office.Title.StartsWith("Deputy", StringComparison.OrdinalIgnoreCase) || office.Title.StartsWith("Vice", StringComparison.OrdinalIgnoreCase)
        || office.Title.StartsWith("Under", StringComparison.OrdinalIgnoreCase) || office.Title.StartsWith("Assistant", StringComparison.OrdinalIgnoreCase);

    private bool EndsWithHead(string head, KnownOffice office)
    {
        var bag = bags[office];
        return bag == head || bag.StartsWith(head + " ", StringComparison.Ordinal) || bag.EndsWith(" " + head, StringComparison.Ordinal) || bag.Contains(" " + head + " ", StringComparison.Ordinal);
    }
}
