namespace DiplomacyNews.Web.Search;

/// <summary>People, topics and countries for the first letters of any of their names.</summary>
internal sealed class SearchSuggestions(NameDirectory names, KnownNames known)
{
    private const int MostOfSort = 4;
    private const int LongestTyped = 80;

    public async Task<IReadOnlyList<Named>> ForAsync(string? typed, CancellationToken cancellationToken)
    {
        var folded = SearchTokens.Name(typed is { Length: > LongestTyped } ? "" : typed ?? "");
        if (folded.Length < 2)
        {
            return [];
        }

        var speakers = await names.SpeakersWithAsync(folded, true, cancellationToken);
        return
        [
            .. speakers.Take(MostOfSort),
            .. known.CountryNames.Where(Begins).SelectMany(n => known.Countries(n)).DistinctBy(c => c.Id).Take(MostOfSort),
            .. known.TopicNames.Where(Begins).SelectMany(n => known.Topics(n)).DistinctBy(t => t.Id).Take(MostOfSort),
        ];

        bool Begins(string name) => name.StartsWith(folded, StringComparison.Ordinal) || name.Contains(" " + folded, StringComparison.Ordinal);
    }
}
