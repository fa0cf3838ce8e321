using CsCheck;

namespace DiplomacyNews.Reader.Tests;

public sealed class TagChainTests
{
    private const int Tags = SpanTags.Count;

    private static readonly Gen<TagChain> Chains = Gen.Float[-3, 3].Array[TagChain.Size].Select(learned => new TagChain(learned));

    /// <summary>Scores of up to four words, few enough to try every way of tagging them.</summary>
    private static readonly Gen<float[]> Scores = Gen.Int[1, 4].SelectMany(words => Gen.Float[-6, 6].Array[words * Tags]);

    [Fact]
    public void The_best_tags_are_the_best_of_all_ways() =>
        Gen.Select(Chains, Scores).Sample((chain, scores) =>
        {
            var best = chain.Best(scores);
            var (way, weight) = Ways(scores.Length / Tags).Select(w => (w, Weight(chain, scores, w))).MaxBy(w => w.Item2);
            Assert.True(way.SequenceEqual(best) || Math.Abs(weight - Weight(chain, scores, best)) < 1e-4);
        }, iter: 100);

    [Fact]
    public void Each_tag_is_as_probable_as_the_ways_that_have_it() =>
        Gen.Select(Chains, Scores).Sample((chain, scores) =>
        {
            var posteriors = TagChain.Posteriors(chain.Arriving(scores), chain.Onward(scores));
            var expected = new double[scores.Length];
            foreach (var (way, probability) in Probabilities(chain, scores))
            {
                for (var word = 0; word < way.Length; word++)
                {
                    expected[(word * Tags) + way[word]] += probability;
                }
            }
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], posteriors[i], 1e-4);
            }
        }, iter: 100);

    [Fact]
    public void A_word_s_probabilities_sum_to_one() =>
        Gen.Select(Chains, Gen.Int[1, 300].SelectMany(words => Gen.Float[-20, 20].Array[words * Tags])).Sample((chain, scores) =>
        {
            var posteriors = TagChain.Posteriors(chain.Arriving(scores), chain.Onward(scores));
            Assert.All(posteriors, p => Assert.InRange(p, 0, 1));
            Assert.All(posteriors.Chunk(Tags), row => Assert.Equal(1, row.Sum(), 1e-4));
        }, iter: 200);

    [Fact]
    public void Nothing_is_inside_a_span_that_did_not_begin() =>
        Gen.Select(Chains, Gen.Int[1, 60].SelectMany(words => Gen.Float[-50, 50].Array[words * Tags])).Sample((chain, scores) =>
        {
            var before = SpanTags.Outside;
            foreach (var tag in chain.Best(scores))
            {
                Assert.True(tag == SpanTags.Outside || SpanTags.Begins(tag) || before == tag || before == tag - 1);
                before = tag;
            }
        }, iter: 500);

    [Fact]
    public void What_follows_a_tag_agrees_with_the_probabilities_of_tags() =>
        Gen.Select(Chains, Gen.Int[2, 40].SelectMany(words => Gen.Float[-6, 6].Array[words * Tags])).Sample((chain, scores) =>
        {
            var onward = chain.Onward(scores);
            var posteriors = TagChain.Posteriors(chain.Arriving(scores), onward);
            for (var word = 0; word + 1 < scores.Length / Tags; word++)
            {
                for (var next = 0; next < Tags; next++)
                {
                    Assert.Equal(posteriors[((word + 1) * Tags) + next], Enumerable.Range(0, Tags).Sum(tag => posteriors[(word * Tags) + tag] * chain.Then(scores, onward, word, tag, next)), 1e-4);
                }
                for (var tag = 0; tag < Tags; tag++)
                {
                    Assert.Equal(1, Enumerable.Range(0, Tags).Sum(next => chain.Then(scores, onward, word, tag, next)), 1e-4);
                }
            }
        }, iter: 100);

    [Fact]
    public void Probabilities_do_not_fade_in_a_long_text()
    {
        var random = new Random(3);
        var chain = new TagChain([.. Enumerable.Range(0, TagChain.Size).Select(_ => (float)random.NextDouble())]);
        var sentence = Enumerable.Range(0, 20 * Tags).Select(_ => (float)(random.NextDouble() * 8)).ToArray();
        float[] once = [.. sentence, .. sentence, .. sentence];
        float[] often = [.. Enumerable.Repeat(sentence, 5_000).SelectMany(s => s)];

        var few = TagChain.Posteriors(chain.Arriving(once), chain.Onward(once)).AsSpan(sentence.Length, sentence.Length);
        var onward = chain.Onward(often);
        var posteriors = TagChain.Posteriors(chain.Arriving(often), onward);

        foreach (var repetition in new[] { 1, 2_500, 4_998 })
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                Assert.Equal(few[i], posteriors[(repetition * sentence.Length) + i], 1e-4);
            }
            Assert.Equal(1, Enumerable.Range(0, Tags).Sum(next => chain.Then(often, onward, repetition * 20, SpanTags.Outside, next)), 1e-4);
        }
        Assert.Equal(chain.Best(once)[20..40], chain.Best(often)[50_000..50_020]);
    }

    [Fact]
    public void A_text_without_words_has_no_tags() => Assert.Empty(new TagChain(Sample.Transitions).Best([]));

    /// <summary>Every way of tagging some words, and with what probability it is the right one.</summary>
    internal static IEnumerable<(int[] Way, double Probability)> Probabilities(TagChain chain, float[] scores)
    {
        var ways = Ways(scores.Length / Tags).Select(w => (Way: w, Weight: Math.Exp(Weight(chain, scores, w)))).ToList();
        var total = ways.Sum(w => w.Weight);
        return ways.Select(w => (w.Way, w.Weight / total));
    }

    private static IEnumerable<int[]> Ways(int words) =>
        Enumerable.Range(0, (int)Math.Pow(Tags, words)).Select(number => Enumerable.Range(0, words).Select(word => number / (int)Math.Pow(Tags, word) % Tags).ToArray());

    private static double Weight(TagChain chain, float[] scores, int[] way)
    {
        var weight = 0.0;
        for (var word = 0; word < way.Length; word++)
        {
            weight += chain.Step(word == 0 ? Tags : way[word - 1], way[word]) + scores[(word * Tags) + way[word]];
        }
        return weight;
    }
}
