using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;

namespace DiplomacyNews.Benchmarks.Archive;

/// <summary>A report of the made archive, with all its rows.</summary>
internal sealed record MadeReport(Article Article, ArticleRows Rows, IReadOnlyList<Meeting> Meetings);

/// <summary>
/// Reports about the people, bodies, topics and countries of the seeds, a few of whom are in most of them, as in the press: short texts that hold their dozen statements and little else,
/// spread over 26 years. One statement in ten is printed by another report of the same days too. A few reports are private, hidden or only for quoting. The same for the same seed on every machine.
/// </summary>
internal sealed class MadeArchive
{
    private const int MostRecent = 200;
    private const string KeyLetters = "23456789abcdefghjkmnpqrstuvwxyz";

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2025, 12, 31);
    private static readonly DateTime ReadAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Cues = ["said", "told reporters", "warned", "added", "stressed", "announced", "denied"];

    private readonly int articles;
    private readonly int seed;
    private readonly MadeWords words;
    private readonly string[] topics;
    private readonly string[] countries;
    private readonly KnownPlace[] places;
    private readonly Dictionary<int, string?> offices = [];
    private readonly Dictionary<(string Table, int Day), int> taken = [];
    private readonly List<Statement> recent = [];
    private int statementId;
    private int partyId;
    private int meetingId;

    public MadeArchive(Lexicon lexicon, int articles, int seed)
    {
        (this.articles, this.seed) = (articles, seed);
        words = new MadeWords(lexicon);
        topics = Shuffled(lexicon.Topics.Select(t => t.Id));
        countries = Shuffled(lexicon.Countries.Select(c => c.Iso3));
        places = [.. lexicon.Places.Take(200)];
        Outlets = [.. Shuffled(lexicon.Outlets.Where(o => !o.Invented)).Select((o, i) => new Outlet { Id = i + 1, Slug = o.Id, Name = o.Name })];
        Speakers = [.. Shuffled(lexicon.People.Select(p => p.Id).Where(p => lexicon.OfficesOf(p).Any()).Concat(lexicon.Bodies.Select(b => b.Id))).Select((id, i) => SpeakerOf(lexicon, id, i + 1))];
        for (var i = 0; i < Speakers.Count; i++)
        {
            offices[i + 1] = lexicon.OfficesOf(Speakers[i].Slug).Select(o => o.Title).FirstOrDefault();
        }
    }

    public IReadOnlyList<Speaker> Speakers { get; }

    public IReadOnlyList<Outlet> Outlets { get; }

    /// <summary>One after the other in the order of their days.</summary>
    public IEnumerable<MadeReport> Reports() => Enumerable.Range(1, articles).Select(Report);

    private MadeReport Report(int number)
    {
        var random = new Random(HashCodeOf(number));
        var day = FirstDay.AddDays((int)((long)(number - 1) * (LastDay.DayNumber - FirstDay.DayNumber + 1) / articles));
        var cast = Enumerable.Range(0, 4).Select(_ => Pick(random, Speakers)).Distinct().ToList();
        var about = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, topics)).Distinct().ToList();
        var place = Pick(random, places);
        var text = new StringBuilder(2_500).Append(CultureInfo.InvariantCulture, $"{place.Name.ToUpperInvariant()}, {day.ToString("MMMM d", CultureInfo.InvariantCulture)} — ");
        words.Sentence(random, text, 30, about[0]);
        text.Append(".\n\n");
        var title = new StringBuilder();
        words.Sentence(random, title, random.Next(6, 11), about[0]);
        var meetings = random.Next(5) == 0 && cast.Count > 1 ? new[] { MeetingOf(random, number, day, cast, place) } : [];

        List<Statement> statements = [];
        for (int i = 1, count = random.Next(4, 21); i <= count; i++)
        {
            statements.Add(recent.Count == MostRecent && random.Next(10) == 0
                ? Again(random, number, i, day, text)
                : Anew(random, number, i, day, text, cast, about, meetings.FirstOrDefault()));
        }

        // Within a day the first of an article has the largest place.
        foreach (var sameDay in statements.GroupBy(s => DateOrder.DayOf(s.Position)))
        {
            foreach (var (statement, position) in sameDay.Zip(sameDay.Select(_ => Take("statements", sameDay.Key)).ToList().OrderDescending()))
            {
                statement.Position = position;
                statement.Parties.ForEach(p => p.Position = position);
                statement.Topics.ForEach(t => t.Position = position);
            }
        }

        recent.AddRange(statements);
        recent.RemoveRange(0, Math.Max(0, recent.Count - MostRecent));

        var countriesNamed = cast.Select(s => s.Country).OfType<string>().Concat(Enumerable.Range(0, 2).Select(_ => Pick(random, countries))).Distinct().ToList();
        var article = new Article
        {
            Id = number, Slug = $"report-{number}", Title = title.ToString(), OutletId = Pick(random, Outlets).Id, Text = text.ToString(), TextHash = TextHash.Of(text.Append(number).ToString()), Kind = ArticleKind.Report,
            Language = "en", Wording = Wording.Original, DatelinePlace = place.Name, DatelineCountry = place.Country, Date = day, DateBasis = DateBasis.Stated, Position = Take("articles", day),
            Given = new GivenByFile { Headline = title.ToString(), Date = day, DateBasis = DateBasis.Stated }, AddedAt = ReadAt, ReadAt = ReadAt, AnalyzerVersion = ArticleAnalyzer.Version, ReadBy = Article.ByRules,
            Rights = random.Next(50) switch { 0 => Rights.Private, 1 => Rights.StatementsOnly, 2 or 3 => Rights.Excerpt, _ => Rights.FullText }, IsHidden = random.Next(200) == 0,
        };
        return new MadeReport(article, new ArticleRows(
            [.. about.Select((t, i) => new ArticleTopic { ArticleId = number, Position = article.Position, TopicId = t, Score = 3 - i, Evidence = new Spans([new TextSpan(0, 4)]) })],
            [.. countriesNamed.Select((iso3, rank) => new ArticleCountry { ArticleId = number, Position = article.Position, Iso3 = iso3, Rank = rank })],
            [.. cast.Select(s => s.Id).Concat(statements.SelectMany(s => s.Parties).Select(p => p.SpeakerId).OfType<int>()).Distinct()
                .Select(id => new ArticleParty { ArticleId = number, Position = article.Position, SpeakerId = id, Office = offices[id], Mentions = new Spans([new TextSpan(0, 4)]) })],
            statements), meetings);
    }

    private Statement Anew(Random random, int article, int number, DateOnly day, StringBuilder text, List<Speaker> cast, List<string> about, Meeting? meeting)
    {
        var speaker = cast[random.Next(cast.Count)];
        var listener = cast[random.Next(cast.Count)];
        var topic = random.Next(3) > 0 ? about[random.Next(about.Count)] : null;
        var content = new StringBuilder();
        words.Sentence(random, content, random.Next(8, 27), topic);
        var saidOn = random.Next(20) switch { 0 => day.AddDays(-random.Next(1, 1_000)), 1 or 2 => day.AddDays(-random.Next(1, 10)), _ => day };
        var key = Key(statementId + 1L);
        var row = Written(random, key, article, number, text, content.ToString(), speaker.Name, saidOn < FirstDay ? day : saidOn, key, random.Next(5) == 0 ? meeting?.Id : null,
            random.Next(8) == 0 ? [Pick(random, countries)] : []);
        row.Parties.Add(Party(row, PartyRole.Speaker, speaker));
        if (listener != speaker && random.Next(3) == 0)
        {
            row.Parties.Add(Party(row, PartyRole.Addressee, listener));
        }

        if (topic is not null)
        {
            row.Topics.Add(new StatementTopic { StatementId = row.Id, TopicId = topic, Score = 2, Evidence = new Spans([row.Content.All[0]]) });
        }

        return row;
    }

    /// <summary>What another report printed already.</summary>
    private Statement Again(Random random, int article, int number, DateOnly day, StringBuilder text)
    {
        var told = recent[random.Next(recent.Count)];
        var row = Written(random, Key(statementId + 1L), article, number, text, told.Words.Trim('“', '”'), told.Parties[0].Name, told.SaidOn ?? day, told.UtteranceKey, null, told.About);
        row.Parties.AddRange(told.Parties.Select(p => Party(row, p.Role, Speakers[p.SpeakerId!.Value - 1]))); // Speakers and listeners here are all of the seeds.
        row.Topics.AddRange(told.Topics.Select(t => new StatementTopic { StatementId = row.Id, TopicId = t.TopicId, Score = t.Score, Evidence = new Spans([row.Content.All[0]]) }));
        return row;
    }

    private Statement Written(Random random, string key, int article, int number, StringBuilder text, string content, string speaker, DateOnly saidOn, string utterance, int? meeting, List<string> about)
    {
        var isDirect = random.Next(5) < 3;
        var cue = Cues[MadeWords.Zipf(random, Cues.Length)];
        text.Append(isDirect ? "“" : $"{speaker} {cue} that ");
        var span = new TextSpan(text.Length, content.Length);
        text.Append(content).Append(isDirect ? $",” {speaker} {cue}.\n\n" : ".\n\n");
        var row = new Statement
        {
            Id = ++statementId, Key = key, ArticleId = article, Number = number, Kind = isDirect ? StatementKind.Direct : StatementKind.Indirect, Content = new Spans([span]),
            Quoted = isDirect ? new Spans([span]) : Spans.None, CueText = cue, Lead = isDirect ? "" : "that", Words = isDirect ? $"“{content}”" : content,
            Act = cue switch { "warned" => SpeechAct.Warn, "announced" => SpeechAct.Announce, "denied" => SpeechAct.Deny, _ => SpeechAct.Say },
            Mode = cue == "denied" ? StatementMode.Denied : StatementMode.Said, Confidence = Math.Round(0.6 + (0.39 * random.NextDouble()), 2), Rule = isDirect ? "quotation-before" : "that-clause",
            SaidOn = saidOn, SaidBasis = SaidBasis.Article, MeetingId = meeting, About = about, UtteranceKey = utterance, ReadSpeakers = speaker, Position = DateOrder.First(saidOn),
        };
        row.Standing = UtteranceStanding.Of(row, Wording.Original);
        return row;
    }

    private StatementParty Party(Statement statement, PartyRole role, Speaker speaker) => new()
    {
        Id = ++partyId, StatementId = statement.Id, Role = role, SpeakerId = speaker.Id, Name = speaker.Name, Type = speaker.Type, Office = offices[speaker.Id], Text = speaker.Name,
    };

    private Meeting MeetingOf(Random random, int article, DateOnly day, List<Speaker> cast, KnownPlace place)
    {
        var key = Key(1_000_000_000L + ++meetingId);
        var meeting = new Meeting
        {
            Id = meetingId, Key = key, SharedKey = key, Standing = 1, ArticleId = article, Type = MeetingType.Talks, Status = random.Next(6) == 0 ? MeetingStatus.Planned : MeetingStatus.Held, Place = place.Name,
            Date = day, Start = 0, Length = 4, Confidence = 0.9, Rule = "met", Position = Take("meetings", day),
        };
        meeting.Participants.AddRange(cast.Take(2).Select((s, i) => new MeetingParticipant { MeetingId = meeting.Id, Ordinal = i, Position = meeting.Position, Role = MeetingRole.Participant, SpeakerId = s.Id, Office = offices[s.Id] }));
        return meeting;
    }

    private long Take(string table, DateOnly day)
    {
        var number = taken[(table, day.DayNumber)] = taken.GetValueOrDefault((table, day.DayNumber)) + 1;
        return DateOrder.First(day) + number - 1;
    }

    /// <summary>Another key for every number, none like its neighbour's.</summary>
    private static string Key(long number)
    {
        const long keys = 819_628_286_980_801; // 31^10
        var left = number * 517_000_003 % keys;
        return string.Create(10, left, (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++, rest /= KeyLetters.Length)
            {
                letters[i] = KeyLetters[(int)(rest % KeyLetters.Length)];
            }
        });
    }

    private static Speaker SpeakerOf(Lexicon lexicon, string id, int number)
    {
        var (person, body) = (lexicon.Person(id), lexicon.Body(id));
        var name = person?.Name ?? body?.Name ?? id;
        return new Speaker
        {
            Id = number, Slug = id, Name = name, SortName = Slug.Of(person?.FamilyName is { } family ? $"{family} {person.GivenNames}" : name, id).Replace('-', ' '), IsKnown = true, HasPage = true,
            Type = person is not null ? PartyType.Person : PartyType.Body, Country = body?.Country ?? lexicon.OfficesOf(id).Select(o => o.Country).FirstOrDefault(c => c is not null),
        };
    }

    private T[] Shuffled<T>(IEnumerable<T> of)
    {
        T[] all = [.. of];
        new Random(seed).Shuffle(all);
        return all;
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> of) => of[MadeWords.Zipf(random, of.Count)];

    private int HashCodeOf(int number) => unchecked((number * 486_187_739) ^ (seed * 16_777_619));
}
