using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads topics as records.</summary>
internal sealed class TopicRecords(NewsContext db, Lexicon lexicon)
{
    /// <summary>The whole tree, each topic at the top before those under it.</summary>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<TopicRecord> List(string origin) => async (after, size, cancellationToken) =>
        ((IReadOnlyList<TopicRecord>)[.. (await db.TopicRowsAsync(lexicon, cancellationToken)).Select(r => Record(r, origin))]).Cut(t => t.Id, after, size);

    public async Task<TopicRecord?> FindAsync(string id, string origin, CancellationToken cancellationToken) =>
        lexicon.Topic(id) is null ? null : Record((await db.TopicRowsAsync(lexicon, cancellationToken)).Single(r => r.Topic.Id == id), origin);

    private static TopicRecord Record(TopicRow row, string origin) => new()
    {
        Id = row.Topic.Id, Url = $"{origin}/topics/{row.Topic.Id}", Name = row.Topic.Name, Parent = row.Topic.Parent, Iptc = row.Topic.Iptc, IptcCode = row.Topic.IptcCode, OtherNames = row.Topic.Also,
        ArticleCount = row.Reports, StatementCount = row.Statements,
    };
}
