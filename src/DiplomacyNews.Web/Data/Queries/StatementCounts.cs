using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>How many utterances there are, each once however many reports print it, by kind and by the year they were made in, or may first have been.</summary>
/// <param name="Years">The years that have any, the earliest first.</param>
/// <param name="Undated">Those whose day nobody knows.</param>
public sealed record StatementCounts(IReadOnlyList<StatementCounts.Year> Years, StatementCounts.Year Undated)
{
    /// <param name="years">With one of the number zero for those without a date, if there are any.</param>
    public static StatementCounts Of(IEnumerable<Year> years)
    {
        var all = years.OrderBy(y => y.Number).ToList();
        return new StatementCounts([.. all.Where(y => y.Number != 0)], all.Find(y => y.Number == 0) ?? new Year(0, 0, 0, 0));
    }

    public int All => Years.Sum(y => y.All) + Undated.All;

    public int Of(StatementKind kind) => Years.Append(Undated).Sum(y => kind switch
    {
        StatementKind.Direct => y.Direct,
        StatementKind.Mixed => y.Mixed,
        _ => y.Indirect,
    });

    /// <param name="Number">Zero for those without a date.</param>
    public sealed record Year(int Number, int Direct, int Mixed, int Indirect)
    {
        public int All => Direct + Mixed + Indirect;
    }
}
