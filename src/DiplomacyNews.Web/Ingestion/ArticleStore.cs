using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Corrections;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Writes what a reading found, in the caller's transaction. Rows derived from the text are replaced whole; keys, ids and what people decided stay.
/// </summary>
internal sealed class ArticleStore(NewsContext db, RowWriter writer, SpeakerDirectory speakers, MeetingMatching matching, UtteranceMatching utterances, Lexicon lexicon, SearchIndex search, TimeProvider clock)
{
    /// <summary>
    /// Puts the findings of <paramref name="analysis"/> in place of those of an earlier reading, over them what editors decided about its statements,
    /// and indexes the article anew.
    /// </summary>
    public async Task ReplaceReadingAsync(Article article, ArticleAnalysis analysis, CancellationToken cancellationToken)
    {
        db.Database.AutoSavepointsEnabled = false; // A report that cannot be stored takes its transaction with it.
        writer.Clear();
        var isNew = article.Id == 0;
        var decisions = isNew ? Decisions.None : await Decisions.OfArticleAsync(db, article.Id, cancellationToken);
        Describe(article, analysis);
        var day = article.Date ?? article.DateFrom ?? DateOnly.FromDateTime(article.AddedAt);
        if (article.Position == 0 || DateOrder.DayOf(article.Position) != day)
        {
            article.Position = (await Positions.TakeAsync(Everything(db.Articles).Select(a => a.Position), day, 1, cancellationToken))[0];
        }

        await db.SaveChangesAsync(cancellationToken);
        var before = isNew ? Before.Nothing : await TakeAwayAsync(article, cancellationToken);

        var people = await speakers.FindOrAddAsync(analysis.People, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var setSpeakers = new SetSpeakers(decisions, await speakers.NamedAsync(decisions.SetSpeakers, cancellationToken), OfficesOf(analysis, people), lexicon);
        AddParts(article, analysis);
        var meetings = await AddMeetingsAsync(article, analysis, people, day, before, cancellationToken);
        var statements = await AddStatementsAsync(article, analysis, people, meetings, day, before, decisions, setSpeakers, cancellationToken);
        AddParties(article, analysis, people, setSpeakers, statements, meetings.OfType<Meeting>());
        await db.SaveChangesAsync(cancellationToken);

        await search.ReplaceAsync(article, ArticleRows.Of(await writer.WriteAsync(cancellationToken)), cancellationToken);
    }

    private void Describe(Article article, ArticleAnalysis analysis)
    {
        article.Title = Title(analysis.Headline.Text);
        article.TitleDerived = analysis.Headline.Derived;
        article.Slug = Slug.OfArticle(article.Title);
        article.Kind = analysis.Kind;
        article.Language = analysis.Language;
        article.Wording = analysis.Wording;
        article.DatelinePlace = analysis.Dateline.Place;
        article.DatelineCountry = analysis.Dateline.Country;
        article.Date = analysis.Dateline.Date;
        article.DateFrom = analysis.Dateline.DateFrom;
        article.DateTo = analysis.Dateline.DateTo;
        article.DateBasis = analysis.Dateline.DateBasis;
        article.DateReasons = [.. analysis.Dateline.Reasons];
        article.Furniture = new Spans(analysis.Furniture);
        article.AnalyzerVersion = ArticleAnalyzer.Version;
        article.ReadAt = clock.GetUtcNow().UtcDateTime;
    }

    private static string Title(string headline) => headline.Length switch
    {
        0 => "Untitled report",
        <= 250 => headline,
        _ => string.Concat(headline.AsSpan(0, 249), "…"),
    };

    /// <summary>What the new reading inherits: keys, and places in the order by day, so that re-reading a thousand times uses up none.</summary>
    private sealed record Before(List<(string Key, Identity Identity)> Statements, List<(string Key, Identity Identity)> Meetings, List<long> StatementPositions, List<long> MeetingPositions)
    {
        public static Before Nothing { get; } = new([], [], [], []);
    }

    private async Task<Before> TakeAwayAsync(Article article, CancellationToken cancellationToken)
    {
        var statements = await Everything(db.Statements).Where(s => s.ArticleId == article.Id).OrderBy(s => s.Number)
            .Select(s => new { s.Key, s.Words, s.Position, Who = s.ReadSpeakers, s.Content, s.CueStart, s.CueLength })
            .ToListAsync(cancellationToken);
        var meetings = await Everything(db.Meetings).Where(m => m.ArticleId == article.Id).OrderBy(m => m.Start)
            .Select(m => new { m.Key, m.Type, m.Start, m.Length, m.Position, Who = m.Participants.Where(p => p.Role == MeetingRole.Participant).OrderBy(p => p.Ordinal).Select(p => p.Speaker.Slug).ToList() })
            .ToListAsync(cancellationToken);
        var retired = await Everything(db.RetiredKeys).Where(k => k.ArticleId == article.Id).ToListAsync(cancellationToken);

        await Everything(db.Statements).Where(s => s.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        await Everything(db.Meetings).Where(m => m.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ArticleTopic>().Where(t => t.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ArticleCountry>().Where(c => c.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ArticleParty>().Where(p => p.ArticleId == article.Id).ExecuteDeleteAsync(cancellationToken);
        db.RetiredKeys.RemoveRange(retired);

        var places = new WordsInText(article.Text);
        return new Before(
            [
                .. statements.Select(s => (s.Key, new Identity(s.Who, s.Words) { Content = s.Content.All, Cue = s.CueStart is { } start && s.CueLength is { } length ? new TextSpan(start, length) : null })),
                .. retired.Where(k => !k.IsMeeting).Select(k => (k.Key, new Identity(k.Who, k.Words) { Content = places.Find(k.Words) })),
            ],
            [.. meetings.Select(m => (m.Key, new Identity(Who(m.Who), Telling(article, m.Type, new TextSpan(m.Start, m.Length))))), .. retired.Where(k => k.IsMeeting).Select(k => (k.Key, new Identity(k.Who, k.Words)))],
            [.. statements.Select(s => s.Position)],
            [.. meetings.Select(m => m.Position)]);
    }

    private void AddParts(Article article, ArticleAnalysis analysis)
    {
        writer.AddRange(analysis.Topics.DistinctBy(t => t.Id)
            .Select(t => new ArticleTopic { ArticleId = article.Id, Position = article.Position, TopicId = t.Id, Score = t.Score, Evidence = new Spans(t.Evidence) }));
        writer.AddRange(analysis.Countries.Distinct().Select((iso3, rank) => new ArticleCountry { ArticleId = article.Id, Position = article.Position, Iso3 = iso3, Rank = rank }));
    }

    /// <summary>Those the text names, as far as no editor said that it names somebody else there, and those whom editors set.</summary>
    private void AddParties(Article article, ArticleAnalysis analysis, IReadOnlyDictionary<string, Speaker> people, SetSpeakers setSpeakers, IReadOnlyList<Statement> statements,
        IEnumerable<Meeting> meetings)
    {
        var parties = analysis.People.Where(p => people.ContainsKey(p.Id)).GroupBy(p => people[p.Id])
            .Select(g => new ArticleParty { ArticleId = article.Id, Position = article.Position, SpeakerId = g.Key.Id, Office = g.First().Office, Mentions = new Spans([.. g.SelectMany(p => p.Mentions).Order()]) })
            .Where(p => !setSpeakers.IsMistaken(p, statements, meetings)).ToList();
        var there = parties.Select(p => p.SpeakerId).ToHashSet();
        parties.AddRange(statements.Where(s => s.IsSpeakerCorrected && !s.IsHidden).SelectMany(s => s.Parties)
            .Where(p => p.Role == PartyRole.Speaker && p.SpeakerId is { } id && there.Add(id))
            .Select(p => new ArticleParty { ArticleId = article.Id, Position = article.Position, SpeakerId = p.SpeakerId ?? 0, Office = p.Office }));
        writer.AddRange(parties);
    }

    private static Dictionary<Speaker, string?> OfficesOf(ArticleAnalysis analysis, IReadOnlyDictionary<string, Speaker> people) =>
        analysis.People.Where(p => people.ContainsKey(p.Id)).GroupBy(p => people[p.Id]).ToDictionary(g => g.Key, g => g.First().Office);

    private async Task<IReadOnlyList<Meeting?>> AddMeetingsAsync(Article article, ArticleAnalysis analysis, IReadOnlyDictionary<string, Speaker> people, DateOnly articleDay,
        Before before, CancellationToken cancellationToken)
    {
        var all = analysis.Meetings.Select(m => (Found: m, Who: m.Participants.Where(people.ContainsKey).Select(id => people[id]).Distinct().ToList())).ToList();
        var found = all.Where(m => m.Who.Count > 0).ToList(); // Where everybody is a group or unnamed it is told in the article, but nobody's record.
        var identities = found.Select(m => new Identity(Who(m.Who.Select(s => s.Slug)), Telling(article, m.Found.Type, m.Found.Span))).ToList();
        var kept = KeyMatching.Match(before.Meetings, identities);
        var keys = kept.Select(key => key ?? Keys.Mint()).ToList();
        var shared = await matching.SharedKeysAsync(article.Id, [.. found.Select(m => Told(m.Found, m.Who, article, articleDay))], keys, cancellationToken);
        var positions = await PlacesAsync([.. found.Select(m => m.Found.Date ?? m.Found.DateFrom ?? articleDay)], before.MeetingPositions, Everything(db.Meetings).Select(m => m.Position), cancellationToken);

        var offices = OfficesOf(analysis, people);
        var rows = new Dictionary<FoundMeeting, Meeting>(ReferenceEqualityComparer.Instance);
        foreach (var ((meeting, who), i) in found.Select((m, i) => (m, i)))
        {
            var row = rows[meeting] = new Meeting
            {
                Key = keys[i], SharedKey = shared[i], Standing = MeetingStanding.Of(meeting, who.Count, articleDay), ArticleId = article.Id, Type = meeting.Type, Status = meeting.Status,
                Place = meeting.Place, When = meeting.When, Date = meeting.Date, DateFrom = meeting.DateFrom, DateTo = meeting.DateTo, Duration = meeting.Duration,
                Start = meeting.Span.Start, Length = meeting.Span.Length, Confidence = meeting.Confidence, Rule = meeting.Rule, Position = positions[i],
            };
            row.Participants.AddRange(who.Select(speaker => (Role: MeetingRole.Participant, Speaker: speaker)).Concat(OtherParts(meeting, people))
                .Select((part, ordinal) => new MeetingParticipant { Ordinal = ordinal, Position = row.Position, Role = part.Role, SpeakerId = part.Speaker.Id, Office = offices.GetValueOrDefault(part.Speaker) }));
            writer.Add(row);
        }

        Retire(article, before.Meetings, kept, isMeeting: true);
        return [.. all.Select(m => rows.GetValueOrDefault(m.Found))];
    }

    private static IEnumerable<(MeetingRole Role, Speaker Speaker)> OtherParts(FoundMeeting meeting, IReadOnlyDictionary<string, Speaker> people)
    {
        (MeetingRole Role, string? Id)[] parts = [(MeetingRole.Host, meeting.Host), .. meeting.Mediators.Select(id => (MeetingRole.Mediator, (string?)id)), (MeetingRole.Claimant, meeting.ClaimedBy)];
        return parts.SelectMany(p => p.Id is { } id && people.TryGetValue(id, out var speaker) ? [(p.Role, speaker)] : Array.Empty<(MeetingRole, Speaker)>()).Distinct();
    }

    private static ToldMeeting Told(FoundMeeting meeting, IEnumerable<Speaker> who, Article article, DateOnly articleDay) =>
        ToldMeeting.Of(meeting.Type, meeting.Status, meeting.Place, (meeting.Date ?? meeting.DateFrom, meeting.Date ?? meeting.DateTo),
            (article.Date ?? article.DateFrom ?? articleDay, article.Date ?? article.DateTo ?? articleDay),
            [.. who.Select(s => new ToldMeeting.Participant(s.Id, s.Type == PartyType.Body, s.Country))]);

    private async Task<IReadOnlyList<Statement>> AddStatementsAsync(Article article, ArticleAnalysis analysis, IReadOnlyDictionary<string, Speaker> people, IReadOnlyList<Meeting?> meetings,
        DateOnly articleDay, Before before, Decisions decisions, SetSpeakers setSpeakers, CancellationToken cancellationToken)
    {
        var found = analysis.Statements;
        var words = found.Select(s => StatementWords.Of(article.Text, s)).ToList();
        var identities = found.Select((s, i) => new Identity(ReadSpeakers(s), words[i].Words) { Content = s.Content, Cue = s.Cue }).ToList();
        var keys = KeyMatching.Match(before.Statements, identities);
        var positions = await PlacesAsync([.. found.Select(s => s.Said.Date ?? s.Said.From ?? s.Said.To ?? articleDay)], before.StatementPositions, Everything(db.Statements).Select(s => s.Position), cancellationToken);

        var rows = new List<Statement>(found.Length);
        for (var i = 0; i < found.Length; i++)
        {
            var statement = found[i];
            var key = keys[i] ?? Keys.Mint();
            var row = new Statement
            {
                Key = key, ArticleId = article.Id, Number = i + 1, Kind = statement.Kind, Content = new Spans(statement.Content), Quoted = new Spans(statement.Quoted),
                CueStart = statement.Cue?.Start, CueLength = statement.Cue?.Length, CueText = statement.Cue?.Of(article.Text), Lead = words[i].Lead, Words = words[i].Words,
                Act = statement.Act, Mode = statement.Mode, Confidence = statement.Confidence, Rule = statement.Rule,
                SaidOn = statement.Said.Date ?? (statement.Said.Basis == SaidBasis.Article ? article.Date : null),
                SaidFrom = statement.Said.From ?? (statement.Said.Basis == SaidBasis.Article ? article.DateFrom : null),
                SaidTo = statement.Said.To ?? (statement.Said.Basis == SaidBasis.Article ? article.DateTo : null), SaidBasis = statement.Said.Basis,
                Occasion = statement.Occasion?.Of(article.Text), WithinNumber = statement.Within + 1, Meeting = statement.Meeting is { } at ? meetings[at] : null,
                About = [.. statement.About], Position = positions[i], ReadSpeakers = identities[i].Who,
                IsHidden = decisions.About(key, CorrectedField.Hidden) == "true",
            };
            row.Parties.AddRange([
                .. setSpeakers.Over(row, [.. Parties(PartyRole.Speaker, statement.Speakers)]), .. Parties(PartyRole.Addressee, statement.Addressees),
                .. Parties(PartyRole.Behalf, statement.Behalf is { } behalf ? [behalf] : []), .. Parties(PartyRole.Via, statement.Via is { } via ? [via] : [])]);
            row.Parties.ForEach(party => party.Position = row.Position);
            row.Topics.AddRange(statement.Topics.DistinctBy(t => t.Id).Select(t => new StatementTopic { TopicId = t.Id, Position = row.Position, Score = t.Score, Evidence = new Spans(t.Evidence) }));
            writer.Add(row);
            rows.Add(row);
        }

        await utterances.GatherAsync(article, rows, cancellationToken);
        Retire(article, before.Statements, keys, isMeeting: false);
        return rows;

        string ReadSpeakers(FoundStatement statement) =>
            string.Join('\n', statement.Speakers.Select(p => p.Id is { } id && people.TryGetValue(id, out var speaker) ? speaker.Slug : p.Name.ReplaceLineEndings(" ")));

        // Two names in the text may be one speaker's, who then speaks once.
        IEnumerable<StatementParty> Parties(PartyRole role, IReadOnlyList<PartyReference> references) => references.Select((reference, ordinal) => new StatementParty
        {
            Role = role, Ordinal = ordinal, SpeakerId = reference.Id is { } id && people.TryGetValue(id, out var speaker) ? speaker.Id : null,
            Name = reference.Name, Type = reference.Type, Office = reference.Office, Start = reference.Span?.Start, Length = reference.Span?.Length, Text = reference.Text,
            AntecedentStart = reference.Antecedent?.Start, AntecedentLength = reference.Antecedent?.Length, Reason = reference.Reason,
        }).DistinctBy(party => (object?)party.SpeakerId ?? party);
    }

    private void Retire(Article article, IEnumerable<(string Key, Identity Identity)> before, string?[] kept, bool isMeeting)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.RetiredKeys.AddRange(before.Where(k => !kept.Contains(k.Key)).Select(k => new RetiredKey
        {
            Key = k.Key, ArticleId = article.Id, IsMeeting = isMeeting, Who = k.Identity.Who, Words = k.Identity.Words, RetiredAt = now,
        }));
    }

    /// <summary>A place for each day asked for: the article's own old ones first.</summary>
    private static async Task<IReadOnlyList<long>> PlacesAsync(IReadOnlyList<DateOnly> days, List<long> own, IQueryable<long> taken, CancellationToken cancellationToken)
    {
        var places = new long[days.Count];
        foreach (var day in days.Select((day, i) => (day, i)).GroupBy(x => x.day, x => x.i))
        {
            var indexes = day.ToList();
            var reused = own.Where(p => DateOrder.DayOf(p) == day.Key).OrderDescending().Take(indexes.Count).ToList();
            var fresh = reused.Count == indexes.Count ? [] : await Positions.TakeAsync(taken, day.Key, indexes.Count - reused.Count, cancellationToken, reused.Count > 0 ? reused[0] : null);
            foreach (var (place, index) in fresh.Concat(reused).OrderDescending().Zip(indexes))
            {
                places[index] = place;
            }
        }

        return places;
    }

    private static IQueryable<T> Everything<T>(IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([NewsContext.Visible]);

    private static string Who(IEnumerable<string> slugs) => string.Join(' ', slugs);

    private static string Telling(Article article, MeetingType type, TextSpan span) => $"{type} {span.Of(article.Text)}";
}
