using System.Collections.Immutable;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Search;

/// <summary>A query that is somebody's or something's name is probably a wish for that page: offers it before all results.</summary>
internal sealed class SearchOffers(NameDirectory names, MeetingSuggestions meetings)
{
    private const int MostWords = 8;
    private const int MostOfOneName = 5;
    private static readonly HashSet<string> Joining = ["and", "with", "met", "meets", "meeting", "talks", "vs"];

    /// <summary>The pages of the speakers, topics and countries of this name, or of the latest meeting of two speakers named; at most four.</summary>
    public async Task<IReadOnlyList<Named>> OfAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.Tree is not { IsAny: false, Of: { Length: > 0 and <= MostWords } words } || words.Any(w => w is not WordNode { IsPrefix: false }))
        {
            return [];
        }

        var name = string.Join(' ', words.Cast<WordNode>().Select(w => w.Value));
        List<Named> offers = [.. names.CountriesNamed(name).Take(1), .. names.TopicsNamed(name).Take(1), .. (await SpeakersAsync(name, cancellationToken)).Take(3)];
        if (offers.Count == 0 && await MeetingAsync(name, cancellationToken) is { } meeting)
        {
            offers.Add(meeting);
        }

        return offers.Count <= 4 ? offers : offers[..4];
    }

    /// <summary>Those of the name, else a few that have it as a part of theirs.</summary>
    private async Task<ImmutableArray<Named>> SpeakersAsync(string name, CancellationToken cancellationToken)
    {
        var found = (await names.SpeakersNamedAsync(name, cancellationToken)).RemoveAll(s => s.RowId is null);
        if (found.IsEmpty)
        {
            found = await names.SpeakersWithAsync(name, false, cancellationToken);
        }

        return found.Length <= MostOfOneName ? found : [];
    }

    private async Task<Named?> MeetingAsync(string text, CancellationToken cancellationToken)
    {
        var words = SearchTokens.Of(text).Select(t => t.Word).Where(w => !Joining.Contains(w)).ToList();
        if (words.Count is < 2 or > MostWords)
        {
            return null;
        }

        for (var i = 1; i < words.Count; i++)
        {
            var left = await SpeakersAsync(string.Join(' ', words[..i]), cancellationToken);
            var right = left.IsEmpty ? [] : await SpeakersAsync(string.Join(' ', words[i..]), cancellationToken);
            if (right.IsEmpty)
            {
                continue;
            }

            var one = await RowsAsync(left);
            var other = await RowsAsync(right);
            if (await meetings.OfBothAsync(one, other, cancellationToken) is [var latest, ..])
            {
                return latest with { Detail = string.Join(", ", new[] { "the latest meeting", latest.Detail }.Where(d => !string.IsNullOrEmpty(d))) };
            }
        }

        return null;

        async Task<ImmutableArray<int>> RowsAsync(ImmutableArray<Named> found) => await names.RowsAsync(found.Select(f => f.RowId).OfType<int>(), cancellationToken);
    }
}
