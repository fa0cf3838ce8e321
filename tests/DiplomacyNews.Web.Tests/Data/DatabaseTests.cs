using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Data;

public sealed class DatabaseTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_change_of_the_model_has_its_migration() =>
        await app.WithDatabaseAsync(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer() =>
        await app.WithDatabaseAsync(async db => Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(CancellationToken)));

    [Fact]
    public async Task The_database_is_sound_after_reports_came_and_were_read_again()
    {
        for (var i = 0; i < 3; i++)
        {
            await app.IngestAsync($"Ambassador Okafor said on Monday that talks about question {i} would resume in the same building near the lake.");
        }

        await app.WithDatabaseAsync(async db =>
        {
            await db.RefreshStatisticsAsync(CancellationToken);
            Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(CancellationToken));
            Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM pragma_foreign_key_check").SingleAsync(CancellationToken));
        });
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2024-04-26")]
    [InlineData("9999-12-31")]
    public void Places_in_the_order_by_day_stand_for_their_day(string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(day, DateOrder.DayOf(DateOrder.First(day)));
        Assert.Equal(day, DateOrder.DayOf(DateOrder.Last(day)));
        Assert.True(DateOrder.First(day) < DateOrder.Last(day));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
