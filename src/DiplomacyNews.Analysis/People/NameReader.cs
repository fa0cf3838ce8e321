using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Finds where people are named: known names, short names that may be theirs, and unknown ones by their shape
/// (capitals with a title, an honorific, a verb of speech or a given name).
/// </summary>
internal sealed class NameReader(KnownNames known)
{
    private const int LongestName = 6;

    /// <summary>The names, in text order.</summary>
    public List<NameOccurrence> Read(NamePhrases text, ImmutableArray<TitleReading> titles, ImmutableArray<OrganisationRun> organisations)
    {
        var names = new List<NameOccurrence>();
        var ofOrganisation = new bool[text.Count];
        foreach (var run in organisations)
        {
            Array.Fill(ofOrganisation, true, run.First, run.End - run.First);
        }

        var title = new TitleReading?[text.Count + 1];
        foreach (var t in titles)
        {
            Array.Fill(title, t, t.First, t.End - t.First);
        }

        for (var i = 0; i < text.Count;)
        {
            var taken = (title[i] is not null || ofOrganisation[i]) && text[i]?.Is(NameKind.Person) != true;
            if (!taken && text[i] is { } phrase && phrase.Is(NameKind.Person))
            {
                i = EndOfName(text, title, phrase);
                if (i == phrase.End)
                {
                    names.Add(Known(phrase, NameForm.Full, NameKind.Person));
                }
                else
                {
                    TakeRun(text, phrase.First, i, names);
                    names[^1].Candidates.AddRange(phrase.Entries.Where(e => e.Kind == NameKind.Person).Select(e => (e.Id, KnownNames.OnlyByTitle)));
                }
            }
            else if (!taken && RunFrom(text, title, i) is var end && end > i)
            {
                TakeRun(text, i, end, names);
                i = end;
            }
            else
            {
                i = Math.Max(i + 1, taken ? i + 1 : text[i]?.End ?? 0);
            }
        }

        names.RemoveAll(n => IsOnlyPartOfAnotherName(text, n));
        foreach (var name in names)
        {
            AttachTitles(text, titles, title, name);
            name.OpensTurn = OpensLine(text, name) && text.Words[name.End - 1].Span.End is var colon && colon < text.Text.Length && text.Text[colon] == ':';
        }

        return names;
    }

    /// <summary>"Juno Maria Abelard" is not the Juno Maria Holm who is printed Juno Maria as well: two given names with another surname after them are somebody else.</summary>
    private int EndOfName(NamePhrases text, TitleReading?[] title, NamePhrase phrase) =>
        text.Adjoins(phrase.End) && text[phrase.End] is null or { Entries: [{ Kind: NameKind.ShortName }, ..] } && phrase.Entries.All(e => e.Kind != NameKind.Person || e.Certainty < KnownNames.OfWholeNames) && !text.Words[phrase.End - 1].Possessive
        && !CommonNames.OrganisationNouns.Contains(text.Folded(phrase.End)) && !CommonNames.PlaceNouns.Contains(text.Folded(phrase.End))
            ? RunFrom(text, title, phrase.End) : phrase.End;

    private static NameOccurrence Known(NamePhrase phrase, NameForm form, NameKind kind) => new()
    {
        First = phrase.First, End = phrase.End, Form = form, FirstWithTitle = phrase.First,
        Candidates = [.. phrase.Entries.Where(e => e.Kind == kind).Select(e => (e.Id, e.Certainty))],
    };

