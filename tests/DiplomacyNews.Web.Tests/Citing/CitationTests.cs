using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Citing;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Citing;

/// <summary>Citations as the handbooks write them. Each case of <c>Golden.md</c> names what is cited and what every style and file says of it.</summary>
public sealed class CitationTests
{
    private static readonly Dictionary<string, Citable> Cases = new()
    {
        ["One writer, a newspaper, a day"] = Report(),
        ["No writer"] = Report() with { Authors = [] },
        ["No outlet"] = Report() with { Outlet = null, Original = null },
        ["No writer and no outlet"] = Report() with { Authors = [], Outlet = null, Original = null },
        ["A news agency"] = Report() with { Authors = [], Outlet = "Specimen Wire", OutletKind = OutletKind.Site },
        ["Two writers"] = Report() with { Authors = Names("Ada Example and Ben van Sample") },
        ["Four writers"] = Report() with { Authors = Names("Ada Example, Ben Sample, Cem Muster and Dora Vzor Jr.") },
        ["No day"] = Report() with { Day = new CitedDay(null, null, null, false) },
        ["A day that was worked out"] = Report() with { Day = new CitedDay(new DateOnly(2024, 4, 26), null, null, true) },
        ["A window"] = Report() with { Day = new CitedDay(null, new DateOnly(2021, 1, 26), new DateOnly(2025, 1, 20), true) },
        ["A window within a month"] = Report() with { Day = new CitedDay(null, new DateOnly(2024, 4, 24), new DateOnly(2024, 4, 26), true) },
        ["A month"] = Report() with { Day = new CitedDay(null, new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 30), true) },
        ["A window with an open end"] = Report() with { Day = new CitedDay(null, new DateOnly(2021, 1, 26), null, true) },
        ["A title that asks"] = Report() with { Title = "Will the ports open again?" },
        ["A title with quotation marks"] = Report() with { Title = "Okafor: “We leave” and \"soon\"" },
        ["A title made from the first words"] = Report() with { Title = "The ports will open again, the ambassador said …", IsTitleMade = true },
        ["Signs that files must spell out"] = Report() with { Title = "50% of {A} & B_C #1 cost $5 ~ \\ ^\r\nTY  - BOOK", Authors = [new PersonName("Ada", "O'Example & Sons")] },
        ["A statement in direct speech"] = Statement(),
        ["A statement in the reporter's words"] = Statement() with { Authors = [], Words = Words() with { IsQuoted = false, Words = "that the ports would open again" } },
        ["A statement by many"] = Statement() with { Authors = Names("Ada Example and Ben Sample"), Words = Words() with { Speakers = [new("Ngozi Okafor", true), new("Maria Lindqvist", true), new("Ministry of Trade", false)], Who = "Ngozi Okafor (ambassador), Maria Lindqvist and Ministry of Trade" } },
        ["A statement that a machine translated back"] = Statement() with { Words = Words() with { IsVerbatim = false } },
        ["A statement by nobody named"] = Statement() with { Words = Words() with { Speakers = [], Who = "Nobody named" } },
        ["A meeting"] = Meeting(),
        ["A meeting without a day"] = Meeting() with { Day = new CitedDay(null, null, null, false) },
    };

    [Fact]
    public void Every_style_and_file_writes_every_case_as_the_handbooks_do()
    {
        var written = string.Join("\n", Cases.Select(c => $"## {c.Key}\n\n{string.Join('\n', Citations.Of(c.Value, "/x").Forms.Select(f => $"- {f.Name}: {string.Concat(f.Text.Runs.Select(r => r.IsItalic ? $"*{r.Text}*" : r.Text))}"))}\n"
            + string.Concat(ReferenceFormat.All.Select(f => $"\n```{f.Name}\n{f.Write(c.Value).ReplaceLineEndings("\n")}```\n"))));
        var golden = Repository.File("tests/DiplomacyNews.Web.Tests/Citing/Golden.md");
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") is not null)
        {
            File.WriteAllText(golden, written);
        }

        Assert.Equal(File.ReadAllText(golden).ReplaceLineEndings("\n"), written);
    }

    [Theory]
    [InlineData("By Ada Example and Ben van Sample in Geneva", "Example, Ada; van Sample, Ben")]
    [InlineData("Ada Example, Reuters", "Example, Ada")]
    [InlineData("Ada M. Example", "Example, Ada M.")]
    [InlineData("Martin Muster Jr.", "Muster Jr., Martin")]
    [InlineData("Specimen Wire, Busan", "")]
    [InlineData("Specimen Wire, New Delhi", "")]
    [InlineData("Ada Example, New Delhi", "Example, Ada")]
    [InlineData("From our correspondent in the Gulf", "")]
    [InlineData("By a staff reporter", "")]
    [InlineData("The editors", "")]
    [InlineData("Madonna", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_people_are_taken_for_the_writers_of_a_report(string? byline, string names)
    {
        var lexicon = Lexicon.Read(file => File.Exists(Repository.File("seeds/" + file)) ? File.OpenText(Repository.File("seeds/" + file)) : null);
        Assert.Equal(names, string.Join("; ", BylineNames.Of(byline, "Reuters", lexicon).Select(n => n.Inverted)));
    }

    [Fact]
    public void A_file_for_reference_managers_has_one_field_a_line_whatever_the_fields_hold()
    {
        var lines = Ris.Write(Cases["Signs that files must spell out"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.StartsWith("TY  - NEWS", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, line => line.StartsWith("TY", StringComparison.Ordinal));
        Assert.Equal("ER  - ", lines[^1]);

        var braces = 0;
        foreach (var letter in BibTeX.Write(Cases["Signs that files must spell out"]))
        {
            braces += letter switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.InRange(braces, 0, 4);
        }

        Assert.Equal(0, braces);
    }

    [Fact]
    public void No_file_says_a_day_that_nobody_printed()
    {
        foreach (var (name, cited) in Cases.Where(c => !c.Value.Day.IsKnown && c.Value.Meeting is null))
        {
            Assert.DoesNotContain("DA  - ", Ris.Write(cited), StringComparison.Ordinal);
            Assert.DoesNotContain("date = ", BibTeX.Write(cited), StringComparison.Ordinal);
            Assert.True(cited.Day.IsUnknown || CslJson.Write(cited).Contains("\"circa\": true", StringComparison.Ordinal), name);
        }
    }

    private static IReadOnlyList<PersonName> Names(string byline) => BylineNames.Of(byline, null, Lexicon.Empty);

    private static Citable Report() => new()
    {
        Id = "article-7", Title = "Ports to open again", Authors = Names("Ada Example"), Outlet = "The Harbour Gazette", Day = new CitedDay(new DateOnly(2024, 4, 26), null, null, false),
        Original = "https://harbour.example/ports", Address = "https://record.example/articles/7/ports-to-open-again", Site = "DiplomacyNews",
    };

    private static CitedWords Words() => new([new CitedSpeaker("Ngozi Okafor", true)], "Ngozi Okafor (ambassador) to reporters", "“The ports will open again.”", true, true, "26 April 2024");

    private static Citable Statement() => Report() with { Id = "statement-abc", Address = "https://record.example/statements/abc", Words = Words() };

    private static Citable Meeting() => new()
    {
        Id = "meeting-xyz", Title = "Ngozi Okafor and Maria Lindqvist in Geneva", IsTitleMade = true, Day = new CitedDay(new DateOnly(2024, 4, 26), null, null, false), Address = "https://record.example/meetings/xyz",
        Site = "DiplomacyNews", Meeting = new CitedMeeting("Talks", "held", "Geneva", "3 reports"),
    };
}
