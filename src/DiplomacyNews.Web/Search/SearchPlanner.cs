using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Looks up what the names in a query mean and makes conditions of its parts. What cannot be understood is explained, with what may have been meant,
/// and left out; the rest still runs.
/// </summary>
internal sealed class SearchPlanner(NewsContext db, NameDirectory names, TimeProvider clock)
{
    private const int LongestName = 6;
    private const int MostWordsOfPrefix = 2_000;

    private static readonly Dictionary<string, string> Kinds = Enum.GetNames<StatementKind>().Concat(Enum.GetNames<ArticleKind>()).ToDictionary(SearchTokens.Name, name => name);
    private static readonly Dictionary<string, string> Modes = Enum.GetNames<StatementMode>().ToDictionary(SearchTokens.Name, name => name);

    public async Task<SearchPlan> PlanAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var released = await db.Database.SqlQuery<int>($"SELECT article_id AS Value FROM search_waiting WHERE until <= {now}").ToListAsync(cancellationToken);
        var reading = new Reading(db, names, query, DateOnly.FromDateTime(now), [.. released.Select(SearchKeys.Waiting)]);
        await reading.ReadAsync(cancellationToken);
        return reading.ToPlan();
    }

    /// <summary>One query on its way to a plan.</summary>
    private sealed class Reading(NewsContext db, NameDirectory names, SearchQuery query, DateOnly today, ImmutableArray<string> released)
    {
        private readonly List<SearchClause> clauses = [];
        private readonly List<SearchNotice> notices = [.. query.Notices];
        private readonly List<(SearchPart Part, string? Instead)> leftOut = [];
        private readonly bool inTitle = query.Parts.Any(p => p.Field == SearchField.In && !p.Not && IsTitle(p.Value));
        private DateOnly? first;
        private DateOnly? last;

        public SearchPlan ToPlan()
        {
            if (first > last)
            {
                notices.Add(new SearchNotice("The days asked for exclude each other: none is both after the first and before the last."));
            }

            return new SearchPlan { Query = query, Clauses = [.. clauses], First = first, Last = last, Notices = [.. notices], LeftOut = [.. leftOut], Released = released };
        }

        public async Task ReadAsync(CancellationToken cancellationToken)
        {
            for (var i = 0; i < query.Parts.Length;)
            {
                var part = query.Parts[i];
                var before = clauses.Count;
                var taken = part.Field is null ? await WordsAsync(part, cancellationToken) : await FilterAsync(part, i, cancellationToken);
                if (clauses.Count > before && before > 0 && !part.Not)
                {
                    Join(part);
                }

                i += taken;
            }
        }

        /// <summary>Makes one condition of the last two where OR or NEAR stands between them.</summary>
        private void Join(SearchPart part)
        {
            var (left, right) = (clauses[^2], clauses[^1]);
            var joined = part.Near is { } within && left.AnyOf is [.., SearchTerm.Phrase or SearchTerm.Near] && right.AnyOf is [SearchTerm.Phrase word] && !left.Not
                ? left with
                {
                    AnyOf = [.. left.AnyOf[..^1], left.AnyOf[^1] switch
                    {
                        SearchTerm.Near near => near with { Phrases = near.Phrases.Add(word.Tokens), Within = Math.Max(near.Within, within) },
                        var phrase => new SearchTerm.Near([((SearchTerm.Phrase)phrase).Tokens, word.Tokens], within, word.InTitle),
                    }],
                    Label = "near each other", Shown = $"{left.Shown}, {right.Shown}",
                }
                : part.Or && !left.Not && !left.AnyOf.IsEmpty && !right.AnyOf.IsEmpty
                    ? left with { AnyOf = [.. left.AnyOf, .. right.AnyOf], Label = left.Label == right.Label ? left.Label : "either", Shown = $"{left.Shown} or {right.Shown}" }
                    : null;
            if (joined is not null)
            {
                clauses.RemoveRange(clauses.Count - 2, 2);
                clauses.Add(joined with { Parts = [.. left.Parts, .. right.Parts] });
            }
            else if (part.Or)
            {
                notices.Add(new SearchNotice($"OR joins words and names only: before “{part.Source}” it was left out."));
            }
            else if (part.Near is not null)
            {
                notices.Add(new SearchNotice($"NEAR stands between words or phrases only: before “{part.Source}” it was left out."));
            }
        }

        private async Task<int> WordsAsync(SearchPart part, CancellationToken cancellationToken)
        {
            await AddWordsAsync(part, inTitle, cancellationToken);
            return 1;
        }

        private async Task AddWordsAsync(SearchPart part, bool titleOnly, CancellationToken cancellationToken)
        {
            var tokens = SearchTokens.Of(part.Value);
            if (tokens.Count == 0)
            {
                notices.Add(new SearchNotice(part.Value.Length == 0
                    ? "An asterisk needs the beginning of a word before it, as in sanction*."
                    : $"“{Short(part.Value)}” has no letter or digit to search for, so it was left out."));
                return;
            }

            var only = tokens.Count == 1 ? tokens[0] : default;
            var isUnspaced = tokens.Count == 1 && only.Word.Length == 1 && only.Word[0] >= 0x0E00;
            if (part.IsPrefix && tokens.Count == 1 && only.Word.Length < 2 && !isUnspaced)
            {
                notices.Add(new SearchNotice($"“{part.Value}*” was left out: write at least two letters before the asterisk."));
            }
            else if (tokens.Count == 1 && (part.IsPrefix || isUnspaced))
            {
                Add(await PrefixAsync(only.Word, titleOnly, cancellationToken), "words", $"{part.Value}…");
            }
            else if (part.IsPrefix)
            {
                notices.Add(new SearchNotice($"In “{Short(part.Value)}*” the asterisk was left out: it works after a single word."));
                Add(new SearchTerm.Phrase([.. tokens.Select(t => t.Text)], titleOnly), "phrase", part.Value);
            }
            else if (!part.IsQuoted && tokens.Count == 1 && only.Text == EnglishStem.Of(only.Word) && SearchTokens.IsAlsoAcronym(only.Word))
            {
                // Typed in small letters, "us" and "start" may be the words or the acronyms; US and START are only these.
                Add(new SearchTerm.AnyWord([only.Text, only.Word + SearchToken.Acronym], null, false, titleOnly), "word", part.Value);
            }
            else
            {
                Add(new SearchTerm.Phrase([.. tokens.Select(t => t.Text)], titleOnly), part.IsQuoted ? "phrase" : "word", part.Value);
            }

            void Add(SearchTerm term, string label, string shown) =>
                clauses.Add(new SearchClause([term], part.Not, (part.Not ? "without " : "") + label + (titleOnly ? " in the title" : ""), shown, [part]));
        }

        private async Task<SearchTerm> PrefixAsync(string beginning, bool titleOnly, CancellationToken cancellationToken)
        {
            var beyond = beginning + "\U0010FFFF";
            var tokens = await db.Database
                .SqlQuery<string>($"SELECT DISTINCT token AS Value FROM search_words WHERE word >= {beginning} AND word < {beyond} LIMIT {MostWordsOfPrefix + 1}")
                .ToListAsync(cancellationToken);
            return new SearchTerm.AnyWord([.. tokens], beginning, tokens.Count > MostWordsOfPrefix, titleOnly);
        }

        /// <summary>Reads a filter; a name or date may go on over the words that follow it. Returns how many parts it took.</summary>
        private async Task<int> FilterAsync(SearchPart part, int at, CancellationToken cancellationToken)
        {
            var field = part.Field!.Value; // Only filters come here.
            if (part.Value.Length == 0)
            {
                notices.Add(new SearchNotice($"“{field.Written()}:” needs {Wanted(field)} after it, as in {Example(field)}."));
                return 1;
            }

            switch (field)
            {
                case SearchField.In:
                    if (IsTitle(part.Value) && !part.Not)
                    {
                        clauses.Add(new SearchClause([], false, "only in", "titles", [part]));
                    }
                    else
                    {
                        notices.Add(new SearchNotice($"“{part.Source}” was left out: there is only in:title, which looks for the words in titles."));
                    }

                    return 1;
                case SearchField.Title:
                    await AddWordsAsync(part with { Field = null }, true, cancellationToken);
                    return 1;
                case SearchField.Kind:
                    Choose(part, Kinds, name => Enum.TryParse<StatementKind>(name, out var kind) ? SearchKeys.Kind(kind) : SearchKeys.Kind(Enum.Parse<ArticleKind>(name)));
                    return 1;
                case SearchField.Mode:
                    Choose(part, Modes, name => SearchKeys.Mode(Enum.Parse<StatementMode>(name)));
                    return 1;
            }

            if (field.IsDate())
            {
                return ReadDate(part, at);
            }

            for (var more = Following(part, at); more >= 0; more--)
            {
                var parts = query.Parts[at..(at + more + 1)];
                var value = string.Join(' ', parts.Select(p => p.Value));
                var found = await NamedAsync(field, value, more == 0, part.IsPrefix, cancellationToken);
                if (found.Length > 0)
                {
                    await AddNamesAsync(field, part.Not, value, found, parts, cancellationToken);
                    return more + 1;
                }
            }

            // "reporters" are spoken to and are nobody of their own.
            if (field == SearchField.To && SearchKeys.AddresseeNamed(part.Value) is var key && await IsIndexedAsync(key, cancellationToken))
            {
                clauses.Add(new SearchClause([new SearchTerm.Keys([key])], part.Not, (part.Not ? "not " : "") + "to", part.Value, [part]));
                return 1;
            }

            await ExplainUnknownAsync(part, field, cancellationToken);
            return 1;
        }

        private async Task<bool> IsIndexedAsync(string key, CancellationToken cancellationToken)
        {
            var visible = string.Join(" OR ", released.Prepend(SearchKeys.Visible).Select(k => $"\"{k}\""));
            var match = $"keys : (\"{key}\" AND ({visible}))";
            return await db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_statements WHERE search_statements MATCH {match} LIMIT 1").AnyAsync(cancellationToken);
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
                case SearchField.About when names.CountriesNamed(value) is { Length: > 0 } countries:
                    return countries;
                default:
                    var speakers = await names.SpeakersNamedAsync(value, cancellationToken);
                    return speakers.Length > 0 || !partly ? speakers : await names.SpeakersWithAsync(value, unfinished, cancellationToken);
            }
        }

        private async Task AddNamesAsync(
            SearchField field, bool not, string value, ImmutableArray<Named> found, ImmutableArray<SearchPart> parts, CancellationToken cancellationToken)
        {
            var rows = found.Select(f => f.RowId).OfType<int>();
            IEnumerable<string> keys = field switch
            {
                SearchField.Topic => found.SelectMany(f => names.Family(f.Id)).Distinct().Select(SearchKeys.Topic),
                SearchField.Country => found.Select(f => SearchKeys.Country(f.Id)),
                SearchField.Outlet => rows.Select(SearchKeys.Outlet),
                SearchField.About => found.Select(f => SearchKeys.About(f.Id)),
                SearchField.To => (await names.RowsAsync(rows, cancellationToken)).Select(SearchKeys.Addressee),
                _ => (await names.RowsAsync(rows, cancellationToken)).Select(SearchKeys.Speaker),
            };
            var label = (not ? "not " : "") + field.Written();
            clauses.Add(new SearchClause([new SearchTerm.Keys([.. keys.DefaultIfEmpty(SearchKeys.Nothing)])], not, label,
                found.Length <= 3 ? string.Join(" or ", found.Select(f => f.Name)) : value, parts));
            if (found.Length > 1)
            {
                notices.Add(new SearchNotice(
                    $"“{Short(value)}” may be {(found.Length > 5 ? $"any of {found.Length}" : "one of these")}, so all were searched. Choose one:",
                    [.. found.Take(5).Select(f => Instead(f.Name, f, field, parts))]));
            }
        }

        private async Task ExplainUnknownAsync(SearchPart part, SearchField field, CancellationToken cancellationToken)
        {
            var sort = field switch
            {
                SearchField.Topic => NamedSort.Topic,
                SearchField.Country => NamedSort.Country,
                SearchField.Outlet => NamedSort.Outlet,
                _ => NamedSort.Speaker,
            };
            var near = await names.NearestAsync(part.Value, sort, cancellationToken);
            if (field == SearchField.About)
            {
                near = [.. near, .. await names.NearestAsync(part.Value, NamedSort.Country, cancellationToken)];
            }

            leftOut.Add((part, near.IsEmpty ? null : Filter(field, near[0])));
            var what = field switch
            {
                SearchField.Topic => "There is no topic",
                SearchField.Country => "There is no country",
                SearchField.Outlet => "There is no outlet",
                SearchField.To => "Nobody is spoken to by the name",
                SearchField.About => "Nobody and no country is known by the name",
                _ => "No speaker is known by the name",
            };
            notices.Add(new SearchNotice(
                $"{what} “{Short(part.Value)}”, so the search ran without it.{(near.IsEmpty ? "" : " Did you mean")}",
                [.. near.Select(n => Instead(n.Name, n, field, [part]))]));
        }

        private void Choose(SearchPart part, Dictionary<string, string> allowed, Func<string, string> keyOf)
        {
            var value = SearchTokens.Name(part.Value).Replace(" ", "", StringComparison.Ordinal);
            var field = part.Field!.Value.Written(); // Only filters come here.
            if (allowed.TryGetValue(value, out var name))
            {
                clauses.Add(new SearchClause([new SearchTerm.Keys([keyOf(name)])], part.Not, (part.Not ? "not " : "") + field, value, [part]));
                return;
            }

            var near = allowed.Keys.Where(k => EditDistance.Between(value, k, 2) <= EditDistance.Allowed(value.Length)).Take(1);
            notices.Add(new SearchNotice(
                $"There is no {field} “{Short(part.Value)}”, so the search ran without it. There are {string.Join(", ", allowed.Keys.Order(StringComparer.Ordinal))}.",
                [.. near.Select(k => new SearchLink($"{field}:{k}", query.With([part], $"{field}:{k}")))]));
        }

        private int ReadDate(SearchPart part, int at)
        {
            var field = part.Field!.Value; // Only filters come here.
            for (var more = Math.Min(2, Following(part, at)); more >= 0; more--)
            {
                var parts = query.Parts[at..(at + more + 1)];
                var value = string.Join(' ', parts.Select(p => p.Value));
                if (!SearchDates.TryRead(value, today, out var from, out var to))
                {
                    continue;
                }

                if (part.Not)
                {
                    notices.Add(new SearchNotice($"“{part.Source}” was left out: write before: or after: instead of a date with a minus."));
                }
                else
                {
                    if (field is SearchField.After or SearchField.On && !(first > from))
                    {
                        first = from;
                    }

                    var end = field == SearchField.Before && from > DateOnly.MinValue ? from.AddDays(-1) : to;
                    if (field != SearchField.After && !(last < end))
                    {
                        last = end;
                    }

                    clauses.Add(new SearchClause([], false, field == SearchField.After ? "since" : field.Written(), value, parts));
                }

                return more + 1;
            }

            notices.Add(new SearchNotice($"“{Short(part.Value)}” is no date, so the search ran without it. Write 2024-04-26, 26 April 2024, April 2024 or 2024."));
            return 1;
        }

        /// <summary>How many plain words follow a filter whose value is not in quotation marks.</summary>
        private int Following(SearchPart part, int at)
        {
            var more = 0;
            while (!part.IsQuoted && more < LongestName - 1 && at + more + 1 < query.Parts.Length
                && query.Parts[at + more + 1] is { Field: null, IsQuoted: false, IsPrefix: false, Not: false, Or: false, Near: null })
            {
                more++;
            }

            return more;
        }

        private SearchLink Instead(string text, Named named, SearchField field, ImmutableArray<SearchPart> parts) =>
            new(text, query.With(parts, Filter(field, named)));

        private static bool IsTitle(string value) => value.Equals("title", StringComparison.OrdinalIgnoreCase) || value.Equals("titles", StringComparison.OrdinalIgnoreCase)
            || value.Equals("headline", StringComparison.OrdinalIgnoreCase);

        private static string Wanted(SearchField field) => field.IsDate() ? "a date" : field switch
        {
            SearchField.Topic => "a topic",
            SearchField.Country => "a country",
            SearchField.Outlet => "an outlet",
            SearchField.Kind or SearchField.Mode or SearchField.In => "a word",
            SearchField.Title => "words",
            _ => "a name",
        };

        private static string Example(SearchField field) => field.IsDate() ? $"{field.Written()}:2024-04" : field switch
        {
            SearchField.Topic => "topic:sanctions",
            SearchField.Country => "country:China",
            SearchField.Outlet => "outlet:Reuters",
            SearchField.Kind => "kind:direct",
            SearchField.Mode => "mode:denied",
            SearchField.In => "in:title",
            SearchField.Title => "title:talks",
            _ => $"{field.Written()}:Lavrov",
        };

        private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
    }

    /// <summary>The filter for something known, as it is written in a query.</summary>
    public static string Filter(SearchField field, Named named) => field.Written() + ":" + (named.Sort switch
    {
        NamedSort.Topic => named.Id,
        NamedSort.Speaker => named.Id,
        _ => Quoted(named.Name),
    });

    private static string Quoted(string name) => name.All(char.IsLetterOrDigit) ? name : $"\"{name.Replace('"', ' ')}\"";
}
