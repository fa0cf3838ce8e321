using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads the statements of one sentence: each verb of saying with its speaker and its content, before, after and around it.</summary>
internal sealed class SentenceReader
{
    private readonly AnnotatedText text;
    private readonly NounPhrases nouns;
    private readonly CueFinder cueFinder;
    private readonly CueSurroundings surroundings;
    private readonly SpeakerFinder speakers;
    private readonly ContentBeforeCue contentBefore;
    private readonly ContentAfterCue contentAfter;
    private readonly AccordingToReader accordingTo;
    private readonly NounCueReader nounCues;
    private readonly ClauseSigns signs;
    private readonly CueModes modes;
    private readonly TellingCircumstances circumstances;
    private readonly PassiveReader passives;
    private readonly WordReachedReader reached;
    private readonly NoReplyReader silences;

    public SentenceReader(AnnotatedText text)
    {
        this.text = text;
        nouns = new NounPhrases(text);
        cueFinder = new CueFinder(text);
        var listeners = new Listeners(text, nouns);
        surroundings = new CueSurroundings(text, nouns, listeners);
        speakers = new SpeakerFinder(text, nouns);
        signs = new ClauseSigns(text);
        var phrases = new PhraseEnds(text, nouns);
        contentBefore = new ContentBeforeCue(text, nouns, signs);
        contentAfter = new ContentAfterCue(text, nouns, surroundings, new ContentEnds(text, nouns, signs, phrases), phrases, signs);
        accordingTo = new AccordingToReader(text, nouns, contentBefore, signs);
        nounCues = new NounCueReader(text, nouns, speakers, signs);
        modes = new CueModes(text);
        circumstances = new TellingCircumstances(text, nouns, surroundings, signs, listeners);
        passives = new PassiveReader(text, nouns, speakers, surroundings, contentAfter, listeners, signs);
        reached = new WordReachedReader(text, cueFinder, nouns, speakers, listeners, signs);
        silences = new NoReplyReader(text, cueFinder, nouns, speakers, signs);
    }

    private ImmutableArray<Token> Tokens => text.Tokens;

    public SentenceReading Read(Sentence sentence, int index)
    {
        var reading = new SentenceState(sentence, index, cueFinder.Find(sentence.First, sentence.End));
        accordingTo.Read(reading);
        foreach (var cue in reading.Cues)
        {
            ReadCue(cue, reading);
        }

        ReadOtherVerbs(reading);
        foreach (var draft in nounCues.Read(reading).Concat(reached.Read(reading)).Concat(silences.Read(reading)))
        {
            Add(draft, reading);
        }

        var subject = reading.Subjects.Count > 0 ? reading.Subjects[^1].Speaker : Cleft(nouns.FirstSubject(sentence, sentence.End), sentence.End);
        return new SentenceReading(reading.Drafts, reading.Bare, subject);
    }

    /// <summary>The name that these words are, with its title; null when they are more or less than a name.</summary>
    public Nominal? NameIn(int first, int end) =>
        nouns.NamesParty(first) && nouns.After(first, end) is { } name && name.End == end && nouns.IsName(name.HeadFirst, name.HeadEnd) && speakers.LooksLikeSpeaker(name) ? name : null;

    // "It was Okafor who gave notice": she is the subject, and not "it".
    private Nominal? Cleft(Nominal? subject, int end) =>
        subject is not null && Tokens[subject.HeadFirst].Lower == "it" && subject.End + 1 < end && Tokens[subject.End].Lower is "was" or "is" && nouns.After(subject.End + 1, end) is { } meant && nouns.IsName(meant.HeadFirst, meant.HeadEnd) ? meant : subject;

