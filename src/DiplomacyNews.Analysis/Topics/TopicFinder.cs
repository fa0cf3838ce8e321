using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Topics;

/// <summary>
/// Finds what an article is about: by the words that the lexicon holds for each topic, and by who meets whom. A phrase of weight 3 in the lead decides alone;
/// further down it needs another beside it.
/// </summary>
public sealed class TopicFinder
{
    private readonly Lexicon lexicon;
    private readonly PhraseTable<int> phrases = new();
    private readonly PhraseTable<string> needs = new();

    /// <summary>Prepares the phrases the lexicon knows; make one and share it.</summary>
    public TopicFinder(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        for (var i = 0; i < lexicon.TopicPhrases.Length; i++)
        {
            phrases.Add(lexicon.TopicPhrases[i].Phrase, i);
        }

        foreach (var need in lexicon.TopicPhrases.SelectMany(p => p.Needs).Distinct(StringComparer.Ordinal))
        {
            needs.Add(need, need);
        }
    }

    /// <summary>Finds the topics of an article, given its headline (null when it has none of its own) and the meetings it tells of, outside its <paramref name="furniture"/>.</summary>
    public ArticleTopics Find(ArticleText article, string? headline, ImmutableArray<FoundMeeting> meetings, Mentions mentions, ImmutableArray<TextSpan> furniture)
    {
        var words = new Words(article.Text);
        var above = new Words(headline ?? "");
        var present = needs.All(words).Concat(needs.All(above)).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var outside = new SpanCover(furniture);

        var evidence = InWords(words, present).Where(e => !outside.Overlaps(e.Span)).Concat(TopicsOfMeetings.Evidence(meetings, mentions)).ToList();
        evidence.Sort((a, b) => a.Span.CompareTo(b.Span));
        return ArticleTopics.Of(article, [.. WithoutInner(evidence)], [.. InWords(above, present)], lexicon);
    }

    private IEnumerable<TopicEvidence> InWords(Words words, HashSet<string> present)
    {
        foreach (var match in phrases.All(words))
        {
            var phrase = lexicon.TopicPhrases[match.Value];
            if (phrase.Needs.IsEmpty || phrase.Needs.Any(present.Contains))
            {
                yield return new TopicEvidence(phrase.Topic, match.Span, phrase.Weight switch { >= 3 => 3, 2 => 1.5, _ => 0.5 }, match.Value);
            }
        }
    }

    /// <summary>Of overlapping evidence for one topic the first and longest stays, with the greatest weight: "foreign aid" and not also "aid".</summary>
    private static IEnumerable<TopicEvidence> WithoutInner(List<TopicEvidence> evidence)
    {
        foreach (var topic in evidence.GroupBy(e => e.Topic, StringComparer.Ordinal))
        {
            TopicEvidence? kept = null;
            foreach (var next in topic.OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.Length))
            {
                if (kept is { } last && next.Span.Start < last.Span.End)
                {
                    kept = last with { Weight = Math.Max(last.Weight, next.Weight) };
                    continue;
                }

                if (kept is { } done)
                {
                    yield return done;
                }

                kept = next;
            }

            if (kept is { } final)
            {
                yield return final;
            }
        }
    }
}
