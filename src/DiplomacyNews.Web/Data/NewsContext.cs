using System.Linq.Expressions;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace DiplomacyNews.Web.Data;

/// <summary>
/// The record. What an anonymous reader may see is decided here, once, by the query filter named <see cref="Visible"/>;
/// work that must see everything says <c>IgnoreQueryFilters([NewsContext.Visible])</c>.
/// </summary>
public abstract class NewsContext(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    /// <summary>The filter that hides what is unpublished, hidden, deleted, under embargo or private.</summary>
    public const string Visible = nameof(Visible);

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<StatementParty> StatementParties => Set<StatementParty>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<ArticleParty> ArticleParties => Set<ArticleParty>();

    public DbSet<ArticleTopic> ArticleTopics => Set<ArticleTopic>();

    public DbSet<StatementTopic> StatementTopics => Set<StatementTopic>();

    public DbSet<ArticleCountry> ArticleCountries => Set<ArticleCountry>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingParticipant> MeetingParticipants => Set<MeetingParticipant>();

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
        Expression<Func<Article, bool>> visible = a => a.IsPublished && !a.IsHidden && a.DeletedAt == null && a.Rights != Rights.Private
            && (a.EmbargoUntil == null || a.EmbargoUntil <= Now);
        model.Entity<Article>(article =>
        {
            article.HasIndex(a => a.TextHash).IsUnique();
            article.HasIndex(a => a.Position).IsUnique();
            article.HasIndex(a => new { a.OutletId, a.Position });
            article.HasIndex(a => a.StoryId);
            article.ComplexProperty(a => a.Given);
            article.HasQueryFilter(Visible, visible);
        });
        model.Entity<Statement>(statement =>
        {
            statement.HasIndex(s => s.Key).IsUnique();
            statement.HasIndex(s => s.Position).IsUnique();
            statement.HasIndex(s => new { s.ArticleId, s.Number }).IsUnique();
        });
        model.Entity<StatementParty>().HasIndex(p => new { p.SpeakerId, p.Role });
        model.Entity<StatementTopic>(topic =>
        {
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
            topic.HasKey(t => new { t.ArticleId, t.TopicId });
            topic.HasIndex(t => t.TopicId);
        });
        model.Entity<ArticleCountry>(country =>
        {
            country.HasKey(c => new { c.ArticleId, c.Iso3 });
            country.HasIndex(c => c.Iso3);
        });
        model.Entity<ArticleParty>(party =>
        {
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

        HideWithItsArticle<Statement>(s => s.Article);
        HideWithItsArticle<StatementParty>(p => p.Statement.Article);
        HideWithItsArticle<StatementTopic>(t => t.Statement.Article);
        HideWithItsArticle<Meeting>(m => m.Article);
        HideWithItsArticle<MeetingParticipant>(p => p.Meeting.Article);
        HideWithItsArticle<ArticleTopic>(t => t.Article);
        HideWithItsArticle<ArticleCountry>(c => c.Article);
        HideWithItsArticle<ArticleParty>(p => p.Article);
        HideWithItsArticle<RetiredKey>(k => k.Article);

        void HideWithItsArticle<T>(Expression<Func<T, Article>> article)
            where T : class =>
            model.Entity<T>().HasQueryFilter(Visible, Expression.Lambda<Func<T, bool>>(
                ReplacingExpressionVisitor.Replace(visible.Parameters[0], article.Body, visible.Body), article.Parameters));
    }
}
