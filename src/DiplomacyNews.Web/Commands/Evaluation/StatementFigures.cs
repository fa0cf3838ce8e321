using System.Text.Json;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Statements found, and of those that answer to a marked one the speaker, the addressee, the kind and the mode.</summary>
internal sealed class StatementFigures(PartyNames names, Calibration calibration)
{
    /// <summary>Two contents are the same statement when they share this much of their words.</summary>
    private const double SameStatement = 0.5;

    private readonly SpeakerNames speakers = new(names);
    private readonly Agreement words = new("tokens");
    private readonly Agreement statements = new("statements");
    private readonly Agreement endToEnd = new("end_to_end");
    private readonly Dictionary<StatementKind, Share> recall = ByName<StatementKind>();
    private readonly Dictionary<StatementKind, Share> precision = ByName<StatementKind>();
    private readonly Share kind = new("kind");
    private readonly Share speaker = new("speaker");
    private readonly Dictionary<Naming, Share> speakerByNaming = ByName<Naming>();
    private readonly Share addresseeRecall = new("addressee_recall");
    private readonly Share addresseePrecision = new("addressee_precision");
    private readonly Share mode = new("mode");
    private readonly Share modeNotSaid = new("mode_not_said");

    public IReadOnlyList<Figure> Figures =>
    [
        words, statements, new FigureGroup("recall_by_kind", [.. recall.Values]), new FigureGroup("precision_by_kind", [.. precision.Values]), kind, speaker,
        new FigureGroup("speaker_by_naming", [.. speakerByNaming.Where(s => s.Key != Naming.None).Select(s => s.Value)]), endToEnd, addresseeRecall, addresseePrecision, mode, modeNotSaid,
    ];

    public Agreement Topics { get; } = new("statement_topics");

    public void Add(RecordArticle article, ArticleAnalysis analysis)
    {
        var inText = new Words(article.Text);
        var marked = article.Gold.Statements.Select(s => (Statement: s, Words: inText.In(s.Content))).ToList();
        var found = analysis.Statements.Select(s => (Statement: s, Words: inText.In(s.Content))).ToList();
        CountWords([.. found.SelectMany(f => f.Words)], marked);

        var alike = from m in Enumerable.Range(0, marked.Count)
                    from f in Enumerable.Range(0, found.Count)
                    let likeness = Words.Jaccard(found[f].Words, marked[m].Words)
                    where likeness >= SameStatement
                    orderby likeness descending, speakers.AreRight(marked[m].Statement, found[f].Statement, analysis) descending, marked[m].Statement.Optional, m, f
                    select (f, m);
        var pairs = Pairing.OneToOne(alike);
        var byMarked = pairs.ToDictionary(p => p.Marked, p => found[p.Found].Statement);
        var byFound = pairs.ToDictionary(p => p.Found, p => marked[p.Marked].Statement);
        foreach (var (number, (gold, _)) in marked.Index())
        {
            if (!gold.Optional)
            {
                CountMarked(gold, byMarked.GetValueOrDefault(number), analysis);
            }
        }

        foreach (var (number, (statement, _)) in found.Index())
        {
            var gold = byFound.GetValueOrDefault(number);
            if (gold is not { Optional: true })
            {
                statements.Found++;
                endToEnd.Found++;
                precision[statement.Kind].Add(gold is not null);
                calibration.Add(statement.Confidence, gold is not null && speakers.AreRight(gold, statement, analysis));
            }
        }
    }

    private void CountWords(HashSet<int> found, List<(GoldStatement Statement, HashSet<int> Words)> marked)
    {
        var required = marked.Where(m => !m.Statement.Optional).SelectMany(m => m.Words).ToHashSet();
        found.ExceptWith(marked.SelectMany(m => m.Words).Except(required));
        words.Add(found, required);
    }

    private void CountMarked(GoldStatement gold, FoundStatement? found, ArticleAnalysis analysis)
    {
        statements.Marked++;
        endToEnd.Marked++;
        recall[gold.Kind].Add(found is not null);
        addresseeRecall.Of += gold.Addressees.Count;
        if (gold.Mode != StatementMode.Said)
        {
            modeNotSaid.Add(found?.Mode == gold.Mode);
        }

        if (found is null)
        {
            return;
        }

        var right = speakers.AreRight(gold, found, analysis);
        statements.Right++;
        endToEnd.Right += right ? 1 : 0;
        speaker.Add(right);
        speakerByNaming[Namings.Of(gold)].Add(right);
        kind.Add(found.Kind == gold.Kind);
        mode.Add(found.Mode == gold.Mode);
        Topics.Add(TopicIds.Of(found.Topics), TopicIds.Of(gold.Topics));
        CountAddressees(gold, found, analysis);
    }

    private void CountAddressees(GoldStatement gold, FoundStatement found, ArticleAnalysis analysis)
    {
        var addressees = found.Addressees.Select(a => SpeakerNames.NamesOf(a, analysis).Append(a.Text).Where(n => n.Length > 0).ToList()).ToList();
        addresseeRecall.Right += gold.Addressees.Count(marked => addressees.Exists(a => a.Exists(name => names.AreOne(marked, name))));
        foreach (var addressee in addressees)
        {
            addresseePrecision.Add(gold.Addressees.Any(marked => addressee.Exists(name => names.AreOne(marked, name))));
        }
    }

    private static Dictionary<T, Share> ByName<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(v => v, v => new Share(JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString())));
}
