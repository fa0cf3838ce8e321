using System.Collections.Immutable;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>A meeting with everything that its tellings say of it.</summary>
internal sealed record MergedTelling(MeetingTelling Main, double Confidence)
{
    public TextSpan? Place { get; init; }

    /// <summary>Where the journey led on which it was held: less exact than a place or dateline.</summary>
    public TextSpan? JourneyPlace { get; init; }

    public DatePhrase? When { get; init; }

    public TextSpan? Duration { get; init; }

    public string? Host { get; init; }

    public ImmutableArray<string> Mediators { get; init; } = [];
}

/// <summary>
/// Puts the tellings of one meeting together: the same people, the same kind of occasion, and nothing that keeps them apart. A journey is told by its meetings
/// where there are any: "arrived in China on Wednesday" is no visit beside the talks held there.
/// </summary>
internal static class Merging
{
    private static readonly ImmutableArray<MeetingStatus> Firmness =
        [MeetingStatus.Proposed, MeetingStatus.Planned, MeetingStatus.Disputed, MeetingStatus.Held, MeetingStatus.Postponed, MeetingStatus.Cancelled];

    /// <summary>How many meetings of one person are looked at for another telling of the same one.</summary>
    private const int Back = 30;

    /// <summary>How many days before the report a meeting was that is no longer its news.</summary>
    private const int DaysOfNews = 365;

    public static IEnumerable<MergedTelling> Together(List<MeetingTelling> tellings, Mentions mentions, string text, DateOnly? day)
    {
        var merged = new List<MergedTelling>();
        var byParticipant = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var telling in tellings.OrderBy(t => t.OnlyAdds).ThenBy(t => t.HowUnsaid))
        {
            var same = telling.Participants.SelectMany(p => byParticipant.GetValueOrDefault(p, []).TakeLast(Back)).Distinct().Where(i => IsSame(merged[i], telling, text) && !IsOfAnEarlierTime(merged[i], telling, day)).Order().Cast<int?>().FirstOrDefault()
                ?? Enumerable.Range(0, Math.Min(Back, merged.Count)).Select(i => merged.Count - 1 - i).Where(i => IsOfTheirGovernments(merged[i], telling, mentions) && !IsOfAnEarlierTime(merged[i], telling, day)).Cast<int?>().FirstOrDefault();
            if (same is { } known)
            {
                merged[known] = With(merged[known], telling, mentions);
            }
            else if (!telling.OnlyAdds || telling.OrStandsAlone)
            {
                merged.Add(new MergedTelling(telling, telling.Confidence) { Place = telling.Place, When = telling.When, Duration = telling.Duration, Host = telling.Host, Mediators = telling.Mediators });
                foreach (var participant in telling.Participants)
                {
                    (byParticipant.TryGetValue(participant, out var places) ? places : byParticipant[participant] = []).Add(merged.Count - 1);
                }
            }
        }

