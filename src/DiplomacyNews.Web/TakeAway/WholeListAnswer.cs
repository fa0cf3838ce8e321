using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using DiplomacyNews.Web.Api;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>
/// Sends a list from its beginning to its end. It is read some hundred rows at a time, each time where the rows before ended, and each time sent before more are read:
/// so it takes no more memory, and holds the database no longer at once, however long it is. Who goes away ends it.
/// </summary>
internal sealed class WholeListAnswer<T>(ListReader<T> list, ListForm form, Table<T> table, string fileName, bool withMark) : IResult
{
    /// <summary>Few enough to be read in a moment, many enough that reading each time anew costs little.</summary>
    public const int RowsAtOnce = 500;

    public async Task ExecuteAsync(HttpContext context)
    {
        // The first rows come before the first byte goes: what goes wrong at once is still answered as an error.
        var cancellationToken = context.RequestAborted;
        var first = await list(null, RowsAtOnce, cancellationToken);
        context.Response.ContentType = form.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.{form.Extension}\"";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (form == ListForm.Csv)
        {
            await WriteTableAsync(context.Response.Body, PagesAsync(first, cancellationToken), cancellationToken);
        }
        else
        {
            await WriteJsonAsync(context.Response.Body, PagesAsync(first, cancellationToken), cancellationToken);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<T>> PagesAsync(RecordPage<T> page, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return page.Records;
        while (page.After is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            page = await list(page.After, RowsAtOnce, cancellationToken);
            yield return page.Records;
        }
    }

    private async Task WriteTableAsync(Stream body, IAsyncEnumerable<IReadOnlyList<T>> pages, CancellationToken cancellationToken)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n", // RFC 4180.
            InjectionOptions = InjectionOptions.Escape, // A cell that a spreadsheet would take for a formula gets a quote mark before it.
            InjectionCharacters = ['=', '+', '-', '@', '\t', '\r', '\n'],
            InjectionEscapeCharacter = '\'',
        };
        await using var text = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: withMark), leaveOpen: true);
        await using var csv = new CsvWriter(text, settings, leaveOpen: true);
        foreach (var (name, _) in table.Columns)
        {
            csv.WriteField(name);
        }

        await csv.NextRecordAsync();
        await foreach (var page in pages)
        {
            foreach (var record in page)
            {
                foreach (var (_, cell) in table.Columns)
                {
                    csv.WriteField(Printed(cell(record)));
                }

                await csv.NextRecordAsync();
            }

            await csv.FlushAsync();
            await text.FlushAsync(cancellationToken);
        }
    }

    private async Task WriteJsonAsync(Stream body, IAsyncEnumerable<IReadOnlyList<T>> pages, CancellationToken cancellationToken)
    {
        var isList = form == ListForm.Json;
        var (before, between, after) = isList ? ("[\n", ",\n", "\n]\n") : ("", "\n", "\n");
        var isFirst = true;
        await body.WriteAsync(Encoding.UTF8.GetBytes(before), cancellationToken);
        await foreach (var page in pages)
        {
            using var lines = new MemoryStream();
            foreach (var record in page)
            {
                lines.Write(Encoding.UTF8.GetBytes(isFirst ? "" : between));
                JsonSerializer.Serialize(lines, record, RecordJson.Options);
                isFirst = false;
            }

            await body.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellationToken);
            await body.FlushAsync(cancellationToken);
        }

        await body.WriteAsync(Encoding.UTF8.GetBytes(isList || !isFirst ? after : ""), cancellationToken);
    }

    private static string? Printed(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum name => name.ToString().ToLowerInvariant(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
