using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Whether a meeting took place, by the words around the verb or noun that tells of it.</summary>
internal static class Statuses
{
    private const int Reach = 8;

    /// <summary>How far back a verb or "whether" may stand that governs the whole clause.</summary>
    private const int OpenReach = 10;

    /// <summary>How far before its purpose a journey may be told.</summary>
    private const int PurposeReach = 12;

    /// <summary>How far before "meets" its "when" stands.</summary>
    private const int WhenReach = 5;

    /// <summary>How far after the first word of a question stands what it asks for.</summary>
    private const int QuestionReach = 16;

    /// <summary>The status; null when the words say that there was no meeting, or leave it open.</summary>
    public static MeetingStatus? Of(SentencePieces sentence, int at)
    {
        MeetingStatus? status = sentence.Word(at) is "met" or "spoke" or "hosted" or "received" or "telephoned" or "phoned" or "called" ? MeetingStatus.Held : null;
        var past = status == MeetingStatus.Held;
        if (IsOpen(sentence, at) || IsAsked(sentence, at))
        {
            return null;
        }

        if (MeetingWords.Talks.Contains(sentence.Word(at)) && IsNotToBe(sentence, at))
        {
            return null;
        }

        if (IsDenied(sentence, at))
        {
            return MeetingStatus.Disputed;
        }

        for (var i = at - 1; i >= 0 && i >= at - Reach && !(sentence[i].Names && sentence.Word(i - 1) is "that" or ","); i--)
        {
            var word = sentence.Word(i);
            if (word is "as" or "while" or "because" or ";")
            {
                break;
            }

            if (MeetingWords.NotSo.Contains(word) && i >= at - 5)
            {
                return null;
            }

            if (past && word is not ("be" or "was" or "were" or "to" or "would" or "will"))
            {
                continue;
            }

            if (MeetingWords.CalledOff.Contains(word) || IsOff(sentence, i))
            {
                return MeetingStatus.Cancelled;
            }

            if (MeetingWords.PutOff.Contains(word))
            {
                return MeetingStatus.Postponed;
            }

            if (MeetingWords.Before.Contains(word) && word != "before" | i >= at - 3)
            {
                status ??= MeetingStatus.Planned;
            }
            else if (word == "to" && i >= at - 3 && sentence.Word(i - 1) is "is" or "are" or "was" or "were")
            {
                // "Was to meet": what it would have been, where the sentence says that it is off.
                status ??= sentence.Ahead(i).Any(p => MeetingWords.PutOff.Contains(p.Lower)) ? MeetingStatus.Postponed : sentence.Ahead(i).Any(p => MeetingWords.CalledOff.Contains(p.Lower)) ? MeetingStatus.Cancelled : MeetingStatus.Planned;
            }
            else if ((MeetingWords.Future.Contains(word) && !IsSomethingElse(sentence, i)) || (word == "would" && IsReported(sentence, i)))
            {
                status ??= MeetingStatus.Planned;
            }
            else if (MeetingWords.Wish.Contains(word) && i >= at - 4)
            {
                status ??= MeetingStatus.Proposed;
            }
        }

        // "is travelling to": what is under way is yet to come.
        if (status is null && sentence.Word(at).EndsWith("ing", StringComparison.Ordinal) && (sentence.Word(at - 1) is "is" or "are" or "still" || sentence.Word(at - 2) is "is" or "are") && !MeetingWords.Talks.Contains(sentence.Word(at)))
        {
            status = MeetingStatus.Planned;
        }

        // "Are to mediate when Okafor meets Wen": what is told for later in the present.
        if (status is null && sentence.Word(at) is "meets" or "meet" && Enumerable.Range(at - WhenReach, WhenReach).Any(i => sentence.Word(i) == "when"))
        {
            status = MeetingStatus.Planned;
        }

        if (status is null && IsPurposeOfJourneyAhead(sentence, at))
        {
            status = MeetingStatus.Planned;
        }

        return After(sentence, at) ?? status ?? MeetingStatus.Held;
    }

