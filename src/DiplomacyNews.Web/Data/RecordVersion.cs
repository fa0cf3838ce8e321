namespace DiplomacyNews.Web.Data;

/// <summary>
/// Counts the decisions that take something away from readers or change what they see of it. Kept pages are kept under it, so that none from before a decision
/// is shown after it, not even one that was being made at that moment.
/// </summary>
public sealed class RecordVersion(TimeProvider clock)
{
    private long current;
    private long changedAt;

    public long Current => Interlocked.Read(ref current);

    /// <summary>When the last decision was made; null where none was since the start.</summary>
    public DateTime? ChangedAt => Interlocked.Read(ref changedAt) is > 0 and var ticks ? new DateTime(ticks, DateTimeKind.Utc) : null;

    /// <summary>To be called once the decision is committed.</summary>
    public void Advance()
    {
        Interlocked.Exchange(ref changedAt, clock.GetUtcNow().UtcTicks);
        Interlocked.Increment(ref current);
    }
}
