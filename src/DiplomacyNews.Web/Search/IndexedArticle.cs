using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Search;

/// <summary>What of an article and its statements stands in the index, column by column, as tokens.</summary>
/// <param name="Title">The article's title, which its statements are ranked by too.</param>
/// <param name="Text">What may be searched of its text.</param>
/// <param name="Quoted">What stands in quotation marks in its statements.</param>
/// <param name="Keys">Of <see cref="SearchKeys"/>.</param>
/// <param name="Statements">Its statements that are not hidden.</param>
/// <param name="Words">Every word of it with its token.</param>
/// <param name="Tallies">What it adds to the counts by year; nothing unless everybody may see it.</param>
internal sealed record IndexedArticle(string Title, string Text, string Quoted, string Keys, IReadOnlyList<IndexedArticle.Statement> Statements, IReadOnlySet<(string Word, string Token)> Words,
    IReadOnlyList<YearTally> Tallies)
{
    internal sealed record Statement(long Position, string Words, string Who, string Quoted, string Keys);

    /// <summary>A meeting that the article tells of, as far as statements and articles are found by it.</summary>
    internal sealed record Meeting(int Id, string Key, string? Place);

    /// <param name="article">The article.</param>
    /// <param name="rows">What was read in it.</param>
    /// <param name="meetings">The meetings it tells of.</param>
    /// <param name="countryOf">The country that a speaker speaks for, by the number of the speaker's row.</param>
    /// <param name="known">The names of the lexicon.</param>
    /// <param name="now">When it is indexed: an embargo may be over.</param>
    public static IndexedArticle Of(Article article, ArticleRows rows, IReadOnlyCollection<Meeting> meetings, Func<int, string?> countryOf, KnownNames known, DateTime now)
    {
        var words = new HashSet<(string Word, string Token)>();
        var statements = rows.Statements.Where(s => !s.IsHidden).ToList();
        var visibility = SearchKeys.Visibility(article, now);
        var ofArticle = new List<string>(visibility);
        ofArticle.AddRange(Places(article.DatelinePlace));
        ofArticle.AddRange(article.DatelineCountry is { } iso3 ? [SearchKeys.PlaceIn(iso3)] : []);
        ofArticle.AddRange(rows.Countries.Select(c => SearchKeys.Country(c.Iso3)));
        ofArticle.Add(SearchKeys.Kind(article.Kind));
        ofArticle.Add(SearchKeys.Story(article.StoryId ?? article.Id));
        if (article.OutletId is { } outlet)
        {
            ofArticle.Add(SearchKeys.Outlet(outlet));
        }

        var text = new StringBuilder();
        foreach (var stretch in SearchableText.Of(article.Text, article.Rights, article.Furniture, statements.Select(s => s.Content)))
        {
            text.Append(Column(SearchTokens.Of(article.Text, stretch))).Append(' ');
        }

        var quoted = statements.ToDictionary(s => s.Number, s => Column([.. s.Quoted.All.Where(q => q.Start >= 0 && q.Length > 0 && q.End <= article.Text.Length).SelectMany(q => SearchTokens.Of(article.Text, q))]));
        return new IndexedArticle(Column(SearchTokens.Of(article.Title)), text.ToString(), string.Join(' ', quoted.Values), Together(
            [
                .. ofArticle, .. DayKeys.Of(DateOrder.DayOf(article.Position)), .. statements.SelectMany(OfStatement), .. statements.SelectMany(Between),
                .. statements.SelectMany(s => DayKeys.Of(DateOrder.DayOf(s.Position), DayKeys.Said)),
                .. rows.Topics.Select(t => SearchKeys.Topic(t.TopicId)),
                .. rows.Parties.Select(p => SearchKeys.Mentioned(p.SpeakerId)),
                .. meetings.Select(m => SearchKeys.Meeting(m.Key)), .. meetings.SelectMany(m => Places(m.Place)),
            ]),
            [.. statements.Select(Indexed)], words, visibility.Contains(SearchKeys.Visible) ? [.. Tallied()] : []);

        IEnumerable<YearTally> Tallied()
        {
            var ofStatements = statements.SelectMany(s => Subjects(s).Distinct().Select(key => (Key: key, (s.SaidOn ?? s.SaidFrom)?.Year, What: YearTally.Of(s.Kind))));
            var ofReport = rows.Topics.SelectMany(t => known.WithWider(t.TopicId)).Select(SearchKeys.TopicOrNarrower).Concat(rows.Countries.Select(c => SearchKeys.Country(c.Iso3))).Distinct()
                .Select(key => (Key: key, Year: (int?)DateOrder.DayOf(article.Position).Year, What: YearTally.Reports));
            return ofStatements.Concat(ofReport).GroupBy(t => t).Select(g => new YearTally(g.Key.Key, g.Key.Year ?? 0, g.Key.What, g.Count()));
        }

        IEnumerable<string> Subjects(Data.Entities.Statement statement) =>
        [
            .. statement.Topics.SelectMany(t => known.WithWider(t.TopicId)).Select(SearchKeys.TopicOrNarrower),
            .. statement.Parties.Where(p => p.Role == PartyRole.Speaker && p.SpeakerId is not null).SelectMany(p => WithCountry(p.SpeakerId!.Value, SearchKeys.Speaker, SearchKeys.SpeakerOf)), // Not null: asked for.
        ];

        Statement Indexed(Data.Entities.Statement statement)
        {
            var meeting = meetings.FirstOrDefault(m => m.Id == statement.MeetingId || m.Key == statement.Meeting?.Key); // Stored just now, it has no number yet, but the meeting itself.
            return new Statement(statement.Position, Column(SearchTokens.Of(statement.Words)), Column(SearchTokens.Of(string.Join('\n', statement.Parties.Select(p => p.Name)))),
                statement.Kind == StatementKind.Direct ? "" : quoted[statement.Number], Together(
                [
                    .. ofArticle, .. DayKeys.Of(DateOrder.DayOf(statement.Position)), .. OfStatement(statement),
                    .. statement.Topics.Select(t => SearchKeys.Topic(t.TopicId)),
                    .. meeting is null ? [] : Places(meeting.Place).Append(SearchKeys.Meeting(meeting.Key)),
                ]));
        }

        string Column(List<SearchToken> tokens)
        {
            foreach (var token in tokens)
            {
                words.Add((token.Word, token.Text));
            }

            return string.Join(' ', tokens.Select(token => token.Text));
        }

        IEnumerable<string> OfStatement(Data.Entities.Statement statement) =>
        [
            SearchKeys.Kind(statement.Kind), SearchKeys.Mode(statement.Mode), .. SearchKeys.Acts(statement.Act, statement.Mode), SearchKeys.Confidence((int)Math.Round(statement.Confidence * 100)),
            .. statement.About.Select(SearchKeys.About),
            .. statement.Parties.Where(p => p.Role == PartyRole.Speaker && p.SpeakerId is not null).SelectMany(p => WithCountry(p.SpeakerId!.Value, SearchKeys.Speaker, SearchKeys.SpeakerOf)), // Not null: asked for.
            .. statement.Parties.Where(p => p.Role == PartyRole.Addressee).SelectMany(p => p.SpeakerId is { } id ? WithCountry(id, SearchKeys.Addressee, SearchKeys.AddresseeOf) : [SearchKeys.AddresseeNamed(p.Name)]),
        ];

        IEnumerable<string> Between(Data.Entities.Statement statement) =>
            from speaking in CountriesOf(statement, PartyRole.Speaker)
            from other in CountriesOf(statement, PartyRole.Addressee).Concat(statement.About.Where(a => known.CountryName(a) is not null)).Distinct()
            select SearchKeys.Between(speaking, other);

        IEnumerable<string> CountriesOf(Data.Entities.Statement statement, PartyRole role) =>
            statement.Parties.Where(p => p.Role == role && p.SpeakerId is not null).Select(p => countryOf(p.SpeakerId!.Value)).OfType<string>().Distinct(); // Not null: asked for.

        IEnumerable<string> WithCountry(int id, Func<int, string> own, Func<string, string> ofCountry) => countryOf(id) is { } country ? [own(id), ofCountry(country)] : [own(id)];

        IEnumerable<string> Places(string? place) => place is { Length: > 0 and < 200 } ? [SearchKeys.Place(known.Place(place))] : [];
    }

    private static string Together(IEnumerable<string> keys) => string.Join(' ', keys.Distinct());
}
