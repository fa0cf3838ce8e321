using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DiplomacyNews.Web.Access;

/// <summary>
/// Lets people in by e-mail address and password. Known, unknown and locked addresses and wrong passwords cost the same work, a password hashed in every case,
/// and get the same answer, so that nobody learns by trying who has an account.
/// </summary>
public sealed class Door(NewsContext db, SignInManager<Account> signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, Door.Decoy decoy, SignInTries tries, AuditTrail audit, TimeProvider clock)
{
    public async Task<Answer> EnterAsync(string email, string password, bool keep, CancellationToken cancellationToken)
    {
        var attempt = await tries.BeginAsync(email, cancellationToken);
        var account = await accounts.FindByEmailAsync(email);
        var isRight = IsRight(account, password, out var isOldHash);
        if (!attempt.MayBeTried)
        {
            return new Answer.Waits(attempt.Wait);
        }

        if (account is null || !isRight || account.LockoutEnd is not null)
        {
            // What was typed is not written down where nobody has that address: it may be a password in the wrong field.
            audit.Add(RefusalOf(attempt), accountId: null, "somebody not signed in", account?.Email ?? "an address that nobody has here");
            return await RefuseAsync(attempt, cancellationToken);
        }

        await tries.ForgetAsync(email, cancellationToken);
        account.PasswordHash = isOldHash ? hasher.HashPassword(account, password) : account.PasswordHash;
        account.LastSignInAt = clock.GetUtcNow().UtcDateTime;
        audit.Add(AuditAction.SignedIn, account.Id, account.Name, account.Email ?? ""); // Every account has an address.
        await db.SaveChangesAsync(cancellationToken);
        await signIn.SignInAsync(account, keep);
        return new Answer.Entered(account.Role);
    }

    /// <summary>Whether this is the password of somebody who is signed in already; wrong ones count as they do at the door.</summary>
    public async Task<Answer> ConfirmAsync(Account account, string password, CancellationToken cancellationToken)
    {
        var email = account.Email ?? ""; // Every account has an address.
        var attempt = await tries.BeginAsync(email, cancellationToken);
        var isRight = IsRight(account, password, out _);
        if (!attempt.MayBeTried)
        {
            return new Answer.Waits(attempt.Wait);
        }

        if (!isRight)
        {
            audit.Add(RefusalOf(attempt), email, "when a new password was to be set");
            return await RefuseAsync(attempt, cancellationToken);
        }

        await tries.ForgetAsync(email, cancellationToken);
        return new Answer.Entered(account.Role);
    }

    private bool IsRight(Account? account, string password, out bool isOldHash)
    {
        var result = hasher.VerifyHashedPassword(account ?? decoy.Nobody, account?.PasswordHash ?? decoy.Hash, password);
        isOldHash = result == PasswordVerificationResult.SuccessRehashNeeded;
        return result != PasswordVerificationResult.Failed && account?.PasswordHash is not null;
    }

    private async Task<Answer> RefuseAsync(SignInTries.Try attempt, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return attempt.Left > 0 ? new Answer.Refused(attempt.Left) : new Answer.Waits(attempt.Wait);
    }

    private static AuditAction RefusalOf(SignInTries.Try attempt) => attempt.Left > 0 ? AuditAction.SignInFailed : AuditAction.LockedOut;

    public abstract record Answer
    {
        public sealed record Entered(Role Role) : Answer;

        /// <param name="Left">How many tries are left before the address waits.</param>
        public sealed record Refused(int Left) : Answer;

        public sealed record Waits(TimeSpan For) : Answer;
    }

    /// <summary>Stands in where there is no account, so that a password is compared all the same.</summary>
    public sealed class Decoy
    {
        public Decoy(IOptions<PasswordHasherOptions> options)
        {
            Nobody = new Account { Name = "nobody" };
            Hash = new PasswordHasher<Account>(options).HashPassword(Nobody, OneTimeCode.New());
        }

        public Account Nobody { get; }

        public string Hash { get; }
    }
}
