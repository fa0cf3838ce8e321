using System.Text.RegularExpressions;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>
/// How well readings agree with marked attributions. Required is what was said, optional what was thought, felt or found: it is neither missed nor wrong.
/// </summary>
internal sealed class AttributionScore : IScore<AttributionArticle>
{
    /// <summary>Two contents are the same statement when they share this much of their words.</summary>
    private const double SameStatement = 0.5;
    private const double SameExtent = 0.8;

    /// <summary>Words by which a speaker's mention may be longer than the marked source.</summary>
    private const int WordsToSpare = 3;

    private readonly Count articles = new("articles");
    private readonly Count required = new("required");
    private readonly Count all = new("all");
    private readonly Agreement statements = new("statements");
    private readonly Agreement named = new("named");
    private readonly Share speakerGivenMatch = new("speaker_given_match");
    private readonly Agreement sameExtent = new("at_80");
    private readonly Agreement sameExtentNamed = new("at_80_named");
    private readonly Agreement words = new("tokens");
    private readonly Count quotedGold = new("gold");
    private readonly Share quotedFound = new("found");
    private readonly Share quotedRight = new("right_speaker");
    private readonly Share quotedPrecision = new("precision");
    private readonly Share scare = new("scare_given_a_speaker") { AsFraction = true };
    private readonly Agreement exactContent = new("content_all") { OnlyF1 = true };
    private readonly Agreement exactCue = new("cue_all") { OnlyF1 = true };
    private readonly Agreement exactRequiredContent = new("content_required") { OnlyF1 = true };
    private readonly Agreement exactRequiredCue = new("cue_required") { OnlyF1 = true };
    private readonly Share covered = new("coverage_30_recall");

    public IReadOnlyList<Figure> Figures =>
    [
        articles, new FigureGroup("gold", required, all), statements, named, speakerGivenMatch, sameExtent, sameExtentNamed, words,
        new FigureGroup("quoted", quotedGold, quotedFound, quotedRight, quotedPrecision, scare),
        new FigureGroup("exact", exactContent, exactCue, exactRequiredContent, exactRequiredCue), covered,
    ];

    public FigureStyle Style => FigureStyle.Plain;

    public Calibration Calibration { get; } = new();

    public void Add(AttributionArticle article, ArticleAnalysis analysis)
    {
        var inText = new Words(article.Text);
        var found = analysis.Statements.Where(s => s.Content.Length > 0).Select(s => new Found(s, inText)).ToList();
        var marked = article.Attributions.Select(a => new Marked(a, article.Text, inText)).ToList();
        articles.Number++;
        required.Number += marked.Count(m => m.Required);
        CountQuoted(article.Text, found, marked);
        CountStatements(found, marked);
        CountWords(found, marked);
        CountExact(found, marked);
        CountCovered(found, marked);
    }

    private void CountQuoted(string text, List<Found> found, List<Marked> marked)
    {
        foreach (var segment in QuotedSegments.In(text))
        {
            var holding = found.Where(f => Overlap([segment], f.Statement.Content) >= 0.8 * segment.Length).ToList();
            if (marked.Find(m => Overlap([segment], m.Attribution.Content) > 0.5 * segment.Length) is not { } gold)
            {
                scare.Add(holding.Exists(f => f.Statement.Speakers.Length > 0));
                continue;
            }

            if (gold.Attribution.Source.Count == 0)
            {
                continue;
            }

            var best = holding.Where(f => Words.Jaccard(f.Content, gold.Content) >= 0.4).MaxBy(f => Words.Jaccard(f.Content, gold.Content));
            var right = best is not null && best.IsFrom(gold);
            quotedGold.Number++;
            quotedFound.Add(best is not null);
            quotedRight.Add(right);
            if (best?.Statement.Speakers.Length > 0)
            {
                quotedPrecision.Add(right);
            }
        }
    }

    private void CountStatements(List<Found> found, List<Marked> marked)
    {
        var alike = from f in Enumerable.Range(0, found.Count)
                    from m in Enumerable.Range(0, marked.Count)
                    let likeness = Words.Jaccard(found[f].Content, marked[m].Content)
                    where likeness >= SameStatement
                    orderby likeness descending, marked[m].Required descending, f descending, m descending
                    select (f, m);
        var partners = Pairing.OneToOne(alike).ToDictionary(pair => pair.Found, pair => marked[pair.Marked]);
        var requiredWords = WordsOf(marked, required: true);
        var onlyOptional = WordsOf(marked, required: false);
        onlyOptional.ExceptWith(requiredWords);
        foreach (var (number, statement) in found.Index())
        {
            var partner = partners.GetValueOrDefault(number);
            if (partner is { Required: false } || (partner is null && statement.Content.Count > 0 && 2 * Words.Shared(statement.Content, onlyOptional) >= statement.Content.Count))
            {
                continue;
            }

            var match = partner is not null;
            var right = match && statement.IsFrom(partner!); // A match has its partner.
            var close = match && Words.Jaccard(statement.Content, partner!.Content) >= SameExtent;
            Each(match, right, close, found: 1, marked: 0);
            if (match)
            {
                speakerGivenMatch.Add(right);
            }

            Calibration.Add(statement.Statement.Confidence, right);
        }

        Each(false, false, false, found: 0, marked.Count(m => m.Required));
    }

