using System.Text.RegularExpressions;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Visibility;

/// <summary>
/// With a report that readers may not see, every address answers them as though it were not there: the same pages, numbers, suggestions and errors, letter by letter.
/// </summary>
public sealed partial class NothingLeaksTests : IAsyncDisposable
{
    private static readonly Dictionary<string, Action<Article>> States = new()
    {
        ["unpublished"] = a => a.IsPublished = false,
        ["hidden"] = a => a.IsHidden = true,
        ["deleted"] = a => a.DeletedAt = new DateTime(2024, 10, 20, 0, 0, 0, DateTimeKind.Utc),
        ["under embargo"] = a => a.EmbargoUntil = new DateTime(2024, 11, 1, 12, 0, 1, DateTimeKind.Utc),
        ["private"] = a => a.Rights = Rights.Private,
    };

    /// <summary>For before it is stored: keys of nothing.</summary>
    private static readonly StoredSample Unknown = new(0, "", ["zzzzzzzzzz"], ["zzzzzzzzzz"]);

    private readonly NewsApp app = new();

    public static TheoryData<string> Invisible => [.. States.Keys];

    [Theory, MemberData(nameof(Invisible))]
    public async Task Readers_cannot_tell_a_report_they_may_not_see_from_none(string state)
    {
        var open = await app.StoreAsync(SecretReport.Open);
        using var visitor = app.CreateClient(new() { AllowAutoRedirect = false });
        using var reader = await app.SignInAsync(Role.Reader);
        var addresses = await PublicAddresses.OfAsync(app, open, open.ArticleId + 1);
        Assert.True(addresses.Count > 300, $"Only {addresses.Count} addresses were found.");
        var number = States.Keys.ToList().IndexOf(state);
        var readers = addresses.Where((_, i) => i % States.Count == number).ToList(); // Together, the states ask for all as somebody signed in.
        var before = await AnswersAsync(visitor, addresses, Unknown);
        var readerBefore = await AnswersAsync(reader, readers, Unknown);

        var secret = await app.StoreAsync(SecretReport.In(States[state], storyId: open.ArticleId));
        Assert.Equal(open.ArticleId + 1, secret.ArticleId);

        Compare(before, await AnswersAsync(visitor, addresses, secret), "a visitor");
        Compare(readerBefore, await AnswersAsync(reader, readers, secret), "a reader");
    }

    /// <summary>Otherwise the comparison above would prove nothing.</summary>
    [Fact]
    public async Task A_report_that_may_be_seen_is_seen_at_its_addresses()
    {
        var open = await app.StoreAsync(SecretReport.Open);
        using var visitor = app.CreateClient(new() { AllowAutoRedirect = false });
        var addresses = await PublicAddresses.OfAsync(app, open, open.ArticleId + 1);
        var before = await AnswersAsync(visitor, addresses, Unknown);
        var secret = await app.StoreAsync(SecretReport.In(_ => { }, storyId: open.ArticleId));
        var after = await AnswersAsync(visitor, addresses, secret);

        Assert.True(before.Count(b => after[b.Key] != b.Value) > 150);
        Assert.All(SecretReport.Words, word => Assert.Contains(after, a => !a.Key.Contains(word, StringComparison.OrdinalIgnoreCase) && a.Value.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Compare(Dictionary<string, string> before, Dictionary<string, string> after, string who)
    {
        var told = after.Where(a => SecretReport.Words.Any(w => a.Value.Contains(w, StringComparison.OrdinalIgnoreCase) && !a.Key.Contains(w, StringComparison.OrdinalIgnoreCase)
            && !before[a.Key].Contains(w, StringComparison.OrdinalIgnoreCase))).Select(a => a.Key);
        var faults = before.Where(b => after[b.Key] != b.Value).Select(b => $"{b.Key}: {Difference(b.Value, after[b.Key])}").ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} answers tell {who} that there is more, among them:\n{string.Join('\n', faults.Take(15))}\nThey give words away at: {string.Join(' ', told.Take(15))}");
    }

    private static string Difference(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Around(before, at)} → {Around(after, at)}";

        static string Around(string text, int at) => WhiteSpace.Replace(text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 80)], " ");
    }

    private static async Task<Dictionary<string, string>> AnswersAsync(HttpClient client, IReadOnlyList<string> addresses, StoredSample secret)
    {
        var answers = new Dictionary<string, string>();
        foreach (var address in addresses)
        {
            var typed = address.Replace(PublicAddresses.StatementKey, secret.Statements[0]).Replace(PublicAddresses.MeetingKey, secret.Meetings[0]);
            using var answer = await client.GetAsync(typed, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers[address] = OfThisRequest.Replace($"{(int)answer.StatusCode} {answer.Headers.Location}\n{body}", "").Replace(secret.Statements[0], "").Replace(secret.Meetings[0], "");
        }

        return answers;
    }

    /// <summary>Tokens of forms, and the number an error page prints.</summary>
    [GeneratedRegex("""(?<=__RequestVerificationToken" type="hidden" value=")[^"]+|(?<=Request )0H[0-9A-Z:]+|(?<=Request )[0-9a-f]{32}""")]
    private static partial Regex OfThisRequest { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }
}