    /// <summary>The word after a run of name words that begins at <paramref name="first"/>; <paramref name="first"/> when none does.</summary>
    private int RunFrom(NamePhrases text, TitleReading?[] title, int first)
    {
        var i = first;
        while (i < text.Count && i - first < LongestName && (i == first || text.Words[i].Before is Joint.Space or Joint.Hyphen))
        {
            var word = text.Words[i];
            if (word is { Casing: Casing.Initial, Before: Joint.Line, Folded: "q" or "a" })
            {
                break;
            }

            if (title[i] is not null && !IsShortName(text[i]))
            {
                break;
            }

            if (text[i] is { } phrase && !IsShortName(phrase) && !IsGivenNameToo(text, phrase, first, i))
            {
                break;
            }

            if (text[i] is { } whole && IsShortName(whole))
            {
                i = whole.End;
                if (text.Words[i - 1].Possessive)
                {
                    break;
                }

                continue;
            }

            var particle = CommonNames.Particles.Contains(word.Folded) && i + 1 < text.Count && text.Words[i + 1] is { Before: Joint.Space or Joint.Hyphen, IsCapital: true } && (i > first || word.IsCapital);
            if (!particle && (!word.IsCapital || ((CommonNames.Openers.Contains(word.Folded) || (CommonNames.Creeds.Contains(word.Folded) && !(i > first && known.GivenNames.ContainsKey(text.Folded(first))))) && word.Casing != Casing.Initial) || TitleWords.Honorifics.ContainsKey(word.Folded)))
            {
                // "al-Assad" at the start of a name, "Won-soon" inside one.
                if (!(i > first && word.Before == Joint.Hyphen && i - first == 2 && known.FamilyNamesThatStandFirst.Contains(text.Folded(first))) && !(i == first && word.Folded is "al" or "bin" && i + 1 < text.Count && text.Words[i + 1] is { Before: Joint.Hyphen or Joint.Space, IsCapital: true }))
                {
                    break;
                }
            }

            i++;
            if (word.Possessive)
            {
                break;
            }
        }

        return i;
    }

    private static bool IsShortName(NamePhrase? phrase) => phrase?.Is(NameKind.ShortName) == true && !phrase.Is(NameKind.Metonym) && !phrase.Is(NameKind.Country);

    // "Jordan Bardella", "Paris Hilton": a place that is a given name, with a further capital after it; or a surname after a given name.
    private bool IsGivenNameToo(NamePhrases text, NamePhrase phrase, int first, int i) =>
        phrase.End - phrase.First == 1 && !phrase.Is(NameKind.Title) && !phrase.Is(NameKind.Body)
        && ((known.GivenNames.ContainsKey(text.Folded(i)) && text.Adjoins(i + 1) && text.Words[i + 1].IsCapital && text[i + 1] is null
             && !CommonNames.OrganisationNouns.Contains(text.Folded(i + 1)) && !CommonNames.PlaceNouns.Contains(text.Folded(i + 1)) && !CommonNames.Openers.Contains(text.Folded(i + 1)) && !text.Words[i].Possessive)
            || (i == first + 1 && known.GivenNames.ContainsKey(text.Folded(first)) && phrase.Is(NameKind.ShortName))
            || (i > first && phrase.Is(NameKind.Outlet) && known.GivenNames.ContainsKey(text.Folded(first)) && text.Words[i].Casing == Casing.Capital && Enumerable.Range(first, i - first).All(w => text.Words[w].Casing != Casing.Caps)));

    private void TakeRun(NamePhrases text, int first, int end, List<NameOccurrence> names)
    {
        var last = text.Folded(end - 1);
        if (CommonNames.OrganisationNouns.Contains(last) && end - first > 1 && !known.GivenNames.ContainsKey(last))
        {
            return;
        }

        if (end - first > 1 && (CommonNames.PlaceNouns.Contains(last) || CommonNames.PlaceNouns.Contains(last.TrimEnd('s')) || IsPlural(last)))
        {
            return;
        }

        if (end - first == 1 || (text[first] is { } only && only.End == end && IsShortName(only)))
        {
            if (IsShortName(text[first]))
            {
                names.Add(Known(text[first]!, NameForm.Short, NameKind.ShortName));
            }
            else if (text.Words[first].Casing is Casing.Capital or Casing.Caps && text.Words[first].Span.Length > 1)
            {
                names.Add(new NameOccurrence { First = first, End = end, Form = NameForm.UnknownSingle, FirstWithTitle = first });
            }

            return;
        }

        if (SplitAtHyphen(text, first, end, names))
        {
            return;
        }

        if (Enumerable.Range(first, end - first).All(i => text.Words[i].Casing is Casing.Initial or Casing.Number))
        {
            return;
        }

        names.Add(new NameOccurrence { First = first, End = end, Form = NameForm.Unknown, FirstWithTitle = first, Candidates = FullerForms(text, first, end) });
    }

