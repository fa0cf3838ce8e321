using System.Collections.Immutable;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search.Language;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// What filters by name mean. A value is looked up by any name the thing has; one that is not in quotation marks may go on over the words after it, as far as there is
/// such a name: <c>speaker:Ngozi Okafor grain</c>. A country speaks and is spoken to by its officials and bodies.
/// </summary>
internal sealed class NameFilters(NewsContext db, NameDirectory names, ImmutableArray<string> released, PlanNotes notes)
{
    private const int LongestName = 6;

    public async Task<(SearchClause? Clause, int Taken)> ReadAsync(FilterNode filter, bool not, ImmutableArray<WordNode> following, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        var shown = new List<string>();
        var chosen = new List<string>();
        var taken = 0;
        for (var i = 0; i < filter.Values.Length; i++)
        {
            var (value, found, more) = await LookUpAsync(filter, i, following, cancellationToken);
            if (found.IsEmpty && await UnnamedAsync(filter, i, cancellationToken) is { } key)
            {
                keys.Add(key);
                shown.Add(filter.Values[i].Text);
                continue;
            }

            if (found.IsEmpty)
            {
                await ExplainUnknownAsync(filter, i, cancellationToken);
                continue;
            }

            taken = more;
            keys.AddRange(await KeysAsync(filter.Field, found, cancellationToken));
            shown.AddRange(found.Length <= 3 && filter.Field != SearchField.Meeting ? found.Select(f => f.Name) : [value]);
            chosen.AddRange(found.Select(f => SearchPlanner.Filter(filter.Field, f)));
            if (found.Length > 1 && filter.Field != SearchField.Meeting)
            {
                var at = i;
                ImmutableArray<QueryNode> nodes = [filter, .. following.Take(more)];
                notes.Explain(filter.Values[i].Span, $"“{PlanNotes.Short(value)}” may be {(found.Length > 5 ? $"any of {found.Length}" : "one of these")}, so all were searched. Choose one:",
                    [.. found.Take(5).Select(f => notes.Instead(f.Name, nodes, at, SearchPlanner.Filter(filter.Field, f)))]);
            }
        }

        return shown.Count == 0 ? (null, 0) : (new SearchClause
        {
            AnyOf = [new SearchTerm.Keys([.. keys.Distinct().DefaultIfEmpty(SearchKeys.Nothing)])], Not = not, Label = (not ? "not " : "") + filter.Field.Written(),
            Shown = string.Join(" or ", shown), Nodes = [filter, .. following.Take(taken)], Field = filter.Field, Chosen = [.. chosen],
        }, taken);
    }

    /// <summary>What either side says to or about the other.</summary>
    public async Task<(SearchClause? Clause, int Taken)> BetweenAsync(FilterNode filter, bool not, ImmutableArray<WordNode> following, CancellationToken cancellationToken)
    {
        if (filter.Values.Length != 2)
        {
            notes.Explain(filter.Span, $"“between:” needs two names with a comma between them, as in {SearchField.Between.Example()}: here it was left out.");
            return (null, 0);
        }

        var sides = new List<ImmutableArray<Named>>();
        var taken = 0;
        for (var i = 0; i < 2; i++)
        {
            (_, var found, taken) = await LookUpAsync(filter, i, following, cancellationToken);
            if (found.IsEmpty)
            {
                await ExplainUnknownAsync(filter, i, cancellationToken);
                return (null, 0);
            }

            sides.Add(found);
        }

        return (new SearchClause
        {
            AnyOf = [await TowardsAsync(sides[0], sides[1]), await TowardsAsync(sides[1], sides[0])], Not = not, Label = not ? "not between" : "between",
            Shown = string.Join(" and ", sides.Select(s => string.Join(" or ", s.Take(3).Select(f => f.Name)))), Nodes = [filter, .. following.Take(taken)], Field = SearchField.Between,
        }, taken);

        async Task<SearchTerm> TowardsAsync(ImmutableArray<Named> speaking, ImmutableArray<Named> other) => new SearchTerm.Both(
            [.. (await KeysAsync(SearchField.Speaker, speaking, cancellationToken)).DefaultIfEmpty(SearchKeys.Nothing)],
            [.. (await KeysAsync(SearchField.To, other, cancellationToken)).Concat(await KeysAsync(SearchField.About, other, cancellationToken)).DefaultIfEmpty(SearchKeys.Nothing)],
            speaking.Concat(other).All(s => s.Sort == NamedSort.Country) ? [.. speaking.SelectMany(s => other.Select(o => SearchKeys.Between(s.Id, o.Id)))] : []);
    }

