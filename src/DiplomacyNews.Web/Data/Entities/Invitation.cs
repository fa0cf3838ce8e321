namespace DiplomacyNews.Web.Data.Entities;

/// <summary>A one-time way in: for the first administrator, for somebody invited, or for somebody who needs a new password. Only a hash of its code is kept.</summary>
public sealed class Invitation
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public required string CodeHash { get; init; }

    public InvitationPurpose Purpose { get; init; }

    /// <summary>What the new account will be.</summary>
    public Role Role { get; init; }

    /// <summary>For whom, as the administrator wrote it; suggested as the new account's name.</summary>
    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>For a new password, whose.</summary>
    public int? AccountId { get; init; }

    public Account? Account { get; init; }

    public int? MadeById { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>Taken back by an administrator before it was used.</summary>
    public DateTime? WithdrawnAt { get; set; }
}

public enum InvitationPurpose { SetUp, Invite, NewPassword }
