using System.Collections.Immutable;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Search;

/// <summary>What filters by date mean.</summary>
internal sealed class DateFilters(DateOnly today, PlanNotes notes)
{
    private const int MostWordsAfter = 2;

    /// <summary>Days that bound the whole search, or keys of days where they stand in a group, under a minus, or count the days of saying.</summary>
    public (SearchClause? Clause, int Taken) Read(FilterNode filter, bool not, ImmutableArray<WordNode> following, bool isTop)
    {
        var found = new List<(string Shown, SearchDays Days)>();
        var taken = 0;
        foreach (var value in filter.Values)
        {
            var more = value == filter.Values[^1] && !value.IsQuoted ? Math.Min(MostWordsAfter, following.Length) : 0;
            for (; more >= 0; more--)
            {
                var words = string.Join(' ', following.Take(more).Select(w => w.Value).Prepend(value.Text));
                if (SearchDates.TryRead(words, today, out var from, out var to))
                {
                    found.Add((words, Bounds(filter.Field, from, to)));
                    taken = more;
                    break;
                }
            }

            if (more < 0)
            {
                notes.Explain(value.Span, $"“{PlanNotes.Short(value.Text)}” is no date{(SearchDates.WhyNot(value.Text) is { } why ? $": {why}" : "")}, so the search ran without it. Write 2024-04-26, 26 April 2024, April 2024, 2024 or last month.");
            }
        }

        if (found.Count == 0)
        {
            return (null, 0);
        }

        var label = (not ? "not " : "") + (filter.Field == SearchField.After ? "since" : filter.Field.Written());
        var clause = new SearchClause
        {
            Not = not, Label = label, Shown = string.Join(" or ", found.Select(f => f.Shown)), Nodes = [filter, .. following.Take(taken)],
            Field = filter.Field, Chosen = [.. found.Select(f => $"{filter.Field.Written()}:{(f.Shown.Contains(' ') ? $"\"{f.Shown}\"" : f.Shown)}")],
        };
        return (isTop && !not && found.Count == 1 && filter.Field != SearchField.Said
            ? clause with { Days = found[0].Days }
            : clause with { AnyOf = [new SearchTerm.Days([.. found.SelectMany(f => DayKeys.Between(f.Days.First, f.Days.Last, today)).Distinct()], filter.Field == SearchField.Said)] }, taken);
    }

    private static SearchDays Bounds(SearchField field, DateOnly from, DateOnly to) => field switch
    {
        SearchField.Before => new SearchDays(null, from > DateOnly.MinValue ? from.AddDays(-1) : from),
        SearchField.Until => new SearchDays(null, to),
        SearchField.After => new SearchDays(from, null),
        _ => new SearchDays(from, to),
    };
}
