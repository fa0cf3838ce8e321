using System.Security.Cryptography;
using System.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Access;

/// <summary>
/// Counts who fails to sign in, by the e-mail address that was typed: five failures within a quarter of an hour, and the address waits a quarter of an hour.
/// Whether anybody has that address makes no difference.
/// </summary>
public sealed class SignInTries(NewsContext db, ILookupNormalizer normalizer, TimeProvider clock)
{
    public const int Allowed = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Counts one more try as failed, before its password is looked at: a hundred tries at the same moment are a hundred, not one. <see cref="ForgetAsync"/> takes it back.
    /// </summary>
    public async Task<Try> BeginAsync(string email, CancellationToken cancellationToken)
    {
        var (who, now) = (HashOf(email), clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outdated = now - Window - Window;
        await db.SignInFailures.Where(f => f.At < outdated).ExecuteDeleteAsync(cancellationToken);
        var last = await db.SignInFailures.Where(f => f.Who == who).OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Select(f => f.At).Take(Allowed).ToListAsync(cancellationToken);
        var waits = last.Count == Allowed && last[0] - last[^1] <= Window && now < last[0] + Window;
        if (!waits)
        {
            db.SignInFailures.Add(new SignInFailure { Who = who, At = now });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        var left = waits ? 0 : Allowed - 1 - last.Count(at => now - at <= Window);
        return new Try(!waits, Math.Max(0, left), (waits ? last[0] : now) + Window - now);
    }

    /// <summary>Somebody has shown that the address is theirs: their failures count no more.</summary>
    public Task ForgetAsync(string email, CancellationToken cancellationToken)
    {
        var who = HashOf(email);
        return db.SignInFailures.Where(f => f.Who == who).ExecuteDeleteAsync(cancellationToken);
    }

    private string HashOf(string email) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(normalizer.NormalizeEmail(email) ?? ""))); // Null only for null.

    /// <param name="MayBeTried">Whether the password may be looked at; false while the address waits.</param>
    /// <param name="Left">How many tries are left, should this one fail.</param>
    /// <param name="Wait">How long the address waits when none is left.</param>
    public readonly record struct Try(bool MayBeTried, int Left, TimeSpan Wait);
}
