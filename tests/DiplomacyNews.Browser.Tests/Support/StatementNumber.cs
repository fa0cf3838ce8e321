using System.Text.RegularExpressions;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>How the number of a statement in an article's text is called for those who hear the page: "Statement 1, direct, …".</summary>
internal static class StatementNumber
{
    public static Regex Of(int number) => new($@"^Statement {number}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
