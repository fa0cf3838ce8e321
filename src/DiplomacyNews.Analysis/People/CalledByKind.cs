using System.Collections.Frozen;
using System.Collections.Immutable;
using static DiplomacyNews.Analysis.Text.WordList;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Finds bodies that the lexicon does not know by the noun that says what they are ("the news agency Vesna", "the daily Torsholm Dagblad", "the charity Open Water"),
/// and every later place where the same name stands without it.
/// </summary>
internal static class CalledByKind
{
    private const int LongestName = 4;

    /// <summary>Papers, agencies and stations, by whether the noun alone tells; the others need a word of news before them or a name that plainly ends ("the daily White House briefing").</summary>
    private static readonly FrozenDictionary<string, bool> Press = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["newspaper"] = true, ["broadsheet"] = true, ["tabloid"] = true, ["magazine"] = true, ["broadcaster"] = true, ["newswire"] = true, ["podcast"] = true,
        ["paper"] = false, ["daily"] = false, ["weekly"] = false, ["monthly"] = false, ["journal"] = false, ["agency"] = false, ["channel"] = false, ["network"] = false, ["station"] = false, ["television"] = false, ["website"] = false, ["site"] = false,
        ["outlet"] = false, ["portal"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfNews = Set("news media press state tv television radio public private independent satellite run owned online wire broadcasting cable opposition official");

    /// <summary>Other bodies, likewise.</summary>
    private static readonly FrozenDictionary<string, bool> Bodies = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["charity"] = true, ["ngo"] = true, ["airline"] = true, ["consultancy"] = true, ["automaker"] = true,
        ["tank"] = false, ["group"] = false, ["organisation"] = false, ["organization"] = false, ["movement"] = false, ["party"] = false, ["coalition"] = false, ["alliance"] = false, ["watchdog"] = false, ["militia"] = false, ["firm"] = false,
        ["company"] = false, ["giant"] = false, ["network"] = false, ["faction"] = false, ["union"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfBodies = Set("""
        think rights militant armed rebel opposition advocacy aid lobby terrorist islamist activist environmental consumer monitoring campaign extremist jihadist separatist ruling insurgent relief humanitarian research intelligence
        security energy oil gas shipping tech technology defence law polling mining conservation democracy freedom trade labour student guerrilla paramilitary nationalist populist green centrist
        """);

    /// <summary>The bodies, in text order; none lies inside one of <paramref name="organisations"/>.</summary>
    public static ImmutableArray<OrganisationRun> Read(NamePhrases text, ImmutableArray<OrganisationRun> organisations)
    {
        var taken = new bool[text.Count];
        foreach (var run in organisations)
        {
            Array.Fill(taken, true, run.First, run.End - run.First);
        }

        var found = new List<OrganisationRun>();
        var names = new Dictionary<string, List<OrganisationRun>>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            if (NameAfterKind(text, i, taken) is { } called)
            {
                found.Add(called);
                names.TryAdd(text.Folded(i + 1), []);
                names[text.Folded(i + 1)].Add(called);
                i = called.End - 1;
            }
            else if (names.TryGetValue(text.Folded(i), out var known) && !taken[i] && SameAgain(text, i, known) is { } again)
            {
                found.Add(again);
                i = again.End - 1;
            }
        }

        return [.. found];
    }

    private static OrganisationRun? NameAfterKind(NamePhrases text, int kind, bool[] taken)
    {
        if (text.Words[kind] is not { Casing: Casing.Lower, Possessive: false } || !text.Adjoins(kind + 1) || !text.Words[kind + 1].IsCapital)
        {
            return null;
        }

        var (word, before) = (text.Folded(kind), text.Folded(kind - 1));
        var press = Press.TryGetValue(word, out var alone) && (alone || OfNews.Contains(before) || !Bodies.ContainsKey(word));
        if (!press && !(Bodies.TryGetValue(word, out alone) && (alone || OfBodies.Contains(before))))
        {
            return null;
        }

        // "the daily Torsholm Dagblad", "the portal Nordria Today" begin with where they are.
        var end = EndOfName(text, kind + 1 + (press ? PlaceAt(text, kind + 1) : 0), taken);
        return Enumerable.Range(kind + 1, end - kind - 1).Any(i => text[i] is null) && (alone || OfNews.Contains(before) || OfBodies.Contains(before) || EndsPlainly(text, end)) ? new OrganisationRun(kind + 1, end, null) { Press = press } : null;
    }

    private static int PlaceAt(NamePhrases text, int i) =>
        text[i] is { } phrase && (phrase.Is(NameKind.Metonym) || phrase.Is(NameKind.Place) || phrase.Is(NameKind.Country)) && !phrase.Is(NameKind.Person) && text.Adjoins(phrase.End) && !text.Words[phrase.End - 1].Possessive ? phrase.End - i : 0;

    // The capitals after the noun, as long as nothing known stands among them.
    private static int EndOfName(NamePhrases text, int first, bool[] taken)
    {
        var end = first;
        while (end < text.Count && end - first < LongestName && (end == first || text.Words[end].Before is Joint.Space or Joint.Hyphen) && IsFree(text, end) && !taken[end]
               && text.Words[end].Casing is Casing.Capital or Casing.Caps && !CommonNames.Openers.Contains(text.Folded(end)) && !TitleWords.Honorifics.ContainsKey(text.Folded(end)))
        {
            end++;
            if (text.Words[end - 1].Possessive)
            {
                break;
            }
        }

        return end;
    }

    // A surname may be a word of a paper's name ("the newspaper Lindqvist Tidende"), and alone is somebody ("on the channel Lindqvist said").
    private static bool IsFree(NamePhrases text, int i) => text[i] is not { } phrase || (phrase.End - phrase.First == 1 && phrase.Entries.All(e => e.Kind == NameKind.ShortName));

    private static bool EndsPlainly(NamePhrases text, int end) =>
        text.Words[end - 1].Possessive || !text.Adjoins(end) || CommonNames.SpeechVerbs.Contains(text.Folded(end)) || BodyReader.AfterNoun.Contains(text.Folded(end));

    private static OrganisationRun? SameAgain(NamePhrases text, int first, List<OrganisationRun> known)
    {
        // Few bodies begin with one word; a text made to break this is read no further.
        foreach (var run in known.Take(LongestName))
        {
            var length = run.End - run.First;
            if (first + length <= text.Count && Enumerable.Range(0, length).All(n => IsFree(text, first + n) && text.Words[first + n].IsCapital && text.Folded(first + n) == text.Folded(run.First + n) && (n == 0 || text.Words[first + n].Before is Joint.Space or Joint.Hyphen)))
            {
                return run with { First = first, End = first + length };
            }
        }

        return null;
    }
}
