using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Sharing;

/// <summary>What stands on the picture with which a statement is shared elsewhere.</summary>
/// <param name="Words">What was said, with the words that lead into it: of a denial, its cue.</param>
/// <param name="Who">"Ngozi Okafor".</param>
/// <param name="Part">"ambassador, to Maria Lindqvist"; empty where nothing is known.</param>
/// <param name="Source">"The Harbour Gazette, 26 April 2024".</param>
public sealed record ShareCard(string Words, string Who, string Part, string Source)
{
    /// <summary>As OpenGraph's readers like it.</summary>
    public const int Width = 1200;

    public const int Height = 630;

    private const int MostWords = 300;
    private const int MostOfLine = 90;

    /// <summary>
    /// The card of a statement; null where a picture would mislead: elsewhere nothing stands beside it to say that the finding is in doubt, that a machine
    /// translated the words back, or that the report is a sample. Nor is there one of words that nobody named is known to have said.
    /// </summary>
    public static ShareCard? Of(StatementRow statement)
    {
        if (statement.IsSample || statement.Wording == Wording.Retranslated || Modes.IsInDoubt(statement) || !statement.Speakers.Any())
        {
            return null;
        }

        var office = statement.Speakers.Count() == 1 ? statement.Speakers.First().Office : null;
        var addressees = Counted.Joined(statement.Addressees.Select(p => p.Name));
        var part = string.Join(", ", new[] { office, addressees.Length > 0 ? $"to {addressees}" : null }.Where(p => p is { Length: > 0 }));
        var day = statement.SaidOn is null && statement.SaidFrom is null && statement.SaidTo is null ? "undated" : Captions.Said(statement);
        return new ShareCard(QuotedWords.Shortened(Captions.Words(statement), MostWords), QuotedWords.Shortened(Captions.Speakers(statement), MostOfLine), QuotedWords.Shortened(part, MostOfLine),
            QuotedWords.Shortened(statement.Outlet is { Length: > 0 } outlet ? $"{outlet}, {day}" : day, MostOfLine));
    }

    /// <summary>The same in one sentence, for those who do not see the picture.</summary>
    public string InWords => $"{Who}{(Part.Length > 0 ? $" ({Part})" : "")}: {Words} {Source}.";
}
