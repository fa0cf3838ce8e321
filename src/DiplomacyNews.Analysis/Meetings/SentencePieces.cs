using System.Collections;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>A sentence cut into <see cref="Piece"/>s; quotation marks are left out.</summary>
internal sealed class SentencePieces : IReadOnlyList<Piece>
{
    private readonly ImmutableArray<Piece> pieces;

    private readonly string text;

    private SentencePieces(string text, ImmutableArray<Piece> pieces, TextSpan span, int paragraph)
    {
        this.text = text;
        this.pieces = pieces;
        Span = span;
        Paragraph = paragraph;
    }

    public TextSpan Span { get; }

    public int Paragraph { get; }

    public int Count => pieces.Length;

    public Piece this[int index] => pieces[index];

    public IEnumerator<Piece> GetEnumerator() => ((IEnumerable<Piece>)pieces).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The word at this place, or empty outside the sentence and for mentions.</summary>
    public string Word(int index) => index >= 0 && index < pieces.Length ? pieces[index].Lower : "";

    /// <summary>How far from a word the rest of its sentence may say something of it; sentences of nonsense have no end.</summary>
    private const int Surroundings = 60;

    private const int LongestParenthesis = 8;

    private const int LongestCompound = 60;

    /// <summary>The pieces around a place, as far as they can have to do with it.</summary>
    public IEnumerable<Piece> Around(int at) => Range(at - Surroundings, at + Surroundings);

    /// <summary>Those before it.</summary>
    public IEnumerable<Piece> Ahead(int at) => Range(at - Surroundings, at);

    private IEnumerable<Piece> Range(int from, int to)
    {
        for (var i = Math.Max(0, from); i < Math.Min(pieces.Length, to); i++)
        {
            yield return pieces[i];
        }
    }

    /// <summary>Whether the name at this place only says whose turn it is in a transcript: "MR. OKAFOR:", "MINISTER WEN (through an interpreter):".</summary>
    public bool IsTurnLabel(int index) => index == 0 && Word(Word(1) == "(" ? AfterParenthesis(1) : 1) == ":";

    /// <summary>Whether it is written as headlines are, without a full stop.</summary>
    public bool IsHeadline => pieces.Length > 0 && Word(pieces.Length - 1) is not ("." or "!" or "?" or ":" or ";" or "…");

    private int AfterParenthesis(int open)
    {
        for (var i = open + 1; i < pieces.Length && i < open + LongestParenthesis; i++)
        {
            if (Word(i) == ")")
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>From the first piece to the last, both inside.</summary>
    public TextSpan Between(int first, int last) => TextSpan.FromBounds(pieces[first].Span.Start, pieces[last].Span.End);

    /// <summary>
    /// The whole of a word joined by hyphens or dashes that ends with the piece at <paramref name="index"/>: "Nordria-Halistan", which may be several pieces; null where it is not joined.
    /// </summary>
    public TextSpan? Compound(int index)
    {
        var (start, end) = (pieces[index].Span.Start, pieces[index].Span.End);
        while (end < Span.End && end - start < LongestCompound && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        while (start > Span.Start && end - start < LongestCompound && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start).IndexOfAny('-', '–', '‑') > 0 ? TextSpan.FromBounds(start, end) : null;
    }

    /// <summary>The words of a piece as printed.</summary>
    public ReadOnlySpan<char> Printed(int index) => text.AsSpan(pieces[index].Span.Start, pieces[index].Span.Length);

    /// <summary>The phrases that say when <paramref name="within"/> a stretch, seen from the article's day; <paramref name="ahead"/> for what is yet to come.</summary>
    public ImmutableArray<DatePhrase> Dates(TextSpan within, DateOnly? day, bool ahead) => DatePhrases.Find(text, within, day, ahead);

    /// <summary>Cuts every sentence outside <paramref name="furniture"/>.</summary>
    public static IEnumerable<SentencePieces> All(AnnotatedText text, Mentions mentions, ImmutableArray<TextSpan> furniture)
    {
        var outside = new SpanCover(furniture);
        var named = Outermost(mentions);
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            var span = text.Span(sentence.First, sentence.End);
            var pieces = ImmutableArray.CreateBuilder<Piece>(sentence.End - sentence.First);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var token = text.Tokens[i];
                while (next < named.Count && Whole(named[next]).End <= token.Start)
                {
                    next++;
                }

                if (token.Kind == TokenKind.Possessive)
                {
                    // "Nordria's Foreign Minister Okafor": inside a mention it makes no possessive of it.
                    if (pieces.Count > 0 && token.Start >= pieces[^1].Span.End)
                    {
                        pieces[^1] = pieces[^1] with { Possessive = true };
                    }
                }
                else if (next < named.Count && Whole(named[next]) is var whole && whole.Contains(token.Start))
                {
                    if (pieces.Count == 0 || pieces[^1].Mention != named[next])
                    {
                        // "The Secretary" is no article, whatever its first word is.
                        pieces.Add(new Piece(whole, "", token.Is & ~WordClasses.Article, named[next], mentions.Parties.GetValueOrDefault(named[next].PartyId)) { Quoted = token.Quoted });
                    }
                }
                else if (token.Kind != TokenKind.Mark)
                {
                    pieces.Add(new Piece(token.Span, token.Lower, token.Is, null, null) { Quoted = token.Quoted });
                }
            }

            if (!outside.Overlaps(span))
            {
                yield return new SentencePieces(text.Text, pieces.ToImmutable(), span, sentence.Paragraph);
            }
        }
    }

    /// <summary>The mentions that are no part of another's title: "Republic of Korea" is none in "Republic of Korea Foreign Minister Chung".</summary>
    private static List<Mention> Outermost(Mentions mentions)
    {
        var kept = new List<Mention>();
        foreach (var mention in mentions.All.OrderBy(m => Whole(m).Start).ThenByDescending(m => Whole(m).End))
        {
            if (kept.Count == 0 || Whole(mention).Start >= Whole(kept[^1]).End)
            {
                kept.Add(mention);
            }
        }

        return kept;
    }

    private static TextSpan Whole(Mention mention) =>
        TextSpan.FromBounds(Math.Min(mention.WithTitle.Start, mention.Span.Start), Math.Max(mention.WithTitle.End, mention.Span.End));
}
