using System.Diagnostics;
using System.Net;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Ingestion.Uploads;

/// <summary>
/// The real site, killed as by kill -9 while an editor uploads and it reads. The editor does what people do: signs in once, and sends a form again whose answer did not come.
/// </summary>
public sealed class KilledSiteTests
{
    private const int Batches = 10;
    private const int FilesInBatch = 50;
    private const int Kills = 20;
    private const string Email = "edith@example.org";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_twenty_random_moments_the_site_ends_like_an_undisturbed_one()
    {
        using var calm = new TemporaryFolder();
        await MakeAccountAsync(calm.Path);
        await using (var site = await Site.StartAsync(calm.Path))
        {
            using var editor = await EditorAsync(site.Address);
            for (var batch = 0; batch < Batches; batch++)
            {
                await SendAsync(editor, batch);
            }

            await UntilAllIsReadAsync(calm.Path);
        }

        using var rough = new TemporaryFolder();
        await MakeAccountAsync(rough.Path);
        var clock = Stopwatch.StartNew();
        var (kills, repeats) = (0, 0);
        await using (var site = await Site.StartAsync(rough.Path))
        {
            using var editor = await EditorAsync(site.Address);
            var sending = Task.Run(
                async () =>
                {
                    for (var batch = 0; batch < Batches; batch++)
                    {
                        await UntilAsync(() => Volatile.Read(ref kills) >= batch * Kills / Batches); // So that there is something to interrupt up to the last kill.
                        Interlocked.Add(ref repeats, await SendAsync(editor, batch));
                    }
                },
                CancellationToken);

            var random = new Random(20240426);
            for (var kill = 1; kill <= Kills; kill++)
            {
                var whileStarting = kill % 5 == 0;
                await (whileStarting ? Task.CompletedTask : site.ReadyAsync());
                await Task.Delay(random.Next(0, 1200), CancellationToken);
                await site.KillAsync();
                StoredRecord.AssertNothingHalfStored(rough.Path);
                site.StartAgain();
                Volatile.Write(ref kills, kill);
            }

            await sending;
            await UntilAllIsReadAsync(rough.Path);
        }

        Assert.Equal(StoredRecord.Of(calm.Path), StoredRecord.Of(rough.Path));
        Assert.Equal(Batches * FilesInBatch, StoredRecord.Of(rough.Path).Count);
        Assert.Equal(Batches, StoredRecord.Scalar(rough.Path, "SELECT COUNT(*) FROM Batches"));
        Assert.Equal(Batches * FilesInBatch, StoredRecord.Scalar(rough.Path, "SELECT COUNT(*) FROM Uploads WHERE State = 'Stored'"));
        Assert.Equal(Batches * FilesInBatch, StoredRecord.Scalar(rough.Path, "SELECT COUNT(*) FROM Originals"));
        Assert.Empty(Spooled(rough.Path));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kills} kills, {repeats} forms sent again, {StoredRecord.Scalar(rough.Path, "SELECT COALESCE(SUM(Attempts), 0) FROM Uploads")} killed in the middle of a reading, {clock.Elapsed.TotalSeconds:0} s");
    }

    [Fact]
    public async Task An_upload_at_which_the_program_ended_ten_times_is_given_up_at_the_next_start()
    {
        using var data = new TemporaryFolder();
        await MakeAccountAsync(data.Path);
        StoredRecord.Execute(data.Path, """
            INSERT INTO Batches (Key, AccountId, ReceivedAt, ShowFirst) VALUES ('abcdefghjk', 1, '2024-04-26 10:00:00', 0);
            INSERT INTO Uploads (FileName, Sha256, Size, IsSample, ReceivedAt, State, BatchId, Number, Attempts) VALUES ('deadly.txt', 'x', 10, 0, '2024-04-26 10:00:00', 'Waiting', 1, 1, 9);
            INSERT INTO Originals (UploadId, Bytes) VALUES (1, CAST('Delegates met in Geneva on Monday, and Ambassador Okafor said the talks would resume.' AS BLOB));
            """);
        data.Write("reading", "1"); // As it lies there when the program ended while the file was being read.

        await using var site = await Site.StartAsync(data.Path);
        await UntilAllIsReadAsync(data.Path);

        Assert.Equal(1, StoredRecord.Scalar(data.Path, "SELECT COUNT(*) FROM Uploads WHERE State = 'Refused' AND Attempts = 10 AND Reason LIKE '\"deadly.txt\" was not read: the program failed on it.%'"));
        Assert.False(File.Exists(Path.Combine(data.Path, "reading")));
    }

    [Fact]
    public async Task What_a_killed_site_had_spooled_is_gone_after_the_next_start()
    {
        using var data = new TemporaryFolder();
        data.Write("spool/abc/1", "half a batch");

        await using var site = await Site.StartAsync(data.Path);

        Assert.Empty(Spooled(data.Path));
    }

    /// <summary>Sends one batch until its answer comes.</summary>
    /// <returns>How often it had to be sent again.</returns>
    private static async Task<int> SendAsync(HttpClient editor, int batch)
    {
        var files = Enumerable.Range(batch * FilesInBatch, FilesInBatch).Select(i => Sent.Text($"report-{i:000}.txt", Report(i))).ToList();
        IReadOnlyList<(string, string)>? hidden = null;
        for (var repeats = 0; ;)
        {
            try
            {
                hidden ??= await editor.HiddenFieldsAsync();
                using var answer = await editor.SendFormAsync(hidden, files);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                Assert.StartsWith("/admin/batches/", answer.Headers.Location?.OriginalString);
                return repeats;
            }
            catch (HttpRequestException broken)
            {
                repeats += hidden is not null && broken.HttpRequestError != HttpRequestError.ConnectionError ? 1 : 0;
                await Task.Delay(50, CancellationToken);
            }
        }
    }

    private static async Task<HttpClient> EditorAsync(string address)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var answer = await client.PostFormAsync("/account/sign-in", new() { ["Email"] = Email, ["Password"] = NewsApp.Password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static async Task MakeAccountAsync(string dataDirectory)
    {
        await using var services = DiplomacyNewsHost.CreateBuilder([$"--Data:Directory={dataDirectory}"], forVerb: true).Build();
        await services.Services.MigrateDatabaseAsync(CancellationToken);
        await using var scope = services.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(
            new Account { Name = "Edith Editor", Email = Email, UserName = Email, Role = Role.Editor }, NewsApp.Password);
        Assert.True(made.Succeeded);
    }

    private static Task UntilAllIsReadAsync(string dataDirectory) => UntilAsync(() => StoredRecord.Scalar(dataDirectory, "SELECT COUNT(*) FROM Uploads WHERE State = 'Waiting'") == 0);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(50, CancellationToken);
        }
    }

    private static IEnumerable<string> Spooled(string dataDirectory) =>
        Directory.Exists(Path.Combine(dataDirectory, "spool")) ? Directory.EnumerateFileSystemEntries(Path.Combine(dataDirectory, "spool")) : [];

    /// <summary>The site at one address, by one process after another.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly string dataDirectory;
        private NewsProcess process;
        private Task ready;

        private Site(string dataDirectory)
        {
            this.dataDirectory = dataDirectory;
            (process, ready) = Start();
        }

        public string Address { get; } = NewsProcess.FreeAddress();

        public static async Task<Site> StartAsync(string dataDirectory)
        {
            var site = new Site(dataDirectory);
            await site.ReadyAsync();
            return site;
        }

        public Task ReadyAsync() => ready;

        public Task KillAsync() => process.KillAsync();

        public void StartAgain()
        {
            process.Dispose();
            (process, ready) = Start();
        }

        public async ValueTask DisposeAsync()
        {
            await process.KillAsync();
            process.Dispose();
        }

        private (NewsProcess Process, Task Ready) Start()
        {
            var started = NewsProcess.Start(dataDirectory, "--urls", Address, "--Seeds:Load=false", "--Limits:RequestsPerMinute=0");
            return (started, started.LineWithAsync("ready"));
        }
    }
}
