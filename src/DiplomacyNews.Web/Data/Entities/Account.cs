using Microsoft.AspNetCore.Identity;

namespace DiplomacyNews.Web.Data.Entities;

/// <summary>Somebody who may sign in. The user name is the e-mail address; an account locked by an administrator has a lockout that never ends.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>As colleagues see it beside a correction.</summary>
    [ProtectedPersonalData]
    public required string Name { get; set; }

    public Role Role { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastSignInAt { get; set; }
}

/// <summary>What an account may do; each may do what the one before may.</summary>
public enum Role
{
    /// <summary>Reads, where the site is not open to everybody.</summary>
    Reader,

    /// <summary>Uploads, corrects, hides and deletes reports.</summary>
    Editor,

    /// <summary>Invites, changes roles, locks accounts, sees the audit trail.</summary>
    Administrator,
}
