using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Access;

/// <summary>One-time ways in: for the first administrator, for colleagues, and for those who need a new password. Codes are told once and kept as hashes.</summary>
public sealed class Invitations(NewsContext db, AccountDirectory accounts, SignInTries tries, AuditTrail audit, TimeProvider clock)
{
    public static readonly TimeSpan SetUpIsGoodFor = TimeSpan.FromHours(24);
    public static readonly TimeSpan InvitationIsGoodFor = TimeSpan.FromDays(7);
    public static readonly TimeSpan PasswordLinkIsGoodFor = TimeSpan.FromHours(24);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A code for the first administrator, which voids those of earlier starts; null when there is an administrator.</summary>
    public async Task<string?> OfferSetUpAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await WithdrawAsync(i => i.Purpose == InvitationPurpose.SetUp, cancellationToken);
        var code = await accounts.HasAdministratorAsync(cancellationToken) ? null : Add(InvitationPurpose.SetUp, Role.Administrator, SetUpIsGoodFor);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return code;
    }

    public async Task<string> InviteAsync(string? name, string? email, Role role, int? byId, CancellationToken cancellationToken)
    {
        var code = Add(InvitationPurpose.Invite, role, InvitationIsGoodFor, byId, name, email);
        audit.Add(AuditAction.AccountInvited, name ?? email ?? "somebody", $"as {role.ToString().ToLowerInvariant()}", "/admin/accounts");
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    /// <summary>A code by which an account's owner sets a new password; it voids those made earlier. Null when there is no such account, or it is locked.</summary>
    public async Task<string?> MakePasswordLinkAsync(int accountId, int? byId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await db.Users.Where(a => a.Id == accountId && a.LockoutEnd == null).Select(a => new { a.Name, a.Email, a.Role }).SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        await WithdrawAsync(i => i.AccountId == accountId, cancellationToken);
        var code = Add(InvitationPurpose.NewPassword, account.Role, PasswordLinkIsGoodFor, byId, account.Name, account.Email, accountId);
        audit.Add(AuditAction.PasswordLinkMade, account.Name, address: AccountDirectory.AddressOf(accountId));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return code;
    }

    /// <summary>Takes an invitation back; false when it was used or taken back before.</summary>
    public async Task<bool> WithdrawAsync(int id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var subject = await db.Invitations.Where(i => i.Id == id).Select(i => i.Name ?? i.Email ?? "somebody").SingleOrDefaultAsync(cancellationToken);
        if (subject is null || await WithdrawAsync(i => i.Id == id && i.Purpose != InvitationPurpose.SetUp, cancellationToken) == 0)
        {
            return false;
        }

        audit.Add(AuditAction.InvitationWithdrawn, subject, address: "/admin/accounts");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>What a code is good for. Only who holds a code learns that it is old or used; a code that never was gets one answer, whatever it looks like.</summary>
    public async Task<Reading> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var hash = OneTimeCode.HashOf(code);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.CodeHash == hash, cancellationToken);
        var isSetUp = invitation?.Purpose == InvitationPurpose.SetUp;
        return invitation switch
        {
            null => new Reading(State.Unknown, null),
            { UsedAt: not null } => new Reading(State.Used, invitation),
            _ when isSetUp && await accounts.HasAdministratorAsync(cancellationToken) => new Reading(State.SetUpAlready, invitation),
            { WithdrawnAt: not null } => new Reading(State.Withdrawn, invitation),
            _ when invitation.ExpiresAt <= Now => new Reading(State.Expired, invitation),
            _ => new Reading(State.Open, invitation),
        };
    }

    /// <summary>
    /// Uses a code up and makes its account, or gives the account its new password, in one transaction: of two who use it at the same moment one comes in.
    /// The input has been checked; a code that is not open any more says so.
    /// </summary>
    public async Task<Use> UseAsync(string code, string name, string email, string password, CancellationToken cancellationToken)
    {
        var prepared = accounts.Prepare(name, email, password);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reading = await ReadAsync(code, cancellationToken);
        if (reading is not { State: State.Open, Invitation: { } invitation })
        {
            return new Use(reading, null);
        }

        var now = Now;
        await db.Invitations.Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now), cancellationToken);
        var account = invitation.Purpose == InvitationPurpose.NewPassword
            ? await RenewAsync(invitation, prepared, cancellationToken)
            : await accounts.AddAsync(prepared, invitation.Role) ? prepared : null;
        if (account is null)
        {
            return new Use(reading, null); // Rolled back: somebody has the address, and the code stays good for another.
        }

        account.LastSignInAt = now;
        audit.Add(ActionOf(invitation.Purpose), account.Id, account.Name, account.Email ?? "", invitation.Purpose == InvitationPurpose.Invite ? $"as {invitation.Role.ToString().ToLowerInvariant()}" : null,
            AccountDirectory.AddressOf(account.Id)); // Every account has an address.
        await tries.ForgetAsync(account.Email ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Use(reading, account);
    }

    private async Task<Account?> RenewAsync(Invitation invitation, Account prepared, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == invitation.AccountId && a.LockoutEnd == null, cancellationToken);
        if (account is not null)
        {
            await accounts.SetPasswordHashAsync(account, prepared.PasswordHash);
        }

        return account;
    }

    private static AuditAction ActionOf(InvitationPurpose purpose) => purpose switch
    {
        InvitationPurpose.SetUp => AuditAction.AdministratorSetUp,
        InvitationPurpose.NewPassword => AuditAction.PasswordChanged,
        _ => AuditAction.AccountCreated,
    };

    private string Add(InvitationPurpose purpose, Role role, TimeSpan goodFor, int? byId = null, string? name = null, string? email = null, int? accountId = null)
    {
        var code = OneTimeCode.New();
        db.Invitations.Add(new Invitation
        {
            CodeHash = OneTimeCode.HashOf(code), Purpose = purpose, Role = role, Name = name, Email = email, AccountId = accountId, MadeById = byId, MadeAt = Now, ExpiresAt = Now + goodFor,
        });
        return code;
    }

    private Task<int> WithdrawAsync(System.Linq.Expressions.Expression<Func<Invitation, bool>> which, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.Invitations.Where(i => i.UsedAt == null && i.WithdrawnAt == null).Where(which).ExecuteUpdateAsync(set => set.SetProperty(i => i.WithdrawnAt, now), cancellationToken);
    }

    public enum State
    {
        Open, Unknown, Used, Expired, Withdrawn,

        /// <summary>A set-up code, where there is an administrator by now.</summary>
        SetUpAlready,
    }

    public readonly record struct Reading(State State, Invitation? Invitation);

    /// <param name="Reading">What the code was found to be.</param>
    /// <param name="Account">Who came in; null when the code was not open or, if it was, when somebody has the address already.</param>
    public readonly record struct Use(Reading Reading, Account? Account);
}
