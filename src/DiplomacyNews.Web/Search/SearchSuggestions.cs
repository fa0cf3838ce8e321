namespace DiplomacyNews.Web.Search;

/// <summary>People, topics, countries, outlets and meetings for the first letters of any of their names.</summary>
internal sealed class SearchSuggestions(NameDirectory names, MeetingSuggestions meetings, KnownNames known)
{
    private const int MostOfSort = 4;

    /// <summary>Two letters begin too many places and people for their meetings to be what is meant.</summary>
    private const int LeastForMeetings = 3;

    private const int LongestTyped = 80;

    /// <summary>The same as the end of a query: names of filters, and after a filter what it may ask for.</summary>
    public async Task<IReadOnlyList<Completion>> CompletionsAsync(string? typed, CancellationToken cancellationToken)
    {
        var text = typed is null or { Length: > SearchQuery.LongestText } ? "" : typed;
        var start = text.LastIndexOf(' ') + 1;
        var (before, last) = (text[..start], text[start..].TrimStart('-', '('));
        before = text[..^last.Length];
        if (last.IndexOf(':') is > 0 and var colon && SearchFields.Find(last[..colon]) is { } field)
        {
            var value = last[(last.LastIndexOfAny([':', ',']) + 1)..].TrimStart('"');
            NamedSort? only = field switch
            {
                SearchField.Speaker or SearchField.To => NamedSort.Speaker,
                SearchField.Topic => NamedSort.Topic,
                SearchField.Country => NamedSort.Country,
                SearchField.Outlet => NamedSort.Outlet,
                SearchField.Meeting => NamedSort.Meeting,
                _ => null,
            };
            var known = field.IsName() || field == SearchField.Between ? await ForAsync(value, cancellationToken) : [];
            return [.. known.Where(n => n.Sort == only || (n.Sort == NamedSort.Country && field is not (SearchField.Topic or SearchField.Outlet)) || (only is null && field == SearchField.About))
                .Select(n => new Completion(n.Sort.ToString().ToLowerInvariant(), n.Name, n.Detail, n.Address, before + last[..(last.LastIndexOfAny([':', ',']) + 1)] + SearchPlanner.Filter(field, n)[(field.Written().Length + 1)..]))];
        }

        var fields = last.Length == 0 ? [] : SearchFields.All.Where(f => f.Written().StartsWith(last, StringComparison.OrdinalIgnoreCase) && f.Written().Length > last.Length && last.Length > 1)
            .Select(f => new Completion("filter", f.Written() + ":", f.Explained(), null, before + f.Written() + ":"));
        return [.. (await ForAsync(text, cancellationToken)).Select(n => new Completion(n.Sort.ToString().ToLowerInvariant(), n.Name, n.Detail, n.Address, null)), .. fields];
    }

    public async Task<IReadOnlyList<Named>> ForAsync(string? typed, CancellationToken cancellationToken)
    {
        var folded = SearchTokens.Name(typed is { Length: > LongestTyped } ? "" : typed ?? "");
        if (folded.Length < 2)
        {
            return [];
        }

        IReadOnlyList<Named> speakers = [.. (await names.SpeakersWithAsync(folded, true, cancellationToken)).Take(MostOfSort)];
        return
        [
            .. speakers,
            .. known.CountryNames.Where(Begins).SelectMany(n => known.Countries(n)).DistinctBy(c => c.Id).Take(MostOfSort),
            .. known.TopicNames.Where(Begins).SelectMany(n => known.Topics(n)).DistinctBy(t => t.Id).Take(MostOfSort),
            .. await names.OutletsWithAsync(folded, MostOfSort, cancellationToken),
            .. folded.Length < LeastForMeetings ? [] : await meetings.ForAsync(folded, speakers, cancellationToken),
        ];

        bool Begins(string name) => name.StartsWith(folded, StringComparison.Ordinal) || name.Contains(" " + folded, StringComparison.Ordinal);
    }
}

/// <summary>Something to choose under the search box.</summary>
/// <param name="Address">Where it leads; null for what only completes the query.</param>
/// <param name="Query">The query with it at its end; null for what has a page.</param>
internal sealed record Completion(string Sort, string Name, string? Detail, string? Address, string? Query);
