using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Reading;

/// <summary>The ways in which a report can be read. Each is made when first asked for, because its tables take their time.</summary>
internal sealed class Analyzers
{
    private readonly NewsSettings settings;
    private readonly Lazy<ArticleAnalyzer> byRules;
    private readonly Lazy<ArticleAnalyzer> best;

    /// <param name="lexicon">Who and what is known.</param>
    /// <param name="settings">Say which is used first.</param>
    /// <param name="spans">Gives what proposes statements, or null where there is no such thing.</param>
    public Analyzers(Lexicon lexicon, NewsSettings settings, Func<IStatementSpans?> spans)
    {
        this.settings = settings;
        byRules = new(() => new ArticleAnalyzer(lexicon));
        best = new(() => spans() is { } proposer ? new ArticleAnalyzer(lexicon, proposer) : byRules.Value);
    }

    /// <summary>By rules alone: quick.</summary>
    public ArticleAnalyzer ByRules => byRules.Value;

    /// <summary>By the network and the rules, or by rules alone where there is no network to read with.</summary>
    public ArticleAnalyzer Best => best.Value;

    /// <summary>For a report that comes in.</summary>
    public ArticleAnalyzer First => settings.ReadsByRulesFirst ? ByRules : Best;

    /// <summary>For an article that is stored, so that an editor's decision changes nothing beside what was decided.</summary>
    public ArticleAnalyzer LikeBefore(string readBy) => readBy == Article.ByRules ? ByRules : Best;
}
