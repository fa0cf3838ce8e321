using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// The talks that a report is about and of which no sentence says who held them: "the talks lasted two hours" in a report that opens with officials of two countries.
/// Watches the sentences one after another; one watcher serves one article.
/// </summary>
/// <param name="day">The article's day, or null.</param>
internal sealed class UnnamedTalks(DateOnly? day)
{
    /// <summary>How many sentences a report needs until it has said whose talks it is about.</summary>
    private const int Opening = 10;

    private readonly List<Party> leads = [];
    private MeetingTelling? found;
    private int sentences;

    /// <summary>Keeps who is named while the report opens, and the first words for talks without those who held them.</summary>
    public void Watch(SentencePieces sentence)
    {
        if (sentences++ < Opening)
        {
            foreach (var party in sentence.Where(p => !p.Quoted && p.Party is { } named && MeetingSubjects.IsOfficial(named) && named.Country is not null).Select(p => p.Party!))
            {
                if (!leads.Contains(party))
                {
                    leads.Add(party);
                }
            }
        }

        for (var i = 0; i < sentence.Count && found is null; i++)
        {
            if (IsTalks(sentence, i) && Statuses.Of(sentence, i) == MeetingStatus.Held)
            {
                found = Telling(sentence, i);
            }
        }
    }

    /// <summary>
    /// The meeting of the two whom the report opens with, where it lets both speak; none where it opens with officials of more or fewer countries, or where <paramref name="told"/> has officials of both meet.
    /// </summary>
    public IEnumerable<MeetingTelling> Read(IReadOnlyCollection<MeetingTelling> told, ImmutableArray<FoundStatement> statements, Mentions mentions)
    {
        if (found is null || statements.IsDefaultOrEmpty || leads.Select(l => l.Country).Distinct().Count() != 2)
        {
            return [];
        }

        var speakers = statements.SelectMany(s => s.Speakers).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (leads.Where(l => speakers.Contains(l.Id)).DistinctBy(l => l.Country).ToArray() is not [var one, var other])
        {
            return [];
        }

        // Where one sentence has them meet, without place or day, the talks are that meeting; where several do, nobody knows which.
        var theirs = told.Where(t => !t.OnlyAdds && t.Type is not (MeetingType.Call or MeetingType.Visit) && Countries(t, mentions) is var sides && sides.Contains(one.Country) && sides.Contains(other.Country)).ToLookup(t => t.Status == MeetingStatus.Held);
        return (theirs[true].Any() ? theirs[true] : theirs[false]).Take(2).ToList() is [] or [{ Status: MeetingStatus.Held, Place: null, When: null or { Weekday: not null } }] ? [found with { Participants = [one.Id, other.Id], OnlyAdds = theirs.Any() }] : [];
    }

    private static List<string?> Countries(MeetingTelling telling, Mentions mentions) =>
        [.. telling.Participants.Select(p => mentions.Parties.GetValueOrDefault(p)).Where(p => p?.Type == PartyType.Person).Select(p => p!.Country)];

    private MeetingTelling Telling(SentencePieces sentence, int at) => new()
    {
        Type = MeetingPhrases.TypeOf(sentence, at), Participants = [], Status = MeetingStatus.Held, Span = sentence[at].Span, Confidence = 0.6, Rule = "talks of the report", IsTheNews = true,
        Place = Circumstances.Place(sentence, at + 1), Duration = Circumstances.Duration(sentence, at), When = Circumstances.When(sentence, at, MeetingStatus.Held, day),
    };

    /// <summary>"The talks", "their meeting", "the two-day summit", in the reporter's own words and without those who met: not "the talks with", "Okafor's meeting".</summary>
    private static bool IsTalks(SentencePieces sentence, int at)
    {
        if (!(sentence.Word(at) is "talks" or "meeting" or "summit" or "negotiations" or "session") || sentence[at].Quoted || sentence[at].Possessive || MeetingPhrases.With(sentence, at, "with", "between", "of", "among") > 0)
        {
            return false;
        }

        var first = MeetingPhrases.PhraseStart(sentence, at);
        return Enumerable.Range(first, at - first).All(i => sentence.Word(i) is not ("peace" or "last" or "next" or "previous" or "earlier" or "cabinet" or "another" or "annual" or "any"))
            && (sentence.Word(first) is "the" or "their" or "this" or "these" || sentence.Word(first - 1) is "the" or "their" or "this" or "these");
    }
}
