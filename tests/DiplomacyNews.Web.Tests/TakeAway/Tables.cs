using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.TakeAway;

/// <summary>Reads a table that was taken away as another program does.</summary>
internal static class Tables
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    /// <summary>By column, the cells of each line.</summary>
    public static async Task<IReadOnlyList<Dictionary<string, string>>> TableAsync(this NewsApp app, string address)
    {
        using var client = app.CreateClient();
        using var reader = new CsvReader(new StringReader(await client.GetStringAsync(address, CancellationToken)), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = true });
        await reader.ReadAsync();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.HeaderRecord!.ToDictionary(name => name, name => reader.GetField(name) ?? "")); // It was just read.
        }

        return rows;
    }
}
