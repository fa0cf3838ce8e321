using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Finds again where a statement stood of which only the words were kept, as <see cref="StatementWords"/> wrote them.</summary>
internal sealed class WordsInText(string text)
{
    private const int Shortest = 12;

    private readonly string flat = text.Replace('\n', ' ').Replace('\r', ' ');

    /// <summary>The stretches that stand in the text once and only once; empty when none does.</summary>
    public ImmutableArray<TextSpan> Find(string words) =>
    [
        .. words.Split(['“', '”', '…']).Select(stretch => stretch.Trim()).Where(stretch => stretch.Length >= Shortest).Distinct().Select(Once).OfType<TextSpan>().Order(),
    ];

    private TextSpan? Once(string stretch) =>
        flat.IndexOf(stretch, StringComparison.Ordinal) is >= 0 and var at && flat.IndexOf(stretch, at + 1, StringComparison.Ordinal) < 0 ? new TextSpan(at, stretch.Length) : null;
}
