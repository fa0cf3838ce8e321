using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data;

/// <summary>
/// The record. What an anonymous reader may see is decided here, once, by the query filter named <see cref="Visible"/>;
/// work that must see everything says <c>IgnoreQueryFilters([NewsContext.Visible])</c>.
/// Only articles, statements, meetings and retired keys can be asked for; their parts are reached through them
/// (<c>db.Statements.SelectMany(s => s.Parties)</c>), so that nobody counts what must not be seen.
/// </summary>
public abstract class NewsContext(DbContextOptions options, TimeProvider clock)
    : IdentityUserContext<Account, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>, IdentityUserPasskey<int>>(options)
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

    public DbSet<UploadBatch> Batches => Set<UploadBatch>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInFailure> SignInFailures => Set<SignInFailure>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>
    /// Lifts <see cref="Visible"/> for this request: set by the pages that show an editor what readers do not see yet, after they have made sure that it is an editor.
    /// </summary>
    public bool SeesEverything { get; set; }

    // A property, not a call: EF reads it anew for each query.
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Spans>().HaveConversion<SpansConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        NameAccountTables(model);
        model.Entity<Article>(article =>
        {
            article.HasIndex(a => a.TextHash).IsUnique();
            article.HasIndex(a => a.Position).IsUnique();
            article.HasIndex(a => new { a.OutletId, a.Position });
            article.HasIndex(a => a.StoryId);
            article.HasIndex(a => new { a.ReadBy, a.Position });
            article.ComplexProperty(a => a.Given);
            article.HasIndex(a => a.DeletedAt).HasFilter("\"DeletedAt\" IS NOT NULL"); // For the bin alone: with the others in it, SQLite finds all that are not in the bin by it, and sorts them.
            article.HasQueryFilter(Visible, a => SeesEverything || (a.IsPublished && !a.IsHidden && a.DeletedAt == null && a.Rights != Rights.Private
                && (a.EmbargoUntil == null || a.EmbargoUntil <= Now)));
        });
        model.Entity<Statement>(statement =>
        {
            statement.HasIndex(s => s.Key).IsUnique();
            statement.HasIndex(s => s.Position).IsUnique();
            statement.HasIndex(s => new { s.ArticleId, s.Number }).IsUnique();
            statement.HasIndex(s => new { s.UtteranceKey, s.Standing });
        });
        model.Entity<StatementParty>(party =>
        {
            party.ToTable("StatementParties");
            party.HasIndex(p => new { p.SpeakerId, p.Role, p.Position });
            party.HasIndex(p => new { p.StatementId, p.Role, p.SpeakerId });
        });
        model.Entity<StatementTopic>(topic =>
        {
            topic.ToTable("StatementTopics");
            topic.HasKey(t => new { t.StatementId, t.TopicId });
            topic.HasIndex(t => new { t.TopicId, t.Position });
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
            topic.HasIndex(t => new { t.TopicId, t.Position });
        });
        model.Entity<ArticleCountry>(country =>
        {
            country.ToTable("ArticleCountries");
            country.HasKey(c => new { c.ArticleId, c.Iso3 });
            country.HasIndex(c => new { c.Iso3, c.Position });
        });
        model.Entity<ArticleParty>(party =>
        {
            party.ToTable("ArticleParties");
            party.HasKey(p => new { p.ArticleId, p.SpeakerId });
            party.HasIndex(p => new { p.SpeakerId, p.Position });
        });
        model.Entity<Meeting>(meeting =>
        {
            meeting.HasIndex(m => m.Key).IsUnique();
            meeting.HasIndex(m => m.Position).IsUnique();
            meeting.HasIndex(m => new { m.SharedKey, m.Standing });
        });
        model.Entity<MeetingParticipant>(participant =>
        {
            participant.ToTable("MeetingParticipants");
            participant.HasKey(p => new { p.MeetingId, p.Ordinal });
            participant.HasIndex(p => new { p.SpeakerId, p.Position });
        });
        model.Entity<KeptTally>(tally =>
        {
            tally.ToTable("search_tallies", table => table.ExcludeFromMigrations()); // The search index makes it.
            tally.HasKey(t => new { t.Key, t.Year, t.What });
            tally.Property(t => t.Key).HasColumnName("key");
            tally.Property(t => t.Year).HasColumnName("year");
            tally.Property(t => t.What).HasColumnName("what");
            tally.Property(t => t.Count).HasColumnName("count");
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
            upload.HasIndex(u => new { u.BatchId, u.Number });
            upload.HasOne(u => u.Original).WithOne().HasForeignKey<Original>(o => o.UploadId);
        });
        model.Entity<Original>().HasKey(o => o.UploadId);
        model.Entity<SeedLoad>().HasKey(l => l.Name);
        model.Entity<UploadBatch>(batch =>
        {
            batch.HasIndex(b => b.Key).IsUnique();
            batch.ComplexProperty(b => b.Given);
            batch.HasOne(b => b.Account).WithMany().OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Correction>().HasIndex(c => new { c.ArticleId, c.StatementKey, c.Field });
        model.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(i => i.CodeHash).IsUnique();
            invitation.HasOne(i => i.Account).WithMany().OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SignInFailure>().HasIndex(f => new { f.Who, f.At });
        model.Entity<AuditEntry>().HasIndex(e => e.Action);

        // Going through the article is enough: EF then joins the articles that its filter lets through.
        model.Entity<Statement>().HasQueryFilter(Visible, s => (SeesEverything || !s.IsHidden) && s.Article.Id != 0);
        model.Entity<Meeting>().HasQueryFilter(Visible, m => m.Article.Id != 0);
        model.Entity<RetiredKey>().HasQueryFilter(Visible, k => k.Article.Id != 0);
    }

    private static void NameAccountTables(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("Accounts").Property(a => a.Name).HasMaxLength(120);
        model.Entity<IdentityUserClaim<int>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<int>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<int>>().ToTable("AccountTokens");
        model.Entity<IdentityUserPasskey<int>>().ToTable("AccountPasskeys");
    }
}
