using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Topics;

/// <summary>The topics of one article, with the words that speak for each, ready to say what any of its statements is about.</summary>
public sealed class ArticleTopics
{
    /// <summary>Summed weight from which a topic is the article's: two strong phrases, or one in the lead.</summary>
    private const double Enough = 5;

    /// <summary>How much more a phrase counts in the headline and the lead, which is the first fifth.</summary>
    private const double LeadFactor = 1.7;
    private const double LeadShare = 0.2;

    /// <summary>What the same phrase counts at each further place, as a share of the place before.</summary>
    private const double Again = 0.5;

    /// <summary>What a statement must say itself of a topic that the article does not have.</summary>
    private const double EnoughAlone = 2;

    /// <summary>What it must say of one that the article has: a strong phrase, or two weak ones.</summary>
    private const double EnoughTogether = 1;

    /// <summary>The weight of one strong phrase.</summary>
    private const double Strong = 1.5;

    private const int MostOnStatement = 6;

    /// <summary>How much of a paragraph before and after a statement's beginning counts as what surrounds it.</summary>
    private const int LongestContext = 1500;

    /// <summary>Topics that give way to a narrower one, when that is the stronger: the article on Iran's programme is not listed under proliferation too.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Narrower = new Dictionary<string, ImmutableArray<string>>
    {
        ["nuclear-proliferation"] = ["iran-nuclear", "north-korea-nuclear"],
        ["korean-peninsula"] = ["north-korea-nuclear"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly ArticleText article;
    private readonly Lexicon lexicon;
    private readonly ImmutableArray<TopicEvidence> evidence;
    private readonly HashSet<string> ids;

    private ArticleTopics(ArticleText article, ImmutableArray<TopicEvidence> evidence, ImmutableArray<FoundTopic> all, Lexicon lexicon)
    {
        this.article = article;
        this.evidence = evidence;
        this.lexicon = lexicon;
        All = all;
        ids = all.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The article's topics, the strongest first.</summary>
    public ImmutableArray<FoundTopic> All { get; }

    internal static ArticleTopics Of(ArticleText article, ImmutableArray<TopicEvidence> evidence, ImmutableArray<TopicEvidence> headline, Lexicon lexicon)
    {
        var lead = article.Text.Length * LeadShare;
        var strength = evidence.Select(e => e.Span.Start < lead ? e with { Weight = e.Weight * LeadFactor } : e)
            .Concat(headline.Select(e => e with { Weight = e.Weight * LeadFactor }))
            .GroupBy(e => e.Topic, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Sum(g, Again), StringComparer.Ordinal);

        var strong = strength.Where(s => s.Value >= Enough).ToDictionary(StringComparer.Ordinal);
        var places = evidence.ToLookup(e => e.Topic, StringComparer.Ordinal);
        var topics = WithoutBroader(strong, lexicon)
            .Where(places.Contains)
            .OrderByDescending(id => strong[id]).ThenBy(id => id, StringComparer.Ordinal)
            .Select(id => new FoundTopic(id, Score(strong[id]), [.. places[id].Select(e => e.Span).Order()]));
        return new ArticleTopics(article, [.. evidence.OrderBy(e => e.Span)], [.. topics], lexicon);
    }

    /// <summary>
    /// What a statement of these pieces is about, the strongest first: what its own words say; where they say nothing, the article's
    /// strongest topic that its paragraph speaks of, and then the article's strongest ("We will not accept this," in a report on Taiwan). Such a topic has a low score, and its evidence stands outside the statement.
    /// </summary>
    public ImmutableArray<FoundTopic> On(ImmutableArray<TextSpan> content)
    {
        if (content.IsEmpty)
        {
            return [];
        }

        var own = Rank(content.SelectMany(In), id => ids.Contains(id) ? EnoughTogether : EnoughAlone);
        if (own.Count > 0)
        {
            return [.. own.Where(t => t.Strength >= own[0].Strength / 2 || (t.Strength >= Strong && ids.Contains(t.Id) && IsNamedDispute(t.Id))).Take(MostOnStatement).Select(t => new FoundTopic(t.Id, Score(t.Strength), t.Evidence))];
        }

        var around = Paragraphs(content).SelectMany(In).ToLookup(e => e.Topic, e => e.Span, StringComparer.Ordinal);
        return All.FirstOrDefault(t => around.Contains(t.Id)) is { } near ? [near with { Score = near.Score / 2, Evidence = [.. around[near.Id]] }]
            : All.IsEmpty ? [] : [All[0] with { Score = All[0].Score / 3, Evidence = [All[0].Evidence[0]] }];
    }

    /// <summary>Taiwan, Kashmir, Gaza: who names one speaks of it, whatever else is spoken of.</summary>
    private bool IsNamedDispute(string topic) => lexicon.Topic(topic)?.Parent == "conflicts";

    private List<(string Id, double Strength, ImmutableArray<TextSpan> Evidence)> Rank(IEnumerable<TopicEvidence> found, Func<string, double> enough)
    {
        var byTopic = found.ToLookup(e => e.Topic, StringComparer.Ordinal);
        var strong = byTopic.Select(g => (g.Key, Value: Sum(g, 0))).Where(s => s.Value >= enough(s.Key)).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        return [.. WithoutBroader(strong, lexicon).OrderByDescending(id => strong[id]).ThenBy(id => id, StringComparer.Ordinal)
            .Select(id => (id, strong[id], byTopic[id].Select(e => e.Span).ToImmutableArray()))];
    }

    private IEnumerable<TextSpan> Paragraphs(ImmutableArray<TextSpan> content) =>
        content.Select(c => (c.Start, Paragraph: article.ParagraphAt(c.Start))).Where(p => p.Paragraph >= 0).DistinctBy(p => p.Paragraph)
            .Select(p => Near(article.Paragraphs[p.Paragraph], p.Start));

    private static TextSpan Near(TextSpan paragraph, int at) =>
        TextSpan.FromBounds(Math.Max(paragraph.Start, at - LongestContext), Math.Min(paragraph.End, at + LongestContext));

    /// <summary>The evidence that lies inside a stretch of text.</summary>
    private IEnumerable<TopicEvidence> In(TextSpan span)
    {
        int low = 0, high = evidence.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = evidence[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < evidence.Length && evidence[low].Span.Start < span.End; low++)
        {
            if (span.Contains(evidence[low].Span))
            {
                yield return evidence[low];
            }
        }
    }

    /// <summary>The weights of one topic's evidence: every phrase counts, each further place of one phrase less and less.</summary>
    private static double Sum(IEnumerable<TopicEvidence> evidence, double again)
    {
        var sum = 0.0;
        foreach (var phrase in evidence.GroupBy(e => e.Phrase))
        {
            var share = 1.0;
            foreach (var weight in phrase.Select(e => e.Weight).OrderDescending())
            {
                sum += weight * share;
                share *= again;
            }
        }

        return sum;
    }

    /// <summary>Without the parents of topics that are there themselves, and without those that a narrower one explains.</summary>
    private static IEnumerable<string> WithoutBroader(Dictionary<string, double> strong, Lexicon lexicon)
    {
        var parents = strong.Keys.Select(id => lexicon.Topic(id)?.Parent).ToHashSet(StringComparer.Ordinal);
        return strong.Keys.Where(id => !parents.Contains(id)
            && !(Narrower.TryGetValue(id, out var narrower) && narrower.Any(n => strong.GetValueOrDefault(n) >= strong[id] * 0.8)));
    }

    private static double Score(double strength) => Math.Round(strength / (strength + Enough / 2), 2);
}
