using System.Globalization;
using System.Security.Claims;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Access;

/// <summary>Whoever asks for a page.</summary>
public static class Viewer
{
    public static bool IsSignedIn(this ClaimsPrincipal viewer) => viewer.Identity?.IsAuthenticated == true;

    /// <summary>Whether they may upload and correct; true for administrators too.</summary>
    public static bool IsEditor(this ClaimsPrincipal viewer) => viewer.IsInRole(nameof(Role.Editor));

    public static bool IsAdministrator(this ClaimsPrincipal viewer) => viewer.IsInRole(nameof(Role.Administrator));

    /// <summary>The account's id, or null for somebody who is not signed in.</summary>
    public static int? AccountId(this ClaimsPrincipal viewer) =>
        int.TryParse(viewer.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The account's name as colleagues see it; empty for somebody who is not signed in.</summary>
    public static string DisplayName(this ClaimsPrincipal viewer) => viewer.FindFirstValue(AccountClaims.DisplayName) ?? "";
}
