using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Tells what the object of a verb of saying is, where it decides whether anything is said: a concern raised, a courtesy, a name given, or a word in place of what was said.</summary>
internal sealed class SaidObjects(AnnotatedText text, NounPhrases nouns)
{
    /// <summary>Adjectives that judge what somebody calls so, and endings that only adjectives have.</summary>
    private static readonly FrozenSet<string> Judgements = FrozenSet.ToFrozenSet(
    ["open", "good", "bad", "fair", "unfair", "wrong", "right", "absurd", "ridiculous", "illegal", "unlawful", "false", "untrue", "frank", "cordial", "premature", "historic", "tragic", "vital", "essential", "crucial", "critical", "important", "significant", "unrealistic", "realistic", "naive", "irrelevant", "urgent", "insufficient", "inadequate", "null", "void", "invalid", "biased", "misguided", "flawed", "unjustified", "overdue"], StringComparer.Ordinal);

    private static readonly ImmutableArray<string> JudgingEndings = ["ful", "ous", "ive", "able", "ible", "less"];

    /// <summary>What somebody raises who is concerned about something.</summary>
    private static readonly FrozenSet<string> Concerns = FrozenSet.ToFrozenSet(
    ["concern", "concerns", "issue", "issues", "question", "questions", "objections", "objection", "doubt", "doubts", "case", "cases", "possibility", "prospect", "fears", "alarm", "topic", "matter", "this", "it", "subject"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>"said it in Geneva", "claimed the least", "said much the same": whether a word stands in place of what was said.</summary>
    public bool StandsForContent(int at, int end)
    {
        var last = Tokens[at].Lower switch
        {
            "that" when at + 1 < end && (Tokens[at + 1].Lower == "." || (Tokens[at + 1].Lower == "," && at + 2 < end && Tokens[at + 2].Lower == "but")) => at,
            "it" or "so" or "this" or "more" or "less" or "little" or "nothing" or "something" or "anything" or "everything" => at,
            "much" or "the" or "as" when at + 1 < end && Tokens[at + 1].Lower is "same" or "least" or "most" or "more" or "much" or "credit" => at + 1,
            "much" when at + 2 < end && Tokens[at + 1].Lower == "the" && Tokens[at + 2].Lower == "same" => at + 2,
            _ => -1,
        };
        if (last < 0)
        {
            return false;
        }

        if (last + 1 >= end)
        {
            return true;
        }

        var next = Tokens[last + 1];
        return !next.Quoted && next.Lower is not ("than" or "-") && (next.Kind == TokenKind.Sign || next.Any(WordClasses.Preposition | WordClasses.Coordinator) || next.Lower is "when" or "as" || (next.Lower == "that" && last == at && Tokens[at].Lower.EndsWith("thing", StringComparison.Ordinal)));
    }

    /// <summary>"raised concerns", "brought up the case": whether the stretch speaks of what somebody is concerned about.</summary>
    public bool MentionsConcern(int at, int end) => Holds(at, end, Concerns.Contains);

    /// <summary>"extended his condolences": whether the stretch speaks of a courtesy.</summary>
    public bool MentionsCourtesy(int at, int end) => Holds(at, end, AddresseeFinder.IsCourtesy);

    /// <summary>"called it a provocation", "called the plan “dangerous”", and not "called Okafor on Monday": whether something is given a name.</summary>
    public bool NamesSomething(int at, int end)
    {
        if (nouns.After(at, end) is not { } thing)
        {
            return false;
        }

        if (thing.End - thing.First > 2 && Tokens[thing.First].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Demonstrative) && Judges(thing.First + 2, thing.End))
        {
            return true;
        }

        for (var i = thing.End; i < Math.Min(end, thing.End + 20); i++)
        {
            if (Tokens[i].Quoted)
            {
                return true;
            }

            if (Tokens[i].Lower is "," or ";")
            {
                return false;
            }
        }

        return thing.End < end && Tokens[thing.End].Kind == TokenKind.Word && (Tokens[thing.End].Any(WordClasses.Article | WordClasses.Possessive) || !Tokens[thing.End].Any(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Day | WordClasses.Adverb | WordClasses.Coordinator | WordClasses.Time | WordClasses.Auxiliary));
    }

    // "called the talks open and useful", "called the discussion meaningful": after a noun an adjective tells what it is called.
    private bool Judges(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = Tokens[i].Lower;
            if (Judgements.Contains(word) || JudgingEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int at, int end, Func<string, bool> isWord)
    {
        for (var i = at; i < end; i++)
        {
            if (isWord(Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }
}
