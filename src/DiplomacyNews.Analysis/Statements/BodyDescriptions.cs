using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says which body "the agency", "the court" or "the government" is, and which document "the resolution": the one of that sort last named.
/// </summary>
internal sealed class BodyDescriptions(AnnotatedText text, Mentions mentions)
{
    private const int MentionsBack = 40;
    private const int ParagraphsBack = 8;
    private const int TokensBack = 500;
    private const int ClearlyMore = 3;

    /// <summary>Sorts that a body's name need not tell: "the network" is ABS.</summary>
    private static readonly FrozenSet<string> Loose = FrozenSet.ToFrozenSet(
        ["group", "organisation", "organization", "company", "firm", "network", "broadcaster", "agency", "newspaper", "charity", "movement", "party", "alliance", "bloc", "union", "watchdog"], StringComparer.Ordinal);

    /// <summary>What a body of a loose sort may be called by besides: "the rights group".</summary>
    private static readonly FrozenSet<string> OfGroups = FrozenSet.ToFrozenSet(["rights", "aid", "relief", "advocacy", "news", "militant", "extremist", "terrorist", "terror", "rebel", "insurgent", "armed", "islamist", "jihadist", "environmental", "regional", "health"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfState = FrozenSet.ToFrozenSet(["government", "administration", "regime"], StringComparer.Ordinal);

    /// <summary>Words of names of bodies that are no group, company or agency of the loose kind.</summary>
    private static readonly FrozenSet<string> Official = FrozenSet.ToFrozenSet(["government", "ministry", "department", "council", "parliament", "senate", "congress", "court", "house", "embassy", "army", "police", "commission", "committee"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The body that the words from <paramref name="first"/> mean, or null.</summary>
    public PartyReference? Find(TextSpan span, int first, int end, IReadOnlySet<string> company)
    {
        var noun = Tokens[end - 1].Lower;
        if (Tokens[first].Lower is not ("the" or "this") || end - first is < 2 or > 4 || (Tokens[end - 1].Any(WordClasses.Capital) && end - first > 2) || !(Tokens[end - 1].Any(WordClasses.Body) || Loose.Contains(noun)))
        {
            return null;
        }

        if (OfState.Contains(noun))
        {
            return end - first == 2 ? Government(span, company) : null;
        }

        var loose = Loose.Contains(noun) && (end - first == 2 || (end - first == 3 && OfGroups.Contains(Tokens[first + 1].Lower)));
        Mention? likely = null;
        foreach (var mention in Before(span.Start))
        {
            if (mentions.Parties.GetValueOrDefault(mention.PartyId) is not { Type: PartyType.Body } party)
            {
                continue;
            }

            var words = party.Name.ToLowerInvariant().Split(' ');
            var printed = mention.Span.Of(text.Text).ToLowerInvariant().Split(' ');
            if ((words.Contains(noun) || printed.Contains(noun)) && ModifiersAgree(first + 1, end - 1, words))
            {
                return Reference(span, mention, party);
            }

            likely ??= loose && mention.Kind == MentionKind.Body && !words.Any(Official.Contains) ? mention : null;
        }

        return likely is { } found ? Reference(span, found, mentions.Parties[found.PartyId]) : null;
    }

    /// <summary>Whether the word says of what sort a body is and nothing else: "group" in "the Northern Pact group".</summary>
    public static bool IsSort(string lower) => Loose.Contains(lower);

    /// <summary>The whole name of a document that the words call by its sort alone: "the resolution" after "Harbour Council Resolution 12".</summary>
    public TextSpan? Document(int first, int end)
    {
        if (end - first != 2 || Tokens[first].Lower != "the" || !Tokens[end - 1].Any(WordClasses.Document))
        {
            return null;
        }

        var noun = Tokens[end - 1].Lower;
        for (var i = first - 1; i > Math.Max(0, first - TokensBack); i--)
        {
            if (Tokens[i].Lower != noun || Tokens[i].Quoted)
            {
                continue;
            }

            var start = i;
            while (start > 0 && i - start < 6 && Tokens[start - 1].Kind == TokenKind.Word && !Tokens[start - 1].Quoted && (Tokens[start - 1].Any(WordClasses.Capital) || Tokens[start - 1].Any(WordClasses.Occasion)) && !Tokens[start - 1].Any(WordClasses.Article | WordClasses.Verb))
            {
                start--;
            }

            var last = i + 1 < first && Tokens[i + 1].Any(WordClasses.Number) && Tokens[i].Any(WordClasses.Capital) ? i + 2 : i + 1;
            if (Tokens[start].Any(WordClasses.Capital) && last - start > 1 && text.Sentences.Length > 0)
            {
                return text.Span(start, last);
            }
        }

        return null;
    }

    // A briefing's own; else the one that the paragraphs before name, where they name no other nearly as often but that of whoever speaks to it.
    private PartyReference? Government(TextSpan span, IReadOnlySet<string> company)
    {
        if (mentions.Home is { } home && Tokens[text.TokenAt(span.Start) + 1].Lower == "administration")
        {
            var id = GovernmentIds.Of(home);
            var own = mentions.Parties.GetValueOrDefault(id);
            return new PartyReference(span, span.Of(text.Text), id, own?.Name ?? mentions.Governments.GetValueOrDefault(home, home), PartyType.Body) { Reason = $"“{span.Of(text.Text)}” is the government whose own words these are." };
        }

        var named = Before(span.Start).Where(m => GovernmentIds.CountryOf(m.PartyId) is not null && !company.Any(c => mentions.Parties.GetValueOrDefault(c)?.Country is { } theirs && m.PartyId.EndsWith(theirs, StringComparison.Ordinal)))
            .GroupBy(m => m.PartyId, StringComparer.Ordinal).Select(g => (Last: g.First(), Count: g.Count())).OrderByDescending(g => g.Count).Take(2).ToList();
        var clear = named is [_] || (named is [var most, var next] && most.Count >= ClearlyMore * next.Count);
        return clear && mentions.Parties.TryGetValue(named[0].Last.PartyId, out var party) ? Reference(span, named[0].Last, party) : null;
    }

    private bool ModifiersAgree(int first, int end, string[] name)
    {
        for (var i = first; i < end; i++)
        {
            var word = Tokens[i].Lower;
            if (!name.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<Mention> Before(int at)
    {
        var index = mentions.All.BinarySearch(new Mention(new TextSpan(at, 0), default, "", 0), Comparer<Mention>.Create((a, b) => a.Span.CompareTo(b.Span)));
        index = index < 0 ? ~index : index;
        var paragraph = text.Article.ParagraphAt(at);
        for (var i = index - 1; i >= 0 && i >= index - MentionsBack && paragraph - text.Article.ParagraphAt(mentions.All[i].Span.Start) <= ParagraphsBack; i--)
        {
            var token = text.TokenAt(mentions.All[i].Span.Start);
            if (token < Tokens.Length && !Tokens[token].Quoted)
            {
                yield return mentions.All[i];
            }
        }
    }

    private PartyReference Reference(TextSpan span, Mention mention, Party party) => new(span, span.Of(text.Text), party.Id, party.Name, party.Type)
    {
        Antecedent = mention.Span,
        Reason = $"“{span.Of(text.Text)}” is taken to be {party.Name}, named before.",
    };
}
