using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Puts down those whom nobody knows by the words that the text has for them: "a senior official", "members of the Northern Pact", "the transcript".</summary>
internal sealed class UnnamedParties(AnnotatedText text, Mentions mentions)
{
    private const int LongestDescription = 10;

    /// <summary>The words that have a capital within a sentence somewhere, once asked for.</summary>
    private HashSet<string>? withinSentences;

    private ImmutableArray<Token> Tokens => text.Tokens;

    private HashSet<string> WithinSentences => withinSentences ??= [.. text.Sentences.SelectMany(s => Enumerable.Range(s.First, s.End - s.First).Skip(1)).Where(i => Tokens[i].Any(WordClasses.Capital)).Select(i => Tokens[i].Lower)];

    /// <summary>Whoever one of the heads of a phrase describes.</summary>
    public PartyReference Described((int First, int End) head, Nominal nominal) => At(text.Span(head.First, head.End), Description(head, nominal), TypeOf(head));

    /// <summary>Somebody who is described by the words themselves.</summary>
    public PartyReference Of(TextSpan words, PartyType type) => At(words, words, type);

    /// <summary>Somebody whom words stand for, and who is described by the same or other words; his name is the description without its article.</summary>
    public PartyReference At(TextSpan words, TextSpan description, PartyType type)
    {
        var name = description.Of(text.Text).ReplaceLineEndings(" ");
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase) && name.Length > article.Length)
            {
                name = name[article.Length..];
                break;
            }
        }

        return new PartyReference(words, words.Of(text.Text), null, name, type);
    }

    // "members of the Northern Pact": a bare "members" says nothing.
    private TextSpan Description((int First, int End) head, Nominal nominal)
    {
        if (nominal.Heads.Length == 1 && head.End == head.First + (Tokens[head.First].Lower == "the" ? 2 : 1) && !Tokens[head.End - 1].Any(WordClasses.Capital | WordClasses.Subject | WordClasses.Object) && head.End + 1 < Tokens.Length && Tokens[head.End].Lower is "of" or "from" or "in")
        {
            var at = head.End + 1 + (Tokens[head.End + 1].Any(WordClasses.Article) ? 1 : 0);
            if (at < Tokens.Length && mentions.StartingAt(Tokens[at].Start) is { Kind: MentionKind.Body or MentionKind.Metonym } body)
            {
                return TextSpan.FromBounds(Tokens[head.First].Start, body.Span.End);
            }
        }

        var whole = nominal.Heads.Length == 1 && nominal.End - nominal.First <= LongestDescription && nominal.First <= head.First && !Tokens[nominal.First..nominal.End].Any(t => t.Kind == TokenKind.Mark);
        return whole ? text.Span(nominal.First, nominal.End) : text.Span(head.First, head.End);
    }

    private PartyType TypeOf((int First, int End) head)
    {
        var last = Tokens[head.End - 1];
        if (last.Any(WordClasses.Person) || (head.End == head.First + 1 && IsCommonNoun(head.First)))
        {
            return PartyType.Unnamed;
        }

        if ((last.Any(WordClasses.Document) || last.Lower is "record" or "transcript") && !last.Any(WordClasses.Capital))
        {
            return PartyType.Document;
        }

        if (last.Any(WordClasses.Body))
        {
            return PartyType.Body;
        }

        if (!last.Any(WordClasses.Capital))
        {
            return PartyType.Unnamed;
        }

        // "the Harbour Watch", "HW" and names of more words than people have are bodies.
        var capitals = Enumerable.Range(head.First, head.End - head.First).Count(i => Tokens[i].Any(WordClasses.Capital) && !Tokens[i].Any(WordClasses.Article));
        return Tokens[head.First].Any(WordClasses.Article) || capitals > 4 || IsAcronym(last) ? PartyType.Body : PartyType.Person;
    }

    // "Readers have asked", "Some have said": what begins a sentence has its capital from there.
    private bool IsCommonNoun(int token) =>
        text.Sentences.Length > 0 && text.Sentences[text.SentenceAt(token)].First == token && !WithinSentences.Contains(Tokens[token].Lower)
        && (Tokens[token].Any(WordClasses.Quantifier | WordClasses.Demonstrative | WordClasses.Number) || (Tokens[token].Lower.EndsWith('s') && !Tokens[token].Lower.EndsWith("ss", StringComparison.Ordinal) && !IsAcronym(Tokens[token])));

    private bool IsAcronym(Token token) => token.Span.Length is > 1 and < 7 && token.Span.Of(text.Text).All(char.IsUpper);
}
