using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Commands;

/// <summary>An administrator without a browser.</summary>
public sealed class CreateAdminTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    [Fact]
    public async Task Create_admin_reads_the_password_from_standard_input_and_the_account_signs_in()
    {
        var (exitCode, output, errors) = await RunAsync("harbour kettle violet\n", "--email", "ada@example.org", "--name", "Ada Lindqvist");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("ada@example.org administers this site", output);

        var (again, _, why) = await RunAsync("harbour kettle violet\n", "--email", "ADA@example.org");
        Assert.Equal(1, again);
        Assert.Contains("has an account already", why);

        var address = NewsProcess.FreeAddress();
        using var site = NewsProcess.Start(data.Path, "--urls", address, "--Seeds:Load=false");
        await site.LineWithAsync("is ready");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var answer = await client.PostFormAsync("/account/sign-in", new() { ["Email"] = "ada@example.org", ["Password"] = "harbour kettle violet" });
        Assert.Equal("/admin", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("", "no password on standard input")]
    [InlineData("\n", "no password on standard input")]
    [InlineData("short\n", "at least 12")]
    [InlineData("password1234\n", "first that others would try")]
    [InlineData("ada@example.org\n", "your e-mail address")]
    public async Task A_password_that_is_not_taken_is_said_with_exit_code_1(string input, string said)
    {
        var (exitCode, output, errors) = await RunAsync(input, "--email", "ada@example.org");
        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Contains(said, errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Theory]
    [InlineData("--name", "Ada")]
    [InlineData("--email", "nonsense")]
    [InlineData("--email", "ada@example.org", "--password", "harbour kettle violet")]
    [InlineData("--email", "ada@example.org", "harbour kettle violet")]
    [InlineData("--email", "ada@example.org", "--name", " ")]
    public async Task Wrong_use_is_said_with_exit_code_2_before_a_password_is_asked_for(params string[] args)
    {
        var (exitCode, output, errors) = await RunAsync("harbour kettle violet\n", args);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.NotEqual("", errors);
    }

    public void Dispose() => data.Dispose();

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string input, params string[] args) => NewsProcess.RunWithInputAsync(data.Path, input, ["create-admin", .. args]);
}
