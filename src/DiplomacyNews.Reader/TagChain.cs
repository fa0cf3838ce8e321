namespace DiplomacyNews.Reader;

/// <summary>
/// A linear-chain conditional random field over the tags of <see cref="SpanTags"/> (Lafferty, McCallum, Pereira 2001): the network scores each word alone, the chain weighs
/// what follows what, and impossible sequences have no probability. Scores are natural logarithms; a row of scores holds the tags of one word.
/// Sums over a text are kept in double precision: in a long one they grow so large that single precision would lose what tells two tags apart.
/// </summary>
internal sealed class TagChain
{
    private const int Tags = SpanTags.Count;
    private const int StartRow = Tags;
    /// <summary>The score of a step that no marking has.</summary>
    public const float Impossible = -1e4f;

    private readonly float[] transitions;

    /// <param name="learned">Scores of going from tag to tag, row by row, and a last row of scores for the first word's tag.</param>
    /// <exception cref="ArgumentException">They are not <see cref="Size"/> numbers.</exception>
    public TagChain(ReadOnlySpan<float> learned)
    {
        if (learned.Length != Size || learned.ContainsAnyExceptInRange(float.MinValue, float.MaxValue))
        {
            throw new ArgumentException($"The chain needs {Size} scores.", nameof(learned));
        }
        transitions = learned.ToArray();
        for (var before = 0; before <= Tags; before++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var allowed = before == StartRow ? tag == SpanTags.Outside || SpanTags.Begins(tag) : SpanTags.MayFollow(before, tag);
                transitions[(before * Tags) + tag] += allowed ? 0 : Impossible;
            }
        }
    }

    /// <summary>The number of learned scores.</summary>
    public const int Size = (Tags + 1) * Tags;

    /// <summary>The score of the step from one tag to the next; <see cref="Tags"/> as "before" stands for the text's beginning.</summary>
    public float Step(int before, int tag) => transitions[(before * Tags) + tag];

    /// <summary>The most probable tags (Viterbi).</summary>
    public int[] Best(ReadOnlySpan<float> scores)
    {
        var words = scores.Length / Tags;
        if (words == 0)
        {
            return [];
        }
        var best = new double[scores.Length];
        var from = new byte[scores.Length];
        for (var tag = 0; tag < Tags; tag++)
        {
            best[tag] = Step(StartRow, tag) + scores[tag];
        }
        for (var word = 1; word < words; word++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var (value, source) = (double.NegativeInfinity, 0);
                for (var before = 0; before < Tags; before++)
                {
                    var reached = best[((word - 1) * Tags) + before] + Step(before, tag);
                    if (reached > value)
                    {
                        (value, source) = (reached, before);
                    }
                }
                best[(word * Tags) + tag] = value + scores[(word * Tags) + tag];
                from[(word * Tags) + tag] = (byte)source;
            }
        }
        var tags = new int[words];
        var last = best.AsSpan((words - 1) * Tags);
        for (var tag = 1; tag < Tags; tag++)
        {
            tags[^1] = last[tag] > last[tags[^1]] ? tag : tags[^1];
        }
        for (var word = words - 1; word > 0; word--)
        {
            tags[word - 1] = from[(word * Tags) + tags[word]];
        }
        return tags;
    }

    /// <summary>For every word and tag, the logarithm of the summed weight of all ways to go on from there (the backward pass).</summary>
    public double[] Onward(ReadOnlySpan<float> scores)
    {
        var onward = new double[scores.Length];
        Span<double> ways = stackalloc double[Tags];
        for (var word = (scores.Length / Tags) - 2; word >= 0; word--)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                for (var next = 0; next < Tags; next++)
                {
                    ways[next] = Step(tag, next) + scores[((word + 1) * Tags) + next] + onward[((word + 1) * Tags) + next];
                }
                onward[(word * Tags) + tag] = LogSum(ways);
            }
        }
        return onward;
    }

    /// <summary>For every word and tag, the logarithm of the summed weight of all ways to come there (the forward pass).</summary>
    public double[] Arriving(ReadOnlySpan<float> scores)
    {
        var arriving = new double[scores.Length];
        Span<double> ways = stackalloc double[Tags];
        for (var word = 0; word < scores.Length / Tags; word++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                for (var before = 0; before < Tags && word > 0; before++)
                {
                    ways[before] = arriving[((word - 1) * Tags) + before] + Step(before, tag);
                }
                arriving[(word * Tags) + tag] = (word == 0 ? Step(StartRow, tag) : LogSum(ways)) + scores[(word * Tags) + tag];
            }
        }
        return arriving;
    }

    /// <summary>The probability of each word's tag.</summary>
    public static float[] Posteriors(ReadOnlySpan<double> arriving, ReadOnlySpan<double> onward)
    {
        var posteriors = new float[arriving.Length];
        Span<double> row = stackalloc double[Tags];
        for (var word = 0; word < arriving.Length / Tags; word++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                row[tag] = arriving[(word * Tags) + tag] + onward[(word * Tags) + tag];
            }
            var total = LogSum(row);
            for (var tag = 0; tag < Tags; tag++)
            {
                posteriors[(word * Tags) + tag] = Probability(row[tag] - total);
            }
        }
        return posteriors;
    }

    /// <summary>The probability that the tag at one word is followed by another at the next.</summary>
    public float Then(ReadOnlySpan<float> scores, ReadOnlySpan<double> onward, int word, int tag, int next) =>
        Probability(Step(tag, next) + scores[((word + 1) * Tags) + next] + onward[((word + 1) * Tags) + next] - onward[(word * Tags) + tag]);

    public static double LogSum(ReadOnlySpan<double> values)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }
        // Only the large part needs to be exact.
        var sum = 0f;
        foreach (var value in values)
        {
            sum += MathF.Exp((float)(value - largest));
        }
        return largest + MathF.Log(sum);
    }

    /// <summary>From a logarithm; rounding makes no probability larger than one.</summary>
    private static float Probability(double logarithm) => MathF.Min(1, MathF.Exp((float)logarithm));
}
