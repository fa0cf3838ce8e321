using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// The full-text index beside the tables: the only place that writes it. Whoever changes an article, its statements, who may see it, or a
/// speaker's name calls <see cref="ReplaceAsync"/> in the same transaction.
/// </summary>
/// <remarks>
/// Two FTS5 tables without content, one row an article and one a statement, numbered by <see cref="DateOrder"/>; their text is the tokens of
/// <see cref="SearchTokens"/>, so that FTS5 has nothing left to decide. Beside them stand what was indexed under which number (numbers move when
/// a re-reading finds another date), the words that prefixes are looked up in, the names of speakers, and how many statements and reports of each
/// year there are of speakers, topics and countries: counting a million takes a second.
/// </remarks>
internal sealed class SearchIndex(NewsContext db, PreparedCommands commands, Lexicon lexicon, KnownNames known, TimeProvider clock)
{
    // Raised with any change of the tables or of what is put in them.
    internal const int Version = 6_000 + SearchTokens.Version;

    /// <summary>What fills the tables; <see cref="IndexedArticle"/> has the columns.</summary>
    internal const string InsertArticle = "INSERT OR REPLACE INTO search_articles (rowid, title, text, quoted, keys) VALUES ($0, $1, $2, $3, $4)";
    internal const string InsertStatement = "INSERT OR REPLACE INTO search_statements (rowid, words, who, title, quoted, keys) VALUES ($0, $1, $2, $3, $4, $5)";
    internal const string InsertRow = "INSERT OR REPLACE INTO search_rows (in_statements, position, article_id) VALUES ($0, $1, $2)";
    internal const string InsertTallied = "INSERT OR REPLACE INTO search_tallied (article_id, tallies) VALUES ($0, $1)";
    internal const string AddTallies = "INSERT INTO search_tallies (key, year, what, count) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each($0) WHERE true" + OrCount;
    internal const string InsertWords = "INSERT OR IGNORE INTO search_words (word, token) SELECT value ->> 0, value ->> 1 FROM json_each($0)";

    private const string OrCount = " ON CONFLICT (key, year, what) DO UPDATE SET count = count + excluded.count";

    private const string Tables = """
        CREATE VIRTUAL TABLE IF NOT EXISTS search_articles USING fts5(title, text, quoted, keys, content='', contentless_delete=1, tokenize="ascii tokenchars '_-.'");
        CREATE VIRTUAL TABLE IF NOT EXISTS search_statements USING fts5(words, who, title, quoted, keys, content='', contentless_delete=1, tokenize="ascii tokenchars '_-.'");
        CREATE TABLE IF NOT EXISTS search_rows (
            in_statements INTEGER NOT NULL, position INTEGER NOT NULL, article_id INTEGER NOT NULL, PRIMARY KEY (in_statements, position)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS search_rows_article ON search_rows (article_id);
        CREATE TABLE IF NOT EXISTS search_waiting (article_id INTEGER NOT NULL PRIMARY KEY, until TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS search_words (word TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (word, token)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS search_names (name TEXT NOT NULL, speaker_id INTEGER NOT NULL, whole INTEGER NOT NULL, PRIMARY KEY (name, speaker_id)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS search_names_speaker ON search_names (speaker_id);
        CREATE TABLE IF NOT EXISTS search_tallies (key TEXT NOT NULL, year INTEGER NOT NULL, what TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (key, year, what)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS search_tallied (article_id INTEGER NOT NULL PRIMARY KEY, tallies TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS search_version (version INTEGER NOT NULL);
        """;

    private const string Drop = """
        DROP TABLE IF EXISTS search_articles; DROP TABLE IF EXISTS search_statements; DROP TABLE IF EXISTS search_rows; DROP TABLE IF EXISTS search_waiting;
        DROP TABLE IF EXISTS search_words; DROP TABLE IF EXISTS search_names; DROP TABLE IF EXISTS search_tallies; DROP TABLE IF EXISTS search_tallied; DROP TABLE IF EXISTS search_version;
        """;

