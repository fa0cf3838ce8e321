using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Search;

/// <summary>What a filter means; which words, names, days or chosen words its values are.</summary>
internal sealed class FilterClauses(WordTerms words, NameFilters names, DateFilters dates, PlanNotes notes)
{
    private static readonly Dictionary<string, string> Kinds = Enum.GetValues<StatementKind>().Select(k => (Name: k.ToString(), Key: SearchKeys.Kind(k)))
        .Concat(Enum.GetValues<ArticleKind>().Select(k => (Name: k.ToString(), Key: SearchKeys.Kind(k)))).ToDictionary(k => SearchTokens.Name(k.Name), k => k.Key);

    private static readonly Dictionary<string, string> Modes = Enum.GetValues<StatementMode>().ToDictionary(m => SearchTokens.Name(m.ToString()), SearchKeys.Mode);
    private static readonly Dictionary<string, string> Acts = Enum.GetValues<SpeechAct>().ToDictionary(a => SearchTokens.Name(a.ToString()), SearchKeys.Act);

    public static bool IsInTitle(QueryNode node) =>
        node is FilterNode { Field: SearchField.In, Values: [var value] } && (value.Text.ToLowerInvariant() is "title" or "titles" or "headline");

    /// <param name="not">Whether it must not hold.</param>
    /// <param name="following">The plain words after it, over which a name or date may go on.</param>
    /// <param name="isTop">Whether it must hold for the whole search.</param>
    /// <returns>Null where it was left out; and how many of the words after it belong to it.</returns>
    public async Task<(SearchClause? Clause, int Taken)> ReadAsync(FilterNode filter, bool not, ImmutableArray<WordNode> following, bool isTop, CancellationToken cancellationToken)
    {
        if (filter.Values.IsEmpty)
        {
            notes.Explain(filter.Span, $"“{filter.Field.Written()}:” needs {filter.Field.Wants()} after it, as in {filter.Field.Example()}.");
            return (null, 0);
        }

        switch (filter.Field)
        {
            case SearchField.In:
                return (InTitle(filter, not), 0);
            case SearchField.Title:
                return (await WordsAsync(filter, not, SearchPlace.Title, "in the title", cancellationToken), 0);
            case SearchField.Quoted:
                return (await WordsAsync(filter, not, SearchPlace.Quoted, "quoted", cancellationToken), 0);
            case SearchField.Kind:
                return (Chosen(filter, not, Kinds), 0);
            case SearchField.Mode:
                return (Chosen(filter, not, Modes), 0);
            case SearchField.Act:
                return (Chosen(filter, not, Acts), 0);
            case SearchField.Confidence:
                return (Confidence(filter, not), 0);
            case SearchField.Between:
                return await names.BetweenAsync(filter, not, following, cancellationToken);
            default:
                return filter.Field.IsDate() ? dates.Read(filter, not, following, isTop) : await names.ReadAsync(filter, not, following, cancellationToken);
        }
    }

    private SearchClause? InTitle(FilterNode filter, bool not)
    {
        if (IsInTitle(filter) && !not)
        {
            return new SearchClause { Label = "only in", Shown = "titles", Nodes = [filter] };
        }

        notes.Explain(filter.Span, $"“{(not ? "-" : "")}{filter.Printed()}” was left out: there is only in:title, which looks for the words in titles.");
        return null;
    }

    private async Task<SearchClause?> WordsAsync(FilterNode filter, bool not, SearchPlace place, string label, CancellationToken cancellationToken)
    {
        var terms = new List<SearchTerm>();
        foreach (var value in filter.Values)
        {
            terms.AddRange(await words.TermAsync(new WordNode(value.Text, value.IsQuoted, value.IsPrefix, value.Span), place, cancellationToken) is { } term ? [term] : []);
        }

        return terms.Count == 0 ? null : Clause(filter, not, [.. terms], string.Join(" or ", filter.Values.Select(v => v.Text)), label);
    }

