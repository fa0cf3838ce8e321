using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// Finds the meetings, calls and visits that an article tells of: who met whom, where, when, how long, and whether it took place.
/// The several tellings of one meeting ("met on Friday with", "after his meeting with", "five hours of talks") are put together.
/// </summary>
internal static class MeetingFinder
{
    /// <summary>How many characters a report takes to say what it is about.</summary>
    private const int Opening = 600;

    /// <summary>Finds them, in the order of their first telling, outside the <paramref name="furniture"/>; the <paramref name="statements"/> say who "I" is.</summary>
    public static ImmutableArray<FoundMeeting> Find(AnnotatedText text, Mentions mentions, CountryMentions countries, Dateline dateline, ImmutableArray<TextSpan> furniture,
        ImmutableArray<FoundStatement> statements = default)
    {
        var meetings = new MeetingReader(mentions, countries, dateline.Date, new SaidBy(statements, mentions));
        var tellings = new List<MeetingTelling>();
        var unnamed = new UnnamedTalks(dateline.Date);
        foreach (var sentence in SentencePieces.All(text, mentions, furniture))
        {
            tellings.AddRange(meetings.Read(sentence));
            unnamed.Watch(sentence);
        }

        if (dateline.Place is not null)
        {
            tellings.AddRange(unnamed.Read(tellings, statements, mentions));
        }

        var then = SaidThen(statements, dateline.Date);
        tellings = [.. tellings.Select(t => t.When is null && then.TryGetValue(t.Span.Start, out var past) ? t with { When = past } : t)];
        return [.. Merging.Together(tellings, mentions, text.Text, dateline.Date ?? dateline.DateFrom)
            .Select(t => Found(t, text.Text, mentions, dateline))
            .OrderBy(m => m.Span)];
    }

    /// <summary>When it was, by where their cues begin, that words were said which the report recalls: what tells of a meeting there tells of one of that time.</summary>
    private static Dictionary<int, DatePhrase> SaidThen(ImmutableArray<FoundStatement> statements, DateOnly? day) =>
        statements.IsDefault ? [] : statements.Where(s => s is { Cue: not null, Said: { Basis: SaidBasis.Passage, From: not null } or { Basis: SaidBasis.Passage, Date: not null } } && (s.Said.To ?? s.Said.Date) < day)
            .DistinctBy(s => s.Cue!.Value.Start).ToDictionary(s => s.Cue!.Value.Start, s => new DatePhrase(default, s.Said.Date, s.Said.Date ?? s.Said.From, s.Said.Date ?? s.Said.To, Absolute: false));

    private static FoundMeeting Found(MergedTelling merged, string text, Mentions mentions, Dateline dateline)
    {
        var telling = merged.Main;
        var when = merged.When;
        return new FoundMeeting
        {
            Type = telling.Type,
            Participants = telling.Participants,
            Host = merged.Host,
            Mediators = merged.Mediators,
            ClaimedBy = telling.ClaimedBy,
            Place = merged.Place?.Of(text) ?? (IsHere(telling, when, mentions, dateline) ? dateline.Place : merged.JourneyPlace?.Of(text)),
            When = when is { Span.Length: > 0 } words ? words.Span.Of(text) : null,
            Date = when?.Date,
            DateFrom = when is { Date: null } ? when.From : null,
            DateTo = when is { Date: null } ? when.To : null,
            Status = telling.Status,
            Duration = merged.Duration?.Of(text),
            Span = telling.Span,
            Confidence = merged.Confidence,
            Rule = telling.Rule,
        };
    }

    /// <summary>Officials of two foreign countries of whose meeting a report opens: it is from where they met.</summary>
    private static bool IsNewsFromAbroad(MeetingTelling telling, Mentions mentions, Dateline dateline) =>
        (telling.Span.Start < Opening || telling.Rule == "heads of delegations") && MeetingSubjects.AreTwoSides([.. telling.Participants.Select(mentions.Parties.GetValueOrDefault).OfType<Party>()])
        && telling.Participants.All(p => mentions.Parties.GetValueOrDefault(p) is { } party && party.Country != dateline.Country);

    /// <summary>Whether a meeting without a named place was held where the report is from: it is this journey's news (or about to begin there), and one side is at home there.</summary>
    private static bool IsHere(MeetingTelling telling, DatePhrase? when, Mentions mentions, Dateline dateline) =>
        (telling.Status == MeetingStatus.Held || telling.AtHand) && telling.Type is not (MeetingType.Call or MeetingType.Visit) && dateline.Place is not null
        && (when is null || when.Weekday is not null || when.Date == dateline.Date)
        && (telling.IsTheNews || IsNewsFromAbroad(telling, mentions, dateline) || telling.Participants.Any(p => dateline.Country is not null && mentions.Parties.GetValueOrDefault(p)?.Country == dateline.Country));
}