    // "Prime Ministers", "Senators": several people, none of them named here.
    private static bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && TitleWords.Heads.ContainsKey(word[..^1]);

    // "Biden-Xi summit" names two people.
    private static bool SplitAtHyphen(NamePhrases text, int first, int end, List<NameOccurrence> names)
    {
        if (end - first != 2 || text.Words[first + 1].Before != Joint.Hyphen || !IsShortName(text[first]) || !IsShortName(text[first + 1]))
        {
            return false;
        }

        names.Add(Known(text[first]!, NameForm.Short, NameKind.ShortName));
        names.Add(Known(text[first + 1]!, NameForm.Short, NameKind.ShortName));
        return true;
    }

    /// <summary>"Vladimir Vladimirovich Putin": the short name's bearers whose given name stands first in the run.</summary>
    private List<(string, double)> FullerForms(NamePhrases text, int first, int end)
    {
        var found = new List<(string, double)>();
        if (text[end - 1] is { } last && IsShortName(last) && last.First > first)
        {
            foreach (var entry in last.Entries.Where(e => e.Kind == NameKind.ShortName))
            {
                if (known.Lexicon.Person(entry.Id) is { GivenNames: { } given } && NameWords.Split(given) is [var g, ..]
                    && text.Folded(first) != text.Folded(end - 1) && (g.Folded == text.Folded(first) || IsFamiliarForm(text.Folded(first), g.Folded) || (end - first > 2 && text.Words[first].Casing == Casing.Initial && g.Folded.StartsWith(text.Folded(first), StringComparison.Ordinal))))
                {
                    found.Add((entry.Id, 0.85));
                }
            }
        }

        return found;
    }

    // Cathy for Catherine, Alex for Alexander: the beginning, or all of it but the ending.
    private static bool IsFamiliarForm(string said, string given) => said.Length >= 4 && given.Length > said.Length && given.StartsWith(said[..4], StringComparison.Ordinal) && said[^1] is 'y' or 'e' or 'x' or 'i';

    // "Putin's daughter", "Trump Tower": the name of another, or of a thing.
    private static bool IsOnlyPartOfAnotherName(NamePhrases text, NameOccurrence name)
    {
        var next = name.End;
        if (text.Words[next - 1].Possessive)
        {
            for (var i = next; i < text.Count && i < next + 4 && text.Words[i].Before is Joint.Space or Joint.Hyphen; i++)
            {
                if (CommonNames.Kin.Contains(text.Folded(i)))
                {
                    return true;
                }

                if (text.Folded(i) is "and" or "in" or "of" or "to" or "said")
                {
                    return false;
                }
            }

            return false;
        }

        return text.Adjoins(next) && text.Words[next].IsCapital && text[next] is not { Entries: [{ Kind: NameKind.Person }] }
            && (CommonNames.PlaceNouns.Contains(text.Folded(next)) || (CommonNames.OrganisationNouns.Contains(text.Folded(next)) && text.Words[next].Casing == Casing.Capital));
    }

