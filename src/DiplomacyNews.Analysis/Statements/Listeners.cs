using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds who hears what is said on an occasion: "in a call with Okafor", "speaking to reporters", "in testimony before parliament".</summary>
internal sealed class Listeners(AnnotatedText text, NounPhrases nouns)
{
    private const int LongestStretch = 40;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The first of them named in a stretch of the text, or null.</summary>
    public Nominal? In(int first, int end)
    {
        for (var i = first; i + 1 < Math.Min(end, first + LongestStretch); i++)
        {
            if (Tokens[i].Quoted || IsOver(first, i))
            {
                continue;
            }

            if ((OccasionWords.Addresses(Tokens[i].Lower) || (Tokens[i].Lower == "met" && i + 1 < end && Tokens[i + 1].Lower is "reporters" or "journalists")) && Party(i + 1, end) is { } addressed)
            {
                return addressed;
            }

            // "a call on Monday with Okafor", "a letter dated May 12 to Okafor"
            var join = PastTime(i + 1, end);
            if (join + 1 < end && OccasionWords.Joins(Tokens[i].Lower, Tokens[join].Lower) && Party(join + 1, end) is { } party)
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>Somebody to whom one can say something, named from this token on; null where it is no such thing.</summary>
    public Nominal? Party(int at, int end) =>
        at < end && IsPronoun(at) && !(at + 1 < end && IsPlainNoun(Tokens[at + 1])) ? new Nominal(at, at + 1)
            : at < end && (nouns.NamesParty(at) || IsPronoun(at)) && nouns.After(at, end) is { } party && party.End <= end && Whole(party, end) is { } whole && CanListen(whole) ? whole : null;

    // "Halistani civil society": an adjective with a capital is not the whole phrase.
    private Nominal? Whole(Nominal party, int end)
    {
        if (party.HeadEnd != party.HeadFirst + 1 || party.End != party.HeadEnd || !Tokens[party.HeadFirst].Any(WordClasses.Capital))
        {
            return party;
        }

        var last = party.End;
        while (last < end && IsPlain(Tokens[last]))
        {
            last++;
        }

        return last == party.End ? party : Tokens[last - 1].Lower.EndsWith('s') || Tokens[last - 1].Lower is "society" or "youth" ? new Nominal(party.First, last) : null;
    }

    // "told her." and "told her that" name her, "told her aides" does not.
    private static bool IsPlainNoun(Token token) =>
        token.Kind == TokenKind.Word && !token.Any(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Day | WordClasses.Adverb | WordClasses.Coordinator | WordClasses.Auxiliary | WordClasses.Demonstrative | WordClasses.Article | WordClasses.Subject);

    private static bool IsPlain(Token token) =>
        token is { Kind: TokenKind.Word, Quoted: false, Is: WordClasses.None } && !token.Lower.EndsWith("ing", StringComparison.Ordinal) && !token.Lower.EndsWith("ed", StringComparison.Ordinal) && CueLexicon.Find(token.Lower).IsEmpty;

    /// <summary>Whether the phrase names somebody, and not a day, an occasion or a thing.</summary>
    public bool CanListen(Nominal party)
    {
        var last = Tokens[party.HeadEnd - 1];
        var somebody = last.Any(WordClasses.Person | WordClasses.Body | WordClasses.Object | WordClasses.Subject | WordClasses.Capital) || Tokens[party.HeadFirst].Any(WordClasses.Capital) || last.Lower is "nation" or "public" or "crowd" or "audience";
        var something = last.Kind != TokenKind.Word || last.Lower is "it" or "who" || last.Any(WordClasses.Day | WordClasses.Month) || (last.Any(WordClasses.Occasion) && !last.Any(WordClasses.Person | WordClasses.Body | WordClasses.Capital));
        return somebody && !something;
    }

    // "emerging from a meeting with Okafor", "after talks with Okafor": what is said then is said to others.
    private bool IsOver(int first, int occasion)
    {
        for (var i = Math.Max(first, occasion - 6); i < occasion; i++)
        {
            if (Tokens[i].Lower is "after" or "before" or "following" or "from" or "ahead" or "since" or "until" or "despite" or "about" or "of")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPronoun(int at) => Tokens[at].Any(WordClasses.Object) && Tokens[at].Lower != "it";

    private int PastTime(int at, int end)
    {
        var i = at;
        while (i < Math.Min(end, at + 4) && (Tokens[i].Any(WordClasses.Day | WordClasses.Month | WordClasses.Number | WordClasses.Time) || (Tokens[i].Lower is "on" or "dated" or "earlier" or "late" or "this" && i + 1 < end && Tokens[i + 1].Any(WordClasses.Day | WordClasses.Month | WordClasses.Time))))
        {
            i++;
        }

        return i;
    }
}
