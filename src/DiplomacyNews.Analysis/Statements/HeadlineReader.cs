using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads a headline that gives its speaker before or after a colon: "Okafor: talks will resume", "Talks will resume: Okafor". A name beside a colon may be a place
/// or a subject ("Nordria: a guide"), so it is believed only of somebody who speaks in the report below.
/// </summary>
internal sealed class HeadlineReader(AnnotatedText text, SentenceReader reader)
{
    private const int LongestHeadline = 30;

    private ImmutableArray<Token> Tokens => text.Tokens;

    public Draft? Read(IReadOnlyList<Draft> drafts)
    {
        if (!text.Turns.IsEmpty || Headline() is not var (sentence, index) || drafts.Any(d => d.First < sentence.End))
        {
            return null;
        }

        if (ColonIn(sentence) is not { } colon)
        {
            // "Talks to resume - Okafor"
            return DashIn(sentence) is { } dash && reader.NameIn(dash + 1, sentence.End) is { } named && Speaks(named, drafts) ? Said(sentence.First, dash, named, index) : null;
        }

        return reader.NameIn(sentence.First, colon) is { } before && sentence.End - colon > 3 && Speaks(before, drafts) ? Said(colon + 1, sentence.End, before, index)
            : colon - sentence.First > 2 && reader.NameIn(colon + 1, sentence.End) is { } after && Speaks(after, drafts) ? Said(sentence.First, colon, after, index)
            : null;
    }

    private static Draft Said(int first, int end, Nominal speaker, int sentence) => new([(first, end)], Rules.HeadlineWithColon) { Speaker = speaker, Sentence = sentence };

    // The first paragraph's last sentence ("UPDATE 2-" may stand before it), without a full stop, and something below it.
    private (Sentence Sentence, int Index)? Headline()
    {
        var index = text.Sentences.Length > 1 && text.Sentences[1].Paragraph == text.Sentences[0].Paragraph ? 1 : 0;
        if (index + 1 >= text.Sentences.Length || text.Sentences[index + 1].Paragraph == text.Sentences[index].Paragraph)
        {
            return null;
        }

        var sentence = text.Sentences[index];
        return sentence.End - sentence.First <= LongestHeadline && Tokens[sentence.End - 1].Lower != "." ? (sentence, index) : null;
    }

    private int? ColonIn(Sentence sentence)
    {
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (Tokens[i].Lower == ":" && !Tokens[i].Quoted)
            {
                return i;
            }
        }

        return null;
    }

    private int? DashIn(Sentence sentence)
    {
        for (var i = sentence.End - 2; i > sentence.First + 2 && sentence.End - i < 6; i--)
        {
            if (Tokens[i].Lower == "-" && !Tokens[i].Quoted && Tokens[i].Start > Tokens[i - 1].End && Tokens[i + 1].Start > Tokens[i].End)
            {
                return i;
            }
        }

        return null;
    }

    private bool Speaks(Nominal name, IReadOnlyList<Draft> drafts)
    {
        var last = Tokens[name.HeadEnd - 1].Lower;
        return drafts.Any(d => d.Speaker is { } speaker && speaker.Heads.Any(h => Tokens[h.End - 1].Lower == last));
    }
}