    private static void AttachTitles(NamePhrases text, ImmutableArray<TitleReading> titles, TitleReading?[] title, NameOccurrence name)
    {
        var first = name.First;
        while (first > 0 && text.Words[first].Before == Joint.Space && TitleWords.Honorifics.TryGetValue(text.Folded(first - 1), out var gender) && text.Words[first - 1].IsCapital && title[first - 1] is null)
        {
            name.Honorific = gender == Gender.Unknown ? name.Honorific : gender;
            name.FirstWithTitle = --first;
        }

        // "Member of Parliament (MP) Juno Abelard": letters in brackets stand between.
        if (first > 1 && text.Words[first - 1] is { Before: Joint.Mark, Casing: Casing.Caps } && text.Words[first].Before == Joint.Mark && title[first - 2] is { } spelt && spelt.End == first - 1)
        {
            name.Titles.Add(spelt);
        }

        while (first > 0 && title[first - 1] is { } before && before.End == first && (text.Words[first].Before == Joint.Space || IsApposition(text, before, name)) && !IsOfAnother(text, before, first))
        {
            name.Titles.Add(before);
            if (text.Words[first].Before == Joint.Space)
            {
                name.FirstWithTitle = before.First;
            }

            // "State Councillor and Foreign Minister Wang": two titles of one man.
            if (text.Adjoins(before.First) && text.Folded(before.First - 1) == "and" && text.Adjoins(before.First - 1) && title[before.First - 2 >= 0 ? before.First - 2 : 0] is { } other
                && other.End == before.First - 1 && other.Determiner != "a")
            {
                name.Titles.Add(other);
                name.FirstWithTitle = text.Words[first].Before == Joint.Space ? other.First : name.FirstWithTitle;
            }
            else if (TitleWords.Ranks.Contains(before.Head) && before.First > 0 && text.Words[before.First].Before is Joint.Comma or Joint.Space && title[before.First - 1] is { } work && work.End == before.First && !TitleWords.Ranks.Contains(work.Head))
            {
                // "the coalition's spokesman, General Abelard", "operations director Navy Capt. Abelard": what he does, then his rank.
                name.Titles.Add(work);
                name.FirstWithTitle = text.Words[before.First].Before == Joint.Space && text.Words[first].Before == Joint.Space ? work.First : name.FirstWithTitle;
            }

            break;
        }

        AttachTitleAfter(text, titles, title, name);
    }

    // "a spokesman for Foreign Minister Ada Okafor": that title is hers, and the spokesman is somebody else.
    private static bool IsOfAnother(NamePhrases text, TitleReading before, int first) =>
        text[first - 1] is { } inner && inner.Is(NameKind.Title) && inner.First > before.HeadFirst && text.Folded(inner.First - 1) is "for" or "to" or "of";

    // "the minister, Juno Abelard, said"; "Assistant Secretary for the Bureau of Northern Affairs, Juno Abelard, said" opens a sentence without an article.
    private static bool IsApposition(NamePhrases text, TitleReading before, NameOccurrence name) =>
        text.Words[name.First].Before == Joint.Comma
        && (before.Determiner is not null || (text.Words[before.First].Before >= Joint.Stop && before.End - before.First > 2 && name.End < text.Count && text.Words[name.End].Before == Joint.Comma));

    // Some print a briefing without lines: "… today? MS. QUIST: Yes."
    private static bool OpensLine(NamePhrases text, NameOccurrence name) =>
        text.Words[name.FirstWithTitle].Before == Joint.Line || (text.Words[name.FirstWithTitle].Before == Joint.Stop && name.FirstWithTitle < name.First && text.Words[name.First].Casing == Casing.Caps);

    // "Juno Abelard, the minister said, is ill"; "On Marram, the Vice President expressed hope": the title is the subject and no apposition, which would end before a comma, "of" or "who".
    private static bool IsSubject(NamePhrases text, NameOccurrence name, TitleReading title) =>
        (title.Determiner == "the" && text.Adjoins(title.End) && CommonNames.SpeechVerbs.Contains(text.Folded(title.End)))
        || title.Determiner == "the" && name.FirstWithTitle > 0 && text.Adjoins(name.FirstWithTitle) && text.Folded(name.FirstWithTitle - 1) is "on" or "in" or "at" or "with" or "for" or "from" or "after" or "before" && text.Words[name.FirstWithTitle - 1].Before is Joint.Stop or Joint.Line
        && text.Adjoins(title.End) && text.Words[title.End] is { Casing: Casing.Lower, Folded: not ("and" or "or" or "but" or "who" or "whose" or "of" or "for" or "in" or "at" or "to" or "as" or "on" or "with" or "from" or "since" or "until" or "during" or "when" or "while" or "that") };