    /// <summary>What the value is the name of, as much of the words after it as there is such a name with.</summary>
    private async Task<(string Value, ImmutableArray<Named> Found, int More)> LookUpAsync(FilterNode filter, int at, ImmutableArray<WordNode> following, CancellationToken cancellationToken)
    {
        var value = filter.Values[at];
        var most = value.IsQuoted || value.IsPrefix || at < filter.Values.Length - 1 ? 0 : Math.Min(filter.Field switch { SearchField.Meeting => 2, SearchField.Story => 0, _ => LongestName - 1 }, following.Length);
        var candidates = Enumerable.Range(0, most + 1).Select(more => string.Join(' ', following.Take(more).Select(w => w.Value).Prepend(value.Text))).ToList();
        var somebodys = most > 0 && filter.Field is (SearchField.Speaker or SearchField.To or SearchField.About or SearchField.Between) ? await names.SomebodysAsync(candidates, cancellationToken) : null;
        for (var more = most; more >= 0; more--)
        {
            var name = candidates[more];
            if (more > 0 && somebodys?.Contains(name) == false)
            {
                continue;
            }

            if (await NamedAsync(filter.Field, name, more == 0, value.IsPrefix, cancellationToken) is { IsEmpty: false } found)
            {
                return (name, found, more);
            }
        }

        return (value.Text, [], 0);
    }

    private async Task<ImmutableArray<Named>> NamedAsync(SearchField field, string value, bool partly, bool unfinished, CancellationToken cancellationToken)
    {
        switch (field)
        {
            case SearchField.Topic:
                return names.TopicsNamed(value) is { Length: > 0 } topics ? topics : partly ? names.TopicsWith(value) : [];
            case SearchField.Country:
                return names.CountriesNamed(value);
            case SearchField.Outlet:
                return await names.OutletsNamedAsync(value, cancellationToken);
            case SearchField.Meeting:
                return await names.MeetingsAsync(value, cancellationToken);
            case SearchField.Story:
                return await names.StoriesAsync(value, cancellationToken);
            case SearchField.Place:
                return names.CountriesNamed(value) is { Length: > 0 } land ? land
                    : names.Place(value) is { } place && await IsIndexedAsync(SearchKeys.Place(place.Name), cancellationToken) ? [place] : [];
            default:
                var countries = names.CountriesNamed(value);
                var speakers = await names.SpeakersNamedAsync(value, cancellationToken);
                ImmutableArray<Named> found = [.. countries, .. countries.IsEmpty ? speakers : speakers.Where(s => !s.IsBody && s.RowId is not null)]; // A government is among its country's bodies.
                return found.Length > 0 || !partly ? found
                    : field == SearchField.About && names.TopicsNamed(value) is { Length: > 0 } matters ? matters
                    : await names.SpeakersWithAsync(value, unfinished, cancellationToken);
        }
    }