        var inMeetings = merged.Where(m => m.Main.Type is not (MeetingType.Visit or MeetingType.Call)).SelectMany(m => m.Main.Participants).ToHashSet(StringComparer.Ordinal);
        var journeys = merged.Where(m => m.Main is { Type: MeetingType.Visit, Status: MeetingStatus.Held or MeetingStatus.Planned } && inMeetings.Contains(m.Main.Participants[0]))
            .ToLookup(m => m.Main.Participants[0], StringComparer.Ordinal);
        return merged.Where(m => !(m.Main is { Type: MeetingType.Visit, Status: MeetingStatus.Held } && inMeetings.Contains(m.Main.Participants[0])) && !IsOnTheWayTo(m.Main, merged, byParticipant, mentions))
            .Select(m => m with { JourneyPlace = PlaceOnJourney(m.Main, m.When, journeys, mentions) });
    }

    /// <summary>"Will fly to Qarath on Monday for talks with Wen", "is visiting Qarath for talks with Wen": the journey is told by the talks it leads to.</summary>
    private static bool IsOnTheWayTo(MeetingTelling journey, List<MergedTelling> merged, Dictionary<string, List<int>> byParticipant, Mentions mentions) =>
        journey is { Type: MeetingType.Visit, Status: MeetingStatus.Planned }
        && byParticipant[journey.Participants[0]].Take(Back).Select(i => merged[i].Main)
            .Any(m => m is { Type: not (MeetingType.Visit or MeetingType.Call) } && (m.Status == MeetingStatus.Planned || (m.Status == MeetingStatus.Held && journey.When is null)) && m.Participants.Any(p => mentions.Parties.GetValueOrDefault(p)?.Country is { } country && country == journey.Country));

    private static bool IsSame(MergedTelling known, MeetingTelling telling, string text)
    {
        var (one, other) = (known.Main.Participants, telling.Participants);
        var shared = one.Count(other.Contains);
        if (telling.IsOfAll && one.Length < other.Length)
        {
            return false;
        }

        if (telling.OnlyAdds)
        {
            return shared == other.Length && known.Main.Type != MeetingType.Visit && (telling.IsTheNews || IsOneTime(TimeOf(known), TimeOf(telling)));
        }

        if (telling.HowUnsaid && known.Main is { Type: not MeetingType.Visit, Status: MeetingStatus.Held })
        {
            return shared == other.Length && IsOneTime(TimeOf(known), TimeOf(telling)) && (telling.Rule != JointActs.Rule || known.Place is not { } there || telling.Place is not { } here || there.Of(text) == here.Of(text));
        }

        return shared == Math.Min(one.Length, other.Length) && (shared >= 2 || (one.Length == 1 && other.Length == 1))
            && IsOneKind(known.Main.Type, telling.Type)
            && IsOneTime(TimeOf(known), TimeOf(telling))
            && (known.Place is null || telling.Place is null || known.Main.Type != MeetingType.Visit || telling.Type != MeetingType.Visit || known.Main.Country == telling.Country)
            && IsOneStatus(known, telling);
    }

    /// <summary>"The leaders of Nordria and Halistan met" beside "President Lindqvist met President Wen": one telling names the states, the other who came for each.</summary>
    private static bool IsOfTheirGovernments(MergedTelling known, MeetingTelling telling, Mentions mentions)
    {
        var (one, other) = (known.Main.Participants, telling.Participants);
        return one.Length > 1 && other.Length > 1 && IsOneKind(known.Main.Type, telling.Type) && IsOneTime(TimeOf(known), TimeOf(telling)) && IsOneStatus(known, telling)
            && (AreGovernments(one) ? AreServedBy(one, other, mentions) : AreGovernments(other) && AreServedBy(other, one, mentions));
    }

    private static bool AreGovernments(ImmutableArray<string> parties) => parties.All(p => GovernmentIds.CountryOf(p) is not null);

    private static bool AreServedBy(ImmutableArray<string> governments, ImmutableArray<string> people, Mentions mentions) =>
        people.Select(p => mentions.Parties.GetValueOrDefault(p)).All(p => p?.Type == PartyType.Person && (p.Country is null || governments.Contains(GovernmentIds.Of(p.Country))))
        && people.Select(p => mentions.Parties[p].Country).Distinct(StringComparer.Ordinal).Count() == governments.Length;

    private static bool IsOneKind(MeetingType one, MeetingType other) => (one == MeetingType.Call) == (other == MeetingType.Call) && (one == MeetingType.Visit) == (other == MeetingType.Visit);

    /// <summary>"I met him today," said on another day: whose today it is, only the words themselves know.</summary>
    private static DatePhrase? TimeOf(MeetingTelling telling) => telling.InQuotation && telling.When is { Absolute: false } ? null : telling.When;

    private static DatePhrase? TimeOf(MergedTelling known) => known.Main.InQuotation && known.When is { Absolute: false } ? null : known.When;

    private static bool IsOneTime(DatePhrase? one, DatePhrase? other) =>
        one is null || other is null || one.From is null || other.From is null || (one.From <= other.To && other.From <= one.To);

    /// <summary>"Okafor and Wen met. In March of last year they had signed": what was told without a day is the news, what has a day long before is not.</summary>
    private static bool IsOfAnEarlierTime(MergedTelling known, MeetingTelling telling, DateOnly? day) =>
        known is { When: null, Main.Status: MeetingStatus.Held, Main.Type: not MeetingType.Visit } && day is { } today && !telling.HowUnsaid && telling.When?.To is { } then && then.AddDays(DaysOfNews) < today;

    /// <summary>
    /// "Will meet on Monday" and "met" are two meetings where the coming one has a day of its own, or where others will be there too ("Okafor met Wen. … The two will meet Lindqvist and Quist");
    /// else it is the same, told before and after.
    /// </summary>
    private static bool IsOneStatus(MergedTelling known, MeetingTelling telling) =>
        known.Main.Status == telling.Status || (!WillBeJoined(known.Main, telling) && !WillBeJoined(telling, known.Main) && !known.Main.IsAnother && !telling.IsAnother && (known.Main.Status == MeetingStatus.Planned ? known.When : telling.When)?.IsAhead is not true);

    private static bool WillBeJoined(MeetingTelling held, MeetingTelling planned) =>
        held is { Status: MeetingStatus.Held, Participants.Length: > 1 } && planned.Status == MeetingStatus.Planned && planned.Participants.Length > held.Participants.Length;

    private static MergedTelling With(MergedTelling known, MeetingTelling telling, Mentions mentions)
    {
        var claimant = Claimant(known.Main, telling, mentions);
        var status = Status(known.Main.Status, telling, claimant);
        return known with
        {
            Main = known.Main with
            {
                Status = status,
                ClaimedBy = claimant,
                IsTheNews = known.Main.IsTheNews || telling.IsTheNews,
                IsToTown = known.Main.IsToTown || telling.IsToTown,
                Participants = telling.Participants.Length > known.Main.Participants.Length || (AreGovernments(known.Main.Participants) && !AreGovernments(telling.Participants)) ? telling.Participants : known.Main.Participants,
                Type = known.Main.Type == MeetingType.Talks ? telling.OnlyAdds || telling.HowUnsaid ? known.Main.Type : telling.Type : known.Main.Type,
            },
            Confidence = Math.Min(0.97, Math.Round(Math.Max(known.Confidence, telling.Confidence) + 0.03, 2)),
            Place = telling.IsToTown && !known.Main.IsToTown && known.Main.Type == MeetingType.Visit ? telling.Place : known.Place ?? (IsPerhapsElsewhere(known, telling) ? null : telling.Place),
            When = known.When ?? telling.When,
            Duration = known.Duration ?? telling.Duration,
            Host = known.Host ?? telling.Host,
            Mediators = [.. known.Mediators.Union(telling.Mediators, StringComparer.Ordinal)],
        };
    }

    /// <summary>"Signed it on Tuesday. … The two agreed in Geneva": what has its day was not where something without one was.</summary>
    private static bool IsPerhapsElsewhere(MergedTelling known, MeetingTelling telling) => telling.HowUnsaid && known.When is not null && telling.When is null;

    /// <summary>Held and denied is disputed where only one side says that it was held.</summary>
    private static MeetingStatus Status(MeetingStatus known, MeetingTelling telling, string? claimant) => (known, telling.Status, telling.OnlyAdds) switch
    {
        (MeetingStatus.Held, MeetingStatus.Disputed, _) or (MeetingStatus.Disputed, MeetingStatus.Held, false) => claimant is null ? MeetingStatus.Held : MeetingStatus.Disputed,
        (_, _, true) => known,
        _ => Firmer(known, telling.Status),
    };

    /// <summary>Whose word alone it still is: nobody's once the article or the other side says so too.</summary>
    private static string? Claimant(MeetingTelling known, MeetingTelling telling, Mentions mentions)
    {
        if (telling.OnlyAdds || telling.Status != MeetingStatus.Held)
        {
            return known.ClaimedBy;
        }

        if (known.Status != MeetingStatus.Held)
        {
            return telling.ClaimedBy;
        }

        return known.ClaimedBy == telling.ClaimedBy || (known.ClaimedBy is { } one && telling.ClaimedBy is { } other && mentions.Parties.GetValueOrDefault(one)?.Country is { } country && country == mentions.Parties.GetValueOrDefault(other)?.Country)
            ? known.ClaimedBy : null;
    }

    /// <summary>What the article says most firmly: cancelled or put off stays so, held beats planned, planned beats proposed.</summary>
    private static MeetingStatus Firmer(MeetingStatus one, MeetingStatus other) => Firmness.IndexOf(one) > Firmness.IndexOf(other) ? one : other;

    /// <summary>Where a journey led on which the meeting was held: to the other side's country.</summary>
    private static TextSpan? PlaceOnJourney(MeetingTelling meeting, DatePhrase? when, ILookup<string, MergedTelling> journeys, Mentions mentions) =>
        meeting is { Status: MeetingStatus.Held or MeetingStatus.Planned, Type: not MeetingType.Call }
            ? meeting.Participants.SelectMany(p => journeys[p].Take(Back)).Where(j => (j.Main.Status == meeting.Status || meeting.Status == MeetingStatus.Planned) && IsOneTime(j.When, when)).OrderByDescending(j => j.Main.IsToTown).FirstOrDefault(j => meeting.Participants.Any(p => mentions.Parties.GetValueOrDefault(p)?.Country == j.Main.Country))?.Place : null;
}
