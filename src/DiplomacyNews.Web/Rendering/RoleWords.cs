using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Roles as pages say them.</summary>
public static class RoleWords
{
    public static string Name(Role role) => role switch
    {
        Role.Administrator => "Administrator",
        Role.Editor => "Editor",
        _ => "Reader",
    };

    /// <summary>What the role is for, after a colon.</summary>
    public static string May(Role role) => role switch
    {
        Role.Administrator => "does what editors do, invites, gives roles, sees the audit trail",
        Role.Editor => "uploads, corrects, hides and deletes reports",
        _ => "reads, where the site is not open to everybody",
    };
}
