using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>What a file that is taken away is called: "statements-speaker-antony-blinken-topic-taiwan".</summary>
internal static class FileName
{
    private const int Longest = 100;

    public static string Of(string what, IEnumerable<(string Name, string? Value)> narrowedBy)
    {
        var name = string.Concat(narrowedBy.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => $"-{p.Name}-{Slug.Of(p.Value!, "any")}").Prepend(what));
        return name.Length <= Longest ? name : name[..Longest].TrimEnd('-');
    }
}
