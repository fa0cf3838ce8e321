using System.Collections.Frozen;
using DiplomacyNews.Analysis.Dates;
using static DiplomacyNews.Analysis.Text.WordList;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// What the text says somebody is, in the words beside the name: "Juno Abelard, head of the Harbour Council's legal office, said", "the group's secretary general, Irena Moss, said",
/// "Shop owner Lena Brandt said". For people whom no table knows.
/// </summary>
internal static class Descriptions
{
    private const int Longest = 14;
    private const int LongestBefore = 12;

    private static readonly FrozenSet<string> Prepositions = Set("of for at in on with from to by about against near under over within across behind");

    /// <summary>Words that end a description or show that the words are none.</summary>
    private static readonly FrozenSet<string> Clauses = Set("who whom whose which that where when while as is was are were has have had will would could may might can should did does do be been being not also then if because but or said");

    private static readonly FrozenSet<string> Determiners = Set("the a an his her their its our this another");

    private static readonly string[] Agents = ["er", "or", "ist", "ian", "man", "woman", "person", "resident", "student", "agent", "consultant", "assistant", "migrant", "accountant", "attendant", "defendant", "participant", "descendant"];

    private static readonly FrozenSet<string> NoAgents = Set("""
        former other another after later earlier over under never ever however whether rather either neither together further summer winter september october november december number matter letter order power water weather
        minor major senior junior prior
        error terror horror mirror floor door labor harbor neighbor favor color honor tenor for or nor nearer dinner paper corner river border center quarter chapter disaster murder cover offer remember better greater
        """);

    public static bool IsDeterminer(string folded) => Determiners.Contains(folded);

    /// <summary>Whether the word may be an adjective or noun before what somebody is: no small word of grammar, no verb of speech, nobody's own ("the group's").</summary>
    public static bool MayDescribe(NamePhrases text, int i) =>
        !text.Words[i].Possessive && !EndsHere(text, i) && !Prepositions.Contains(text.Folded(i)) && text.Folded(i) is not ("and" or "including" or "like" or "as") && text.Words[i].Casing is Casing.Lower or Casing.Capital;

    /// <summary>The description, as printed and without its article; null when none stands beside the name.</summary>
    public static string? Of(NamePhrases text, NameOccurrence name) => After(text, name) ?? Before(text, name) ?? Directly(text, name);

    private static string? After(NamePhrases text, NameOccurrence name)
    {
        var first = name.End;
        if (first >= text.Count || text.Words[first].Before != Joint.Comma || text.Words[first - 1].Possessive)
        {
            return null;
        }

        // "Torsten Vik, 54, a fisherman"
        if (text.Words[first].Casing == Casing.Number && first + 1 < text.Count && text.Words[first + 1].Before == Joint.Comma)
        {
            first++;
        }

        if (text.Folded(first) == "who" && text.Folded(first + 1) is "is" or "was")
        {
            first += 2;
        }

        var end = first;
        while (end < text.Count && end - first < Longest && (end == first || text.Words[end].Before is Joint.Space or Joint.Hyphen) && !EndsHere(text, end))
        {
            end++;
        }

        // "… of Torsholm Saturday, October 19": the day was meant for the whole heading.
        end -= end > first && CalendarWords.Weekdays.ContainsKey(text.Folded(end - 1)) ? 1 : 0;

        // A verb right after the words shows that they were a subject: "…, the minister said".
        var closed = end == text.Count || CalendarWords.Weekdays.ContainsKey(text.Folded(end)) || text.Words[end].Before is not (Joint.Space or Joint.Hyphen) || text.Folded(end) is "who" or "whose" or "which" or "where";
        return closed ? Described(text, first, end) : null;
    }

    // "The prosecutor in the case, Pavel Ruzic, said"
    private static string? Before(NamePhrases text, NameOccurrence name)
    {
        var end = name.FirstWithTitle;
        if (end == 0 || text.Words[end].Before != Joint.Comma || name.End >= text.Count || text.Words[name.End].Before is not (Joint.Comma or Joint.Stop or Joint.Line) || text.Words[name.End - 1].Possessive)
        {
            return null;
        }

        for (var first = end - 1; first >= 0 && end - first <= LongestBefore; first--)
        {
            if (EndsHere(text, first))
            {
                return null;
            }

            var opens = text.Words[first].Before >= Joint.Comma;
            if (Determiners.Contains(text.Folded(first)) && (opens || !Prepositions.Contains(text.Folded(first - 1))) || opens)
            {
                return Described(text, first, end);
            }
        }

        return null;
    }

