using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds the outlet or channel something was said to or through: "told Northern Wire", "in an interview with Northern Wire", "wrote on Twitter".</summary>
internal sealed class ChannelFinder(Lexicon lexicon)
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> Platforms = FrozenSet.ToFrozenSet(["twitter", "x", "facebook", "telegram", "instagram", "weibo", "youtube", "tiktok", "linkedin", "truth social", "social media"], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> outlets = lexicon.Outlets.SelectMany(o => o.Aliases.Prepend(o.Name).Where(n => n.Length > 1).Select(n => (Name: n.ToLowerInvariant(), o.Name)))
        .DistinctBy(o => o.Item1, StringComparer.Ordinal).ToFrozenDictionary(o => o.Item1, o => o.Item2, StringComparer.Ordinal);

    /// <summary>The channel named among whom it was said to, or where; null when none is.</summary>
    public PartyReference? Find(AnnotatedText text, Mentions mentions, Draft draft, ImmutableArray<PartyReference> addressees)
    {
        foreach (var addressee in addressees)
        {
            if (addressee.Span is { } span && (In(text, text.TokenAt(span.Start), text.TokenAt(span.End), platforms: false) ?? null) is { } outlet)
            {
                return outlet;
            }

            // "told the news agency Vesna", of which only this text knows
            if (addressee.Id is { } id && mentions.Parties.GetValueOrDefault(id) is { IsPress: true, Known: false })
            {
                return addressee;
            }
        }

        return draft.Occasion is { } occasion ? In(text, occasion.First, occasion.End, platforms: true) : null;
    }

    private PartyReference? In(AnnotatedText text, int first, int end, bool platforms)
    {
        for (var i = first; i < end; i++)
        {
            if (!text.Tokens[i].Any(WordClasses.Capital) && !(platforms && text.Tokens[i].Lower is "social" or "x"))
            {
                continue;
            }

            for (var length = Math.Min(LongestName, end - i); length > 0; length--)
            {
                var span = text.Span(i, i + length);
                var words = span.Of(text.Text).ToLowerInvariant();
                if (outlets.TryGetValue(words, out var name))
                {
                    return new PartyReference(span, span.Of(text.Text), null, name, PartyType.Body);
                }

                if (platforms && Platforms.Contains(words) && i > first && text.Tokens[i - 1].Lower is "on" or "via" or "to")
                {
                    return new PartyReference(span, span.Of(text.Text), null, span.Of(text.Text), PartyType.Body);
                }
            }
        }

        return null;
    }
}
