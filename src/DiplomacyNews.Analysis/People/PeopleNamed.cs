namespace DiplomacyNews.Analysis.People;

/// <summary>Remembers whom a text has named so far, the latest last, and says which of them a title may mean.</summary>
internal sealed class PeopleNamed(Lexicon lexicon, OfficeBook offices, List<NameOccurrence> all)
{
    /// <summary>A bare title reaches back as far as readers remember: this many names.</summary>
    private const int Memory = 40;

    private readonly List<string> seen = [];

    /// <summary>By id: the titles that the text gives them.</summary>
    private readonly Dictionary<string, HashSet<string>> heads = Claims(all);
    private readonly HashSet<string> called = all.SelectMany(n => n.Titles).Select(t => t.Head).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> formers = all.Where(n => n.PartyId is not null && n.Titles.Exists(t => t.Former)).Select(n => n.PartyId!).ToHashSet(StringComparer.Ordinal);

    private readonly string[] later = [.. all.Where(n => n.PartyId is not null).Select(n => n.PartyId!).Distinct(StringComparer.Ordinal).Take(Memory)];

    /// <summary>By id: when last he was called by more than a bare surname.</summary>
    private readonly Dictionary<string, int> styled = new(StringComparer.Ordinal);

    private int steps;

    /// <summary>The text goes on to this name.</summary>
    public void Saw(NameOccurrence name)
    {
        if (name.PartyId is { } id)
        {
            Saw(id, isStyled: name.Titles.Count > 0 || name.Form is NameForm.Full or NameForm.Unknown || !styled.ContainsKey(id));
        }
    }

    /// <summary>The text goes on to somebody; isStyled: by more than a bare surname.</summary>
    public void Saw(string id, bool isStyled = true)
    {
        steps++;
        styled[id] = isStyled ? steps : styled[id];
        seen.Remove(id);
        seen.Add(id);
        if (seen.Count > Memory)
        {
            seen.RemoveAt(0);
        }
    }

    /// <summary>The country served by the person named last.</summary>
    public string? CountryOfLast(DayRanges days) =>
        seen.Count == 0 ? null : lexicon.OfficesOf(seen[^1]).Where(o => o.Country is not null && days.Touch(o)).MinBy(OfficePrint.Rank)?.Country;

    /// <summary>Whom the title means of those named; of several the one named last. In an official's own style a bare surname in between is no step away from him.</summary>
    public (string Id, double Confidence)? Holder(TitleReading title, DayRanges days, HashSet<string>? except = null, bool official = false)
    {
        var fitting = new List<(string Id, int Fit)>();
        for (var i = seen.Count - 1; i >= 0; i--)
        {
            if (except?.Contains(seen[i]) != true && Fits(seen[i], title, days) is > 0 and var fit)
            {
                fitting.Add((seen[i], fit));
            }
        }

        if (fitting.Count > 0)
        {
            // A secretary of state may be called a foreign minister, unless the text has somebody whom it calls just that.
            fitting = title is { Country: null, Body: null, Former: false } && fitting.FindAll(f => IsCalled(f.Id, title.Head)) is { Count: > 0 } called ? called : fitting;
            var best = fitting.Max(f => f.Fit);
            var top = fitting.Where(f => f.Fit == best).ToList();
            var chosen = official && top.Count > 1 ? top.MaxBy(t => styled.GetValueOrDefault(t.Id)) : top[0];
            return (chosen.Id, top.Count == 1 ? best >= 2 ? 0.92 : 0.75 : 0.6);
        }

        var ahead = later.Where(id => except?.Contains(id) != true && Fits(id, title, days) >= 2).Take(2).ToList();
        return ahead.Count == 1 ? (ahead[0], 0.7) : null;
    }

    /// <summary>Whether the lexicon knows him.</summary>
    public bool IsKnown(string id) => lexicon.Person(id) is not null;

    /// <summary>Whether he holds such an office on the days, or is called so by the text.</summary>
    public bool Holds(string id, TitleReading title, DayRanges days) => Fits(id, title, days) > 0;

    /// <summary>Whether somebody held such an office before the days, and the text calls him nothing like "former president".</summary>
    public bool HeldBefore(string id, TitleReading title, DayRanges days) =>
        IsKnown(id) && !formers.Contains(id) && Fits(id, title, days) == 0 && lexicon.OfficesOf(id).Any(o => !days.Touch(o) && o.To is { } end && end < days.First && offices.Fit(title, o) > 0);

    private int Fits(string id, TitleReading title, DayRanges days)
    {
        if (lexicon.Person(id) is null)
        {
            return title.Meaning.Country is null && heads.TryGetValue(id, out var own) && own.Contains(title.Head) ? 1 : 0;
        }

        if (title is { Country: null, Body: null } && TitleWords.Ranks.Contains(title.Head))
        {
            // "The general" is one whom the text calls so, and no general secretary.
            return IsCalled(id, title.Head) ? 1 : 0;
        }

        var best = 0;
        foreach (var office in lexicon.OfficesOf(id))
        {
            // "The Secretary" is no press secretary.
            if (title is { Country: null, Body: null, Head: "secretary" } && office.Roles.Any(r => r.EndsWith("spokesperson", StringComparison.Ordinal)))
            {
                continue;
            }

            // Ministers take the chair of many a body in turn: "the chairman" is one whom the text calls so.
            if (title is { Country: null, Body: null } && IsChair(title) && office.Body is not null && !IsCalled(id, title.Head))
            {
                continue;
            }

            if (days.Touch(office) ? !title.Former : title.Former)
            {
                best = Math.Max(best, offices.Fit(title, office));
            }
        }

        return best;
    }

    /// <summary>Whether the text gives the title to somebody by name.</summary>
    public bool CallsSomebody(string head) => called.Contains(head);

    private bool IsCalled(string id, string head) => heads.TryGetValue(id, out var own) && own.Contains(head);

    private static bool IsChair(TitleReading title) => title.Head is "chairman" or "chairwoman" or "chairperson" or "chair" or "head" or "chief" or "boss";

    private static Dictionary<string, HashSet<string>> Claims(List<NameOccurrence> all)
    {
        var heads = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in all.Where(n => n.PartyId is not null && n.Titles.Count > 0))
        {
            if (!heads.TryGetValue(name.PartyId!, out var own))
            {
                heads[name.PartyId!] = own = new HashSet<string>(StringComparer.Ordinal);
            }

            own.UnionWith(name.Titles.Select(t => t.Head));
        }

        return heads;
    }
}
