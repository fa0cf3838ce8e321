using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Reads one article the way a careful desk editor would. Pure and safe to share between threads: the same input gives the same analysis,
/// no text makes it throw, and its time grows linearly with the text.
/// </summary>
public sealed class ArticleAnalyzer(Lexicon lexicon)
{
    /// <summary>Changes whenever the same text may be read differently; stored with each article.</summary>
    public const string Version = "1";

    /// <summary>Reads the article.</summary>
    public ArticleAnalysis Analyze(ArticleInput article)
    {
        _ = lexicon;
        var text = new ArticleText(article.Text);
        var mentions = new Mentions([], ImmutableDictionary<string, Party>.Empty);
        var statements = StatementFinder.Find(text, mentions, [], article.Date);
        return new ArticleAnalysis
        {
            Kind = ArticleKind.Report,
            Language = "en",
            Headline = new FoundHeadline(article.Headline ?? "", Derived: article.Headline is null),
            Dateline = new Dateline { Date = article.Date, DateBasis = article.Date is null ? null : article.DateBasis },
            Statements = statements,
        };
    }
}
