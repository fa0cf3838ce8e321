namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>
/// Offices that one person holds at a time: two holders for longer than a hand-over takes are refused, times without any are noted.
/// Where a date is only a month or a year, what is certain counts.
/// </summary>
internal sealed class SeatCheck : ISeedCheck
{
    private const int HandOver = 31;

    public IEnumerable<SeedFinding> Find(SeedTables tables)
    {
        var terms = tables.Rows("offices.tsv").Where(r => r["seat"].Length > 0 && r["person"].Length > 0).Select(Term.Of).OfType<Term>();
        foreach (var seat in terms.GroupBy(t => t.Row["seat"], StringComparer.Ordinal))
        {
            var inOrder = seat.OrderBy(t => t.SurelyFrom).ThenBy(t => t.Row.Line).ToList();
            foreach (var finding in Overlaps(inOrder.Where(t => t.Row["status"] == "regular")).Concat(Gaps(inOrder)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<SeedFinding> Overlaps(IEnumerable<Term> terms)
    {
        // The term that lasts longest so far, and the longest of anybody else: one of the two is another person's.
        Term? longest = null, other = null;
        foreach (var term in terms)
        {
            var rival = longest?.Row["person"] != term.Row["person"] ? longest : other;
            var end = rival is null || rival.SurelyTo > term.SurelyTo ? term.SurelyTo : rival.SurelyTo;
            if (rival is not null && end.DayNumber - term.SurelyFrom.DayNumber is > HandOver and var days)
            {
                var lasting = rival.Row["to"].Length == 0 ? "has no end" : $"ends {rival.Row["to"]}";
                yield return SeedFinding.At(term.Row, term.Row["to"].Length == 0 && rival.Row["to"].Length == 0
                    ? $"{term.Row["person"]} holds {term.Row["seat"]} along with {rival.Row["person"]} ({rival.Row.File}, line {rival.Row.Line}), whose term has no end: end that one, or leave the seat empty."
                    : $"{term.Row["person"]} holds {term.Row["seat"]} for {days} days along with {rival.Row["person"]} ({rival.Row.File}, line {rival.Row.Line}), whose term {lasting}.");
            }

            if (longest is null || term.SurelyTo >= longest.SurelyTo)
            {
                other = longest is not null && longest.Row["person"] != term.Row["person"] ? longest : other;
                longest = term;
            }
            else if (longest.Row["person"] != term.Row["person"] && (other is null || term.SurelyTo > other.SurelyTo))
            {
                other = term;
            }
        }
    }

    private static IEnumerable<SeedFinding> Gaps(IEnumerable<Term> terms)
    {
        DateOnly? last = null;
        foreach (var term in terms)
        {
            if (last is { } end && term.First.DayNumber - end.DayNumber > HandOver)
            {
                yield return SeedFinding.At(term.Row, FormattableString.Invariant($"nobody is known to have held {term.Row["seat"]} from {end:yyyy-MM-dd} to {term.First:yyyy-MM-dd}."), isNote: true);
            }

            last = last is null || term.Last > last ? term.Last : last;
        }
    }

    /// <summary>A term by what is possible and by what is certain of its days.</summary>
    private sealed record Term(SeedRow Row, DateOnly First, DateOnly SurelyFrom, DateOnly SurelyTo, DateOnly Last)
    {
        public static Term? Of(SeedRow row) =>
            row.Date("from") is not { } from ? null
            : row["to"].Length == 0 ? new Term(row, from.First, from.Last, DateOnly.MaxValue, DateOnly.MaxValue)
            : row.Date("to") is { } to ? new Term(row, from.First, from.Last, to.First, to.Last) : null;
    }
}
