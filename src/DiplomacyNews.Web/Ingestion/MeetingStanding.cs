using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Which of several articles is believed first about one meeting: one that says itself that it was held before one that has it from one side alone, and
/// before that one, one that knows the other side to deny it; all of them before those that say it will be. Of those that say it was held, the one that
/// knows most; of those that only foresee it, the newest, since plans change.
/// </summary>
internal static class MeetingStanding
{
    private const int MostCounted = 15;
    private const int DayBits = 8;
    private const int FirmnessBits = 40;

    public static long Of(FoundMeeting meeting, int participants, DateOnly articleDay)
    {
        var known = ((meeting.Date is null ? 0 : 1) << 6) | (Math.Min(participants, MostCounted) << 2) | ((meeting.Place is null ? 0 : 1) << 1) | (meeting.Duration is null ? 0 : 1);
        return (Firmness(meeting) << FirmnessBits) | (meeting.Status == MeetingStatus.Held ? 0 : (long)articleDay.DayNumber << DayBits) | (uint)known;
    }

    private static long Firmness(FoundMeeting meeting) => meeting.Status switch
    {
        MeetingStatus.Held => meeting.ClaimedBy is null ? 3 : 1,
        MeetingStatus.Disputed => 2,
        _ => 0,
    };
}
