namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>A report that does its worst to a page: names of 300 characters without a place to break, and markup wherever there is text.</summary>
internal static class UnkindReport
{
    /// <summary>One name of 300 letters.</summary>
    public static readonly string LongName = "Okafor" + string.Concat(Enumerable.Repeat("lindqvist", 32)) + "berger";

    public const string Markup = "<script>document.title='taken'</script><b onclick=alert(1)>Ambassador</b>";

    public static readonly string Headline = $"{Markup} meets {LongName}";

    public static readonly string Html = $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{Encoded(Headline)}</title>
        <meta property="og:type" content="article"><meta property="og:title" content="{Encoded(Headline)}">
        <meta property="og:site_name" content="{Encoded("The <i>Long</i> Post of " + LongName[..80])}">
        <meta name="author" content="{Encoded(Markup + " " + LongName)}">
        <meta property="article:published_time" content="1996-04-26T10:00:00Z"></head>
        <body><main><article><h1>{Encoded(Headline)}</h1>
        <p>GENEVA, April 26 — “Talks will resume {Encoded(Markup)} in Geneva within a week,” Ambassador {LongName} told reporters on Friday after a meeting with Foreign Minister Amara Lindqvist.</p>
        <p>“We are ready to come back to the table, and we said so,” Ambassador {LongName} said. Lindqvist said that {LongName} had asked for sanctions to be lifted.</p>
        <p>Foreign Minister Amara {Encoded("<img src=x onerror=alert(1)>")} Lindqvist said that “no agenda {Encoded("</mark></p><h1>was published")}” by either side, and that China and the United States had been told at https://example.org/{LongName}.</p>
        <p>{LongName} and Lindqvist met for five hours in Geneva on Friday. A joint statement is expected within days, said a spokesman for {LongName}.</p>
        </article></main></body></html>
        """;

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);
}
