using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// Says which statements were made at which meeting: those that one participant addressed to another ("Wen told Okafor at the start of the talks"),
/// and those said "during the talks". What was said "after his meeting" was not said at it.
/// </summary>
internal static class StatementMeetings
{
    /// <summary>The statements with <see cref="FoundStatement.Meeting"/> set where the text places them at one of the meetings.</summary>
    public static ImmutableArray<FoundStatement> Link(AnnotatedText text, ImmutableArray<FoundStatement> statements, ImmutableArray<FoundMeeting> meetings)
    {
        if (!meetings.Any(CanHost))
        {
            return statements;
        }

        var byParticipant = meetings.SelectMany((m, i) => m.Participants.Select(p => (Party: p, Index: i))).Where(x => CanHost(meetings[x.Index]))
            .ToLookup(x => x.Party, x => x.Index, StringComparer.Ordinal);
        return [.. statements.Select(s => MeetingOf(s, text, meetings, byParticipant) is { } index ? s with { Meeting = index } : s)];
    }

    /// <summary>How far from the cue the words that place it are looked for, in words.</summary>
    private const int Reach = 80;

    private static bool CanHost(FoundMeeting meeting) => meeting.Status == MeetingStatus.Held && meeting.Type != MeetingType.Visit;

    private static int? MeetingOf(FoundStatement statement, AnnotatedText text, ImmutableArray<FoundMeeting> meetings, ILookup<string, int> byParticipant)
    {
        if (statement.Mode is not (StatementMode.Said or StatementMode.Declined or StatementMode.Denied) || statement.Content.IsEmpty)
        {
            return null;
        }

        var at = statement.Cue?.Start ?? statement.Content[0].Start;
        var said = Setting(text, at);
        if (said == Where.Apart)
        {
            return null;
        }

        var candidates = statement.Speakers.Where(s => s.Id is not null).SelectMany(s => byParticipant[s.Id!]).Distinct();
        if (statement.Addressees.Length > 0)
        {
            // A third party as addressee ("told reporters") places the words elsewhere.
            return Nearest(candidates.Where(i => statement.Addressees.Any(a => a.Id is not null && meetings[i].Participants.Contains(a.Id) && statement.Speakers.All(s => s.Id != a.Id))), meetings, at);
        }

        return said == Where.AtTalks ? Nearest(candidates, meetings, at) : null;
    }

    private static int? Nearest(IEnumerable<int> candidates, ImmutableArray<FoundMeeting> meetings, int at) =>
        candidates.OrderBy(i => Math.Abs(meetings[i].Span.Start - at)).Cast<int?>().FirstOrDefault();

    private enum Where { Unsaid, AtTalks, Apart }

    /// <summary>What the reporter's own words in the sentence say: "during the talks", "after the meeting", or nothing.</summary>
    private static Where Setting(AnnotatedText text, int at)
    {
        var cue = text.TokenAt(at);
        var sentence = text.SentenceAt(cue) is >= 0 and var index ? text.Sentences[index] : default;
        for (var i = Math.Max(sentence.First, cue - Reach); i < Math.Min(sentence.End, cue + Reach); i++)
        {
            var token = text.Tokens[i];
            if (token.Quoted || !(MeetingWords.Talks.Contains(token.Lower) || token.Lower is "visit"))
            {
                continue;
            }

            for (var k = i - 1; k >= sentence.First && k >= i - 10; k--)
            {
                switch (text.Tokens[k].Lower)
                {
                    case "after" or "before" or "following" or "since" or "ahead":
                        return Where.Apart;
                    case "at" or "during" or "in" when !text.Tokens[k].Quoted:
                        return Where.AtTalks;
                }
            }
        }

        return Where.Unsaid;
    }
}
