using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DiplomacyNews.Web.Data;

/// <summary>The record in a SQLite file. It exists so that each provider has migrations of its own.</summary>
public sealed class SqliteNewsContext(DbContextOptions<SqliteNewsContext> options, TimeProvider clock) : NewsContext(options, clock)
{
    /// <summary>For <c>dotnet ef migrations add NAME -o Data/Migrations/Sqlite</c>, which needs no database.</summary>
    internal sealed class ForDesign : IDesignTimeDbContextFactory<SqliteNewsContext>
    {
        public SqliteNewsContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteNewsContext>().UseSqlite("Data Source=:memory:")
                .UseApplicationServiceProvider(new ServiceCollection().AddAccountTables().BuildServiceProvider()).Options, TimeProvider.System);
    }
}
