using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Packaging;

/// <summary>Holds THIRD-PARTY-NOTICES.md to what the program is built with.</summary>
public sealed class ThirdPartyNoticesTests
{
    /// <summary>Makes migrations on a developer's machine and is not shipped.</summary>
    private const string Tool = "Microsoft.EntityFrameworkCore.Design";

    [Fact]
    public void Every_package_that_is_shipped_stands_in_the_notices_with_its_version_and_no_other_does()
    {
        var noticed = File.ReadLines(Repository.File("THIRD-PARTY-NOTICES.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => $"{cells[1]} {cells[2]}");
        Assert.Equal(Shipped().Order(StringComparer.Ordinal), noticed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_in_the_notices_has_a_licence_that_may_be_shipped_with_ours_a_copyright_and_an_address()
    {
        var rows = File.ReadLines(Repository.File("THIRD-PARTY-NOTICES.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
        Assert.All(rows, cells =>
        {
            Assert.Contains(cells[3], new[] { "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL" });
            Assert.NotEmpty(cells[4]);
            Assert.StartsWith("https://", cells[5], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_font_has_its_licence_beside_it()
    {
        var fonts = Path.GetDirectoryName(Repository.File("src/DiplomacyNews.Web/wwwroot/fonts/OFL-Public-Sans.txt"))!; // A file of ours has a folder.
        Assert.All(Directory.EnumerateFiles(fonts, "*.woff2").Concat(Directory.EnumerateFiles(Path.Combine(fonts, "../../Sharing/Fonts"))).Select(Path.GetFileName), font =>
            Assert.True(font!.StartsWith("public-sans-", StringComparison.Ordinal) || font.StartsWith("record-serif-", StringComparison.Ordinal), $"{font} has no licence beside it and no line in THIRD-PARTY-NOTICES.md."));
        Assert.True(File.Exists(Path.Combine(fonts, "OFL-Source-Serif-4.txt")));
    }

    /// <summary>What the program depends on, however far away, as the build wrote it down: "name version".</summary>
    private static IEnumerable<string> Shipped()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "DiplomacyNews.Web.deps.json")));
        var libraries = file.RootElement.GetProperty("libraries");
        var target = file.RootElement.GetProperty("targets").EnumerateObject().Last().Value;
        var byName = target.EnumerateObject().ToDictionary(library => library.Name.Split('/')[0], StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Visit("DiplomacyNews.Web");
        return [.. seen.Select(name => byName[name].Name).Where(library => libraries.GetProperty(library).GetProperty("type").GetString() == "package").Select(library => library.Replace('/', ' '))];

        void Visit(string name)
        {
            if (name == Tool || !byName.TryGetValue(name, out var library) || !seen.Add(name) || !library.Value.TryGetProperty("dependencies", out var dependencies))
            {
                return;
            }

            foreach (var dependency in dependencies.EnumerateObject())
            {
                Visit(dependency.Name);
            }
        }
    }
}
