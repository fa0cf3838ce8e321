using System.Security.Claims;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DiplomacyNews.Web.Access;

/// <summary>What the cookie says of an account: its name as colleagues see it, and each role that it has or that its role includes.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string DisplayName = "display-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.Name));
        identity.AddClaims(Enum.GetValues<Role>().Where(role => role <= user.Role).Select(role => new Claim(identity.RoleClaimType, role.ToString())));
        return identity;
    }
}