    // "(Northern Wire) - Nordria's minister", "MR. RENWICK: The President": nobody is called by what stands after a bracket or his label.
    private static bool IsClosed(NamePhrases text, int next) =>
        text.Text.AsSpan(text.Words[next - 1].Span.End, text.Words[next].Span.Start - text.Words[next - 1].Span.End).ContainsAny(')', ':');

    // "Youssef Chahed, the Prime Minister of Tunisia,": unless that title has its own name after it.
    private static void AttachTitleAfter(NamePhrases text, ImmutableArray<TitleReading> titles, TitleReading?[] title, NameOccurrence name)
    {
        var next = name.End;
        if (next >= text.Count || text.Words[next - 1].Possessive || text.Words[next].Before is not (Joint.Comma or Joint.Mark) || IsClosed(text, next))
        {
            return;
        }

        var start = text.Folded(next) is "the" or "a" or "an" or "its" or "his" or "her" or "their" ? next + 1 : next;
        if (text.Folded(next) is "who" && text.Folded(next + 1) is "is" or "was")
        {
            start = text.Folded(next + 2) is "the" or "a" or "an" ? next + 3 : next + 2;
        }

        // "Satyendra Jain, the city's home minister": what owns the office stands between.
        for (var i = start; i < text.Count && i < start + 3 && (i == start || text.Adjoins(i)); i++)
        {
            if (text.Words[i].Possessive && title[i] is null && text[i] is null)
            {
                start = i + 1;
                break;
            }
        }

        var indefinite = text.Folded(next) is "a" or "an";
        if (indefinite && title[start]?.First != start && TitleOf(text, title, start) is { } described)
        {
            name.Titles.Add(described);
            return;
        }

        if (start < text.Count && (start == next || text.Words[start].Before == Joint.Space) && title[start] is { } after && after.First == start && !IsSubject(text, name, after)
            && (indefinite || !(text.Adjoins(after.End) && text.Words[after.End].IsCapital && title[after.End] is null && text.Words[after.End - 1].Possessive == false && !CommonNames.Openers.Contains(text.Folded(after.End)))))
        {
            name.Titles.Add(indefinite ? WithName(text, after) : after);
        }
    }

    // ", a former adviser to President Tor Lindqvist": whose adviser it is.
    private static TitleReading WithName(NamePhrases text, TitleReading title)
    {
        var end = title.End;
        while (text.Adjoins(end) && text.Words[end].IsCapital && end - title.End < LongestName && !text.Words[end - 1].Possessive && !CommonNames.Openers.Contains(text.Folded(end)))
        {
            end++;
        }

        return end == title.End ? title : title with { End = end, Text = text.SpanOf(title.First, end).Of(text.Text) };
    }

    // ", an elections analyst at", ", a University of Torsholm professor": what stands between article and title belongs to it.
    private static TitleReading? TitleOf(NamePhrases text, TitleReading?[] title, int start)
    {
        for (var i = start; i < text.Count && i - start < LongestName && (i == start || text.Words[i].Before is Joint.Space or Joint.Hyphen); i++)
        {
            if (title[i] is { } found)
            {
                return found with { First = start, Text = text.SpanOf(start, found.End).Of(text.Text) };
            }

            var word = text.Folded(i);
            var inside = word == "of" && text.Words[i - 1].IsCapital && text.Adjoins(i + 1) && text.Words[i + 1].IsCapital;
            if (text.Words[i].Possessive || (!inside && (CommonNames.Openers.Contains(word) || CommonNames.SpeechVerbs.Contains(word) || CommonNames.Kin.Contains(word))))
            {
                return null;
            }
        }

        return null;
    }
}
