using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>What one article tells of an utterance, as far as it helps to know the same one in another.</summary>
/// <param name="SpeakerId">Who speaks, or the first of them.</param>
/// <param name="Mode">What was denied was not said.</param>
/// <param name="From">The first day on which it may have been said.</param>
/// <param name="To">The last.</param>
/// <param name="Words">What was said.</param>
/// <param name="UtteranceKey">The key under which it stands; empty where that is asked.</param>
internal sealed record ToldUtterance(int SpeakerId, StatementMode Mode, DateOnly From, DateOnly To, UtteredWords Words, string UtteranceKey)
{
    /// <summary>A day that is known only within so many days needs words that are surely the same.</summary>
    private const int NarrowDays = 7;
    private const int WidestDays = 32;
    private const double Surely = 0.9;

    /// <summary>Null where nobody is known to speak, or nobody knows when: then nothing can be the same.</summary>
    public static ToldUtterance? Of(Statement statement) =>
        statement.Parties.Find(p => p.Role == PartyRole.Speaker && p.Ordinal == 0) is { SpeakerId: { } who, Type: not (PartyType.Unnamed or PartyType.Group) }
            ? Of(who, statement.Mode, statement.SaidOn ?? statement.SaidFrom, statement.SaidOn ?? statement.SaidTo, statement.SaidBasis, statement.Words, "")
            : null;

    /// <summary>Where the text gives no day, it was said on the article's, or the day before: papers come out in the morning.</summary>
    public static ToldUtterance? Of(int speakerId, StatementMode mode, DateOnly? from, DateOnly? to, SaidBasis basis, string words, string utteranceKey) =>
        from is { } first && to is { } last && last.DayNumber - first.DayNumber < WidestDays
            ? new ToldUtterance(speakerId, mode, basis == SaidBasis.Article && first > DateOnly.MinValue ? first.AddDays(-1) : first, last, UtteredWords.Of(words), utteranceKey)
            : null;

    /// <returns>How well they agree, from 0 to 1; 0 where they are two utterances.</returns>
    public double Likeness(ToldUtterance other)
    {
        if (SpeakerId != other.SpeakerId || Mode != other.Mode || From > other.To || other.From > To)
        {
            return 0;
        }

        var likeness = SameUtterance.Likeness(Words, other.Words);
        return likeness >= Surely || Math.Max(Days, other.Days) <= NarrowDays ? likeness : 0;
    }

    private int Days => To.DayNumber - From.DayNumber;
}
