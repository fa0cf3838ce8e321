using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Whether a meeting took place, by the words around the verb or noun that tells of it.</summary>
internal static class Statuses
{
    private const int Reach = 8;

    /// <summary>The status; null when the words say that there was no meeting, or leave it open.</summary>
    public static MeetingStatus? Of(SentencePieces sentence, int at)
    {
        MeetingStatus? status = sentence.Word(at) is "met" or "spoke" or "hosted" or "received" or "telephoned" or "phoned" or "called" ? MeetingStatus.Held : null;
        var past = status == MeetingStatus.Held;
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

            if (MeetingWords.CalledOff.Contains(word))
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
            else if (word == "would" && IsReported(sentence, i))
            {
                return MeetingStatus.Planned;
            }
            else if (MeetingWords.Future.Contains(word))
            {
                return MeetingStatus.Planned;
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

        return After(sentence, at) ?? status ?? MeetingStatus.Held;
    }

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
            var passive = sentence.Word(i - 1) is "was" or "were" or "been" or "be" or "is" or "being" || sentence.Word(i - 2) is "was" or "been";
            if (passive && MeetingWords.CalledOff.Contains(word))
            {
                return MeetingStatus.Cancelled;
            }

            if (passive && MeetingWords.PutOff.Contains(word))
            {
                return MeetingStatus.Postponed;
            }

            if (passive && word is "scheduled" or "planned" or "expected" && MeetingWords.Talks.Contains(sentence.Word(at)) && sentence.Word(i - 1) is "is" or "are")
            {
                return MeetingStatus.Planned;
            }
        }

        return null;
    }
}
