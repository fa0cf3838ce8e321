using System.Net;
using System.Net.Sockets;
using System.Text;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Ingestion.Uploads;

/// <summary>Over a real socket, because that is what breaks.</summary>
public sealed class DroppedConnectionTests : IAsyncDisposable
{
    private readonly ListeningApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_breaks_half_way_leaves_nothing()
    {
        var (address, cookies, form) = await PrepareAsync([Sent.Text("whole.txt", Report(1)), new("half.txt", new byte[3_000_000])]);
        var body = await form.ReadAsByteArrayAsync(CancellationToken);

        using (var socket = await ConnectAsync(address))
        {
            await socket.SendAsync(Head(address, cookies, form, body.Length), CancellationToken);
            await socket.SendAsync(body.AsMemory(0, body.Length / 2), CancellationToken);
            await UntilAsync(() => SpooledFiles() == 2);
        } // The first file is whole, half of the second is here, and nobody is at the other end any more.

        await UntilAsync(() => !Directory.EnumerateFileSystemEntries(Spool).Any());
        await app.WithDatabaseAsync(async db => Assert.Equal((0, 0, 0), (await db.Batches.CountAsync(CancellationToken), await db.Uploads.CountAsync(CancellationToken), await db.Originals.CountAsync(CancellationToken))));
    }

    [Fact]
    public async Task A_body_that_ends_before_its_form_does_is_refused_and_leaves_nothing()
    {
        var (address, cookies, form) = await PrepareAsync([Sent.Text("whole.txt", Report(1)), Sent.Text("half.txt", Report(2))]);
        var body = await form.ReadAsByteArrayAsync(CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, Page)) { Content = new ByteArrayContent(body[..^200]) };
        request.Headers.Add("Cookie", cookies);
        request.Content.Headers.ContentType = form.Headers.ContentType;

        using var answer = await client.SendAsync(request, CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("ended half way", (await answer.ReadPageAsync()).QuerySelector("[role=alert]")!.TextContent);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Spool));
        await app.WithDatabaseAsync(async db => Assert.Equal(0, await db.Uploads.CountAsync(CancellationToken)));
    }

    [Fact]
    public async Task The_body_may_be_larger_on_this_page_than_elsewhere()
    {
        var (address, cookies, form) = await PrepareAsync([.. Enumerable.Range(0, 3).Select(i => new Sent($"{i}.txt", Encoding.UTF8.GetBytes(Report(i).PadRight(15_000_000))))]);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, Page)) { Content = form };
        request.Headers.Add("Cookie", cookies);

        using var answer = await client.SendAsync(request, CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode); // 45 MB; the server itself takes 30.
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Spool => Path.Combine(app.DataDirectory, "spool");

    private int SpooledFiles() => Directory.Exists(Spool) ? Directory.EnumerateFiles(Spool, "*", SearchOption.AllDirectories).Count() : 0;

    private async Task<(Uri Address, string Cookies, MultipartFormDataContent Form)> PrepareAsync(Sent[] files)
    {
        app.UseKestrel(0);
        app.StartServer();
        await app.WithDatabaseAsync(async (_, services) =>
        {
            var account = new Account { Name = "Edith Editor", Email = "edith@example.org", UserName = "edith@example.org", Role = Role.Editor };
            Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, NewsApp.Password)).Succeeded);
        });

        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var signedIn = await client.PostFormAsync("/account/sign-in", new() { ["Email"] = "edith@example.org", ["Password"] = NewsApp.Password });
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var form = Form(await client.HiddenFieldsAsync(), files);
        return (app.Address, jar.GetCookieHeader(app.Address), form);
    }

    private static async Task<Socket> ConnectAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, CancellationToken);
        return socket;
    }

    private static byte[] Head(Uri address, string cookies, MultipartFormDataContent form, int length) => Encoding.ASCII.GetBytes(
        $"POST {Page} HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\nContent-Type: {form.Headers.ContentType}\r\nContent-Length: {length}\r\n\r\n");

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20, CancellationToken);
        }
    }

    private sealed class ListeningApp : NewsApp
    {
        public Uri Address => new(Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First().Replace("[::]", "127.0.0.1")); // It listens by now.
    }
}
