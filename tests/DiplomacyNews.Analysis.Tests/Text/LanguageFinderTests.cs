using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Text;

public sealed class LanguageFinderTests
{
    [Theory]
    [InlineData("en", "The minister said on Monday that the talks would resume in the same building, and that nobody had refused to come.")]
    [InlineData("fr", "La ministre a déclaré lundi que les pourparlers reprendront dans le même bâtiment et que personne n'a refusé de venir pour les négociations.")]
    [InlineData("de", "Die Ministerin sagte am Montag, dass die Gespräche im selben Gebäude fortgesetzt werden und niemand sich geweigert hat, mit den anderen zu sprechen.")]
    [InlineData("es", "La ministra dijo el lunes que las conversaciones se reanudarán en el mismo edificio y que nadie se negó a venir con los demás, según el acuerdo.")]
    [InlineData("ru", "Министр заявил в понедельник, что переговоры возобновятся в том же здании.")]
    [InlineData("uk", "Міністр заявив у понеділок, що переговори відновляться в тій самій будівлі.")]
    [InlineData("zh", "部长星期一表示,会谈将在同一栋楼里恢复。")]
    [InlineData("ja", "大臣は月曜日、会談が同じ建物で再開されると述べた。")]
    [InlineData("ar", "قال الوزير يوم الاثنين إن المحادثات ستستأنف في المبنى نفسه.")]
    public void The_language_of_a_report_is_told(string language, string text) => Assert.Equal(language, LanguageFinder.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("Talks.")]
    [InlineData("\ud800\0 12 34 …")]
    [InlineData("The minister said that “les pourparlers reprendront dans le bâtiment” was the phrase that was used by the French side at the talks.")]
    public void What_cannot_be_told_is_taken_for_English(string text) => Assert.Equal("en", LanguageFinder.Find(text));

    [Fact]
    public void Nothing_is_found_in_a_text_that_cannot_be_read()
    {
        var analysis = new ArticleAnalyzer(Lexicon.Empty).Analyze(new ArticleInput(
            "Die Ministerin Elsa Lindqvist sagte am Montag: „Die Gespräche werden im selben Gebäude fortgesetzt, und niemand hat sich geweigert, mit den anderen zu sprechen.“"));
        Assert.Equal("de", analysis.Language);
        Assert.Empty(analysis.Statements);
    }
}
