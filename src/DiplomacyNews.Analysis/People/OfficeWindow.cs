using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>The days on which everybody holds the office that the text gives them, and the claims that narrowed them.</summary>
internal sealed record OfficeWindow(DayRanges Days, ImmutableArray<OfficeClaim> Narrowing)
{
    /// <summary>
    /// Taken in order of the text: the first claims are the news, and one that contradicts them is background ("in 2014 Foreign Minister Okafor …").
    /// </summary>
    public static OfficeWindow Of(IEnumerable<OfficeClaim> claims)
    {
        var days = DayRanges.Always;
        var narrowing = ImmutableArray.CreateBuilder<OfficeClaim>();
        foreach (var claim in claims.Where(c => c is { Former: false, OfAnotherYear: false, Terms.IsEmpty: false }))
        {
            var left = days.And(claim.Terms.Select(t => (t.From ?? DateOnly.MinValue, t.To ?? DateOnly.MaxValue)));
            if (!left.Stretches.IsEmpty && !left.Stretches.SequenceEqual(days.Stretches) && (!left.IsHandover || days.IsHandover))
            {
                days = left;
                narrowing.Add(claim);
            }
        }

        return new OfficeWindow(days, narrowing.ToImmutable());
    }
}
