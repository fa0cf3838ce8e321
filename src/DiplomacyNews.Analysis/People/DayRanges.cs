using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>The days an article may be from: one or several stretches, ends included.</summary>
internal sealed record DayRanges(ImmutableArray<(DateOnly From, DateOnly To)> Stretches)
{
    private const int Handover = 4;

    /// <summary>Any day at all.</summary>
    public static DayRanges Always { get; } = new([(DateOnly.MinValue, DateOnly.MaxValue)]);

    /// <summary>The one day.</summary>
    public static DayRanges Of(DateOnly day) => new([(day, day)]);

    public bool IsAlways => Stretches is [var (from, to)] && from == DateOnly.MinValue && to == DateOnly.MaxValue;

    /// <summary>Whether only the days are left on which one goes and another comes: two offices that hardly ever were held together.</summary>
    public bool IsHandover => Stretches.All(s => s.To.DayNumber - s.From.DayNumber < Handover);

    public bool IsOneDay => Stretches is [var (from, to)] && from == to;

    public DateOnly First => Stretches[0].From;

    public DateOnly Last => Stretches[^1].To;

    /// <summary>Whether the office was held on one of the days.</summary>
    public bool Touch(KnownOffice office)
    {
        foreach (var (from, to) in Stretches)
        {
            if ((office.From is null || office.From <= to) && (office.To is null || office.To >= from))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same, more than at an edge: where the days are many, a term that ends on the first or begins on the last of them is none of theirs.</summary>
    public bool TouchFirmly(KnownOffice office)
    {
        foreach (var (from, to) in Stretches)
        {
            var edge = to.DayNumber - from.DayNumber > 30 ? Handover : 0;
            if ((office.From is not { } start || start.DayNumber <= to.DayNumber - edge) && (office.To is not { } end || end.DayNumber >= from.DayNumber + edge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>On how many of the days the office was held.</summary>
    public int DaysHeld(KnownOffice office)
    {
        var days = 0;
        foreach (var (from, to) in Stretches)
        {
            var first = office.From is { } start && start > from ? start : from;
            var last = office.To is { } end && end < to ? end : to;
            days += Math.Max(0, last.DayNumber - first.DayNumber + 1);
        }

        return days;
    }

    /// <summary>The days in both; empty when they have none in common.</summary>
    public DayRanges And(IEnumerable<(DateOnly From, DateOnly To)> others) => new(Joined(others
        .SelectMany(o => Stretches.Select(s => (From: s.From > o.From ? s.From : o.From, To: s.To < o.To ? s.To : o.To)))
        .Where(r => r.From <= r.To).Order()));

    /// <summary>Stretches that overlap are one: of a president who also headed the government for a while.</summary>
    private static ImmutableArray<(DateOnly From, DateOnly To)> Joined(IEnumerable<(DateOnly From, DateOnly To)> ordered)
    {
        var joined = ImmutableArray.CreateBuilder<(DateOnly From, DateOnly To)>();
        foreach (var stretch in ordered)
        {
            if (joined.Count > 0 && stretch.From <= joined[^1].To)
            {
                joined[^1] = (joined[^1].From, stretch.To > joined[^1].To ? stretch.To : joined[^1].To);
            }
            else
            {
                joined.Add(stretch);
            }
        }

        return joined.ToImmutable();
    }
}
