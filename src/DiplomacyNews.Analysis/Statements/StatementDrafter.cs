using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads the article sentence by sentence and joins what belongs together: a quotation that goes on after its cue, in the next sentence or paragraph,
/// and quotations whose speaker was named before. Gives drafts in text order.
/// </summary>
internal sealed class StatementDrafter(AnnotatedText text, ImmutableArray<TextSpan> furniture)
{
    private const int ShortestQuotation = 4;

    private readonly SpanCover outside = new(furniture);
    private readonly SentenceReader reader = new(text);
    private readonly ClauseSigns signs = new(text);
    private readonly NounPhrases nouns = new(text);
    private readonly HashSet<int> turnStarts = [.. text.Turns.Select(t => t.First)];
    private readonly List<Draft> drafts = [];

    private ImmutableArray<Token> Tokens => text.Tokens;

    public List<Draft> Draft()
    {
        var labels = text.Turns.Where(t => t.LabelEnd > t.LabelFirst && !t.IsWhole).Select(t => t.LabelFirst).ToHashSet();
        foreach (var turn in text.Turns)
        {
            drafts.Add(Turn(turn));
        }

        SentenceReading? previous = null;
        Sentence before = default;
        Draft? last = null;
        var since = 0;
        for (var i = 0; i < text.Sentences.Length; i++)
        {
            var sentence = text.Sentences[i];
            if (IsFurniture(sentence) || labels.Contains(sentence.First))
            {
                previous = null;
                continue;
            }

            var reading = reader.Read(sentence, i);
            var sameParagraph = previous is not null && before.Paragraph == sentence.Paragraph;
            if (reading.Bare is { } bare)
            {
                AttachBare(bare, reading, sentence, sameParagraph ? before : null, since);
            }

            // What the next sentence may still change: this one's drafts, and the one before them, which may go on here.
            since = Math.Max(0, drafts.Count - 1);
            AttachQuotations(reading, sentence, i, sameParagraph ? previous : null, previous, last);
            if (sameParagraph && last is not null && new GoingOn(text).After(last, reading, sentence, i) is { } more)
            {
                reading.Drafts.Add(Carried(more.First, more.End, last, i, Rules.GoesOn));
            }

            drafts.AddRange(reading.Drafts);
            last = drafts.Count > 0 && !drafts[^1].IsTurn ? drafts[^1] : null;
            previous = reading;
            before = sentence;
        }

        if (new HeadlineReader(text, reader).Read(drafts) is { } headline)
        {
            drafts.Insert(0, headline);
        }

        return [.. drafts.OrderBy(d => d.Place).ThenBy(d => d.IsTurn ? 0 : 1)];
    }

    private Draft Turn(Turn turn)
    {
        var end = turn.End;
        while (end > turn.First + 1 && outside.Overlaps(Tokens[end - 1].Span))
        {
            end--;
        }

        end = WithoutStageDirection(turn.First, end);
        return new Draft([(turn.First, end)], turn.IsWhole ? Rules.PutOutInAName : Rules.Turn)
        {
            Cue = turn.Cue,
            Speaker = turn.LabelEnd > turn.LabelFirst ? new Nominal(turn.LabelFirst, turn.LabelEnd) : null,
            IsTurn = true,
        };
    }

    // "[crosstalk]" in a paragraph of its own is said by nobody.
    private int WithoutStageDirection(int first, int end)
    {
        if (end - 1 <= first || Tokens[end - 1].Lower is not ("]" or ")"))
        {
            return end;
        }

        for (var i = end - 2; i > first && end - i < 8; i--)
        {
            if (Tokens[i].Lower is "[" or "(")
            {
                return text.Text.AsSpan(Tokens[i - 1].End, Tokens[i].Start - Tokens[i - 1].End).Contains('\n') ? i : end;
            }
        }

        return end;
    }

    private bool IsFurniture(Sentence sentence) => outside.Overlaps(Tokens[sentence.First].Span);

