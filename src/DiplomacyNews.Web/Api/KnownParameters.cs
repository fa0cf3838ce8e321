using System.Globalization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api;

/// <summary>The parameters of the API: the same names as in the addresses of the site's lists.</summary>
internal static class KnownParameters
{
    public const int MostAtOnce = 200;
    public const int AtOnce = 50;
    private const int LongestId = 200;

    public static ApiParameter Speaker { get; } = new("speaker", "Whose: the id of a person or body. For articles, whom they name.", "antony-blinken") { Fault = NoId };

    public static ApiParameter Addressee { get; } = new("addressee", "To whom it was said: the id of a person or body.", "wang-yi") { Fault = NoId };

    public static ApiParameter Topic { get; } = new("topic", "The id of a topic.", "taiwan")
    {
        Fault = (value, lexicon) => lexicon.Topic(value) is null ? $"No topic has the id “{value}”. /api/v1/topics lists them all." : null,
    };

    public static ApiParameter Country { get; } = new("country", "A country that the report names; for speakers, the one they speak for. ISO 3166-1 alpha-3, in any case.", "CHN") { Fault = NoCountry };

    public static ApiParameter Outlet { get; } = new("outlet", "The id of an outlet, which articles have as outletId.", "specimen-wire") { Fault = NoId };

    public static ApiParameter Kind { get; } = Choice("kind", "direct: the speaker's own words; mixed: partly; indirect: the reporter's account.", Enum.GetNames<StatementKind>());

    public static ApiParameter From { get; } = new("from", "The first day: a day, a month or a year.", "2023-07") { Fault = NoDay };

    public static ApiParameter To { get; } = new("to", "The last day: a day, or a month or year to its end.", "2023-12-31") { Fault = NoDay };

    public static ApiParameter On { get; } = new("on", "Within this day, month or year.", "2023-06-19") { Fault = NoDay };

    public static ApiParameter Status { get; } = Choice("status", "Whether the meeting took place.", Enum.GetNames<MeetingStatus>());

    public static ApiParameter Name { get; } = new("q", "How any part of the name begins; known spellings count.", "zelensky");

    public static ApiParameter Letter { get; } = new("letter", "The letter that the name in the list begins with: the family name's first.", "b")
    {
        Fault = (value, _) => new StringInfo(value).LengthInTextElements == 1 ? null : $"“{value}” is more than one letter. Names that begin with more are found by q.",
    };

    public static ApiParameter SpeakerSort { get; } = Choice("sort", "In which order.", ["name", "statements"], "name");

    public static ApiParameter Words { get; } = new("q", "What to search for, in the language of the site's search box.", "taiwan speaker:blinken") { IsRequired = true };

    public static ApiParameter Typed { get; } = new("q", "The first letters of any name: two at least.", "wan") { IsRequired = true };

    public static ApiParameter In { get; } = Choice("in", "What to find.", ["statements", "articles"], "statements");

    public static ApiParameter SearchSort { get; } = Choice("sort", "In which order. By relevance, the newest 50,000 hits are ranked, and the best 500 can be paged through.", ["newest", "oldest", "relevance"], "newest");

    public static ApiParameter Limit { get; } = new("limit", "How many records at once.", 20)
    {
        IsNumber = true, Otherwise = AtOnce,
        Fault = (value, _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostAtOnce
            ? null
            : $"“{value}” is not a whole number from 1 to {MostAtOnce}. Longer lists go on at next; whole ones are taken away as .csv, .jsonl or .json.",
    };

    /// <summary>Opened by <see cref="ApiQuery"/>, which knows to which list it belongs.</summary>
    public static ApiParameter After { get; } = new("after", "Where the list goes on: only ever taken from next.", "CbR2f10CnFA3NzU0Nzg1NzUxMjU");

    private static ApiParameter Choice(string name, string description, IReadOnlyList<string> values, string? otherwise = null)
    {
        string[] written = [.. values.Select(v => v.ToLowerInvariant())];
        return new ApiParameter(name, description, written[^1])
        {
            Values = written, Otherwise = otherwise,
            Fault = (value, _) => written.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"“{value}” is none of {string.Join(", ", written)}.",
        };
    }

    private static string? NoDay(string value, Lexicon lexicon) =>
        DayRange.Parse(value) is null ? $"“{value}” is no day, month or year that there is. Write it like 2023-02-28, 2023-02 or 2023." : null;

    private static string? NoCountry(string value, Lexicon lexicon) =>
        lexicon.Country(value.ToUpperInvariant()) is null ? $"“{value}” is no country's code. Codes are those of ISO 3166-1 alpha-3, such as CHN; /api/v1/countries lists the ones that reports name." : null;

    /// <summary>Whether there is somebody of that id is not said: nobody learns of reports that may not be seen.</summary>
    private static string? NoId(string value, Lexicon lexicon) =>
        value.Length > LongestId || value.Any(char.IsWhiteSpace) ? $"“{value[..Math.Min(value.Length, LongestId)]}” is a name and no id. Ids look like wang-yi; /api/v1/suggest finds them by name." : null;
}
