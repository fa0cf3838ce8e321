using DiplomacyNews.Web.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiplomacyNews.Web.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too and is up to date.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabaseIsReady>("database");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).CacheOutput(never => never.NoCache()).DisableRateLimiting().AllowAnonymous();
        app.MapHealthChecks("/health/ready").CacheOutput(never => never.NoCache()).DisableRateLimiting().AllowAnonymous();
    }

    private sealed class DatabaseIsReady(NewsContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await db.Articles.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
