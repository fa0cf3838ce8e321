using System.ComponentModel.DataAnnotations;

namespace DiplomacyNews.Web.Access;

/// <summary>Which names and e-mail addresses an account may have.</summary>
internal static class PersonRules
{
    public const int LongestEmail = 254;
    public const int LongestName = 120;

    private static readonly EmailAddressAttribute Form = new();

    /// <summary>Why this address is not taken, with the way out; null when it is.</summary>
    public static string? WhyNotEmail(string email) => email switch
    {
        "" => "Enter an e-mail address: it is what one signs in with.",
        { Length: > LongestEmail } => $"This address has {email.Length} characters; e-mail addresses have at most {LongestEmail}.",
        _ when !Form.IsValid(email) || email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => "This is no e-mail address. Write it like okafor@example.org.",
        _ => null,
    };

    /// <summary>Signs that would turn the words around a name: a name must not make the audit trail say something else.</summary>
    private static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    /// <summary>Why this name is not taken, with the way out; null when it is.</summary>
    public static string? WhyNotName(string name) => name switch
    {
        "" => "Enter a name: colleagues see it beside what was done.",
        { Length: > LongestName } => $"This name has {name.Length} characters; at most {LongestName} are taken. Shorten it.",
        _ when name.Any(c => char.IsControl(c) || TurnsText(c)) => "This name holds signs that cannot be printed. Type it anew.",
        _ => null,
    };
}
