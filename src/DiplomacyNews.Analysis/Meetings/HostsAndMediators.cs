using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// Who gave a meeting its house and who went between the sides, by the words beside it: "hosted by Qatar", "Oman will host the talks", "mediated by Oman",
/// "Qatari mediators", "under Omani mediation", "an Omani-brokered round".
/// </summary>
internal sealed class HostsAndMediators(MeetingSubjects subjects, Sides sides)
{
    /// <summary>How far from the word for the meeting they are named, in pieces.</summary>
    private const int Reach = 40;

    /// <summary>How far after its verb the meeting stands that somebody holds or mediates.</summary>
    private const int ObjectReach = 8;

    private static readonly FrozenSet<string> Mediating = FrozenSet.Create("mediated", "brokered", "mediates", "mediating", "brokers", "brokering", "mediate", "broker");

    private static readonly FrozenSet<string> Hosting = FrozenSet.Create("hosted", "hosts", "host", "hosting");

    /// <summary>The host, or null, and the mediators of the meeting that the word at <paramref name="at"/> tells of.</summary>
    public (Party? Host, ImmutableArray<Party> Mediators) Read(SentencePieces sentence, int at)
    {
        Party? host = null;
        var mediators = ImmutableArray.CreateBuilder<Party>();
        for (var i = Math.Max(0, at - Reach); i < sentence.Count && i <= at + Reach; i++)
        {
            if (host is null && Hosting.Contains(sentence.Word(i)))
            {
                host = Host(sentence, i, at);
            }

            mediators.AddRange(Mediators(sentence, i, at));
        }

        return (host, [.. mediators.DistinctBy(m => m.Id)]);
    }

    /// <summary>Whether the word is one of going between two sides.</summary>
    public static bool IsMediation(string word) => Mediating.Contains(word) || word is "mediation" or "mediators" or "mediator" or "intermediaries" or "intermediary" or "go-between" or "facilitation";

    private Party? Host(SentencePieces sentence, int at, int meeting)
    {
        if (sentence.Word(at) == "hosted" && sentence.Word(at + 1) == "by")
        {
            return Named(sentence, at + 2).FirstOrDefault();
        }

        // "the host, Qatar", "host country Qatar"
        if (sentence.Word(at) is "host" or "hosts" && IsName(sentence, at))
        {
            var next = sentence.Word(at + 1) is "country" or "nation" or "government" or "," ? at + 2 : at + 1;
            return next < sentence.Count && sentence[next].Names ? sentence[next].Party : null;
        }

        // "will host a new round of talks"
        return meeting > at && meeting <= at + ObjectReach ? subjects.Before(sentence, at).FirstOrDefault() : null;
    }

    /// <summary>Whether "host" is no verb here.</summary>
    private static bool IsName(SentencePieces sentence, int at) =>
        at == 0 ? at + 1 < sentence.Count && sentence[at + 1].Names : sentence[at - 1].Possessive || sentence[at - 1].Any(WordClasses.Article | WordClasses.Possessive) || sentence.Word(at - 1) is "summit" or "and" or "by" or "with";

    private ImmutableArray<Party> Mediators(SentencePieces sentence, int at, int meeting)
    {
        var word = sentence.Word(at);
        if (Mediating.Contains(word) || word == "facilitated")
        {
            return sentence.Word(at + 1) == "by" ? Named(sentence, at + 2)
                : word == "facilitated" || (meeting != at && (meeting < at || meeting > at + ObjectReach)) ? []
                : word.EndsWith("ing", StringComparison.Ordinal) && at > 0 && sentence[at - 1] is { CanMeet: true, Possessive: false } acting ? [acting.Party!]
                : subjects.Before(sentence, at);
        }

        // "with the mediation of Oman", "under Omani mediation", "Oman's mediation"
        if (word is "mediation" or "facilitation")
        {
            return sentence.Word(at + 1) is "of" or "by" or "from" ? Named(sentence, at + 2)
                : at > 0 && sentence[at - 1] is { Names: true, Possessive: true } owner ? [owner.Party!]
                : sides.Owners(sentence, at);
        }

        if (word is "mediators" or "mediator" or "intermediaries" or "intermediary" or "go-between")
        {
            return sentence.Word(at + 1) is "from" ? sides.Listed(sentence, at + 2)
                : sides.Owners(sentence, at) is { IsEmpty: false } owners ? owners
                : at + 1 < sentence.Count && sentence[at + 1] is { Names: true } named ? [named.Party!] : [];
        }

        // "Omani-mediated talks"
        return word.EndsWith("-mediated", StringComparison.Ordinal) || word.EndsWith("-brokered", StringComparison.Ordinal) ? sides.Named(sentence[at]) is { } adjective ? [adjective] : [] : [];
    }

    private ImmutableArray<Party> Named(SentencePieces sentence, int first) => subjects.Others(sentence, first).Parties is { IsEmpty: false } named ? named : sides.Listed(sentence, first);
}
