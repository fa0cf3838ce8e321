using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Tests.Rendering;

public sealed class StatementWordsTests
{
    [Fact]
    public void Direct_words_stand_in_curly_marks_whatever_the_outlet_used() =>
        Assert.Equal(new StatementWords("", "“Talks will resume”"), Words("\"[Talks will resume,]\" {said} Okafor.", StatementKind.Direct));

    [Theory]
    [InlineData("[‘Talks will resume,’] {said} Okafor.")]
    [InlineData("[``Talks will resume,''] {said} Okafor.")]
    [InlineData("['Talks will resume,'] {said} Okafor.")]
    [InlineData("[«Talks will resume»], {said} Okafor.")]
    public void The_marks_of_every_house_are_taken_off(string marked) => Assert.Equal("“Talks will resume”", Words(marked, StatementKind.Direct).Words);

    [Fact]
    public void An_apostrophe_is_no_mark() => Assert.Equal("“’Tis the envoys’ turn”", Words("“[’Tis the envoys’ turn],” {said} Okafor.", StatementKind.Direct).Words);

    [Fact]
    public void Pieces_are_joined_by_an_ellipsis() =>
        Assert.Equal("“Talks failed” … “We leave tonight.”", Words("“[Talks failed,]” he {said}. “[We leave tonight.]”", StatementKind.Direct).Words);

    [Fact]
    public void An_indirect_statement_begins_with_the_word_that_leads_into_it()
    {
        Assert.Equal(new StatementWords("that", "talks would resume"), Words("Okafor {said} that [talks would resume].", StatementKind.Indirect));
        Assert.Equal(new StatementWords("to", "halt the flights"), Words("Okafor {urged} both sides to [halt the flights].", StatementKind.Indirect));
        Assert.Equal(new StatementWords("for", "a ceasefire"), Words("Okafor {called} for [a ceasefire].", StatementKind.Indirect));
        Assert.Equal(new StatementWords("that", "talks would resume"), Words("Okafor {said} [talks would resume].", StatementKind.Indirect));
    }

    [Fact]
    public void Where_the_content_is_a_thing_and_not_a_clause_the_cue_leads_into_it() =>
        Assert.Equal(new StatementWords("condemned", "the attack"), Words("Okafor {condemned} [the attack].", StatementKind.Indirect));

    [Fact]
    public void A_denial_is_never_printed_as_a_claim() =>
        Assert.Equal(new StatementWords("denied", "supplying drones"), Words("Okafor {denied} [supplying drones].", StatementKind.Indirect, StatementMode.Denied));

    [Fact]
    public void In_a_mixed_statement_only_the_quoted_words_stand_in_marks() =>
        Assert.Equal(new StatementWords("that", "the two should talk “in good faith” again"), Words("Okafor {said} that [the two should talk \"<in good faith>\" again].", StatementKind.Mixed));

    /// <summary>[content], {cue} and &lt;quoted words&gt; are marked in the text itself.</summary>
    private static StatementWords Words(string marked, StatementKind kind, StatementMode mode = StatementMode.Said)
    {
        var text = new System.Text.StringBuilder();
        var spans = new Dictionary<char, List<TextSpan>> { ['['] = [], ['{'] = [], ['<'] = [] };
        var open = new Stack<(char Mark, int Start)>();
        foreach (var letter in marked)
        {
            switch (letter)
            {
                case '[' or '{' or '<':
                    open.Push((letter, text.Length));
                    break;
                case ']' or '}' or '>':
                    var (mark, start) = open.Pop();
                    spans[mark].Add(TextSpan.FromBounds(start, text.Length));
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }

        return StatementWords.Of(text.ToString(), new FoundStatement
        {
            Kind = kind, Mode = mode, Content = [.. spans['[']], Quoted = [.. spans['<']], Cue = spans['{'].Single(), Confidence = 1, Rule = "test",
        });
    }
}