    // “Talks are over,” she surmised: after a quotation that ends with a comma any verb is one of saying.
    private void ReadOtherVerbs(SentenceState reading)
    {
        for (var i = reading.Sentence.First + 2; i + 1 < reading.End; i++)
        {
            if (!signs.EndsWithStop(i) || Tokens[i - 1].Quotation == Tokens[i].Quotation || Tokens[i - 2].Lower == "." || reading.UsedQuotations.Contains(Tokens[i - 1].Quotation))
            {
                continue;
            }

            if (!nouns.NamesParty(i) || nouns.After(i, reading.End) is not { } speaker || speaker.End >= reading.End || !speakers.LooksLikeSpeaker(speaker))
            {
                continue;
            }

            var verb = Tokens[speaker.End];
            if (verb.Kind != TokenKind.Word || verb.Quoted || !verb.Lower.EndsWith("ed", StringComparison.Ordinal) || verb.Any(WordClasses.Capital))
            {
                continue;
            }

            var first = i - 1;
            while (first > reading.Sentence.First && Tokens[first - 1].Quotation == Tokens[i - 1].Quotation)
            {
                first--;
            }

            Add(new Draft([(first, i)], Rules.QuotationBeforeCue) { Cue = (speaker.End, speaker.End + 1), Speaker = speaker, Sentence = reading.Index }, reading);
            reading.Subjects.Add((speaker.End, speaker));
        }
    }

    private void ReadCue(Cue cue, SentenceState reading)
    {
        if (cue.Standing == CueStanding.Passive)
        {
            if (passives.Read(cue, reading) is { } told)
            {
                Add(told, reading);
            }

            return;
        }

        if (speakers.Find(cue, reading) is not { } found)
        {
            return;
        }

        var speaker = found.Speaker;
        var groupFirst = Math.Min(found.First, cue.First);
        var complements = surroundings.Read(cue, SkipTail(cue, found, reading), reading.End);
        var mode = modes.Of(cue, speaker);
        var draft = new Draft([], Rules.ClauseWithoutThat)
        {
            Cue = (mode == StatementMode.NotSaid || cue.Mode == StatementMode.NotSaid ? modes.First(cue) : cue.At, cue.End),
            Act = cue.Verb.Act,
            Mode = mode,
            Speaker = speaker,
            Addressees = complements.Addressee is { } to ? [to] : [],
            Occasion = complements.Occasion ?? circumstances.OccasionBefore(found, cue, reading),
            When = complements.When ?? circumstances.TimeBefore(found, cue, reading),
            Channel = found.Channel,
            Sentence = reading.Index,
        };

        if (draft.Addressees.IsEmpty && circumstances.OnOccasion(draft, found, reading) is { } met)
        {
            draft = draft with { Addressees = [met] };
        }

        complements = PastAside(cue, complements, reading.End);
        if (AsSaid(cue, found, complements, reading) is { } asSaid)
        {
            Add(draft with { Pieces = asSaid, Rule = Rules.AsSomebodySaid }, reading);
            return;
        }

        var right = contentAfter.Find(cue, found.Form, complements, reading);
        var left = contentBefore.Find(cue, found.Form, groupFirst, right, complements, reading);
        if (left is null && right is { IsClause: true } telling && Tokens[telling.Pieces[0].First].Lower is "as" or "when" or "while" or "before" or "after" && contentBefore.Find(cue, found.Form, groupFirst, null, complements, reading) is { } said)
        {
            // "Details were still open, Okafor said as the text was read out."
            (left, right) = (said, null);
        }

        if (left is null && right is null)
        {
            if (cue.Takes(CueFrames.Quote) && cue.Mode == StatementMode.Said)
            {
                reading.Bare = draft;
            }

            if (found.Form is not (AttributionForm.Relative or AttributionForm.Participle))
            {
                reading.Subjects.Add((cue.First, speaker));
            }

            return;
        }

        if (left is { IsQuotation: true } l && right is { IsQuotation: true } r)
        {
            draft = draft with { Pieces = [.. l.Pieces, .. r.Pieces], Rule = Rules.QuotationSplitByCue };
        }
        else if (left is { } before)
        {
            draft = draft with { Pieces = before.Pieces, Rule = before.Rule };
        }
        else if (right is { } after)
        {
            draft = draft with { Pieces = BeforeSubject(after.Pieces, cue, found), Rule = after.Rule };
        }

        if (cue.Takes(CueFrames.Concern) && circumstances.WithWhom(draft) is { } whom)
        {
            draft = draft with { Addressees = [whom] };
        }

        Add(draft, reading);
        reading.Consumed = Math.Max(reading.Consumed, Math.Max(left is null ? draft.End : complements.ContentAt, right is null ? 0 : draft.End));
        if (found.Form is not AttributionForm.Relative)
        {
            reading.Subjects.Add((cue.First, speaker));
        }
    }

