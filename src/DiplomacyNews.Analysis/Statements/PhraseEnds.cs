using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Decides where a noun phrase or an infinitive that is said ends before its sentence does: where its speaker does something else ("rejected the plan | and left for Torsholm"),
/// where a new clause begins ("rejected the plan, | but the fishermen …"), and where it is told on what occasion it was said ("rejected the plan | in an interview").
/// </summary>
internal sealed class PhraseEnds(AnnotatedText text, NounPhrases nouns)
{
    private const int Longest = 40;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Where a noun phrase that begins here would end, looking no further than a clause's beginning can be seen.</summary>
    public int EndOf(int first, int end)
    {
        var limit = Math.Min(end, first + Longest);
        for (var i = first + 1; i < limit; i++)
        {
            if (!Tokens[i].Quoted && EndsBefore(i, first, infinitive: false, end))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Whether the phrase that begins at <paramref name="first"/> ends before token <paramref name="i"/>.</summary>
    /// <param name="i">A token outside quotation marks.</param>
    /// <param name="first">The phrase's first token.</param>
    /// <param name="infinitive">Whether it is an infinitive, in which plain forms may be joined: "to halt and have …".</param>
    /// <param name="end">The sentence's end.</param>
    public bool EndsBefore(int i, int first, bool infinitive, int end)
    {
        if (i + 2 >= end)
        {
            return false;
        }

        var comma = Tokens[i - 1].Lower is "," or ";";
        if (Tokens[i].Lower == "-")
        {
            return Tokens[i + 1].Any(WordClasses.Subject) && Tokens[i + 2].Any(WordClasses.Auxiliary);
        }

        if (Tokens[i].Any(WordClasses.Coordinator) && !HoldsClause(first, i))
        {
            return IsFinite(i + 1, infinitive, end) || (comma || Tokens[i].Lower == "but") && BeginsClause(i + 1, end);
        }

        if (infinitive)
        {
            return false;
        }

        return Tokens[i].Lower switch
        {
            "in" or "at" or "during" => OccasionEnd(i, end) is not null,
            "on" => Tokens[i + 1].Any(WordClasses.Occasion) && Tokens[i + 1].Any(WordClasses.Capital),
            _ => false,
        };
    }

    /// <summary>The end of an occasion that begins at this preposition: "in an interview with Northern Wire", "during a call"; null for other phrases.</summary>
    public int? OccasionEnd(int at, int end)
    {
        if (at + 2 >= end || !Tokens[at + 1].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Quantifier) || nouns.After(at + 1, end) is not { } occasion)
        {
            return null;
        }

        for (var i = occasion.First; i < occasion.HeadEnd; i++)
        {
            if (OccasionWords.IsTelling(Tokens[i].Lower)
                || (Tokens[i].Lower == "conference" && Tokens[i - 1].Lower is "press" or "news"))
            {
                return occasion.End;
            }
        }

        return null;
    }

    // "rejected the plan and pledged a new one": a verb without a subject of its own, which cannot be a participle before its noun.
    private bool IsFinite(int at, bool infinitive, int end)
    {
        while (at + 1 < end && Tokens[at].Any(WordClasses.Adverb) && !Tokens[at].Any(WordClasses.Auxiliary))
        {
            at++;
        }

        var verb = Tokens[at];
        if (verb.Quoted || verb.Kind != TokenKind.Word || verb.Any(WordClasses.Capital) || at + 1 >= end)
        {
            return false;
        }

        if (verb.Any(WordClasses.Auxiliary))
        {
            return !infinitive || verb.Lower is not ("have" or "be" or "do");
        }

        var next = Tokens[at + 1];
        var past = verb.Any(WordClasses.Verb) || verb.Lower.Length > 4 && verb.Lower.EndsWith("ed", StringComparison.Ordinal);
        return past && next.Lower != "by" && (next.Any(WordClasses.Article | WordClasses.Preposition | WordClasses.Possessive | WordClasses.Capital | WordClasses.Object | WordClasses.Demonstrative) || next.Lower is "to" or "that");
    }

    // ", and it is not clear why", "but the fishermen have left": a subject with its verb.
    private bool BeginsClause(int at, int end) =>
        Tokens[at].Any(WordClasses.Subject) && !Tokens[at].Any(WordClasses.Capital) || (nouns.NamesParty(at) && nouns.After(at, end) is { } subject && subject.End < end && Tokens[subject.End].Any(WordClasses.Auxiliary | WordClasses.Verb));

    // What is joined by "and" within "those who lied and fled" belongs to the clause inside the phrase.
    private bool HoldsClause(int first, int end)
    {
        for (var i = Math.Max(first + 1, end - Longest); i < end; i++)
        {
            if (!Tokens[i].Quoted && (Tokens[i].Any(WordClasses.Relative) || Tokens[i].Lower is "if" or "because" or "when" or "while"))
            {
                return true;
            }
        }

        return false;
    }
}
