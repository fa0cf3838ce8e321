using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>A text that people marked.</summary>
internal interface IGoldArticle
{
    string Text { get; }
}

/// <summary>Compares readings with what people marked in the same texts, one article after the other.</summary>
internal interface IScore<in TArticle>
    where TArticle : IGoldArticle
{
    void Add(TArticle article, ArticleAnalysis analysis);

    IReadOnlyList<Figure> Figures { get; }

    FigureStyle Style { get; }

    Calibration Calibration { get; }
}