    // "Without mentioning the raid, | Okafor said": what stands before the subject ends there.
    private ImmutableArray<(int First, int End)> BeforeSubject(ImmutableArray<(int First, int End)> pieces, Cue cue, Attribution found)
    {
        var subject = found.Speaker.First;
        return found.Form == AttributionForm.Participle && subject > cue.End && pieces is [var (first, end)] && first < subject && subject < end && signs.TrimEnd(first, subject) is var clipped && clipped > first ? [(first, clipped)] : pieces;
    }

    private void Add(Draft draft, SentenceState reading)
    {
        foreach (var (first, end) in draft.Pieces)
        {
            for (var i = first; i < end; i++)
            {
                if (Tokens[i].Quoted)
                {
                    reading.UsedQuotations.Add(Tokens[i].Quotation);
                }
            }
        }

        reading.Drafts.Add(draft with { Channel = draft.Channel ?? reading.Channel });
    }

    // "As Okafor said, talks go on", "talks go on, as Okafor put it": the content stands on the other side of the comma.
    private ImmutableArray<(int First, int End)>? AsSaid(Cue cue, Attribution found, CueComplements complements, SentenceState reading)
    {
        var low = reading.Sentence.First;
        var at = found.First - 1;
        if (found.Form != AttributionForm.Before || at < low || Tokens[at].Lower != "as" || Tokens[at].Quoted || complements.ContentAt >= reading.End)
        {
            return null;
        }

        var after = complements.ContentAt;
        if (Tokens[after].Lower == "," && at - low <= 2 && after + 3 < reading.End)
        {
            return [(after + 1, signs.TrimEnd(after + 1, reading.End))];
        }

        // "So as Okafor said to Renwick six days ago, talks …", "because, as we have said all along, talks …"
        var opens = at == low || (at - low < 12 && !signs.HoldsVerb(low, at)) || Tokens[at - 1].Lower is "because" or "so" or "and" or "but";
        var comma = opens ? CommaAfter(cue, reading) : -1;
        if (comma > 0 && comma + 3 < reading.End && signs.LooksLikeClause(comma + 1, reading.End))
        {
            return [(comma + 1, signs.TrimEnd(comma + 1, reading.End))];
        }

        var start = contentBefore.Start(Math.Max(low, at - 1), reading);
        return Tokens[Math.Max(low, at - 1)].Lower == "," && Tokens[after].Lower is "," or "." && at - 1 - start >= 3 ? [(start, signs.TrimEnd(start, at - 1))] : null;
    }

    private int CommaAfter(Cue cue, SentenceState reading)
    {
        for (var i = cue.End; i < Math.Min(reading.End, cue.End + 16) && !Tokens[i].Quoted; i++)
        {
            if (Tokens[i].Lower is "," or ":")
            {
                return i;
            }
        }

        return -1;
    }

    // After "said Lin Jian" there may be "(D-Va.)" or ", a spokesman for the ministry,".
    private int SkipTail(Cue cue, Attribution found, SentenceState reading)
    {
        if (found.Form != AttributionForm.Inverted)
        {
            return cue.End;
        }

        var at = found.End;
        if (at < reading.End && Tokens[at].Lower is "(" or "[")
        {
            while (at < reading.End && Tokens[at].Lower is not (")" or "]"))
            {
                at++;
            }

            at = Math.Min(reading.End, at + 1);
        }

        // Past its modifiers up to the quotation or the sentence's end.
        var i = at;
        while (i < reading.End && Tokens[i].Kind != TokenKind.Mark)
        {
            i++;
        }

        return i < reading.End && i > at && (Tokens[i - 1].Lower is "," or ":" or "-") ? i - 1 : at;
    }

    // "described, without being specific, old grievances"
    private CueComplements PastAside(Cue cue, CueComplements complements, int end)
    {
        var at = complements.ContentAt;
        if (at != cue.End || at + 1 >= end || Tokens[at].Lower != "," || !Tokens[at + 1].Any(WordClasses.Preposition) || Tokens[at + 1].Quoted || !cue.Takes(CueFrames.Object | CueFrames.Noun))
        {
            return complements;
        }

        for (var i = at + 1; i < Math.Min(end - 2, at + 10); i++)
        {
            if (Tokens[i].Lower == "," && !Tokens[i].Quoted && !Tokens[i + 1].Any(WordClasses.Coordinator | WordClasses.Subject))
            {
                return complements with { ContentAt = i + 1 };
            }
        }

        return complements;
    }
}
