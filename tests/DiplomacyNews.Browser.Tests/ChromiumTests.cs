using DiplomacyNews.Browser.Tests.Support;

namespace DiplomacyNews.Browser.Tests;

public sealed class ChromiumTests
{
    [Fact]
    public void A_machine_without_a_browser_is_told_how_to_get_one()
    {
        var (path, missing) = Chromium.Find(_ => null);
        Assert.Null(path);
        Assert.Contains("apt-get install chromium", missing);
        Assert.Contains("CHROMIUM", missing);
    }

    [Fact]
    public void A_wrong_path_to_the_browser_is_said_with_the_path()
    {
        var (path, missing) = Chromium.Find(name => name == "CHROMIUM" ? "/nowhere/chromium" : null);
        Assert.Null(path);
        Assert.Contains("/nowhere/chromium", missing);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData(null, false)]
    public void Only_continuous_integration_requires_the_browser(string? ci, bool required) =>
        Assert.Equal(required, Chromium.IsRequired(name => name == "CI" ? ci : null));
}
