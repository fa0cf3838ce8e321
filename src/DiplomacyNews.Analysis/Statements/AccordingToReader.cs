using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads "according to Okafor" and "in the words of Okafor": before its content, after it or in the middle.</summary>
internal sealed class AccordingToReader(AnnotatedText text, NounPhrases nouns, ContentBeforeCue contents, ClauseSigns signs)
{
    private static readonly FrozenSet<string> Channels = FrozenSet.ToFrozenSet(
    ["interpreter", "interpreters", "interpretation", "translator", "translation", "transcript", "readout", "recording", "television", "tv", "radio", "media", "broadcast", "footage"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> PressWords = FrozenSet.ToFrozenSet(["news", "press", "media", "newspaper", "wire", "agency"], StringComparer.Ordinal);

    private const int LongestOwner = 8;

    private ImmutableArray<Token> Tokens => text.Tokens;

    public void Read(SentenceState reading)
    {
        for (var i = reading.Sentence.First; i + 2 < reading.End; i++)
        {
            if (Tokens[i].Quoted || Source(i, reading) is not var (named, cue))
            {
                continue;
            }

            var source = OfDocument(named);
            if ((Channels.Contains(Tokens[source.HeadEnd - 1].Lower) || IsPressReport(source)) && SomebodySays(i, source.End, reading))
            {
                reading.Channel = source;
                continue;
            }

            var draft = new Draft([], Rules.AccordingTo) { Cue = cue, Act = SpeechAct.Say, Speaker = source, Sentence = reading.Index };
            var after = Math.Max(source.End, cue.End);
            while (after < reading.End && Tokens[after].Lower != "," && !(Tokens[after].Kind == TokenKind.Mark && Tokens[after].Quoted && Tokens[after - 1].Lower == ","))
            {
                after++;
            }

            if (i == reading.Sentence.First || Tokens[i - 1].Any(WordClasses.Coordinator) && i - 1 == reading.Sentence.First)
            {
                after = PastAside(after, reading.End);
                if (after + 1 < reading.End && (cue.First != i || cue.End == i + 2 || Tokens[after + 1].Quoted))
                {
                    var end = signs.TrimEnd(after + 1, ContentEndAfterSource(after + 1, reading));
                    reading.Drafts.Add(draft with { Pieces = [(after + 1, end)] });
                }

                continue;
            }

            var limit = Tokens[i - 1].Lower is "," or "-" ? i - 1 : i;
            var start = contents.Start(limit, reading);
            if (limit - start >= 2 && (cue.First != i || cue.End == i + 2 || Tokens[start].Quoted))
            {
                var pieces = ImmutableArray.Create((start, signs.TrimEnd(start, limit)));
                if (after + 2 < reading.End && Tokens[after].Lower == "," && !signs.HoldsVerb(start, limit))
                {
                    pieces = pieces.Add((after + 1, signs.TrimEnd(after + 1, reading.End)));
                }

                reading.Drafts.Add(draft with { Pieces = pieces });
            }
        }

        foreach (var draft in reading.Drafts)
        {
            foreach (var (first, end) in draft.Pieces)
            {
                if (Tokens[first].Kind == TokenKind.Mark && Tokens[first].Quotation == Tokens[end - 1].Quotation)
                {
                    reading.UsedQuotations.Add(Tokens[first].Quotation);
                }
            }
        }
    }

    // "local news reports", "a press report"
    private bool IsPressReport(Nominal source) =>
        Tokens[source.HeadEnd - 1].Lower is "report" or "reports" or "accounts" && source.HeadEnd - 2 >= source.HeadFirst && PressWords.Contains(Tokens[source.HeadEnd - 2].Lower);

    // "the Halistani readout" is a document, and not the Halistanis.
    private Nominal OfDocument(Nominal named) =>
        named.Heads.Length == 1 && named.HeadEnd < Tokens.Length && Tokens[named.HeadEnd] is var next && Tokens[named.HeadFirst].Any(WordClasses.Article)
            && !next.Any(WordClasses.Capital) && (next.Any(WordClasses.Document) || next.Lower is "record" or "transcript" or "account" or "text" or "version") ? new Nominal(named.HeadFirst, named.HeadEnd + 1) : named;

    // "according to Okafor", "in the words of Okafor", "in Okafor's own words"
    private (Nominal Source, (int First, int End) Cue)? Source(int at, SentenceState reading)
    {
        if (Tokens[at].Lower == "according" && Tokens[at + 1].Lower == "to")
        {
            return nouns.After(at + 2, reading.End) is { } source ? (source, (at, at + 2)) : null;
        }

        // "The letters had no answer, as noted by Nordrian officials."
        if (Tokens[at].Lower == "as" && at > reading.Sentence.First && Tokens[at - 1].Lower == "," && at + 3 < reading.End && Tokens[at + 2].Lower == "by" && CueLexicon.Find(Tokens[at + 1].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Participle && c.Verb.Takes(CueFrames.Clause)))
        {
            return nouns.After(at + 3, reading.End) is { } noting ? (noting, (at + 1, at + 3)) : null;
        }

        if (Tokens[at].Lower != "in" || at + 4 >= reading.End)
        {
            return null;
        }

        if (Tokens[at + 1].Lower == "the" && Tokens[at + 2].Lower == "words" && Tokens[at + 3].Lower == "of")
        {
            return nouns.After(at + 4, reading.End) is { } speaking ? (speaking, (at, at + 4)) : null;
        }

        for (var i = at + 2; i + 1 < Math.Min(reading.End, at + LongestOwner); i++)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                var words = Tokens[i + 1].Lower == "own" ? i + 2 : i + 1;
                return words < reading.End && Tokens[words].Lower == "words" && nouns.NamesParty(at + 1) && nouns.Owner(i, at + 1) is { } owner ? (owner, (words, words + 1)) : null;
            }
        }

        return null;
    }

    // “We agree,” Okafor said, according to the interpreter: the words are Okafor's, and the interpreter is how they are known.
    private static bool SomebodySays(int first, int end, SentenceState reading)
    {
        foreach (var cue in reading.Cues)
        {
            if (cue.Standing == CueStanding.Finite && cue.Mode == StatementMode.Said && (cue.End <= first || cue.First >= end))
            {
                return true;
            }
        }

        return false;
    }

    // "According to Okafor, a mediator, talks …": the second comma ends the source.
    private int PastAside(int comma, int end)
    {
        if (comma + 1 >= end || !(Tokens[comma + 1].Any(WordClasses.Article) || Tokens[comma + 1].Lower is "who" or "which"))
        {
            return comma;
        }

        for (var i = comma + 1; i < Math.Min(end, comma + 16); i++)
        {
            if (Tokens[i].Quoted || (Tokens[i].Any(WordClasses.Auxiliary) && Tokens[comma + 1].Any(WordClasses.Article)))
            {
                return comma;
            }

            if (Tokens[i].Lower == ",")
            {
                return i;
            }
        }

        return comma;
    }

    private int ContentEndAfterSource(int first, SentenceState reading)
    {
        foreach (var cue in reading.Cues)
        {
            if (cue.First > first && cue.Standing == CueStanding.Participle && Tokens[cue.First - 1].Lower == ",")
            {
                return cue.First;
            }
        }

        return reading.End;
    }
}
