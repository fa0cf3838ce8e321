using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data;

/// <summary>
/// The record. What an anonymous reader may see is decided here, once, by the query filter named <see cref="Visible"/>;
/// work that must see everything says <c>IgnoreQueryFilters([NewsContext.Visible])</c>.
/// Only articles, statements, meetings and retired keys can be asked for; their parts are reached through them
/// (<c>db.Statements.SelectMany(s => s.Parties)</c>), so that nobody counts what must not be seen.
/// </summary>
public abstract class NewsContext(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    /// <summary>The filter that hides what is unpublished, hidden, deleted, under embargo or private.</summary>
    public const string Visible = nameof(Visible);

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<RetiredKey> RetiredKeys => Set<RetiredKey>();

    public DbSet<StoryBand> StoryBands => Set<StoryBand>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Original> Originals => Set<Original>();

    public DbSet<SeedLoad> SeedLoads => Set<SeedLoad>();

    // A property, not a call: EF reads it anew for each query.
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Spans>().HaveConversion<SpansConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Article>(article =>
        {
            article.HasIndex(a => a.TextHash).IsUnique();
            article.HasIndex(a => a.Position).IsUnique();
            article.HasIndex(a => new { a.OutletId, a.Position });
            article.HasIndex(a => a.StoryId);
            article.ComplexProperty(a => a.Given);
            article.HasQueryFilter(Visible, a => a.IsPublished && !a.IsHidden && a.DeletedAt == null && a.Rights != Rights.Private
                && (a.EmbargoUntil == null || a.EmbargoUntil <= Now));
        });
        model.Entity<Statement>(statement =>
        {
            statement.HasIndex(s => s.Key).IsUnique();
            statement.HasIndex(s => s.Position).IsUnique();
            statement.HasIndex(s => new { s.ArticleId, s.Number }).IsUnique();
        });
        model.Entity<StatementParty>(party =>
        {
            party.ToTable("StatementParties");
            party.HasIndex(p => new { p.SpeakerId, p.Role });
        });
        model.Entity<StatementTopic>(topic =>
        {
            topic.ToTable("StatementTopics");
            topic.HasKey(t => new { t.StatementId, t.TopicId });
            topic.HasIndex(t => t.TopicId);
        });
        model.Entity<Speaker>(speaker =>
        {
            speaker.HasIndex(s => s.Slug).IsUnique();
            speaker.HasIndex(s => s.SortName);
        });
        model.Entity<ArticleTopic>(topic =>
        {
            topic.ToTable("ArticleTopics");
            topic.HasKey(t => new { t.ArticleId, t.TopicId });
            topic.HasIndex(t => t.TopicId);
        });
        model.Entity<ArticleCountry>(country =>
        {
            country.ToTable("ArticleCountries");
            country.HasKey(c => new { c.ArticleId, c.Iso3 });
            country.HasIndex(c => c.Iso3);
        });
        model.Entity<ArticleParty>(party =>
        {
            party.ToTable("ArticleParties");
            party.HasKey(p => new { p.ArticleId, p.SpeakerId });
            party.HasIndex(p => p.SpeakerId);
        });
        model.Entity<Meeting>(meeting =>
        {
            meeting.HasIndex(m => m.Key).IsUnique();
            meeting.HasIndex(m => m.Position).IsUnique();
        });
        model.Entity<MeetingParticipant>(participant =>
        {
            participant.ToTable("MeetingParticipants");
            participant.HasKey(p => new { p.MeetingId, p.Ordinal });
            participant.HasIndex(p => p.SpeakerId);
        });
        model.Entity<Outlet>().HasIndex(o => o.Slug).IsUnique();
        model.Entity<RetiredKey>().HasKey(k => k.Key);
        model.Entity<StoryBand>(band =>
        {
            band.HasKey(b => new { b.Hash, b.ArticleId });
            band.HasOne<Article>().WithMany().HasForeignKey(b => b.ArticleId);
        });
        model.Entity<Upload>(upload =>
        {
            upload.HasIndex(u => u.State);
            upload.HasIndex(u => u.Sha256);
            upload.HasIndex(u => u.ArticleId);
            upload.HasOne(u => u.Original).WithOne().HasForeignKey<Original>(o => o.UploadId);
        });
        model.Entity<Original>().HasKey(o => o.UploadId);
        model.Entity<SeedLoad>().HasKey(l => l.Name);

        // Going through the article is enough: EF then joins the articles that its filter lets through.
        model.Entity<Statement>().HasQueryFilter(Visible, s => s.Article.Id != 0);
        model.Entity<Meeting>().HasQueryFilter(Visible, m => m.Article.Id != 0);
        model.Entity<RetiredKey>().HasQueryFilter(Visible, k => k.Article.Id != 0);
    }
}