    private void Each(bool match, bool right, bool close, int found, int marked)
    {
        statements.Add(match ? 1 : 0, found, marked);
        named.Add(right ? 1 : 0, found, marked);
        sameExtent.Add(close ? 1 : 0, found, marked);
        sameExtentNamed.Add(right && close ? 1 : 0, found, marked);
    }

    private void CountWords(List<Found> found, List<Marked> marked)
    {
        var requiredWords = WordsOf(marked, required: true);
        var counted = found.SelectMany(f => f.Content).ToHashSet();
        counted.ExceptWith(WordsOf(marked, required: false).Except(requiredWords));
        words.Add(counted, requiredWords);
    }

    private void CountExact(List<Found> found, List<Marked> marked)
    {
        Exact(exactContent, exactRequiredContent, found.Select(f => f.Content), marked.Where(m => m.Content.Count > 0), m => m.Content);
        Exact(exactCue, exactRequiredCue, found.Where(f => f.Statement.Cue is not null).Select(f => f.Cue), marked.Where(m => m.Attribution.Cue.Count > 0), m => m.Cue);
    }

    private static void Exact(Agreement all, Agreement required, IEnumerable<HashSet<int>> found, IEnumerable<Marked> marked, Func<Marked, HashSet<int>> part)
    {
        var same = HashSet<int>.CreateSetComparer();
        var mine = found.ToHashSet(same);
        var every = marked.Select(part).ToHashSet(same);
        var needed = marked.Where(m => m.Required).Select(part).ToHashSet(same);
        all.Add(mine, every);
        mine.RemoveWhere(f => every.Contains(f) && !needed.Contains(f));
        required.Add(mine, needed);
    }

    private void CountCovered(List<Found> found, List<Marked> marked)
    {
        foreach (var content in marked.Select(m => m.Attribution.Content).Where(content => content.Count > 0))
        {
            all.Number++;
            covered.Add(found.Exists(f => Overlap(content, f.Statement.Content) >= 0.3 * content.Sum(c => c.Length)));
        }
    }

    private static HashSet<int> WordsOf(List<Marked> marked, bool required) => [.. marked.Where(m => m.Required == required).SelectMany(m => m.Content)];

    private static int Overlap(IEnumerable<TextSpan> some, IReadOnlyCollection<TextSpan> others) =>
        some.Sum(one => others.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));

    /// <summary>A mark, by its words.</summary>
    private sealed class Marked(Attribution attribution, string text, Words words)
    {
        public Attribution Attribution => attribution;

        public HashSet<int> Content { get; } = words.In(attribution.Content);

        public HashSet<int> Cue { get; } = words.In(attribution.Cue);

        public HashSet<int> Source { get; } = words.In(attribution.Source);

        public string SourceText { get; } = Joined(attribution.Source, text);

        public bool Required { get; } = attribution.Content.Count > 0 && attribution.Source.Count > 0 && words.In(attribution.Content).Count > 0 && SayingCues.HaveSaying(Joined(attribution.Cue, text));

        private static string Joined(IEnumerable<TextSpan> pieces, string text) => string.Join(' ', pieces.Select(p => p.Of(text)));
    }

    /// <summary>A statement that was read, by its words.</summary>
    private sealed class Found(FoundStatement statement, Words words)
    {
        public FoundStatement Statement => statement;

        public HashSet<int> Content { get; } = words.In(statement.Content);

        public HashSet<int> Cue { get; } = statement.Cue is { } cue ? words.In([cue]) : [];

        /// <summary>Whether a speaker's mention touches the source; where no words name the speaker there, whether the source has the last word of the speaker's name.</summary>
        public bool IsFrom(Marked gold)
        {
            var mentions = statement.Speakers.Where(s => s.Span is not null).Select(s => words.In([s.Span!.Value])).ToList(); // Filtered just before.
            return mentions.Count > 0
                ? mentions.Exists(m => Words.Shared(m, gold.Source) > 0 && m.Count <= gold.Source.Count + WordsToSpare)
                : statement.Speakers.Any(s => s.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [.., var last] && HasWord(gold.SourceText, last));
        }

        private static bool HasWord(string text, string word) =>
            Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
