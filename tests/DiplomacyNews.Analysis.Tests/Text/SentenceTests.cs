using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Text;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Mr. Okafor met Gen. Holm of the U.S. Army. They left.", 2)]
    [InlineData("He lives in the U.S. The minister left.", 2)]
    [InlineData("“We stay. It is late,” he said. He left.", 2)]
    [InlineData("“We stay.” He left.", 2)]
    [InlineData("“Do we stay?” he asked.", 1)]
    [InlineData("It rose by 2.5 percent.", 1)]
    [InlineData("One\nTwo", 2)]
    public void Sentences_are_the_reporters(string text, int count) => Assert.Equal(count, AnnotatedText.Read(new ArticleText(text)).Sentences.Length);
}
