using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// Finds words that say when, and what days they mean seen from the article's day: on Saturday 27 April, "on Friday" is the 26th.
/// A bare weekday is the last one, the article's own day included; with <c>ahead</c> it is the next one ("will meet on Friday").
/// </summary>
public static class DatePhrases
{
    /// <summary>The phrases inside <paramref name="within"/>, in text order, never overlapping.</summary>
    public static ImmutableArray<DatePhrase> Find(string text, TextSpan within, DateOnly? articleDate, bool ahead = false)
    {
        var start = Math.Clamp(within.Start, 0, text.Length);
        var words = NameWords.Split(text.Substring(start, Math.Clamp(within.Length, 0, text.Length - start)));
        var found = ImmutableArray.CreateBuilder<DatePhrase>();
        DateOnly? today = articleDate is { Year: >= 300 and <= 9900 } ? articleDate : null;
        for (var i = 0; i < words.Count;)
        {
            var reading = new DateReading(words, i, today, ahead);
            if (reading.Read() is { } phrase)
            {
                found.Add(phrase with { Span = TextSpan.FromBounds(start + words[reading.First].Span.Start, start + words[reading.End - 1].Span.End) });
                i = reading.End;
            }
            else
            {
                i++;
            }
        }

        return found.ToImmutable();
    }
}
