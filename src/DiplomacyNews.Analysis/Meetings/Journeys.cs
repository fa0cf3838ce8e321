using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Words of travel to a country or its capital: "will visit China in May", "his trip to Doha", "arrived in Ankara".</summary>
internal static class Journeys
{
    private const int Reach = 4;

    /// <summary>The destination of the journey that the word at <paramref name="at"/> tells of, or null.</summary>
    public static CountryMention? Destination(SentencePieces sentence, int at, CountryMentions countries)
    {
        var word = sentence.Word(at);
        if (MeetingWords.Visit.Contains(word) && PlaceAt(sentence, at + 1, countries) is { } visited)
        {
            return visited;
        }

        if (!MeetingWords.Travel.Contains(word))
        {
            return null;
        }

        for (var i = at + 1; i < sentence.Count && i <= at + Reach; i++)
        {
            if (sentence.Word(i) is "to" or "in" && PlaceAt(sentence, i + 1, countries) is { } place)
            {
                return sentence.Word(i) == "in" && word is not ("arrive" or "arrived" or "arrives" or "arriving" or "land" or "landed" or "lands") ? null : place;
            }

            if (sentence[i].Names || sentence[i].Any(WordClasses.Coordinator | WordClasses.Verb))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The verb of the journey: the word itself, or the one that makes it: "has made an unannounced visit".</summary>
    public static int Verb(SentencePieces sentence, int at)
    {
        var first = MeetingPhrases.PhraseStart(sentence, at);
        return first > 0 && first < at && sentence.Word(first - 1) is "made" or "makes" or "make" or "paid" or "pays" or "pay" or "began" or "begins" or "ended" or "concluded" ? first - 1 : at;
    }

    /// <summary>A country or capital that begins here, "the" passed over; not one whose adjective or possessive leads on to something else ("visit China's embassy").</summary>
    private static CountryMention? PlaceAt(SentencePieces sentence, int at, CountryMentions countries)
    {
        if (sentence.Word(at) == "the")
        {
            at++;
        }

        if (at >= sentence.Count || sentence[at].IsPerson)
        {
            return null;
        }

        foreach (var mention in countries.In(new TextSpan(sentence[at].Span.Start, 1)))
        {
            if (mention.Kind is CountryMentionKind.Name or CountryMentionKind.Capital && mention.Span.Start == sentence[at].Span.Start)
            {
                var last = at;
                while (last + 1 < sentence.Count && sentence[last + 1].Span.End <= mention.Span.End)
                {
                    last++;
                }

                return sentence[last].Possessive || sentence.Word(last + 1) is "-" or "–" ? null : mention;
            }
        }

        return null;
    }
}
