using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// The places that a text names together with a past time: after "they met in Torsholm in 2022 and at Lakeford in 2023", what was said "in Torsholm" was said in 2022.
/// A place where the report itself is, or that it names with several times, tells nothing.
/// </summary>
internal sealed class PlacesThen(AnnotatedText text)
{
    private const int LongestName = 4;

    private readonly Dictionary<string, ToldTime?> times = new(StringComparer.Ordinal);
    private HashSet<string>? here;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Remembers the place that stands beside the words of a time.</summary>
    public void Note(int first, int end, Sentence sentence, ToldTime time)
    {
        if (Beside(first, end, sentence) is not { } place || IsHere(place))
        {
            return;
        }

        var known = times.TryGetValue(place, out var before);
        times[place] = !known || (before is not null && before.From <= time.To && time.From <= before.To) ? Narrower(before, time) : null;
    }

    /// <summary>The time of the place that a preposition at this token leads to, and only where that is the one time; null where there is none.</summary>
    public (string Place, ToldTime Time)? Told(int preposition) =>
        IsPlaceWord(preposition) && Tokens[preposition].Lower != "to" && NameAt(preposition + 1) is var (_, place) && times.GetValueOrDefault(place) is { } time ? (place, time) : null;

    private static ToldTime Narrower(ToldTime? before, ToldTime time) => before is not null && before.To.DayNumber - before.From.DayNumber < time.To.DayNumber - time.From.DayNumber ? before : time;

    // "in Torsholm in 2022", "at Lakeford, in Nordria, in November 2023"; "in November 2023, in Torsholm"
    private string? Beside(int first, int end, Sentence sentence)
    {
        var at = first - 1;
        at -= at > sentence.First && Tokens[at].Any(WordClasses.Preposition) ? 1 : 0;
        at -= at > sentence.First && Tokens[at].Lower == "," ? 1 : 0;
        string? found = null;
        for (var i = at; i >= sentence.First && i > at - 9 && (Tokens[i].Any(WordClasses.Capital) || Tokens[i].Lower is "," || IsPlaceWord(i) || Tokens[i].Any(WordClasses.Article)); i--)
        {
            found = IsPlaceWord(i) && NameAt(i + 1) is var (_, place) ? place : found;
        }

        var after = end < sentence.End && Tokens[end].Lower == "," ? end + 1 : end;
        return found ?? (after < sentence.End && IsPlaceWord(after) && NameAt(after + 1) is var (_, later) ? later : null);
    }

    private bool IsPlaceWord(int at) => at >= 0 && at < Tokens.Length && !Tokens[at].Quoted && Tokens[at].Lower is "in" or "at" or "from" or "off" or "to";

    private (int End, string Name)? NameAt(int at)
    {
        at += at + 1 < Tokens.Length && Tokens[at].Lower == "the" ? 1 : 0; // "at the Torsholm summit"
        var end = at;
        while (end < Tokens.Length && end - at < LongestName && Tokens[end].Kind == TokenKind.Word && !Tokens[end].Quoted && Tokens[end].Any(WordClasses.Capital) && !Tokens[end].Any(WordClasses.Month | WordClasses.Day | WordClasses.Title))
        {
            end++;
        }

        return end > at ? (end, NameWords.Fold(text.Span(at, end).Of(text.Text))) : null;
    }

    // Where the report is from stands in its first sentences.
    private bool IsHere(string place)
    {
        here ??= [.. NameWords.Split(text.Article.Paragraphs is [var first, ..] ? first.Of(text.Text)[..Math.Min(first.Length, 600)] : "").Select(w => w.Folded)];
        return here.Contains(place.Split(' ')[0]);
    }
}
