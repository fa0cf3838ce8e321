using Microsoft.Data.Sqlite;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>What lies in the database of a process that ended or was killed, asked for past the program.</summary>
internal static class StoredRecord
{
    /// <summary>All that readers see, without the keys, which are random.</summary>
    public static IReadOnlyList<string> Of(string dataDirectory)
    {
        var rows = new List<string>();
        using var connection = Open(dataDirectory);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT a.Title || '|' || a.TextHash || '|' || COALESCE(o.Name, '') || '|' || COALESCE(a.Date, '') || '|' ||
                (SELECT COUNT(*) FROM Uploads u WHERE u.ArticleId = a.Id) || '|' ||
                COALESCE((SELECT group_concat(s.Number || s.Words || COALESCE((SELECT group_concat(p.Name) FROM StatementParties p WHERE p.StatementId = s.Id), ''), ' / ')
                          FROM Statements s WHERE s.ArticleId = a.Id), '')
            FROM Articles a LEFT JOIN Outlets o ON o.Id = a.OutletId ORDER BY a.Title
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    /// <summary>At any moment: what is stored is whole, and what waits has its bytes.</summary>
    public static void AssertNothingHalfStored(string dataDirectory)
    {
        if (!File.Exists(Path.Combine(dataDirectory, "news.db")) || Scalar(dataDirectory, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Uploads'") == 0)
        {
            return; // Killed before there was anything to store in.
        }

        Assert.Equal(0, Scalar(dataDirectory, "SELECT COUNT(*) FROM Uploads u WHERE State = 'Stored' AND NOT EXISTS (SELECT 1 FROM Articles a WHERE a.Id = u.ArticleId)"));
        Assert.Equal(0, Scalar(dataDirectory, "SELECT COUNT(*) FROM Articles a WHERE Title = '' OR NOT EXISTS (SELECT 1 FROM Uploads u WHERE u.ArticleId = a.Id)"));
        Assert.Equal(0, Scalar(dataDirectory, "SELECT COUNT(*) FROM Uploads u WHERE State = 'Waiting' AND NOT EXISTS (SELECT 1 FROM Originals o WHERE o.UploadId = u.Id)"));
    }

    public static long Scalar(string dataDirectory, string sql)
    {
        using var connection = Open(dataDirectory);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!; // Every question here counts.
    }

    public static void Execute(string dataDirectory, string sql)
    {
        using var connection = Open(dataDirectory);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string dataDirectory)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(dataDirectory, "news.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        return connection;
    }
}