    // “Will you come?” Okafor asked.   The quotation was a sentence of its own.
    private void AttachBare(Draft bare, SentenceReading reading, Sentence sentence, Sentence? before, int since)
    {
        if (before is not { } quoted || !IsQuotationAlone(quoted, out var first, out var end) || reading.Drafts.Count > 0 || sentence.End - sentence.First > 30)
        {
            return;
        }

        // The quotation may have been given to somebody already, by guess.
        since = turnStarts.Contains(first) ? 0 : since;
        var guessed = drafts.FindLastIndex(drafts.Count - 1, drafts.Count - since, d => d.First == first && d.CarriedFrom is not null || d.First == first && d.Cue is null);
        if (guessed >= 0)
        {
            drafts.RemoveAt(guessed);
        }
        else if (drafts.FindIndex(since, d => d.Pieces.Any(p => p.First == first)) >= 0)
        {
            return;
        }

        reading.Drafts.Add(bare with { Pieces = [(first, end)], Rule = Rules.QuotationInSentenceBefore });
    }

    private bool IsQuotationAlone(Sentence sentence, out int first, out int end)
    {
        first = sentence.First;
        end = sentence.End;
        while (first < end && !Tokens[first].Quoted && (Tokens[first].Any(WordClasses.Coordinator) || Tokens[first].Kind == TokenKind.Sign))
        {
            first++;
        }

        while (end > first && !Tokens[end - 1].Quoted && Tokens[end - 1].Kind == TokenKind.Sign)
        {
            end--;
        }

        return end > first && Tokens[first].Quoted && Tokens[first].Quotation == Tokens[end - 1].Quotation;
    }

