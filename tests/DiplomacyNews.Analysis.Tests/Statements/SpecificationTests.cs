using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>Reads <c>Specs/*.md</c>: each heading is a rule's name, each fenced block an example of it; in <c>Specs/Forms</c> a form that any rule may find.</summary>
public sealed class SpecificationTests
{
    public static TheoryData<string, string, string> Examples() => ExamplesIn("Specs");

    public static TheoryData<string, string, string> Forms() => ExamplesIn("Specs/Forms");

    private static TheoryData<string, string, string> ExamplesIn(string folder)
    {
        var examples = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.md").Order(StringComparer.Ordinal))
        {
            var rule = "";
            List<string>? example = null;
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                {
                    if (example is not null)
                    {
                        examples.Add(Path.GetFileName(file), rule, string.Join('\n', example));
                    }

                    example = example is null && line == "```text" ? [] : null;
                }
                else if (example is not null)
                {
                    example.Add(line);
                }
                else if (line.StartsWith("## ", StringComparison.Ordinal))
                {
                    rule = line[3..].Trim();
                }
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_reading_follows_its_specification(string file, string rule, string example)
    {
        var found = file == "proposals.md" ? Reading.ExpectProposed(example) : Reading.Expect(example);

        Assert.True(found.Count == 0 || found.Any(s => s.Rule == rule), $"{file}: nothing was found by \"{rule}\", but by {string.Join(", ", found.Select(s => $"\"{s.Rule}\""))}.");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_of_reported_speech_is_read(string file, string form, string example)
    {
        Assert.NotEmpty(file + form);
        Reading.Expect(example);
    }

    [Fact]
    public void Every_rule_has_an_example()
    {
        var specified = Examples().Select(e => e.Data.Item2).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Rules.All.Select(r => r.Name).Where(name => !specified.Contains(name)));
        Assert.Equal([], specified.Where(name => Rules.All.All(r => r.Name != name)));
    }
}
