using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Access;

/// <summary>The accounts: adds them and changes what they may do. There is always somebody who can administer the site, once there has been.</summary>
public sealed class AccountDirectory(NewsContext db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, AuditTrail audit, TimeProvider clock)
{
    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) => db.Users.AnyAsync(a => a.Role == Role.Administrator, cancellationToken);

    /// <summary>An account ready to be added; its password is hashed here, which takes a moment, before the database is held up.</summary>
    public Account Prepare(string name, string email, string password)
    {
        var account = new Account { Name = name, Email = email, UserName = email, CreatedAt = clock.GetUtcNow().UtcDateTime };
        account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }

    /// <summary>Adds the account, within the caller's transaction; false when somebody has its address already.</summary>
    public async Task<bool> AddAsync(Account account, Role role)
    {
        account.Role = role;
        var result = await accounts.CreateAsync(account);
        return result.Succeeded || result.Errors.Any(e => e.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))
            ? result.Succeeded
            : throw new InvalidOperationException($"An account was not added: {string.Join(' ', result.Errors.Select(e => e.Code))}");
    }

    /// <summary>Gives the account a new password and ends its sessions; saves whatever else has been changed.</summary>
    public Task SetPasswordAsync(Account account, string password) => SetPasswordHashAsync(account, hasher.HashPassword(account, password));

    public async Task SetPasswordHashAsync(Account account, string? passwordHash)
    {
        account.PasswordHash = passwordHash;
        Expect(await accounts.UpdateSecurityStampAsync(account));
    }

    /// <summary>Changes what an account may do and ends its sessions.</summary>
    public Task<Change> ChangeRoleAsync(int id, Role role, CancellationToken cancellationToken) => ChangeAsync(id, async account =>
    {
        if (account.Role == role)
        {
            return Change.Unchanged;
        }

        if (account.Role == Role.Administrator)
        {
            if (await IsLastAdministratorAsync(account, cancellationToken))
            {
                return Change.LastAdministrator;
            }

            await WithdrawInvitationsOfAsync(account, cancellationToken);
        }

        audit.Add(AuditAction.RoleChanged, account.Name, $"from {account.Role.ToString().ToLowerInvariant()} to {role.ToString().ToLowerInvariant()}", AddressOf(account.Id));
        account.Role = role;
        return Change.Done;
    }, cancellationToken);

    /// <summary>Keeps somebody out, at once and until <see cref="UnlockAsync"/>.</summary>
    public Task<Change> LockAsync(int id, int? byId, CancellationToken cancellationToken) => ChangeAsync(id, async account =>
    {
        if (account.LockoutEnd is not null)
        {
            return Change.Unchanged;
        }

        if (account.Id == byId)
        {
            return Change.Oneself;
        }

        if (await IsLastAdministratorAsync(account, cancellationToken))
        {
            return Change.LastAdministrator;
        }

        await WithdrawInvitationsOfAsync(account, cancellationToken);
        audit.Add(AuditAction.AccountLocked, account.Name, address: AddressOf(account.Id));
        account.LockoutEnabled = true;
        account.LockoutEnd = DateTimeOffset.MaxValue;
        return Change.Done;
    }, cancellationToken);

    public Task<Change> UnlockAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, account =>
    {
        if (account.LockoutEnd is null)
        {
            return Task.FromResult(Change.Unchanged);
        }

        audit.Add(AuditAction.AccountUnlocked, account.Name, address: AddressOf(account.Id));
        account.LockoutEnd = null;
        return Task.FromResult(Change.Done);
    }, cancellationToken);

    public static string AddressOf(int accountId) => string.Create(CultureInfo.InvariantCulture, $"/admin/accounts/{accountId}");

    /// <summary>The transaction takes the database's only pen at once, so that two administrators cannot take each other's role away at the same moment.</summary>
    private async Task<Change> ChangeAsync(int id, Func<Account, Task<Change>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (account is null)
        {
            return Change.NotThere;
        }

        await db.Entry(account).ReloadAsync(cancellationToken); // It may have been read, and changed by somebody else, before our turn.
        var result = await change(account);
        if (result == Change.Done)
        {
            Expect(await accounts.UpdateSecurityStampAsync(account));
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellationToken) =>
        account.Role == Role.Administrator && !await db.Users.AnyAsync(a => a.Id != account.Id && a.Role == Role.Administrator && a.LockoutEnd == null, cancellationToken);

    /// <summary>Whoever may not invite any more leaves no open door behind; nor does a new-password link lead into a locked account.</summary>
    private Task WithdrawInvitationsOfAsync(Account account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Invitations.Where(i => (i.MadeById == account.Id || i.AccountId == account.Id) && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.WithdrawnAt, now), cancellationToken);
    }

    private static void Expect(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"An account was not changed: {string.Join(' ', result.Errors.Select(e => e.Code))}");
        }
    }

    public enum Change
    {
        Done, Unchanged, NotThere,

        /// <summary>Nobody would be left who can administer the site.</summary>
        LastAdministrator,

        /// <summary>Nobody locks themselves out.</summary>
        Oneself,
    }
}
