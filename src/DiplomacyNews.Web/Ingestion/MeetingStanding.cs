using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Which of several articles is believed first about one meeting: one that says it was held before those that say it will be; of those that say it
/// was held, the one that knows most; of those that only foresee it, the newest, since plans change.
/// </summary>
internal static class MeetingStanding
{
    private const int MostCounted = 15;

    public static long Of(FoundMeeting meeting, int participants, DateOnly articleDay)
    {
        var known = ((meeting.Date is null ? 0 : 1) << 6) | (Math.Min(participants, MostCounted) << 2) | ((meeting.Place is null ? 0 : 1) << 1) | (meeting.Duration is null ? 0 : 1);
        return meeting.Status == MeetingStatus.Held ? (1L << 40) | (uint)known : ((long)articleDay.DayNumber << 8) | (uint)known;
    }
}
