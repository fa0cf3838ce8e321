using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Which of several tellings of the same words is shown for all: the speaker's own words before the reporter's, then the longer.</summary>
internal static class UtteranceStanding
{
    private const int MostCounted = 1 << 12;

    public static long Of(Statement statement, Wording wording) =>
        ((wording == Wording.Retranslated ? 0L : 1) << 20)
        | (statement.Kind switch { StatementKind.Direct => 2L, StatementKind.Mixed => 1, _ => 0 } << 16)
        | (uint)Math.Min(statement.Words.Length, MostCounted);
}
