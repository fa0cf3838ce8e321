using System.Collections.Frozen;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Access;

/// <summary>Which passwords are taken: long ones that are not the first somebody would try. What kinds of character they hold makes no difference.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;

    public const string InWords = "At least 12 characters. Three or four words that do not belong together are good and easy to remember.";

    /// <summary>Passwords of twelve characters and more from near the top of published lists of leaked ones, and walks along a keyboard.</summary>
    private static readonly FrozenSet<string> Common = new[]
    {
        "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567891011", "0123456789012", "987654321012", "123456789abc", "123456abcdef", "1q2w3e4r5t6y", "1q2w3e4r5t6y7u",
        "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "qwertyuiop12", "qwertyuiop123", "qwertyuiopasdf", "qwertyuiopasdfghjkl", "qwerty123456", "qwerty1234567", "qwerty12345678", "asdfghjkl123", "asdfghjklqwerty",
        "zaq12wsxcde3", "abcdefghijkl", "abcdefghijklm", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz", "abcd12345678", "abc123456789", "a1b2c3d4e5f6", "password1234", "password12345", "password123456",
        "passwordpassword", "mypassword123", "newpassword1", "passw0rd1234", "p@ssw0rd1234", "p@ssword1234", "changeme1234", "changemeplease", "letmein12345", "letmeinplease", "welcome12345", "welcome123456",
        "iloveyou1234", "iloveyou12345", "iloveyouforever", "administrator", "administrator1", "admin1234567", "adminadmin123", "administrator123", "princess1234", "football1234", "baseball1234", "superman1234",
        "sunshine1234", "trustno11234", "unknown12345", "correcthorsebatterystaple", "correct horse battery staple", "diplomacynews", "diplomacynews1", "diplomacynews123", "diplomacy123",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why this password is not taken, with the way out; null when it is.</summary>
    public static string? WhyNot(string password, string email, string name) => password switch
    {
        { Length: < Shortest } => $"This password has {Counted.Of(password.Length, "character")}; it needs at least {Shortest}. Add another word or two.",
        { Length: > Longest } => $"This password has {password.Length} characters; at most {Longest} are taken. Shorten it.",
        _ when IsMadeOf(password, email, name) => "This password is your name or your e-mail address. Choose one that is not written beside it.",
        _ when Common.Contains(password) || RepeatsItself(password) => "This password is among the first that others would try. Choose words that do not belong together.",
        _ => null,
    };

    private static bool IsMadeOf(string password, string email, string name)
    {
        var letters = Letters(password);
        return letters.Length > 0 && new[] { email, email.Split('@')[0], name }.Select(Letters).Any(own => own.Length > 0 && (own == letters || Repeated(own, letters)));
    }

    /// <summary>"111111111111", "abcabcabcabc": one piece of up to eight characters again and again.</summary>
    private static bool RepeatsItself(string password) => Enumerable.Range(1, 8).Any(length => Repeated(password[..length], password));

    private static bool Repeated(string piece, string whole) =>
        whole.Length > piece.Length && Enumerable.Range(0, whole.Length).All(i => char.ToLowerInvariant(whole[i]) == char.ToLowerInvariant(piece[i % piece.Length]));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
