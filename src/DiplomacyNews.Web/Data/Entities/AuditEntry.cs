namespace DiplomacyNews.Web.Data.Entities;

/// <summary>That somebody did something that others may want to know of later. Written in the transaction of the deed, never changed.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    public AuditAction Action { get; init; }

    /// <summary>Null where nobody is signed in, as at a failed sign-in or for a verb.</summary>
    public int? AccountId { get; init; }

    /// <summary>The account's name on that day, "a verb" or "the site".</summary>
    public required string Who { get; init; }

    /// <summary>To what it was done, in words: an article's title, an account's name, a file.</summary>
    public required string Subject { get; init; }

    /// <summary>Where it can be seen, as a path of this site.</summary>
    public string? SubjectAddress { get; init; }

    public string? Detail { get; init; }

    /// <summary>The network address it came from.</summary>
    public string? From { get; init; }
}

public enum AuditAction
{
    SignedIn, SignInFailed, LockedOut, SignedOut, PasswordChanged,
    AdministratorSetUp, AccountInvited, InvitationWithdrawn, AccountCreated, PasswordLinkMade, RoleChanged, AccountLocked, AccountUnlocked, AccountRenamed,
    Uploaded, BatchPublished, BatchDiscarded,
    ArticleCorrected, StatementCorrected, ArticleHidden, ArticleShown, ArticleDeleted, ArticleRestored, ArticlePurged, RightsChanged,
    SamplesRemoved, OutletChanged,
    SpeakersMerged, SpeakersParted,
}
