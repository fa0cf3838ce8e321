using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Meetings found: two participants or more agree, and for the stricter figure the status too.</summary>
internal sealed class MeetingFigures(PartyNames names)
{
    private const int FewestParticipants = 2;

    private readonly Agreement meetings = new("meetings");
    private readonly Agreement anyStatus = new("meetings_any_status");
    private readonly Share place = new("meeting_place");

    public IReadOnlyList<Figure> Figures => [meetings, anyStatus, place];

    public void Add(GoldRecord gold, ArticleAnalysis analysis)
    {
        var found = analysis.Meetings.Select(m => new Told(m, [.. m.Participants.Select(id => analysis.People.FirstOrDefault(p => p.Id == id)?.Name ?? id)])).ToList();
        Count(anyStatus, gold, found, (_, _) => true);
        foreach (var (marked, meeting) in Count(meetings, gold, found, (marked, meeting) => marked.Status == meeting.Status))
        {
            if (marked is { Optional: false, Place: { Length: > 0 } where })
            {
                place.Add(NameTerms.Fold(meeting.Place).Contains(NameTerms.Fold(where), StringComparison.Ordinal));
            }
        }
    }

    private List<(GoldMeeting Marked, FoundMeeting Found)> Count(Agreement agreement, GoldRecord gold, IEnumerable<Told> found, Func<GoldMeeting, FoundMeeting, bool> mayBe)
    {
        var left = found.ToList();
        var pairs = new List<(GoldMeeting Marked, FoundMeeting Found)>();
        agreement.Found += left.Count;
        foreach (var marked in gold.Meetings.OrderBy(m => m.Optional))
        {
            var best = left.Where(m => mayBe(marked, m.Meeting) && Agreeing(marked, m.Names) >= FewestParticipants).MaxBy(m => Agreeing(marked, m.Names));
            if (best is not null)
            {
                left.Remove(best);
                pairs.Add((marked, best.Meeting));
            }

            var hit = best is null ? 0 : 1;
            agreement.Add(marked.Optional ? 0 : hit, marked.Optional ? -hit : 0, marked.Optional ? 0 : 1);
        }

        return pairs;
    }

    private int Agreeing(GoldMeeting marked, IEnumerable<string> found)
    {
        var left = found.ToList();
        return marked.Participants.Count(who => left.Find(name => names.Persons.AreOne(who, name) || names.Bodies.AreOne(who, name)) is { } name && left.Remove(name));
    }

    private sealed record Told(FoundMeeting Meeting, IReadOnlyList<string> Names);
}
