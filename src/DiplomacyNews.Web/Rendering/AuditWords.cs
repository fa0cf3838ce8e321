using System.Collections.Immutable;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The audit trail in words: "Edith Editor deleted a report: Talks resume".</summary>
public static class AuditWords
{
    /// <summary>What can be asked for together, by the word that stands in the address.</summary>
    public static ImmutableArray<Group> Groups { get; } =
    [
        new("sign-ins", "Signing in and out", [AuditAction.SignedIn, AuditAction.SignInFailed, AuditAction.LockedOut, AuditAction.SignedOut, AuditAction.PasswordChanged]),
        new("accounts", "Accounts and roles",
        [
            AuditAction.AdministratorSetUp, AuditAction.AccountInvited, AuditAction.InvitationWithdrawn, AuditAction.AccountCreated, AuditAction.PasswordLinkMade, AuditAction.RoleChanged,
            AuditAction.AccountLocked, AuditAction.AccountUnlocked, AuditAction.AccountRenamed,
        ]),
        new("uploads", "Uploads", [AuditAction.Uploaded, AuditAction.BatchPublished, AuditAction.BatchDiscarded]),
        new("corrections", "Corrections and rights", [AuditAction.ArticleCorrected, AuditAction.StatementCorrected, AuditAction.RightsChanged, AuditAction.OutletChanged, AuditAction.SpeakersMerged, AuditAction.SpeakersParted]),
        new("removals", "Hiding and deleting", [AuditAction.ArticleHidden, AuditAction.ArticleShown, AuditAction.ArticleDeleted, AuditAction.ArticleRestored, AuditAction.ArticlePurged, AuditAction.SamplesRemoved]),
    ];

    /// <summary>What was done, between who did it and to what.</summary>
    public static string Deed(AuditAction action) => action switch
    {
        AuditAction.SignedIn => "signed in",
        AuditAction.SignInFailed => "gave a wrong password",
        AuditAction.LockedOut => "gave a wrong password for the fifth time; the address waits a quarter of an hour",
        AuditAction.SignedOut => "signed out",
        AuditAction.PasswordChanged => "set a new password",
        AuditAction.AdministratorSetUp => "became the administrator",
        AuditAction.AccountInvited => "invited somebody",
        AuditAction.InvitationWithdrawn => "took a one-time address back",
        AuditAction.AccountCreated => "made an account by invitation",
        AuditAction.PasswordLinkMade => "made an address for a new password",
        AuditAction.RoleChanged => "changed a role",
        AuditAction.AccountLocked => "locked an account",
        AuditAction.AccountUnlocked => "unlocked an account",
        AuditAction.AccountRenamed => "changed a name",
        AuditAction.Uploaded => "uploaded",
        AuditAction.BatchPublished => "published a batch",
        AuditAction.BatchDiscarded => "discarded a batch",
        AuditAction.ArticleCorrected => "corrected a report",
        AuditAction.StatementCorrected => "corrected a statement",
        AuditAction.ArticleHidden => "hid a report",
        AuditAction.ArticleShown => "showed a report again",
        AuditAction.ArticleDeleted => "deleted a report",
        AuditAction.ArticleRestored => "restored a report",
        AuditAction.ArticlePurged => "deleted a report for good",
        AuditAction.RightsChanged => "changed the rights of a report",
        AuditAction.SamplesRemoved => "removed the sample reports",
        AuditAction.OutletChanged => "changed an outlet",
        AuditAction.SpeakersMerged => "merged speakers",
        AuditAction.SpeakersParted => "took speakers apart again",
        _ => action.ToString(),
    };

    /// <param name="Id">As it stands in the address.</param>
    public sealed record Group(string Id, string Name, ImmutableArray<AuditAction> Actions);
}