    private void AttachQuotations(SentenceReading reading, Sentence sentence, int index, SentenceReading? previousInParagraph, SentenceReading? previous, Draft? last)
    {
        var used = new HashSet<int>();
        foreach (var draft in reading.Drafts)
        {
            foreach (var (first, end) in draft.Pieces)
            {
                for (var i = first; i < end; i++)
                {
                    used.Add(Tokens[i].Quotation);
                }
            }
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Tokens[i].Quoted || used.Contains(Tokens[i].Quotation))
            {
                continue;
            }

            var first = i;
            while (i + 1 < sentence.End && Tokens[i + 1].Quotation == Tokens[first].Quotation)
            {
                i++;
            }

            Attach(first, i + 1, reading, sentence, index, previousInParagraph, previous, last);
        }
    }

    private void Attach(int first, int end, SentenceReading reading, Sentence sentence, int index, SentenceReading? previousInParagraph, SentenceReading? previous, Draft? last)
    {
        var quotation = text.Quotations[Tokens[first].Quotation];
        var alone = IsQuotationAlone(sentence, out var start, out _) && start == first;
        var words = WordsIn(first, end);
        if (alone && ToldByColon(previous, sentence, index) is { } telling)
        {
            reading.Drafts.Add(telling with { Pieces = [(first, end)], Rule = Rules.QuotationAfterCue, Sentence = index });
            return;
        }

        if (alone && PresentedBy(previous, sentence, index) is { } presenting && words >= ShortestQuotation)
        {
            reading.Drafts.Add(new Draft([(first, end)], Rules.QuotationAfterSentenceAbout) { Speaker = presenting, Sentence = index });
            return;
        }

        if (quotation.Resumes && last is not null && last.HoldsQuotation(text) && LastWasLeftOpen(last))
        {
            Extend(last, first, end, Rules.QuotationOverParagraphs);
            return;
        }

        if (SplitByItsCue(reading, first) is { } begun)
        {
            reading.Drafts[^1] = begun with { Pieces = begun.Pieces.Add((first, end)), Rule = Rules.QuotationSplitByCue };
            return;
        }

        if (alone && previousInParagraph is { Drafts.Count: > 0 } && drafts.Count > 0 && !drafts[^1].IsTurn)
        {
            var speaking = QuotedBefore(index) ?? drafts[^1];
            if (speaking.HoldsQuotation(text) && speaking.Sentence == index - 1 && EndsWithCueOrQuotation(speaking))
            {
                Extend(speaking, first, end, speaking.Rule);
                return;
            }

            if (speaking.Sentence == index - 1)
            {
                reading.Drafts.Add(Carried(first, end, speaking, index, Rules.QuotationAfterOwnSentence));
                return;
            }

            if (speaking.HoldsQuotation(text) && words >= ShortestQuotation)
            {
                reading.Drafts.Add(Carried(first, end, speaking, index, Rules.QuotationCarriedOver));
                return;
            }
        }

        if (NamedByColon(sentence, first, end) is { } saying)
        {
            reading.Drafts.Add(new Draft([(first, end)], Rules.QuotationAfterCue) { Speaker = saying, Sentence = index });
            return;
        }

        if (words < ShortestQuotation || signs.IsTitle(first, end))
        {
            return;
        }

        if (alone && previousInParagraph is { Subject: { } subject } && CanSpeak(previousInParagraph.Bare?.Speaker ?? subject))
        {
            reading.Drafts.Add(new Draft([(first, end)], Rules.QuotationAfterSentenceAbout) { Speaker = previousInParagraph.Bare?.Speaker ?? subject, Cue = previousInParagraph.Bare?.Cue, Sentence = index });
            return;
        }

        if (alone && previous is { Drafts.Count: 0, Bare: null, Subject: { } newcomer } && index > 0 && nouns.WithNameBeside(newcomer, text.Sentences[index - 1].End) is { Description: not null } introduced)
        {
            // "Another expert, Karl Oberg from Lakeford, doubts it." and his words in a paragraph of their own.
            reading.Drafts.Add(new Draft([(first, end)], Rules.QuotationAfterSentenceAbout) { Speaker = introduced, Sentence = index });
            return;
        }

        if (alone && last is not null && index - last.Sentence <= 4)
        {
            reading.Drafts.Add(Carried(first, end, last, index, Rules.QuotationCarriedOver));
            return;
        }

        if (!alone && reading.Drafts.Count == 0 && first > sentence.First && Tokens[first - 1].Lower == ":" && !signs.LooksLikeClause(sentence.First, first) && !(reading.Subject is { } named && CanBeQuoted(named)) && last is not null && index - last.Sentence <= 4)
        {
            // "Okafor listed what was agreed. First on her list: “…”": hers, whoever spoke before.
            if (last.Sentence < index - 1 && previousInParagraph is { Drafts.Count: 0, Bare: null, Subject: { } listing } && CanBeQuoted(listing))
            {
                reading.Drafts.Add(new Draft([(first, end)], Rules.QuotationAfterSentenceAbout) { Speaker = listing, Sentence = index });
                return;
            }

            // "Then, for the other column: “…”" names nobody who could have said it.
            reading.Drafts.Add(Carried(first, end, last, index, Rules.QuotationCarriedOver));
            return;
        }

        if (!alone && reading.Subject is { } about && CanBeQuoted(about))
        {
            reading.Drafts.Add(new Draft([(first, end)], Rules.QuotedWordsInSentence) { Speaker = about, Sentence = index });
        }
    }

    // Okafor: “Talks will resume.”
    private Nominal? NamedByColon(Sentence sentence, int first, int end) =>
        first - sentence.First is > 1 and < 8 && sentence.End - end < 2 && Tokens[first - 1].Lower == ":" && reader.NameIn(sentence.First, first - 1) is { } name ? name : null;

    // Okafor said:
    // “Talks will resume.”
    private Draft? ToldByColon(SentenceReading? previous, Sentence sentence, int index) =>
        previous is { Bare: { Sentence: var told } bare } && told == index - 1 && sentence.First > 0 && Tokens[sentence.First - 1].Lower == ":" ? bare : null;

    // “Thirty years ago it was loud,” Okafor said, pointing out where the ships had lain. “Those days are gone.”: what she points out stands between.
    private Draft? QuotedBefore(int index)
    {
        for (var i = drafts.Count - 1; i > 0 && drafts[i].Sentence == index - 1; i--)
        {
            var (earlier, later) = (drafts[i - 1], drafts[i]);
            if (later.HoldsQuotation(text) || earlier.Sentence != index - 1 || earlier.IsTurn || (later.Speaker is { } other && earlier.Speaker is { } self && other.HeadFirst != self.HeadFirst))
            {
                return null;
            }

            if (earlier.HoldsQuotation(text))
            {
                return earlier;
            }
        }

        return null;
    }

    // Okafor released the following statement:
    // “Talks will resume.”
    private Nominal? PresentedBy(SentenceReading? previous, Sentence sentence, int index) =>
        previous is { Drafts: var told, Bare: null, Subject: { } subject } && (told.Count == 0 || told[^1].Sentence != index - 1) && sentence.First > 0 && Tokens[sentence.First - 1] is { Lower: ":", Quoted: false } && Named(subject) is var named && CanBeQuoted(named) ? named : null;

    // "Stated Okafor:" begins with the verb.
    private Nominal Named(Nominal subject) => subject.HeadEnd - subject.HeadFirst > 1 && CueLexicon.Find(Tokens[subject.HeadFirst].Lower).Length > 0 ? new Nominal(subject.HeadFirst + 1, subject.HeadEnd) : subject;

    // “Talks will resume,” Okafor told a news conference at the end of a long day by the lake, “and we shall be there.”
    private Draft? SplitByItsCue(SentenceReading reading, int first) =>
        reading.Drafts is [.., { Cue: { } cue } begun] && begun.HoldsQuotation(text) && begun.End <= cue.First && cue.End < first
        && Tokens[first - 1].Lower == "," && (Tokens[begun.End - 1].Lower == "," || Tokens[Math.Max(begun.First, begun.End - 2)].Lower == "," || Tokens[begun.End].Lower == ",")
            ? begun
            : null;

    private bool LastWasLeftOpen(Draft draft)
    {
        for (var i = draft.End - 1; i >= draft.First; i--)
        {
            if (Tokens[i].Quoted)
            {
                return text.Quotations[Tokens[i].Quotation].LeftOpen;
            }
        }

        return false;
    }

    private bool EndsWithCueOrQuotation(Draft draft) => draft.Cue is { } cue && (cue.First >= draft.Pieces[0].End || Tokens[draft.End - 1].Quoted);

    private int WordsIn(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return words;
    }

    // "It is a long way from “…”", "In 2023 came “…”": nobody is named.
    private bool CanSpeak(Nominal subject) => Tokens[subject.HeadEnd - 1].Lower is not ("it" or "this" or "that" or "there") && !Tokens[subject.HeadEnd - 1].Lower.All(char.IsAsciiDigit);

    // A person, by name or pronoun; "the company" and "Okafor's plan" are not quoted for having words in marks in their sentence.
    private bool CanBeQuoted(Nominal subject)
    {
        var last = Tokens[subject.HeadEnd - 1];
        var next = subject.HeadEnd < Tokens.Length ? Tokens[subject.HeadEnd] : default;
        return next.Kind != TokenKind.Possessive && last.Kind == TokenKind.Word && CanSpeak(subject) && !(last.Lower.EndsWith("ly", StringComparison.Ordinal) && subject.HeadEnd - subject.HeadFirst == 1) && (last.Any(WordClasses.Capital | WordClasses.Person) || last.Lower is "he" or "she" or "they" or "who");
    }

    private void Extend(Draft draft, int first, int end, Rule rule)
    {
        // A quotation may run on past its sentence, and is held whole by then.
        var at = draft.End > first ? -1 : drafts.LastIndexOf(draft);
        if (at >= 0)
        {
            drafts[at] = draft with { Pieces = draft.Pieces.Add((first, end)), Rule = rule };
        }
    }

    private static Draft Carried(int first, int end, Draft from, int index, Rule rule) =>
        new([(first, end)], rule) { CarriedFrom = from, Sentence = index };
}
