using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>
/// A short report together with what a reader finds in it, written one finding a line:
/// <code>new Sample("Talks resume", "2024-04-26").Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist).Meets([Sample.Okafor, Sample.Lindqvist], "Geneva")</code>
/// The people are invented; <see cref="Known"/> names one of the lexicon.
/// </summary>
public sealed class Sample(string title, string? day = "2024-04-26")
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, (FoundParty Party, List<TextSpan> Mentions)> people = [];
    private readonly List<FoundStatement> statements = [];
    private readonly List<FoundMeeting> meetings = [];
    private readonly List<FoundTopic> topics = [];
    private readonly List<string> countries = [];

    public static FoundParty Okafor { get; } = new("ngozi-okafor", "Ngozi Okafor", PartyType.Person, Known: false) { Office = "ambassador", Country = "NGA" };

    public static FoundParty Lindqvist { get; } = new("maria-lindqvist", "Maria Lindqvist", PartyType.Person, Known: false) { Office = "trade minister", Country = "SWE" };

    public static FoundParty Reporters { get; } = new("reporters", "reporters", PartyType.Group, Known: false);

    public static FoundParty PrivatePerson { get; } = new("a-passer-by", "Anna Passerby", PartyType.Person, Known: false);

    /// <summary>The invented outlet, or null for none.</summary>
    public string? Outlet { get; init; } = "The Harbour Gazette";

    /// <summary>What is to be set on the article before it is stored: hidden, under embargo, private.</summary>
    public Action<Article>? Arrange { get; init; }

    public string Text => text.ToString();

    public ArticleAnalysis Analysis => new()
    {
        Kind = ArticleKind.Report, Language = "en", Headline = new FoundHeadline(title, Derived: false), Outlet = Outlet,
        Dateline = new Dateline { Place = "Geneva", Country = "CHE", Date = Day, DateBasis = Day is null ? null : DateBasis.Stated },
        People = [.. people.Values.Select(p => p.Party with { Mentions = [.. p.Mentions] })],
        Statements = [.. statements], Meetings = [.. meetings], Topics = [.. topics], Countries = [.. countries],
    };

    private DateOnly? Day { get; } = day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    /// <summary>A person of the seeds.</summary>
    public static FoundParty Known(string id, string name, string? office = null, string? country = null) =>
        new(id, name, PartyType.Person, Known: true) { Office = office, Country = country };

    /// <summary>A body of the seeds, or with <paramref name="known"/> false one that only the report names.</summary>
    public static FoundParty Body(string id, string name, string? country = null, bool known = true) => new(id, name, PartyType.Body, known) { Country = country };

    /// <summary>A paragraph in which nobody says anything.</summary>
    public Sample Tells(string paragraph)
    {
        text.Append(paragraph).Append("\n\n");
        return this;
    }

    /// <summary>A statement in a paragraph of its own. Mixed ones quote what stands between “ and ” in <paramref name="words"/>.</summary>
    public Sample Says(FoundParty speaker, string words, FoundParty? to = null, string[]? about = null, StatementKind kind = StatementKind.Direct,
        StatementMode mode = StatementMode.Said, double confidence = 0.9, string? on = null, bool atMeeting = false, string[]? aboutWhom = null, SaidDate? said = null,
        FoundParty? with = null)
    {
        var who = Mention(speaker, text.Length);
        text.Append(who.Text).Append(with is null ? "" : " and ");
        var other = with is null ? null : Mention(with, text.Length);
        text.Append(other?.Text).Append(' ');
        var cue = Append(mode == StatementMode.Denied ? "denied" : to is null ? "said" : "told");
        PartyReference? addressee = null;
        if (to is not null)
        {
            text.Append(' ');
            addressee = Mention(to, text.Length);
            text.Append(addressee.Text);
        }

        text.Append(kind == StatementKind.Direct ? ": “" : " that ");
        var content = Append(words);
        text.Append(kind == StatementKind.Direct ? "”\n\n" : ".\n\n");
        statements.Add(new FoundStatement
        {
            Kind = kind, Content = [content], Quoted = kind == StatementKind.Direct ? [content] : Quoted(words, content.Start), Cue = cue, Mode = mode, About = [.. aboutWhom ?? []],
            Speakers = other is null ? [who] : [who, other], Addressees = addressee is null ? [] : [addressee], Topics = [.. (about ?? []).Select(t => new FoundTopic(t, 0.9, []))],
            Said = said ?? (on is null ? new SaidDate(SaidBasis.Article) : new SaidDate(SaidBasis.Text, DateOnly.Parse(on, CultureInfo.InvariantCulture))),
            Meeting = atMeeting ? meetings.Count - 1 : null, Confidence = confidence, Rule = "quotation after its cue",
        });
        return this;
    }

    /// <summary>A meeting in a paragraph of its own; <see cref="Says"/> with atMeeting puts statements into the last one.</summary>
    public Sample Meets(FoundParty[] who, string? place = "Geneva", string? on = null, MeetingStatus status = MeetingStatus.Held, MeetingType type = MeetingType.Talks, string? duration = null,
        FoundParty? host = null, FoundParty[]? mediators = null, FoundParty? claimedBy = null)
    {
        var start = text.Length;
        for (var i = 0; i < who.Length; i++)
        {
            text.Append(i == 0 ? "" : i == 1 ? " met " : " and ");
            text.Append(Mention(who[i], text.Length).Text);
        }

        text.Append(place is null ? "" : $" in {place}").Append(duration is null ? "" : $" for {duration}").Append('.');
        var told = text.Length;
        foreach (var part in new[] { host, claimedBy }.OfType<FoundParty>().Concat(mediators ?? []))
        {
            text.Append(' ').Append(Mention(part, text.Length + 1).Text).Append(" had a part in it.");
        }

        meetings.Add(new FoundMeeting
        {
            Type = type, Participants = [.. who.Select(w => w.Id)], Place = place, Date = on is null ? Day : DateOnly.Parse(on, CultureInfo.InvariantCulture),
            Status = status, Duration = duration, Span = TextSpan.FromBounds(start, told), Confidence = 0.9, Rule = "met",
            Host = host?.Id, Mediators = [.. (mediators ?? []).Select(m => m.Id)], ClaimedBy = claimedBy?.Id,
        });
        text.Append("\n\n");
        return this;
    }

    /// <summary>Somebody named who says nothing.</summary>
    public Sample Names(FoundParty party)
    {
        text.Append(Mention(party, text.Length).Text).Append(" was there.\n\n");
        return this;
    }

    /// <summary>The article's topics, the strongest first.</summary>
    public Sample About(params string[] ids)
    {
        topics.AddRange(ids.Select((id, i) => new FoundTopic(id, 1.0 - (i * 0.1), [])));
        return this;
    }

    /// <summary>The countries it names, the most named first.</summary>
    public Sample In(params string[] iso3)
    {
        countries.AddRange(iso3);
        return this;
    }

    private PartyReference Mention(FoundParty party, int at)
    {
        if (!people.TryGetValue(party.Id, out var known))
        {
            people[party.Id] = known = (party, []);
        }

        var span = new TextSpan(at, party.Name.Length);
        known.Mentions.Add(span);
        return new PartyReference(span, party.Name, party.Id, party.Name, party.Type) { Office = party.Office };
    }

    private TextSpan Append(string words)
    {
        var span = new TextSpan(text.Length, words.Length);
        text.Append(words);
        return span;
    }

    private static ImmutableArray<TextSpan> Quoted(string words, int offset)
    {
        var quoted = ImmutableArray.CreateBuilder<TextSpan>();
        for (int open = words.IndexOf('“'), close; open >= 0 && (close = words.IndexOf('”', open)) > open; open = words.IndexOf('“', close))
        {
            quoted.Add(TextSpan.FromBounds(offset + open + 1, offset + close));
        }

        return quoted.ToImmutable();
    }
}
