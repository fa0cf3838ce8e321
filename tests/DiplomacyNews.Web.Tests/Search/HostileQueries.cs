namespace DiplomacyNews.Web.Tests.Search;

/// <summary>What people and machines type into search boxes.</summary>
internal static class HostileQueries
{
    public static readonly string[] All =
    [
        "\"", "\"\"", "\"\"\"", "“", "speaker:", "speaker:\"", "speaker:\"\"", "topic:-", "-speaker:", "-", "--", "---a", "-\"", "*", "**", "a*", "*a", "a*b", "\"a*\"*",
        "OR", "AND", "NOT", "NEAR", "a OR", "OR a", "NOT OR a", "a NEAR", "a NEAR/0 b", "a NEAR/99999999999 b", "a NEAR b NEAR c", "NEAR(a b)", "a OR before:2024", "before:2024 OR a",
        "a AND AND b", "(a", "a)", "((((", "{words} : a", "keys:v_yes", "keys : \"v_no\"", "v_yes", "v_no", "\"v_no\"", "w_1", "s_1", "words:a", "^a", "a + b", "a^2", "a\\b",
        "'; DROP TABLE Articles; --", "' OR 1=1", "%", "_", "us_", "{0}", "{0} {1}", "<script>alert(1)</script>", "🎉", "🎉 talks", "talks\0talks", "\0", "\ud800", "\udc00talks", "speaker:🎉",
        "before:", "before:0000", "before:0001", "before:0001-01-01", "after:9999", "after:9999-12-31", "on:9999-12", "until:9999", "before:99999", "after:2024-13-45", "after:2024 before:2020",
        "-before:2024", "in:", "in:nowhere", "-in:title", "in:title", "title:", "kind:", "kind:loud", "kind:direct -kind:direct", "mode:denied", "about:", "about:nobody", "to:",
        "about:China", "country:", "country:Atlantis", "country:us", "topic:ukrane", "speaker:Okofor", "outlet:Nowhere", "中", "中*", "中美", "ก", "a-b-c-d", "-a-b", "x:y:z", "speaker:a:b", "10:30",
        "http://example.org/?q=a&b=c", "a\tb\r\nc", new string('a', 10_000), string.Concat(Enumerable.Repeat("a ", 5_000)), string.Concat(Enumerable.Repeat("\"", 10_000)),
        string.Concat(Enumerable.Repeat("speaker:x ", 1_000)), string.Concat(Enumerable.Repeat("-", 10_000)), string.Concat(Enumerable.Repeat("(", 10_000)), "a*" + new string('*', 1_000),
        string.Join(" OR ", Enumerable.Range(0, 200)), string.Join(" -", Enumerable.Range(0, 200)), string.Concat(Enumerable.Repeat("\ud800", 600)),
    ];
}
