using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What a title says of a narrowed or continued list, so that no two of its addresses have the same title.</summary>
public static class ListWords
{
    /// <summary>": Taiwan, direct, 2024, continued from 3 May 2023"; empty for the whole list from its start.</summary>
    public static string Of(ListFilter filter, Lexicon lexicon, params string?[] more)
    {
        var words = filter.Parameters.Select(p => p.Key switch
            {
                "topic" => lexicon.TopicName(p.Value),
                "country" => lexicon.CountryName(p.Value.ToUpperInvariant()),
                "from" => $"from {PartialDate.InWords(p.Value)}",
                "to" => $"to {PartialDate.InWords(p.Value)}",
                "on" => PartialDate.InWords(p.Value),
                "addressee" => $"to {PersonOr(p.Value)}",
                "speaker" => PersonOr(p.Value),
                _ => p.Value,
            })
            .Concat(more.OfType<string>().Where(m => m.Length > 0))
            .Append(filter.After is { } after ? $"continued from {From(after)}" : "")
            .Where(w => w.Length > 0).ToList();
        return words.Count == 0 ? "" : $": {string.Join(", ", words)}";

        string PersonOr(string slug) => lexicon.Person(slug)?.Name ?? lexicon.Body(slug)?.Name ?? slug;
    }

    /// <summary>The day of a cursor, with its place within the day; an address may hold any number.</summary>
    private static string From(long after)
    {
        if (after < 0 || after > DateOrder.Last(DateOnly.MaxValue))
        {
            return after.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var day = DateOrder.DayOf(after);
        return $"{Day.Long(day)}, {after - DateOrder.First(day) + 1}";
    }
}
