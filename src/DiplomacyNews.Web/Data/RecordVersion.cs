namespace DiplomacyNews.Web.Data;

/// <summary>
/// Counts the decisions that take something away from readers or change what they see of it. Kept pages are kept under it, so that none from before a decision
/// is shown after it, not even one that was being made at that moment.
/// </summary>
public sealed class RecordVersion
{
    private long current;

    public long Current => Interlocked.Read(ref current);

    /// <summary>To be called once the decision is committed.</summary>
    public void Advance() => Interlocked.Increment(ref current);
}