    /// <summary>Makes the index where it is missing, and anew when another version of the program made it.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync(Tables, cancellationToken);
        var version = await db.Database.SqlQuery<int?>($"SELECT MAX(version) AS Value FROM search_version").SingleAsync(cancellationToken);
        if (version != Version)
        {
            await RebuildAsync(cancellationToken);
        }
    }

    /// <summary>Makes the whole index anew; one that was interrupted is begun again by the next start.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        const int batch = 50;
        await db.Database.ExecuteSqlRawAsync(Drop, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Tables, cancellationToken);
        for (var last = 0; ;)
        {
            var ids = await db.Articles.IgnoreQueryFilters([NewsContext.Visible])
                .Where(a => a.Id > last).OrderBy(a => a.Id).Select(a => a.Id).Take(batch).ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                break;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var id in ids)
            {
                await ReplaceAsync(id, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            last = ids[^1];
        }

        await db.Database.ExecuteSqlAsync($"INSERT INTO search_version (version) VALUES ({Version})", cancellationToken);
    }

    /// <summary>Takes an article and its statements out of the index; within the transaction that deletes them.</summary>
    public Task RemoveAsync(int articleId, CancellationToken cancellationToken) => new Writer(commands).RemoveAsync(articleId, cancellationToken);

    /// <summary>Takes many articles out of the index at once; within the transaction that changes who may see them. <see cref="ReplaceMissingAsync"/> puts them back.</summary>
    public async Task RemoveAllAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var ids = JsonSerializer.Serialize(articleIds);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_articles WHERE rowid IN (SELECT position FROM search_rows WHERE in_statements = 0 AND article_id IN (SELECT value FROM json_each({ids})))", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_statements WHERE rowid IN (SELECT position FROM search_rows WHERE in_statements = 1 AND article_id IN (SELECT value FROM json_each({ids})))", cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO search_tallies (key, year, what, count) SELECT value ->> 0, value ->> 1, value ->> 2, -SUM(value ->> 3) FROM search_tallied, json_each(tallies) WHERE article_id IN (SELECT value FROM json_each({0})) GROUP BY 1, 2, 3" + OrCount,
            [ids], cancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            "DELETE FROM search_tallies WHERE count = 0 AND (key, year, what) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM search_tallied, json_each(tallies) WHERE article_id IN (SELECT value FROM json_each({0})))", [ids], cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_tallied WHERE article_id IN (SELECT value FROM json_each({ids}))", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_rows WHERE article_id IN (SELECT value FROM json_each({ids}))", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_waiting WHERE article_id IN (SELECT value FROM json_each({ids}))", cancellationToken);
    }

    /// <summary>How many articles wait to be indexed.</summary>
    public Task<int> CountMissingAsync(CancellationToken cancellationToken) =>
        db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM Articles WHERE Id NOT IN (SELECT article_id FROM search_rows WHERE in_statements = 0)").SingleAsync(cancellationToken);

    /// <summary>Indexes the articles that are not in the index, and those whose embargo is over and that still stand in it as waiting; a few a transaction, so that others may write between.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ReplaceMissingAsync(CancellationToken cancellationToken)
    {
        const int batch = 20;
        var now = clock.GetUtcNow().UtcDateTime;
        for (var done = 0; ;)
        {
            var ids = await db.Database.SqlQuery<int>(
                $"SELECT Id AS Value FROM Articles WHERE Id NOT IN (SELECT article_id FROM search_rows WHERE in_statements = 0) UNION SELECT article_id FROM search_waiting WHERE until <= {now} LIMIT {batch}")
                .ToListAsync(cancellationToken);
            if (ids.Count == 0)
            {
                return done;
            }

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var id in ids)
            {
                await ReplaceAsync(id, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            done += ids.Count;
        }
    }

    /// <summary>The words of articles, to be asked for before they are removed for good and given to <see cref="ForgetWordsAsync"/> afterwards.</summary>
    public async Task<IReadOnlySet<string>> WordsOfAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var texts = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => articleIds.Contains(a.Id)).Select(a => new { a.Title, a.Text }).ToListAsync(cancellationToken);
        var statements = await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => articleIds.Contains(s.ArticleId))
            .Select(s => new { s.Words, Names = s.Parties.Select(p => p.Name).ToList() }).ToListAsync(cancellationToken);
        return texts.SelectMany(t => new[] { t.Title, t.Text }).Concat(statements.SelectMany(s => s.Names.Prepend(s.Words)))
            .SelectMany(text => SearchTokens.Of(text)).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Takes those of the words that stand nowhere any more from what prefixes and mistyped words are looked up in; within the transaction that removes their articles.</summary>
    public Task ForgetWordsAsync(IReadOnlySet<string> words, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        DELETE FROM search_words WHERE word IN (SELECT value FROM json_each({JsonSerializer.Serialize(words)}))
            AND NOT EXISTS (SELECT 1 FROM search_articles WHERE search_articles MATCH '"' || replace(search_words.token, '"', '""') || '"')
            AND NOT EXISTS (SELECT 1 FROM search_statements WHERE search_statements MATCH '"' || replace(search_words.token, '"', '""') || '"')
        """, cancellationToken);

    /// <summary>Takes out the names of speakers that are no more; within the transaction that removes them.</summary>
    public Task ForgetSpeakersAsync(IReadOnlyCollection<int> speakerIds, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM search_names WHERE speaker_id IN (SELECT value FROM json_each({JsonSerializer.Serialize(speakerIds)}))", cancellationToken);

    /// <summary>Indexes an article and its statements anew; within the transaction that stores them.</summary>
    public async Task ReplaceAsync(int articleId, CancellationToken cancellationToken)
    {
        var article = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).AsNoTracking().AsSplitQuery()
            .Include(a => a.Topics).Include(a => a.Countries).Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        if (article is null)
        {
            await RemoveAsync(articleId, cancellationToken);
            return;
        }

        var statements = await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).AsNoTracking().AsSplitQuery()
            .Where(s => s.ArticleId == articleId).OrderBy(s => s.Number)
            .Include(s => s.Topics).Include(s => s.Parties)
            .ToListAsync(cancellationToken);
        await ReplaceAsync(article, new ArticleRows(article.Topics, article.Countries, article.Parties, statements), cancellationToken);
    }

    /// <summary>The same for one whose rows are at hand.</summary>
    public async Task ReplaceAsync(Article article, ArticleRows rows, CancellationToken cancellationToken)
    {
        var writer = new Writer(commands);
        await writer.RemoveAsync(article.Id, cancellationToken);
        await IndexAsync(article, rows, writer, cancellationToken);
    }

    private async Task IndexAsync(Article article, ArticleRows rows, Writer writer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (SearchKeys.Visibility(article, now).Contains(SearchKeys.Held))
        {
            await writer.AddWaitingAsync(article.Id, article.EmbargoUntil!.Value, cancellationToken); // A waiting article has one.
        }

        var named = rows.Parties.Select(p => p.SpeakerId).Concat(rows.Statements.SelectMany(s => s.Parties).Select(p => p.SpeakerId).OfType<int>()).Distinct().ToList();
        var speakers = await db.Speakers.AsNoTracking().Where(s => named.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var meetings = await db.Meetings.IgnoreQueryFilters([NewsContext.Visible]).Where(m => m.ArticleId == article.Id)
            .Select(m => new IndexedArticle.Meeting(m.Id, m.Key, m.Place)).ToListAsync(cancellationToken);

        var indexed = IndexedArticle.Of(article, rows, meetings, id => speakers.GetValueOrDefault(id)?.Country, known, now);
        await writer.AddArticleAsync(article.Id, article.Position, indexed, cancellationToken);
        foreach (var statement in indexed.Statements)
        {
            await writer.AddStatementAsync(article.Id, statement, indexed.Title, cancellationToken);
        }

        await writer.AddTalliesAsync(article.Id, indexed.Tallies, cancellationToken);
        await writer.AddWordsAsync(indexed.Words, cancellationToken);
        await ReplaceNamesAsync(speakers.Values, cancellationToken);
    }

    /// <summary>Makes speakers be found by all their names; within the transaction that stores or renames them.</summary>
    public async Task ReplaceNamesAsync(IEnumerable<Speaker> speakers, CancellationToken cancellationToken)
    {
        var writer = new Writer(commands);
        foreach (var speaker in speakers)
        {
            await writer.ReplaceNamesAsync(speaker.Id, speaker.HasPage ? NamesOf(speaker) : [], cancellationToken);
        }
    }

    internal static string Written(IEnumerable<YearTally> tallies) => JsonSerializer.Serialize(tallies.Select(t => new object[] { t.Key, t.Year, t.What, t.Count }));

    private IEnumerable<string> NamesOf(Speaker speaker)
    {
        IEnumerable<string> names = [speaker.Name];
        if (lexicon.Person(speaker.Slug) is { } person)
        {
            names = names.Append(person.Name).Concat(person.ShortNames).Concat(person.Aliases);
        }

        if (lexicon.Body(speaker.Slug) is { } body)
        {
            names = names.Append(body.Name).Concat(body.Abbreviations).Concat(body.Aliases);
        }

        return names.Concat(lexicon.Metonyms.Where(m => m.Target == speaker.Slug && m.Preference == 1).Select(m => m.Name));
    }

    /// <summary>What writes to the tables of the index.</summary>
    private sealed class Writer(PreparedCommands commands)
    {
        // As SQLite writes JSON: nothing but quotes, backslashes and control characters is escaped.
        private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public async Task RemoveAsync(int articleId, CancellationToken cancellationToken)
        {
            await RunAsync("DELETE FROM search_articles WHERE rowid IN (SELECT position FROM search_rows WHERE article_id = $0 AND in_statements = 0)", cancellationToken, articleId);
            await RunAsync("DELETE FROM search_statements WHERE rowid IN (SELECT position FROM search_rows WHERE article_id = $0 AND in_statements = 1)", cancellationToken, articleId);
            await RunAsync("INSERT INTO search_tallies (key, year, what, count) SELECT value ->> 0, value ->> 1, value ->> 2, -(value ->> 3) FROM search_tallied, json_each(tallies) WHERE article_id = $0" + OrCount, cancellationToken, articleId);
            await RunAsync("DELETE FROM search_tallies WHERE count = 0 AND (key, year, what) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM search_tallied, json_each(tallies) WHERE article_id = $0)", cancellationToken, articleId);
            await RunAsync("DELETE FROM search_tallied WHERE article_id = $0", cancellationToken, articleId);
            await RunAsync("DELETE FROM search_rows WHERE article_id = $0", cancellationToken, articleId);
            await RunAsync("DELETE FROM search_waiting WHERE article_id = $0", cancellationToken, articleId);
        }

        public async Task AddArticleAsync(int articleId, long position, IndexedArticle article, CancellationToken cancellationToken)
        {
            await ClaimAsync(0, position, articleId, cancellationToken);
            await RunAsync(InsertArticle, cancellationToken, position, article.Title, article.Text, article.Quoted, article.Keys);
        }

        public async Task AddStatementAsync(int articleId, IndexedArticle.Statement statement, string title, CancellationToken cancellationToken)
        {
            await ClaimAsync(1, statement.Position, articleId, cancellationToken);
            await RunAsync(InsertStatement, cancellationToken, statement.Position, statement.Words, statement.Who, title, statement.Quoted, statement.Keys);
        }

        public Task AddWaitingAsync(int articleId, DateTime until, CancellationToken cancellationToken) =>
            RunAsync("INSERT INTO search_waiting (article_id, until) VALUES ($0, $1)", cancellationToken, articleId, until);

        /// <summary>What the article adds is written down beside the counts, so that it can be taken off when the article goes.</summary>
        public async Task AddTalliesAsync(int articleId, IReadOnlyList<YearTally> tallies, CancellationToken cancellationToken)
        {
            if (tallies.Count > 0)
            {
                var written = Written(tallies);
                await RunAsync(InsertTallied, cancellationToken, articleId, written);
                await RunAsync(AddTallies, cancellationToken, written);
            }
        }

        public Task AddWordsAsync(IEnumerable<(string Word, string Token)> words, CancellationToken cancellationToken) =>
            RunAsync(InsertWords, cancellationToken, JsonSerializer.Serialize(words.Select(w => new[] { w.Word, w.Token })));

        /// <summary>A name is found by each of its words: "antony blinken" and "blinken". Names seldom change, so they are looked at before they are written.</summary>
        public async Task ReplaceNamesAsync(int speakerId, IEnumerable<string> names, CancellationToken cancellationToken)
        {
            var wanted = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var name in names.Select(SearchTokens.Name).Where(name => name.Length is > 0 and <= 200))
            {
                wanted[name] = 1;
                for (var space = name.IndexOf(' '); space >= 0; space = name.IndexOf(' ', space + 1))
                {
                    wanted.TryAdd(name[(space + 1)..], 0);
                }
            }

            var rows = JsonSerializer.Serialize(wanted.Select(n => new object[] { n.Key, n.Value }), Plain);
            var known = await commands.ValueAsync("SELECT json_group_array(json_array(name, whole) ORDER BY name) FROM search_names WHERE speaker_id = $0", cancellationToken, speakerId);
            if (rows != (string?)known)
            {
                await RunAsync("DELETE FROM search_names WHERE speaker_id = $0", cancellationToken, speakerId);
                await RunAsync("INSERT INTO search_names (name, speaker_id, whole) SELECT value ->> 0, $0, value ->> 1 FROM json_each($1)", cancellationToken, speakerId, rows);
            }
        }

        /// <summary>
        /// The number may be another article's until that is indexed anew as well: it is ours from now on, and the other must not take it along when it goes.
        /// </summary>
        private Task ClaimAsync(int inStatements, long position, int articleId, CancellationToken cancellationToken) =>
            RunAsync(InsertRow, cancellationToken, inStatements, position, articleId);

        private Task RunAsync(string sql, CancellationToken cancellationToken, params IReadOnlyList<object?> values) => commands.RunAsync(sql, cancellationToken, values);
    }
}
