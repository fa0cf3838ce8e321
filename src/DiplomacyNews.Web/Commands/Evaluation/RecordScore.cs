using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>How well readings agree with whole records: who said what, to whom, when, about what.</summary>
internal sealed class RecordScore : IScore<RecordArticle>
{
    private readonly Count articles = new("articles");
    private readonly StatementFigures statements;
    private readonly PeopleFigures people;
    private readonly MeetingFigures meetings;
    private readonly DatelineFigures dateline = new();
    private readonly Agreement countries = new("countries");
    private readonly Agreement topics = new("topics");

    public RecordScore(Lexicon lexicon)
    {
        var names = new PartyNames(lexicon);
        statements = new StatementFigures(names, Calibration);
        people = new PeopleFigures(names);
        meetings = new MeetingFigures(names);
    }

    public IReadOnlyList<Figure> Figures => [articles, .. statements.Figures, .. people.Figures, .. meetings.Figures, dateline.Figures, countries, topics, statements.Topics];

    public FigureStyle Style => FigureStyle.Counted;

    public Calibration Calibration { get; } = new();

    public void Add(RecordArticle article, ArticleAnalysis analysis)
    {
        var gold = article.Gold;
        articles.Number++;
        statements.Add(article, analysis);
        people.Add(gold, analysis);
        meetings.Add(gold, analysis);
        dateline.Add(gold.Dateline, analysis.Dateline);
        countries.Add(analysis.Countries.Except(gold.CountriesOptional).ToHashSet(), gold.Countries.ToHashSet());
        topics.Add(TopicIds.Of(analysis.Topics).Except(TopicIds.Of(gold.TopicsOptional)).ToHashSet(), TopicIds.Of(gold.Topics));
    }
}
