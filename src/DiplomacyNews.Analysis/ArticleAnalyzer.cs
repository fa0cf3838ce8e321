using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.Meetings;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Reads one article the way a careful desk editor would. Pure and safe to share between threads: the same input gives the same analysis,
/// no text makes it throw, and its time grows linearly with the text.
/// </summary>
/// <param name="lexicon">Who and what is known.</param>
/// <param name="spans">Proposes where statements stand; null reads by rules alone.</param>
public sealed class ArticleAnalyzer(Lexicon lexicon, IStatementSpans? spans = null)
{
    /// <summary>Changes whenever the same text may be read differently; stored with each article.</summary>
    public const string Version = "10";

    private readonly FurnitureFinder furnitureFinder = new(lexicon);
    private readonly ArticleDates dates = new(lexicon);
    private readonly MentionFinder mentionFinder = new(lexicon);
    private readonly StatementFinder statementFinder = new(lexicon);
    private readonly TopicFinder topicFinder = new(lexicon);
    private readonly CountryFinder countryFinder = new(lexicon);

    /// <summary>The name of what proposes statements, or "rules" for rules alone; stored with each article.</summary>
    public string Reader => spans?.Name ?? "rules";

    /// <summary>Reads the article.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop, as a program that ends asks: a text of megabytes takes a minute with the network.</exception>
    public ArticleAnalysis Analyze(ArticleInput article, CancellationToken cancellationToken = default)
    {
        // What can be seen without knowing what it means: paragraphs, trailers, the dateline, quotations, sentences.
        var paragraphs = new ArticleText(article.Text);
        var furniture = furnitureFinder.Find(paragraphs);
        var stated = dates.Stated(article, paragraphs, out var printedDateline);
        var unsaid = NotSaid(furniture, printedDateline);
        var found = new ArticleAnalysis
        {
            Kind = ArticleKind.Report,
            Language = LanguageFinder.Find(article.Text),
            Wording = WordingFinder.Find(paragraphs, furniture),
            Headline = article.Headline is { } headline ? new FoundHeadline(headline, Derived: false) : new FoundHeadline(HeadlineMaker.Make(paragraphs, furniture, printedDateline), Derived: true),
            Outlet = article.Outlet ?? furniture.Outlet ?? (printedDateline?.Agency is { } agency ? furnitureFinder.OutletNamed(agency) : null),
            Dateline = stated,
            Furniture = furniture.Spans,
        };
        return found.Language == "en" ? Read(article, paragraphs, printedDateline, unsaid, found, cancellationToken) : found;
    }

    private ArticleAnalysis Read(ArticleInput article, ArticleText paragraphs, FoundDateline? printedDateline, ImmutableArray<TextSpan> unsaid, ArticleAnalysis found,
        CancellationToken cancellationToken)
    {
        // Who is named, by the day; then the day by who is named, where nothing states it.
        var text = AnnotatedText.Read(paragraphs, printedDateline?.Span);
        var mentions = mentionFinder.Find(paragraphs, found.Dateline.Date, unsaid);
        var dateline = dates.Infer(found.Dateline, paragraphs, mentions);

        // Who said what; who met whom; what it is all about.
        var countries = countryFinder.Find(paragraphs, mentions, dateline.Date, found.Furniture);
        var said = statementFinder.Find(text, mentions, unsaid, dateline.Date, spans, cancellationToken);
        var meetings = MeetingFinder.Find(text, mentions, countries, dateline, found.Furniture, said);
        var statements = StatementMeetings.Link(text, said, meetings);
        var topics = topicFinder.Find(paragraphs, article.Headline, meetings, mentions, found.Furniture);

        return found with
        {
            Kind = ArticleKinds.Of(text, article.Headline),
            Dateline = dateline,
            People = Parties.Of(mentions, statements, meetings, countries),
            Statements = [.. statements.Select(s => s with { Topics = topics.On(s.Content) })],
            Meetings = meetings,
            Topics = topics.All,
            Countries = countries.Codes,
        };
    }

    private static ImmutableArray<TextSpan> NotSaid(FoundFurniture furniture, FoundDateline? dateline) =>
        dateline is null ? furniture.Spans : [.. furniture.Spans, dateline.Span];
}