    private SearchClause? Chosen(FilterNode filter, bool not, Dictionary<string, string> allowed)
    {
        var found = new List<(string Name, string Key)>();
        for (var i = 0; i < filter.Values.Length; i++)
        {
            var value = SearchTokens.Name(filter.Values[i].Text).Replace(" ", "", StringComparison.Ordinal);
            var name = allowed.ContainsKey(value) ? value : allowed.Keys.FirstOrDefault(k => EnglishStem.Of(k) == EnglishStem.Of(value)); // "denied" is deny.
            if (name is not null)
            {
                found.Add((name, allowed[name]));
                continue;
            }

            var field = filter.Field.Written();
            var near = allowed.Keys.Where(k => EditDistance.Between(value, k, 2) <= EditDistance.Allowed(value.Length)).Take(1);
            var at = i;
            notes.Explain(filter.Values[i].Span,
                $"There is no {field} “{PlanNotes.Short(filter.Values[i].Text)}”, so the search ran without it. There are {string.Join(", ", allowed.Keys.Order(StringComparer.Ordinal))}.",
                [.. near.Select(k => notes.Instead($"{field}:{k}", [filter], at, $"{field}:{k}"))]);
        }

        return found.Count == 0 ? null : Clause(filter, not, [new SearchTerm.Keys([.. found.Select(f => f.Key)])], string.Join(" or ", found.Select(f => f.Name))) with
        {
            Chosen = [.. found.Select(f => $"{filter.Field.Written()}:{f.Name}")],
        };
    }

    /// <summary>"&gt;0.8", "&lt;=0.5", "0.5-0.8", "80%"; a number alone is the least.</summary>
    private SearchClause? Confidence(FilterNode filter, bool not)
    {
        var hundredths = new SortedSet<int>();
        foreach (var value in filter.Values)
        {
            if (Range(value.Text) is { } range)
            {
                hundredths.UnionWith(Enumerable.Range(0, 101).Where(n => n >= range.Least && n <= range.Most));
            }
            else
            {
                notes.Explain(value.Span, $"“{PlanNotes.Short(value.Text)}” is no confidence, so the search ran without it. Write a number from 0 to 1, as in confidence:>0.8 or confidence:0.5-0.8.");
            }
        }

        return hundredths.Count == 0 && notes.Notices.Exists(n => filter.Values.Any(v => n.At == v.Span)) ? null
            : Clause(filter, not, [new SearchTerm.Keys([.. hundredths.Select(SearchKeys.Confidence).DefaultIfEmpty(SearchKeys.Nothing)])], string.Join(" or ", filter.Values.Select(v => v.Text)));
    }

    private static (int Least, int Most)? Range(string text)
    {
        if (text.IndexOf('-') is > 0 and var dash)
        {
            return Hundredths(text[..dash]) is { } least && Hundredths(text[(dash + 1)..]) is { } most ? (least, most) : null;
        }

        var sign = text.StartsWith(">=", StringComparison.Ordinal) || text.StartsWith("<=", StringComparison.Ordinal) ? text[..2] : text[0] is '>' or '<' or '=' or '≥' or '≤' ? text[..1] : "";
        return Hundredths(text[sign.Length..]) is not { } number ? null : sign switch
        {
            ">" => (number + 1, 100),
            "<" => (0, number - 1),
            "<=" or "≤" => (0, number),
            "=" => (number, number),
            _ => (number, 100),
        };
    }

    private static int? Hundredths(string text)
    {
        var isPercent = text.EndsWith('%');
        return double.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && (isPercent ? number /= 100 : number) is >= 0 and <= 1
            ? (int)Math.Round(number * 100) : null;
    }

    private static SearchClause Clause(FilterNode filter, bool not, ImmutableArray<SearchTerm> terms, string shown, string? label = null) => new()
    {
        AnyOf = terms, Not = not, Label = (not ? "not " : "") + (label ?? filter.Field.Written()), Shown = shown, Nodes = [filter], Field = filter.Field,
    };
}