    private async Task<IEnumerable<string>> KeysAsync(SearchField field, ImmutableArray<Named> found, CancellationToken cancellationToken)
    {
        var topics = found.Where(f => f.Sort == NamedSort.Topic).SelectMany(f => names.Family(f.Id)).Distinct().Select(SearchKeys.Topic);
        var countries = found.Where(f => f.Sort == NamedSort.Country).Select(f => f.Id);
        var rows = found.Select(f => f.RowId).OfType<int>().ToList();
        return field switch
        {
            SearchField.Topic => topics,
            SearchField.Country => countries.Select(SearchKeys.Country),
            SearchField.Outlet => rows.Select(SearchKeys.Outlet),
            SearchField.Meeting => found.Select(f => SearchKeys.Meeting(f.Id)),
            SearchField.Story => rows.Select(SearchKeys.Story),
            SearchField.Place => found.Where(f => f.Sort == NamedSort.Place).Select(f => SearchKeys.Place(f.Name)).Concat(countries.Select(SearchKeys.PlaceIn)),
            SearchField.About => found.Where(f => f.Sort is NamedSort.Country or NamedSort.Speaker).Select(f => SearchKeys.About(f.Id)).Concat(topics),
            SearchField.To => countries.Select(SearchKeys.AddresseeOf).Concat((await names.RowsAsync(rows, cancellationToken)).Select(SearchKeys.Addressee)),
            _ => countries.Select(SearchKeys.SpeakerOf).Concat((await names.RowsAsync(rows, cancellationToken)).Select(SearchKeys.Speaker)),
        };
    }

    /// <summary>"reporters" are spoken to and are nobody of their own.</summary>
    private async Task<string?> UnnamedAsync(FilterNode filter, int at, CancellationToken cancellationToken) =>
        filter.Field == SearchField.To && SearchKeys.AddresseeNamed(filter.Values[at].Text) is var key && await IsIndexedAsync(key, cancellationToken) ? key : null;

    private async Task<bool> IsIndexedAsync(string key, CancellationToken cancellationToken)
    {
        var visible = string.Join(" OR ", released.Prepend(SearchKeys.Visible).Select(k => $"\"{k}\""));
        var match = $"keys : (\"{key}\" AND ({visible}))";
        return await db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_articles WHERE search_articles MATCH {match} LIMIT 1").AnyAsync(cancellationToken);
    }

    private async Task ExplainUnknownAsync(FilterNode filter, int at, CancellationToken cancellationToken)
    {
        var (field, value) = (filter.Field, filter.Values[at]);
        var sort = field switch
        {
            SearchField.Topic => NamedSort.Topic,
            SearchField.Country => NamedSort.Country,
            SearchField.Outlet => NamedSort.Outlet,
            SearchField.Place => NamedSort.Place,
            SearchField.Meeting => NamedSort.Meeting,
            SearchField.Story => NamedSort.Story,
            _ => NamedSort.Speaker,
        };
        var near = await names.NearestAsync(value.Text, sort, cancellationToken);
        if (sort == NamedSort.Speaker)
        {
            near = [.. near, .. await names.NearestAsync(value.Text, NamedSort.Country, cancellationToken)];
        }

        if (filter.Values.Length == 1)
        {
            notes.LeftOut.Add((filter, near.IsEmpty ? null : SearchPlanner.Filter(field, near[0])));
        }

        var what = field switch
        {
            SearchField.Topic => "There is no topic",
            SearchField.Country => "There is no country",
            SearchField.Outlet => "There is no outlet",
            SearchField.Place => "No report is from, and no meeting was in, a place called",
            SearchField.Meeting => "There is no meeting of, in or with the address",
            SearchField.Story => "There is no report with the number",
            SearchField.To => "Nobody is spoken to by the name",
            SearchField.About => "Nobody and no country is known by the name",
            SearchField.Between => "Nobody and no country is known by the name",
            _ => "No speaker is known by the name",
        };
        notes.Explain(value.Span, $"{what} “{PlanNotes.Short(value.Text)}”, so the search ran without it.{(near.IsEmpty ? "" : " Did you mean")}",
            [.. near.Select(n => notes.Instead(n.Name, [filter], at, SearchPlanner.Filter(field, n)))]);
    }
}
