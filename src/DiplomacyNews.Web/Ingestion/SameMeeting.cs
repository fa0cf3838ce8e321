using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>What one article tells of a meeting, as far as it helps to know the same meeting in another.</summary>
/// <param name="Type">A call is never a meeting in person.</param>
/// <param name="Place">As printed, or null.</param>
/// <param name="From">The first day on which it may have been.</param>
/// <param name="To">The last.</param>
/// <param name="Participants">Those who met.</param>
internal sealed record ToldMeeting(MeetingType Type, string? Place, DateOnly From, DateOnly To, IReadOnlyList<ToldMeeting.Participant> Participants)
{
    private const int DaysAfterHeld = 3;
    private const int DaysUntilPlanned = 31;

    /// <summary>How many days lie between the first on which it may have been and the last.</summary>
    public int Uncertainty => To.DayNumber - From.DayNumber;

    /// <summary>
    /// With the days on which it may have been: what the text says; else what was held, was held shortly before the report, and what is only
    /// intended is to be soon after it.
    /// </summary>
    public static ToldMeeting Of(MeetingType type, MeetingStatus status, string? place, (DateOnly? From, DateOnly? To) days, (DateOnly From, DateOnly To) article, IReadOnlyList<Participant> participants)
    {
        var isHeld = status == MeetingStatus.Held;
        var from = days.From ?? days.To ?? (isHeld ? Earlier(article.From) : article.From);
        var to = days.To ?? days.From ?? (isHeld ? article.To : Later(article.To));
        return new ToldMeeting(type, place, from, to, participants);
    }

    private static DateOnly Earlier(DateOnly day) => DateOnly.FromDayNumber(Math.Max(day.DayNumber - DaysAfterHeld, DateOnly.MinValue.DayNumber));

    private static DateOnly Later(DateOnly day) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + DaysUntilPlanned, DateOnly.MaxValue.DayNumber));

    /// <param name="SpeakerId">The person or body.</param>
    /// <param name="IsBody">A government or ministry stands for whoever of its country was there.</param>
    /// <param name="Country">ISO code, or null.</param>
    internal sealed record Participant(int SpeakerId, bool IsBody, string? Country)
    {
        public bool Agrees(Participant other) => SpeakerId == other.SpeakerId || (Country is not null && Country == other.Country && (IsBody || other.IsBody));
    }
}

/// <summary>
/// Whether two articles tell of one meeting: the form, those who met, the day and the place agree within what is known. What is in doubt stays two
/// meetings: two pages of one meeting are untidy, one page of two meetings is false.
/// </summary>
internal sealed class SameMeeting(Lexicon lexicon)
{
    /// <summary>Windows wider than a week say too little, unless the place is the same; wider than a month they say nothing.</summary>
    private const int MostDaysAnywhere = 7;
    private const int MostDaysInOnePlace = 31;

    private readonly Dictionary<string, Where> places = PlacesOf(lexicon);

    /// <returns>How well they agree, from 0 to 1; 0 where they are two meetings.</returns>
    public double Likeness(ToldMeeting one, ToldMeeting other)
    {
        if ((one.Type == MeetingType.Call) != (other.Type == MeetingType.Call) || one.From > other.To || other.From > one.To)
        {
            return 0;
        }

        var place = Compare(one.Place, other.Place);
        var uncertainty = Math.Max(one.Uncertainty, other.Uncertainty);
        if (place == Agreement.No || uncertainty > (place == Agreement.Yes ? MostDaysInOnePlace : MostDaysAnywhere))
        {
            return 0;
        }

        return WhoAgree(one, other) * (1 - (0.5 * uncertainty / MostDaysInOnePlace)) * (place == Agreement.Yes ? 1 : 0.8);
    }

    /// <summary>The share of those named in either who are there in both: more than half, or everybody where one alone travels.</summary>
    private static double WhoAgree(ToldMeeting one, ToldMeeting other)
    {
        var (fewer, more) = one.Participants.Count <= other.Participants.Count ? (one.Participants, other.Participants) : (other.Participants, one.Participants);
        var left = more.ToList();
        var both = fewer.Count(p => left.FindIndex(p.Agrees) is >= 0 and var at && RemoveAt(left, at));
        var share = (double)both / (fewer.Count + more.Count - both);
        var isJourney = fewer.Count == 1 && more.Count == 1 && one.Type == MeetingType.Visit && other.Type == MeetingType.Visit;
        return (both >= 2 && share > 0.5) || (isJourney && both == 1 && fewer[0].SpeakerId == more[0].SpeakerId) ? share : 0;
    }

    private static bool RemoveAt(List<ToldMeeting.Participant> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private enum Agreement { No, Unknown, Yes }

    /// <summary>"Beijing" and "China" agree, "Beijing" and "Shanghai" do not.</summary>
    private Agreement Compare(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return Agreement.Unknown;
        }

        var (a, b) = (Fold(one), Fold(other));
        if (a == b || $"-{a}-".Contains($"-{b}-", StringComparison.Ordinal) || $"-{b}-".Contains($"-{a}-", StringComparison.Ordinal))
        {
            return Agreement.Yes;
        }

        return (places.GetValueOrDefault(a), places.GetValueOrDefault(b)) switch
        {
            ({ } first, { } second) when first == second || (first.Country == second.Country && (first.IsCountry || second.IsCountry)) => Agreement.Yes,
            ({ } first, { } second) when first.Country == second.Country && (first.IsHouse || second.IsHouse) => Agreement.Unknown, // "The Great Hall of the People" may be in that town.
            ({ }, { }) => Agreement.No,
            _ => Agreement.Unknown,
        };
    }

    private static Dictionary<string, Where> PlacesOf(Lexicon lexicon)
    {
        var places = new Dictionary<string, Where>(StringComparer.Ordinal);
        foreach (var country in lexicon.Countries)
        {
            Add([country.Name], new Where(country.Iso3, country.Iso3));
        }

        // A part of a country that bears its name too ("Caribbean Netherlands") has its capital as well: the country's own come first.
        foreach (var country in lexicon.Countries.OrderBy(c => c.To is not null || c.OtherNames.Any(name => places.TryGetValue(Fold(name), out var other) && other.Country != c.Iso3)))
        {
            Add(country.OtherNames, new Where(country.Iso3, country.Iso3));
            foreach (var capital in country.Capitals)
            {
                Add([capital], new Where(country.Iso3, $"{country.Iso3} {Fold(country.Capitals[0])}"));
            }
        }

        foreach (var place in lexicon.Places.OrderBy(p => p.Preference))
        {
            Add(place.Also.Prepend(place.Name), new Where(place.Country, $"{place.Country} {Fold(place.Name)}") { IsHouse = place.Kind is "palace" or "residence" });
        }

        return places;

        void Add(IEnumerable<string> names, Where where)
        {
            foreach (var name in names)
            {
                places.TryAdd(Fold(name), where);
            }
        }
    }

    /// <param name="Country">ISO code.</param>
    /// <param name="Place">What all names of the place have in common; for a country its code.</param>
    private sealed record Where(string Country, string Place)
    {
        public bool IsCountry => Place == Country;

        /// <summary>A palace or residence, which stands in some town.</summary>
        public bool IsHouse { get; init; }
    }

    private static string Fold(string place)
    {
        var folded = Slug.Of(place, "nowhere");
        return folded.StartsWith("the-", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
