using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DiplomacyNews.Web.Access;

/// <summary>
/// The code of a one-time address, such as <c>/account/join#WJx…</c>. It stands after the #, which browsers keep to themselves: no server, log or Referer sees it.
/// </summary>
internal static class OneTimeCode
{
    private const int RandomBytes = 24;

    /// <summary>192 random bits in 32 letters, digits, hyphens and underscores.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is kept of a code. Whoever pastes the whole address, or a code with blanks around it, means the code.</summary>
    public static string HashOf(string given)
    {
        var code = given[(given.LastIndexOf('#') + 1)..].Trim();
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
    }
}
