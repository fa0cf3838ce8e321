using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Topics;

/// <summary>Topics that a meeting speaks for by who takes part, whatever words are used: when the two foreign ministers sit down, their countries' relations are a topic.</summary>
internal static class TopicsOfMeetings
{
    /// <summary>The topics that are about two sides: countries by ISO code, the European Union by its body id.</summary>
    private static readonly (string One, string Other, string Topic)[] Relations =
    [
        ("USA", "CHN", "us-china-relations"), ("USA", "RUS", "us-russia-relations"), ("CHN", "RUS", "china-russia-relations"),
        ("european-union", "CHN", "eu-china-relations"), ("european-union", "USA", "transatlantic-relations"),
    ];

    public static IEnumerable<TopicEvidence> Evidence(ImmutableArray<FoundMeeting> meetings, Mentions mentions)
    {
        foreach (var meeting in meetings)
        {
            var sides = meeting.Participants.Select(p => Side(p, mentions)).ToHashSet(StringComparer.Ordinal);
            for (var i = 0; i < Relations.Length; i++)
            {
                if (sides.Contains(Relations[i].One) && sides.Contains(Relations[i].Other))
                {
                    yield return new TopicEvidence(Relations[i].Topic, meeting.Span, 3, -1 - i);
                }
            }
        }
    }

    private static string Side(string party, Mentions mentions) =>
        mentions.Parties.GetValueOrDefault(party) is { } known ? known.Country ?? known.Id : party;
}
