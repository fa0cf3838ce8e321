using DiplomacyNews.Web.Access;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What is said of failed tries. None of it depends on whether anybody has the address.</summary>
internal static class TryWords
{
    public static string NotTogether(int left) =>
        $"This e-mail address and this password do not belong together. After {Counted.Of(left, "more try", "more tries")} this address waits a quarter of an hour.";

    public static string NotYours(int left) => $"This is not your present password. After {Counted.Of(left, "more try", "more tries")} it is not looked at for a quarter of an hour.";

    public static string Wait(TimeSpan wait) =>
        $"There were {SignInTries.Allowed} failed tries with this e-mail address. Wait {Counted.Of(Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)), "minute")}, then try again; an administrator can give you an address at which you set a new password.";
}
