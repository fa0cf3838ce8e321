using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>Sends the upload form as a browser without script does: the page is fetched, its hidden fields go first, its files last.</summary>
internal static class Uploading
{
    public const string Page = "/admin/upload";

    /// <summary>A file of the form.</summary>
    public sealed record Sent(string Name, byte[] Bytes)
    {
        public static Sent Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A short report that reads differently for each number.</summary>
    public static string Report(int i) => $"""
        Headline: Delegates meet for the {i}th time
        Outlet: Specimen Gazette
        Date: 2024-04-{(i % 28) + 1:00}

        GENEVA — The delegations of two countries met for session {i} in a building near the lake, watched by {i + 3} reporters.

        “Talks will resume in room {i},” Ambassador Okafor said. “We have {i + 2} questions left.”

        Minister Lindqvist said that {i} proposals had been read and that none of them had been refused.
        """;

    /// <summary>Fetches the form and sends it with these files and fields.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, IEnumerable<Sent> files, params (string Name, string Value)[] fields) =>
        await client.SendFormAsync(await client.HiddenFieldsAsync(), files, fields);

    /// <summary>What the form carries without its reader's doing: the token first.</summary>
    public static async Task<IReadOnlyList<(string Name, string Value)>> HiddenFieldsAsync(this HttpClient client)
    {
        var form = (await client.ReadAsync(Page)).QuerySelector("form[enctype='multipart/form-data']")!; // The page is nothing without it.
        return [.. form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]; // Hidden fields have both.
    }

    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, IEnumerable<(string Name, string Value)> hidden, IEnumerable<Sent> files, params (string Name, string Value)[] fields) =>
        client.PostAsync(Page, Form(hidden, files, fields), TestContext.Current.CancellationToken);

    public static MultipartFormDataContent Form(IEnumerable<(string Name, string Value)> hidden, IEnumerable<Sent> files, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in hidden.Concat(fields))
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            // Written out as browsers do it: the name as it is, in UTF-8.
            var content = new ByteArrayContent(file.Bytes);
            content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{file.Name}\"");
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(content);
        }

        return form;
    }

    /// <summary>Uploads, waits until all of it is read, and shows the batch's page.</summary>
    public static async Task<IDocument> UploadAndReadAsync(this HttpClient client, NewsApp app, IEnumerable<Sent> files, params (string Name, string Value)[] fields)
    {
        using var answer = await client.UploadAsync(files, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await app.UntilAllIsReadAsync();
        return await client.ReadAsync(answer.Headers.Location!.OriginalString); // A redirect says where to.
    }

    /// <summary>Lets the background reader finish, and moves the clock for it should it wait for trouble to pass.</summary>
    public static async Task UntilAllIsReadAsync(this NewsApp app)
    {
        for (var isWaiting = true; isWaiting;)
        {
            await app.WithDatabaseAsync(async db => isWaiting = await db.Uploads.AnyAsync(u => u.State == UploadState.Waiting, TestContext.Current.CancellationToken));
            if (isWaiting)
            {
                app.Clock.Advance(TimeSpan.FromSeconds(10));
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    /// <summary>The rows of a batch's page: file, state and result, in words.</summary>
    public static IReadOnlyList<(string File, string State, string Result)> FileRows(this IDocument batch) =>
        [.. batch.QuerySelectorAll("#batch-files tbody tr").Select(r => (r.QuerySelector("th bdi")!.TextContent, Words(r.Children[1]), Words(r.Children[2])))]; // Each row has a name.

    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
