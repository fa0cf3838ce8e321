using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Ingestion.Corrections;

/// <summary>What an editor decided stands after every reading, however differently the next one reads.</summary>
public sealed class CorrectionsOutliveReadingTests : IAsyncDisposable
{
    private const string Words = "Talks will resume on Monday in the same building near the lake.";

    private static readonly FoundParty Haddad = new("samir-haddad", "Samir Haddad", PartyType.Person, Known: false) { Office = "envoy", Country = "LBN" };

    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    /// <summary>Okafor and Lindqvist speak and Haddad is named; the tests read the same text differently.</summary>
    private static Sample AsFirstRead => new Sample("Talks resume").Says(Sample.Okafor, Words).Says(Sample.Lindqvist, "Nobody has refused anything.").Names(Haddad);

    [Fact]
    public async Task A_speaker_stays_set_when_the_next_reading_finds_somebody_else()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad");

        await RereadFirstAsync(stored, found => found with { Speakers = [Reference(Sample.Lindqvist)] });

        var statement = await StatementAsync(stored.Statements[0]);
        Assert.Equal(["Samir Haddad"], Speakers(statement));
        Assert.True(statement.IsSpeakerCorrected);
        Assert.Equal("maria-lindqvist", statement.ReadSpeakers);
    }

    [Fact]
    public async Task A_speaker_stays_set_when_the_next_reading_ends_the_statement_earlier_and_reads_it_as_somebody_elses()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad");

        await RereadFirstAsync(stored, found => found with { Content = [found.Content[0] with { Length = 20 }], Quoted = [], Kind = StatementKind.Indirect, Speakers = [Reference(Sample.Lindqvist)] });

        Assert.Equal(["Samir Haddad"], Speakers(await StatementAsync(stored.Statements[0])));
    }

    [Fact]
    public async Task A_speaker_stays_set_when_the_statement_gets_another_number()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad", statement: 1);

        await RereadAsync(stored, analysis => analysis with { Statements = [.. analysis.Statements.Skip(1)] });

        var statement = await StatementAsync(stored.Statements[1]);
        Assert.Equal((1, "Samir Haddad"), (statement.Number, Speakers(statement).Single()));
    }

    [Fact]
    public async Task Of_a_statement_that_is_split_the_part_at_its_cue_keeps_the_decision_and_the_other_gets_none()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad");

        await RereadAsync(stored, analysis =>
        {
            var whole = analysis.Statements[0];
            var (first, second) = (whole.Content[0] with { Length = 28 }, new TextSpan(whole.Content[0].Start + 29, whole.Content[0].Length - 29));
            return analysis with { Statements = [whole with { Content = [first], Quoted = [first] }, whole with { Content = [second], Quoted = [second], Cue = null }, .. analysis.Statements.Skip(1)] };
        });

        await app.WithDatabaseAsync(async db =>
        {
            var statements = await db.Statements.Include(s => s.Parties).OrderBy(s => s.Number).ToListAsync(CancellationToken);
            Assert.Equal(3, statements.Count);
            Assert.Equal((stored.Statements[0], "Samir Haddad"), (statements[0].Key, Speakers(statements[0]).Single()));
            Assert.DoesNotContain(statements[1].Key, stored.Statements);
            Assert.Equal("Ngozi Okafor", Speakers(statements[1]).Single());
        });
    }

    [Fact]
    public async Task A_decision_about_a_statement_that_is_no_longer_found_waits_until_it_is_found_again()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad");

        await RereadAsync(stored, analysis => analysis with { Statements = [.. analysis.Statements.Skip(1)] });
        await app.WithDatabaseAsync(async db => Assert.Equal([stored.Statements[0]], await db.RetiredKeys.Select(k => k.Key).ToListAsync(CancellationToken)));

        await RereadFirstAsync(stored, found => found with { Speakers = [Reference(Sample.Lindqvist)] });
        Assert.Equal(["Samir Haddad"], Speakers(await StatementAsync(stored.Statements[0])));
    }

    [Fact]
    public async Task A_hidden_statement_stays_hidden_when_the_next_reading_finds_somebody_else()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Hidden, "true");

        await RereadFirstAsync(stored, found => found with { Speakers = [Reference(Sample.Lindqvist)] });

        Assert.True((await StatementAsync(stored.Statements[0])).IsHidden);
        await app.WithDatabaseAsync(async db => Assert.Equal([stored.Statements[1]], await db.Statements.Select(s => s.Key).ToListAsync(CancellationToken)));
    }

    [Fact]
    public async Task The_latest_decision_counts_and_an_empty_one_gives_the_speaker_back_to_the_reading()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad");
        await DecideAsync(stored, CorrectedField.Speakers, "");
        await RereadAsync(stored);
        Assert.Empty(Speakers(await StatementAsync(stored.Statements[0])));

        await DecideAsync(stored, CorrectedField.Speakers, null);
        await RereadAsync(stored);

        var statement = await StatementAsync(stored.Statements[0]);
        Assert.Equal(["Ngozi Okafor"], Speakers(statement));
        Assert.False(statement.IsSpeakerCorrected);
    }

    [Fact]
    public async Task Whoever_was_named_only_by_mistake_is_no_longer_named_in_the_report()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "samir-haddad");
        await RereadAsync(stored);

        await app.WithDatabaseAsync(async db => Assert.Equal(["maria-lindqvist", "samir-haddad"],
            (await db.Articles.SelectMany(a => a.Parties).Select(p => p.Speaker.Slug).ToListAsync(CancellationToken)).Order()));
    }

    [Fact]
    public async Task Somebody_of_the_lexicon_is_set_with_the_office_held_on_the_day()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "antony-blinken");
        await RereadAsync(stored);

        var speaker = (await StatementAsync(stored.Statements[0])).Parties.Single(p => p.Role == PartyRole.Speaker);
        Assert.Equal(("Antony Blinken", "US Secretary of State"), (speaker.Name, speaker.Office));
        await app.WithDatabaseAsync(async db => Assert.True(await db.Speakers.AnyAsync(s => s.Slug == "antony-blinken" && s.IsKnown && s.HasPage, CancellationToken)));
    }

    [Fact]
    public async Task A_speaker_whom_nobody_knows_any_more_leaves_the_reading_as_it_is()
    {
        var stored = await app.StoreAsync(AsFirstRead);
        await DecideAsync(stored, CorrectedField.Speakers, "nobody-of-this-name");
        await RereadAsync(stored);

        var statement = await StatementAsync(stored.Statements[0]);
        Assert.Equal(["Ngozi Okafor"], Speakers(statement));
        Assert.False(statement.IsSpeakerCorrected);
    }

    [Fact]
    public async Task The_verb_that_reads_everything_again_keeps_every_decision()
    {
        var stored = (IngestOutcome.Stored)await app.IngestAsync("""
            Headline: Delegates return to the lake
            Outlet: Specimen Gazette
            Date: 2024-04-26

            GENEVA — “Talks will resume on Monday,” Ambassador Amara Okafor said on Friday. “We have many questions left.”

            Minister Elsa Lindqvist said her government had read the proposals, and urged both sides to keep the ceasefire.
            """);
        string key = "", hidden = "";
        await app.WithDatabaseAsync(async db =>
        {
            var keys = await db.Statements.OrderBy(s => s.Number).Select(s => s.Key).ToListAsync(CancellationToken);
            (key, hidden) = (keys[0], keys[^1]);
            db.Corrections.AddRange(
                Decision(stored.ArticleId, key, CorrectedField.Speakers, "elsa-lindqvist"), Decision(stored.ArticleId, hidden, CorrectedField.Hidden, "true"),
                Decision(stored.ArticleId, null, CorrectedField.Headline, "Talks to go on"), Decision(stored.ArticleId, null, CorrectedField.Date, "2024-05-03"));
            await db.SaveChangesAsync(CancellationToken);
        });

        for (var time = 0; time < 2; time++)
        {
            var (exitCode, _, errors) = await NewsProcess.RunAsync(app.DataDirectory, "reanalyze");
            Assert.True(exitCode == 0, errors);

            var statement = await StatementAsync(key);
            Assert.Equal(["Elsa Lindqvist"], Speakers(statement));
            Assert.Equal(new DateOnly(2024, 5, 3), statement.SaidOn);
            Assert.True((await StatementAsync(hidden)).IsHidden);
            await app.WithDatabaseAsync(async db => Assert.Equal(("Talks to go on", new DateOnly(2024, 5, 3)), await db.Articles.Select(a => ValueTuple.Create(a.Title, a.Date!.Value)).SingleAsync(CancellationToken)));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static PartyReference Reference(FoundParty party) => new(null, "", party.Id, party.Name, party.Type) { Office = party.Office };

    private static List<string> Speakers(Statement statement) => [.. statement.Parties.Where(p => p.Role == PartyRole.Speaker).OrderBy(p => p.Ordinal).Select(p => p.Name)];

    private static Correction Decision(int articleId, string? key, CorrectedField field, string? value) =>
        new() { ArticleId = articleId, StatementKey = key, Field = field, Value = value, MadeBy = "Edith Editor", MadeAt = new DateTime(2024, 11, 1, 12, 0, 0, DateTimeKind.Utc) };

    private Task DecideAsync(StoredSample stored, CorrectedField field, string? value, int statement = 0) => app.WithDatabaseAsync(async db =>
    {
        db.Corrections.Add(Decision(stored.ArticleId, stored.Statements[statement], field, value));
        await db.SaveChangesAsync(CancellationToken);
    });

    private Task RereadAsync(StoredSample stored) => RereadAsync(stored, analysis => analysis);

    private Task RereadFirstAsync(StoredSample stored, Func<FoundStatement, FoundStatement> first) =>
        RereadAsync(stored, analysis => analysis with { Statements = analysis.Statements.SetItem(0, first(analysis.Statements[0])) });

    /// <summary>Reads the stored text again by an analyzer that finds what <paramref name="differently"/> makes of the first reading.</summary>
    private Task RereadAsync(StoredSample stored, Func<ArticleAnalysis, ArticleAnalysis> differently) => app.WithDatabaseAsync(async (db, services) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken);
        var article = await db.Articles.SingleAsync(a => a.Id == stored.ArticleId, CancellationToken);
        await services.GetRequiredService<ArticleStore>().ReplaceReadingAsync(article, differently(AsFirstRead.Analysis), CancellationToken);
        await transaction.CommitAsync(CancellationToken);
    });

    private async Task<Statement> StatementAsync(string key)
    {
        Statement? statement = null;
        await app.WithDatabaseAsync(async db => statement = await db.Statements.IgnoreQueryFilters().Include(s => s.Parties).SingleAsync(s => s.Key == key, CancellationToken));
        return statement!; // Single finds it or throws.
    }
}
