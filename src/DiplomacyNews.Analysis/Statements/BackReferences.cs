using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds the words beside a word of saying that point back to a time told before: "said then", "at the time", "that evening", "told him there".</summary>
internal sealed class BackReferences(AnnotatedText text)
{
    /// <summary>How far after the word of saying they stand.</summary>
    private const int After = 14;

    private static readonly FrozenSet<string> Occasions = FrozenSet.ToFrozenSet(
        ["ceremony", "conference", "conversation", "dinner", "banquet", "gathering", "meeting", "occasion", "round", "session", "speech", "summit", "talks", "visit", "signing", "broadcast", "encounter", "parting"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whether such words stand beside the draft's word of saying; "there" only with <paramref name="places"/>.</summary>
    public bool Stand(Draft draft, (int First, int End) cue, bool places)
    {
        var sentence = text.Sentences[text.SentenceAt(cue.First)];
        var end = Math.Min(sentence.End, cue.End + After);
        for (var i = Math.Max(sentence.First, cue.First - After); i < end; i++)
        {
            if (!Tokens[i].Quoted && !IsSaid(draft, i) && (IsThen(i, cue, end) || IsThatTime(i, end) || (places && IsThere(i, cue))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the speaker is called what he or she was then: "then-minister", "Okafor, who was then minister", "the envoy of that day".</summary>
    public bool CallThen(Nominal speaker)
    {
        var named = speaker.Antecedent ?? speaker;
        var first = Math.Max(0, Math.Min(named.First, speaker.Description?.First ?? named.First) - 2);
        var end = Math.Min(Tokens.Length, Math.Max(named.End, speaker.Description?.End ?? named.End) + 8);
        var sentence = text.Sentences[text.SentenceAt(named.HeadFirst)];
        for (var i = Math.Max(first, sentence.First); i < Math.Min(end, sentence.End); i++)
        {
            if (Tokens[i].Quoted)
            {
                continue;
            }

            // "Okafor, then minister" and "then-minister Okafor"; "Okafor then said" is only what came next.
            var isTitle = i + 1 < end && Tokens[i].Lower == "then" && Tokens[i + 1].Any(WordClasses.Person | WordClasses.Capital | WordClasses.Article) && !Tokens[i + 1].Any(WordClasses.Subject) && (i < named.First || Tokens[i - 1].Lower is "," or "was");
            if (isTitle || Tokens[i].Lower.StartsWith("then-", StringComparison.Ordinal) || (i >= named.HeadEnd && IsAtTheTime(i, end)) || (i + 2 < end && Tokens[i].Lower == "of" && Tokens[i + 1].Lower is "that" or "those" && Tokens[i + 2].Any(WordClasses.Time) | Occasions.Contains(Tokens[i + 2].Lower)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSaid(Draft draft, int at)
    {
        foreach (var (first, end) in draft.Pieces)
        {
            if (first <= at && at < end)
            {
                return true;
            }
        }

        return false;
    }

    // "said then"; "then said" and "and then left" tell what came next.
    private bool IsThen(int at, (int First, int End) cue, int end) =>
        Tokens[at].Lower == "then" && at >= cue.End && Tokens[at - 1].Lower is not ("and" or "," or "but" or ";" or "since" or "by" or "until")
        && (at + 1 >= end || Tokens[at + 1].Kind is TokenKind.Sign or TokenKind.Mark || Tokens[at + 1].Lower is "that" or "through" or "in" or "as" or "of" or "with" or "to" or "at" or "by");

    private bool IsAtTheTime(int at, int end) =>
        at + 2 < end && Tokens[at].Lower == "at" && Tokens[at + 1].Lower is "the" or "that" && Tokens[at + 2].Lower == "time" && (at + 3 >= end || Tokens[at + 3].Lower is not ("of" or "that" or "when"));

    // "at the time", "that evening", "the same night", "at that ceremony"
    private bool IsThatTime(int at, int end)
    {
        if (IsAtTheTime(at, end))
        {
            return true;
        }

        var noun = Tokens[at].Lower == "that" || Tokens[at].Lower == "those" ? at + 1 : Tokens[at].Lower == "the" && at + 1 < end && Tokens[at + 1].Lower == "same" ? at + 2 : -1;
        return noun > 0 && noun < end && Tokens[noun].Kind == TokenKind.Word && (Occasions.Contains(Tokens[noun].Lower) || Tokens[noun].Lower is "day" or "evening" or "night" or "morning" or "afternoon" or "week" or "month" or "year" or "weekend" or "spring" or "summer" or "autumn" or "winter")
            && (Tokens[at].Lower != "that" || at == 0 || !Tokens[at - 1].Any(WordClasses.Auxiliary));
    }

    // "offered there to", "told him there: “…”"; "there is" begins what is said.
    /// <summary>Whether "there" stands beside the word of saying.</summary>
    public bool NamesPlace((int First, int End) cue)
    {
        for (var i = cue.End; i < Math.Min(Tokens.Length, cue.End + 5); i++)
        {
            if (IsThere(i, cue))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsThere(int at, (int First, int End) cue) =>
        Tokens[at].Lower == "there" && at >= cue.End && at <= cue.End + 4 && at > 0 && (at + 1 >= Tokens.Length || !Tokens[at + 1].Any(WordClasses.Auxiliary | WordClasses.Verb));
}
