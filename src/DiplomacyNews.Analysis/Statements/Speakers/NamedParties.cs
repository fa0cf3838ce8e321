using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom words name outright: by a name, a title that is known to be somebody's, or a body's name. It is mostly the mention that ends where the words end.</summary>
internal sealed class NamedParties(AnnotatedText text, Mentions mentions, References references)
{
    private const int LongestTitle = 90;
    private const int LongestAround = 60;

    private static readonly Comparer<Mention> ByStart = Comparer<Mention>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    /// <summary>By id: where the text names somebody, titles apart.</summary>
    private readonly Dictionary<string, List<TextSpan>> names = mentions.All.Where(m => m.Kind != MentionKind.Title).GroupBy(m => m.PartyId, m => m.Span, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whether the mention is of a person, by name or title.</summary>
    public static bool IsPerson(Mention mention) => mention.Kind is MentionKind.FullName or MentionKind.ShortName or MentionKind.Title;

    /// <summary>Whom one of the heads of a phrase names, and how sure that is; null where it names nobody.</summary>
    public (PartyReference Party, double Certainty)? Find((int First, int End) head, Nominal nominal)
    {
        var last = Tokens[head.End - 1];
        if (MentionOf(head, nominal) is not { } found || !mentions.Parties.TryGetValue(found.PartyId, out var party))
        {
            return null;
        }

        // "the Council spokesman" is not the Council.
        if (party.Type == PartyType.Body && last.Any(WordClasses.Person) && !last.Any(WordClasses.Body) && found.Span.End < last.End)
        {
            return null;
        }

        var span = text.Span(head.First, head.End);
        var reference = references.Named(span, party);
        if (found.Kind == MentionKind.Title)
        {
            reference = reference with { Antecedent = LastNamed(party.Id, span.Start), Reason = references.Reason(found.Span, party.Office is { } office ? $"is taken to be {party.Name}, {office}." : $"is taken to be {party.Name}.") };
        }

        return (reference, 0.5 + (found.Confidence / 2));
    }

    /// <summary>The heads of a phrase; "the Islamic State of Iraq and the Levant" is one body, although "and" joins its last word to the others.</summary>
    public IEnumerable<(int First, int End)> Heads(Nominal nominal)
    {
        for (var i = 0; i < nominal.Heads.Length; i++)
        {
            var head = nominal.Heads[i];
            if (mentions.StartingAt(WithoutArticle(text.Span(head.First, head.End)).Start) is { Kind: MentionKind.Body } body)
            {
                while (i + 1 < nominal.Heads.Length && Tokens[nominal.Heads[i + 1].End - 1].End <= body.Span.End)
                {
                    head = (head.First, nominal.Heads[++i].End);
                }
            }

            yield return head;
        }
    }

    private Mention? MentionOf((int First, int End) head, Nominal nominal)
    {
        var span = text.Span(head.First, head.End);
        var last = Tokens[head.End - 1];
        return NamedAfter(head) ?? NamedBeforeOf(span) ?? Ending(span, last) ?? LongerTitle(span) ?? BeforeItsSort(head)
            ?? (nominal.Heads.Length == 1 && last.Any(WordClasses.Capital | WordClasses.Body) ? Around(span) : null);
    }

    // "Lindish Foreign Minister Okafor": the mention that ends with the last word.
    private Mention? Ending(TextSpan span, Token last) => mentions.In(span).LastOrDefault() is { } ending && ending.Span.End >= last.Start ? ending : null;

    // "the Northern Pact group": the noun says no more than of what sort it is.
    private Mention? BeforeItsSort((int First, int End) head) =>
        head.End - head.First > 1 && BodyDescriptions.IsSort(Tokens[head.End - 1].Lower) && mentions.In(text.Span(head.First, head.End - 1)).LastOrDefault() is { Kind: MentionKind.Body } body && body.Span.End == Tokens[head.End - 2].End ? body : null;

    // "the head" of "the head of the Northern Pact": the title goes on.
    private Mention? LongerTitle(TextSpan span) => mentions.StartingAt(span.Start) is { Kind: MentionKind.Title } title && title.Span.Length > span.Length ? title : null;

    // "the President" of "the President of Nordria Tor Lindqvist": the name to which the words are the title.
    private Mention? NamedAfter((int First, int End) head)
    {
        var first = Tokens[head.First].Any(WordClasses.Article) && head.First + 1 < head.End ? head.First + 1 : head.First;
        var named = mentions.In(new TextSpan(Tokens[head.End - 1].End, LongestTitle)).FirstOrDefault(IsPerson);
        if (named is not { Kind: not MentionKind.Title } || named.WithTitle.Start > Tokens[first].Start)
        {
            return null;
        }

        // "a spokesman for Mr. Okafor" is not Okafor.
        var before = text.TokenAt(named.Span.Start) - 1;
        before -= before > head.End && Tokens[before].Any(WordClasses.Title) ? 1 : 0;
        return Tokens[before].Any(WordClasses.Preposition) ? null : named;
    }

    // "Antony Okafor of Qarath" is Okafor.
    private Mention? NamedBeforeOf(TextSpan span)
    {
        var first = mentions.In(span).FirstOrDefault();
        var of = first is { Kind: MentionKind.FullName or MentionKind.ShortName } ? text.TokenAt(first.Span.End) : Tokens.Length;
        return of < Tokens.Length && Tokens[of].Lower == "of" && Tokens[of].Start < span.End ? first : null;
    }

    // The mention may be longer than the words the walk found: "the Ministry of Foreign Affairs of Lindland".
    private Mention? Around(TextSpan span)
    {
        span = WithoutArticle(span);
        var index = mentions.All.BinarySearch(new Mention(span, default, "", 0), ByStart);
        index = index >= 0 ? index : ~index - 1;
        for (var i = index; i >= 0 && i >= index - 1; i--)
        {
            if (mentions.All[i].Span.Contains(span) && mentions.All[i].Span.Length < LongestAround)
            {
                return mentions.All[i];
            }
        }

        return null;
    }

    private TextSpan WithoutArticle(TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        return first + 1 < Tokens.Length && Tokens[first].Any(WordClasses.Article) && Tokens[first + 1].Start < span.End ? TextSpan.FromBounds(Tokens[first + 1].Start, span.End) : span;
    }

    private TextSpan? LastNamed(string party, int before)
    {
        if (!names.TryGetValue(party, out var spans))
        {
            return null;
        }

        var at = spans.BinarySearch(new TextSpan(before, 0));
        return (at >= 0 ? at : ~at) is > 0 and var next ? spans[next - 1] : null;
    }
}