    // "Shop owner Lena Brandt said"; titles in the lexicon are read with the names.
    private static string? Directly(NamePhrases text, NameOccurrence name)
    {
        var end = name.FirstWithTitle;
        if (end == 0 || !text.Adjoins(end) || name.Titles.Count > 0)
        {
            return null;
        }

        var first = end;
        while (first > 0 && end - first < 4 && text.Words[first - 1] is { Possessive: false } word && (word.Casing == Casing.Lower || text.Words[first - 1].Before >= Joint.Stop) && !Determiners.Contains(word.Folded) && !Prepositions.Contains(word.Folded) && !EndsHere(text, first - 1))
        {
            first--;
            if (text.Words[first].Before != Joint.Space)
            {
                break;
            }
        }

        if (first == end || !IsAgent(text, end - 1))
        {
            return null;
        }

        // "According to a harbour curator Lena Brandt", "with curator Lena Brandt": where the words before are none of it, the calling alone.
        var begins = text.Words[first].Before >= Joint.Comma || (first > 0 && (Determiners.Contains(text.Folded(first - 1)) || Prepositions.Contains(text.Folded(first - 1))));
        return text.SpanOf(begins ? first : end - 1, end).Of(text.Text);
    }

    // What stands between article and preposition must end in somebody's calling.
    private static string? Described(NamePhrases text, int first, int end)
    {
        first += text.Folded(first) is "now" or "once" or "himself" or "herself" ? 1 : 0;
        var indefinite = text.Folded(first) is "a" or "an";
        first += Determiners.Contains(text.Folded(first)) ? 1 : 0;

        // "a 78-year-old fisherman"
        if (first + 2 < end && text.Words[first].Casing == Casing.Number && text.Folded(first + 1) == "year" && text.Folded(first + 2) == "old")
        {
            first += 3;
        }

        // "the group's secretary general" is the secretary general; "Nordria's ambassador" stays Nordria's.
        for (var i = first; i < Math.Min(end, first + 4); i++)
        {
            if (text.Words[i].Possessive && text.Words[i].Casing == Casing.Lower)
            {
                first = i + 1;
            }
        }

        if (first >= end)
        {
            return null;
        }

        // "… and a longtime friend" is a second thing said of the same person.
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (text.Folded(i) == "and" && Determiners.Contains(text.Folded(i + 1)))
            {
                end = i;
            }
        }

        var noun = first;
        while (noun + 1 < end && !Prepositions.Contains(text.Folded(noun + 1)) && !text.Words[noun].Possessive | text.Words[noun].IsCapital)
        {
            noun++;
        }

        // "author of" is cut before a title in quotation marks.
        while (end > noun + 1 && (Prepositions.Contains(text.Folded(end - 1)) || Determiners.Contains(text.Folded(end - 1))))
        {
            end--;
        }

        var kin = CommonNames.Kin.Contains(text.Folded(noun)) && text.Folded(noun)[^1] != 's' && text.Folded(noun + 1) == "of" && noun + 1 < end;
        var titled = text[noun] is { } phrase && phrase.Is(NameKind.Title) && !text.Words[noun].Possessive;
        return kin || titled || (indefinite && IsAgent(text, noun)) ? text.SpanOf(first, end).Of(text.Text) : null;
    }

    private static bool IsAgent(NamePhrases text, int i) =>
        (text.Words[i].Casing == Casing.Lower || text.Words[i].Before >= Joint.Stop) && text[i] is null && text.Folded(i) is { Length: > 4 } word && !NoAgents.Contains(word) && !CommonNames.Openers.Contains(word) && !CommonNames.Kin.Contains(word) && Array.Exists(Agents, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool EndsHere(NamePhrases text, int i) => Clauses.Contains(text.Folded(i)) || CommonNames.SpeechVerbs.Contains(text.Folded(i));
}