    /// <summary>"Standing next to", "announced the plan at their meeting": words of what is to come that say something else here.</summary>
    private static bool IsSomethingElse(SentencePieces sentence, int at) =>
        (sentence.Word(at) == "next" && sentence.Word(at + 1) == "to")
        || (sentence.Word(at) is "plan" or "plans" && at > 0 && sentence[at - 1].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Demonstrative) && sentence.Word(at + 1) is not ("to" or "for"));

    /// <summary>"Is to travel to Torsholm on Friday to hold talks": the purpose of what is yet to come.</summary>
    private static bool IsPurposeOfJourneyAhead(SentencePieces sentence, int at)
    {
        var to = Enumerable.Range(at - 3, 3).Where(i => sentence.Word(i) is "to" or "for").DefaultIfEmpty(-1).Last();
        for (var i = to - 1; to > 0 && i >= 0 && i >= to - PurposeReach && sentence.Word(i) is not (";" or ","); i--)
        {
            if (sentence.Word(i) is "will" or "plans" or "scheduled" or "due" or "expected" or "travels" or "flies" or "heads" or "heading" || (sentence.Word(i) == "to" && sentence.Word(i - 1) is "is" or "are"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Whether they will meet", "no plans to meet": it is left open, or said that there will be none.</summary>
    private static bool IsOpen(SentencePieces sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - OpenReach && sentence.Word(i) is not (";" or "," or "when" or "that" or "who" or "which" or "after" or "because"); i--)
        {
            if (sentence.Word(i) == "whether" || (sentence.Word(i) is "plans" or "plan" or "intention" or "desire" or "reason" or "date" && (sentence.Word(i - 1) is "no" or "any" || sentence.Word(i - 2) is "no" or "any")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Is the President going to meet Wen?", "Q Will she see him?": what is asked is not told; what a clause of the question takes for granted is ("…, when she meets Wen?").</summary>
    private static bool IsAsked(SentencePieces sentence, int at)
    {
        if (sentence.Count == 0 || sentence.Word(sentence.Count - 1) != "?")
        {
            return false;
        }

        var first = 0;
        while (first < at && sentence.Word(first) is "q" or "question" or ":" or "and" or "so" or "but" or "," or "then" or "also")
        {
            first++;
        }

        return first < at && at - first <= QuestionReach && !sentence[first].Names && sentence[first].Any(WordClasses.Auxiliary)
            && Enumerable.Range(first, at - first).All(i => sentence.Word(i) is not ("when" or "after" or "before" or "that" or "who" or "which" or "while" or "in" or "at" or "during" or "about" or "following" or "on"));
    }

    /// <summary>"A meeting between Okafor and Wen is not planned", "did not take place".</summary>
    private static bool IsNotToBe(SentencePieces sentence, int at)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + PurposeReach && sentence.Word(i) is not ("," or ";" or "that" or "who" or "which" or "but"); i++)
        {
            if (sentence[i].Any(WordClasses.Negation) && sentence[i - 1].Any(WordClasses.Auxiliary) | sentence[i].Any(WordClasses.Auxiliary)
                && Enumerable.Range(i + 1, 3).Any(k => sentence.Word(k) is "planned" or "scheduled" or "expected" or "foreseen" or "take" or "taken" or "happen" or "happened" or "held" or "envisaged"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Denied that Okafor had met Wen": what one side says did not happen.</summary>
    private static bool IsDenied(SentencePieces sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - OpenReach && sentence.Word(i) is not (";" or ","); i--)
        {
            // "Denied it at their talks": something else was denied.
            if (sentence.Word(i) is "denied" or "denies" or "denying")
            {
                return sentence.Word(i + 1) is not ("it" or "this" or "them" or "everything");
            }
        }

        return false;
    }

    private static bool IsOff(SentencePieces sentence, int at) =>
        sentence.Word(at) is "called" or "calls" or "calling" && sentence.Word(at + 1) == "off";

    /// <summary>"Announced he would": what was to come when it was said.</summary>
    private static bool IsReported(SentencePieces sentence, int would)
    {
        for (var i = would - 1; i >= 0 && i >= would - 6; i--)
        {
            if (sentence.Word(i) is "said" or "announced" or "confirmed" or "added" or "told" or "declared" or "pledged" or "that")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, which was cancelled", "… has been postponed", "… is scheduled for May", said of the meeting afterwards in the same sentence.</summary>
    private static MeetingStatus? After(SentencePieces sentence, int at)
    {
        for (var i = at + 1; i < sentence.Count && i < at + 25 && sentence.Word(i) != ";"; i++)
        {
            var word = sentence.Word(i);
            var passive = sentence.Word(i - 1) is "was" or "were" or "been" or "be" or "is" or "are" or "being" || sentence.Word(i - 2) is "was" or "been";
            if (passive && (MeetingWords.CalledOff.Contains(word) || IsOff(sentence, i)))
            {
                return MeetingStatus.Cancelled;
            }

            if (passive && MeetingWords.PutOff.Contains(word))
            {
                return MeetingStatus.Postponed;
            }

            if (MeetingWords.Talks.Contains(sentence.Word(at)) && IsToTakePlace(sentence, i))
            {
                return MeetingStatus.Planned;
            }

            if (passive && word is "scheduled" or "planned" or "expected" or "foreseen" or "envisaged" && MeetingWords.Talks.Contains(sentence.Word(at)) && sentence.Word(i - 1) is "is" or "are")
            {
                return MeetingStatus.Planned;
            }
        }

        return null;
    }

    /// <summary>"The summit … will take place", "is due to be held", said of the noun before.</summary>
    private static bool IsToTakePlace(SentencePieces sentence, int at)
    {
        var verb = sentence.Word(at) switch { "place" when sentence.Word(at - 1) == "take" => at - 1, "held" when sentence.Word(at - 1) == "be" => at - 1, "begin" or "start" or "resume" or "continue" => at, _ => -1 };
        return verb > 0 && (sentence.Word(verb - 1) is "will" or "would" || (sentence.Word(verb - 1) == "to" && sentence.Word(verb - 2) is "due" or "set" or "scheduled" or "expected" or "planned" or "is" or "are"));
    }
}
