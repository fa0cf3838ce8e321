using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Reads one article the way a careful desk editor would. Pure and safe to share between threads: the same input gives the same analysis,
/// no text makes it throw, and its time grows linearly with the text.
/// </summary>
public sealed class ArticleAnalyzer(Lexicon lexicon)
{
    /// <summary>Changes whenever the same text may be read differently; stored with each article.</summary>
    public const string Version = "1";

    private readonly MentionFinder mentionFinder = new(lexicon);
    private readonly TopicFinder topicFinder = new(lexicon);
    private readonly CountryFinder countryFinder = new(lexicon);

    /// <summary>Reads the article.</summary>
    public ArticleAnalysis Analyze(ArticleInput article)
    {
        var text = new ArticleText(article.Text);
        var mentions = mentionFinder.Find(text, article.Date);
        ImmutableArray<TextSpan> furniture = [];
        ImmutableArray<FoundMeeting> meetings = [];
        var statements = StatementFinder.Find(text, mentions, furniture, article.Date);
        var topics = topicFinder.Find(text, article.Headline, meetings, mentions, furniture);
        return new ArticleAnalysis
        {
            Kind = ArticleKind.Report,
            Language = "en",
            Headline = new FoundHeadline(article.Headline ?? "", Derived: article.Headline is null),
            Dateline = new Dateline { Date = article.Date, DateBasis = article.Date is null ? null : article.DateBasis },
            Furniture = furniture,
            People = Parties.Of(mentions, statements),
            Statements = [.. statements.Select(s => s with { Topics = topics.On(s.Content) })],
            Meetings = meetings,
            Topics = topics.All,
            Countries = countryFinder.Find(text, mentions, article.Date, furniture).Codes,
        };
    }
}
