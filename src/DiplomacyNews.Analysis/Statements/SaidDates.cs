using System.Collections.Immutable;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Says on which day a statement was made: the report's own, or another that the words beside it name.</summary>
internal sealed class SaidDates(AnnotatedText text, DateOnly? day)
{
    /// <summary>Tokens around the words of saying in which a day is theirs.</summary>
    private const int Reach = 25;

    private ImmutableArray<Token> Tokens => text.Tokens;

    public SaidDate Of(Draft draft)
    {
        if (draft.When is { } when && Tokens[when.First].Lower is not ("since" or "until" or "by") && !IsOfSomethingElse(draft, when))
        {
            // "On 19 September 2005": the day may stand before what was taken for all of it.
            return DatePhrases.Find(text.Text, text.Span(Math.Max(text.Sentences[text.SentenceAt(when.First)].First, when.First - 3), when.End), day)
                .FirstOrDefault(p => (p.From is not null || p.Date is not null) && text.TokenAt(p.Span.End) > when.First) is { } phrase ? Said(phrase) : new SaidDate(SaidBasis.Article);
        }

        return draft is { Cue: { } cue, IsTurn: false } && (OfDocument(draft, cue) ?? Beside(draft, cue)) is { } beside ? Said(beside) : new SaidDate(SaidBasis.Article);
    }

    // "the joint statement of 21 November 1985 said", "said the statement that they put out in February 2022": a document says what it says on its day.
    private DatePhrase? OfDocument(Draft draft, (int First, int End) cue)
    {
        if (draft.Speaker is not { } speaker || !Enumerable.Range(speaker.HeadFirst, Math.Min(speaker.HeadEnd - speaker.HeadFirst, Reach)).Any(i => Tokens[i].Any(WordClasses.Document) && !Tokens[i].Any(WordClasses.Person | WordClasses.Body)))
        {
            return null;
        }

        var sentence = text.Sentences[text.SentenceAt(cue.First)];
        var end = Math.Min(speaker.HeadEnd <= cue.First ? cue.First : sentence.End, speaker.HeadFirst + Reach);
        return speaker.HeadFirst >= end ? null : DatePhrases.Find(text.Text, text.Span(speaker.HeadFirst, end), day)
            .FirstOrDefault(p => p is { Absolute: true, From: not null } && text.TokenAt(p.Span.Start) is var at && !Tokens[at].Quoted && at > 0 && Tokens[at - 1].Lower is "of" or "in" or "on" && !draft.Pieces.Any(piece => piece.First <= at && at < piece.End));
    }

    // "Of his guest of Tuesday he said", "Okafor, whose journey last year began it, said": the time of something else.
    private bool IsOfSomethingElse(Draft draft, (int First, int End) when)
    {
        if (when.First > 0 && Tokens[when.First - 1].Lower is "of" or "since" or "until" or "before" or "after" or "from")
        {
            return true;
        }

        if (draft is not { Speaker: { } speaker, Cue: { } cue } || speaker.HeadEnd > when.First || when.End > cue.First)
        {
            return false;
        }

        var inAside = Enumerable.Range(speaker.HeadEnd, Math.Min(when.First - speaker.HeadEnd, Reach)).Any(i => Tokens[i].Any(WordClasses.Relative) && i > speaker.HeadEnd);
        return inAside && Enumerable.Range(when.End, Math.Min(cue.First - when.End, Reach)).Any(i => Tokens[i].Lower == ",");
    }

    // "who at the signing in 1978 said", "told Quist when they met in Torsholm in November 2022", "said on the day it was done, 14 July 2015:". Only days that need no other to be understood:
    // they are named because the statement is of another time.
    private DatePhrase? Beside(Draft draft, (int First, int End) cue)
    {
        var sentence = text.Sentences[text.SentenceAt(cue.First)];
        var first = Math.Max(sentence.First, cue.First - Reach);
        var end = Math.Min(sentence.End, cue.End + Reach);
        foreach (var phrase in DatePhrases.Find(text.Text, text.Span(first, end), day).Where(p => p.Absolute && (p.Date ?? p.From) is not null))
        {
            var (at, after) = (text.TokenAt(phrase.Span.Start), text.TokenAt(phrase.Span.End));
            if (!draft.Pieces.Any(p => p.First < after && at < p.End) && !Tokens[at].Quoted && BelongsTo(draft, cue, at, after, sentence.First))
            {
                return phrase;
            }
        }

        return null;
    }

    private bool BelongsTo(Draft draft, (int First, int End) cue, int at, int after, int sentence)
    {
        if (at >= cue.End)
        {
            return IsPlain(cue.End, at) && !draft.Pieces.Any(p => p.First >= cue.End && p.First < at);
        }

        // "In 2014 then-minister Okafor said": at the head of the sentence, or between who said it and the word.
        var speaker = draft.Speaker?.HeadEnd ?? cue.First;
        return after <= cue.First && (at - sentence <= 1 && IsPlain(after + 1, cue.First) || at >= speaker && speaker < cue.First && IsPlain(speaker, at) && IsPlain(after, cue.First));
    }

    // "said Okafor, who resigned in 2019" does not say when she said it; nor do "since 2019" and "before 1991".
    private bool IsPlain(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            // A relative may begin it ("Okafor, who at the signing in 1978 said"), a sign may end it ("the day it was done, 14 July").
            // "told the President, Okafor, in Torsholm, in November 2022": a comma before a name or a place parts nothing.
            var parts = (i > first && Tokens[i].Any(WordClasses.Relative)) || (i + 1 < end && Tokens[i].Lower is ";" or ":" or "(")
                || (i + 1 < end && Tokens[i].Lower is "," && !(Tokens[i + 1].Lower is "in" or "at" or "on" or "there" or "here" || (Tokens[i + 1].Any(WordClasses.Capital) && !Tokens[i + 1].Any(WordClasses.Month | WordClasses.Day))));
            if (parts || Tokens[i].Lower is "since" or "until" or "before" or "after" or "from" or "by" or "for" || (Tokens[i].Lower is "of" && i + 1 == end))
            {
                return false;
            }
        }

        return true;
    }

    private static SaidDate Said(DatePhrase phrase) => phrase.Date is { } date ? new SaidDate(SaidBasis.Text, date) : new SaidDate(SaidBasis.Text, From: phrase.From, To: phrase.To);
}
