using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Commands.Evaluation;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Tests.Commands.Evaluation;

namespace DiplomacyNews.Web.Tests.Reading;

/// <summary>Sample reports that were marked by hand, read by rules; the README of <c>Golden/</c> says how they were marked.</summary>
public sealed class GoldenReportsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    private static readonly Lazy<IReadOnlyList<Figure>> Measured = new(Measure);

    [Theory]
    [InlineData("statements", 0.91, 0.86)]
    [InlineData("end_to_end", 0.87, 0.81)]
    [InlineData("people", 0.96, 0.98)]
    [InlineData("countries", 0.97, 0.97)]
    [InlineData("topics", 0.75, 0.78)]
    [InlineData("meetings", 0.94, 0.82)] // A meeting that only a later word tells of ("Mr Umerov was in Jeddah too") is missed.
    public void Reports_marked_by_hand_are_read_as_well_as_before(string figure, double precision, double recall)
    {
        var now = Made.Figure<Agreement>(Measured.Value, figure);
        AssertFloor($"precision of {figure}", now.Precision, precision);
        AssertFloor($"recall of {figure}", now.Recall, recall);
    }

    [Theory]
    [InlineData("speaker", 0.95)]
    [InlineData("full_name", 0.93)]
    [InlineData("short_name", 0.97)]
    [InlineData("title_or_description", 0.95)]
    [InlineData("pronoun", 0.87)]
    [InlineData("addressee_precision", 0.93)]
    [InlineData("addressee_recall", 0.75)]
    [InlineData("mode_not_said", 0.66)]
    [InlineData("office", 0.92)]
    [InlineData("person_country", 0.98)]
    [InlineData("bodies_recall", 0.77)]
    [InlineData("place_stated", 0.95)]
    [InlineData("country", 0.95)]
    [InlineData("date", 1)]
    [InlineData("date_or_window", 0.94)]
    public void What_is_found_in_them_is_right_as_often_as_before(string figure, double floor) =>
        AssertFloor(figure, Made.Figure<Share>(Measured.Value, figure).Value, floor);

    [Fact]
    public void They_are_sample_reports()
    {
        var samples = SeedFolder.BesideProgram.Reports.ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var texts = Directory.GetFiles(Path.Combine(Folder, "texts"));
        Assert.Equal(20, texts.Length);
        foreach (var text in texts)
        {
            var sample = LettersOf(samples[Path.GetFileNameWithoutExtension(text)]);
            Assert.All(File.ReadAllLines(text), line => Assert.Contains(LettersOf(line), sample, StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<Figure> Measure()
    {
        var lexicon = SeedFolder.BesideProgram.ReadLexicon();
        var analyzer = new ArticleAnalyzer(lexicon);
        var score = new RecordScore(lexicon);
        foreach (var article in Assert.IsType<GoldFolder.Recorded>(GoldFolder.Read(Folder)).Articles)
        {
            score.Add(article, analyzer.Analyze(new ArticleInput(article.Text)));
        }

        return score.Figures;
    }

    private static void AssertFloor(string figure, double now, double floor) =>
        Assert.True(now >= floor, string.Create(CultureInfo.InvariantCulture, $"The {figure} is {now:0.000} on the golden reports, and was {floor:0.00} at least. “evaluate tests/DiplomacyNews.Web.Tests/Golden --rules” shows all figures."));

    private static string LettersOf(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
}
