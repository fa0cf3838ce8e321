using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace DiplomacyNews.Benchmarks.Archive;

/// <summary>One table of the record, filled by a statement that SQLite parses once. EF's model says where each value belongs and how it is written, so rows are what ingestion would have stored.</summary>
internal sealed class BulkTable : IDisposable
{
    private readonly Func<object, object?>[] values;
    private readonly BulkStatement insert;

    public BulkTable(sqlite3 database, IEntityType type)
    {
        IProperty[] properties = [.. type.GetFlattenedProperties()];
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value; // Every entity of ours has a table.
        values = [.. properties.Select(ValueOf)];
        var columns = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName(table)}\""));
        insert = new BulkStatement(database, $"INSERT INTO \"{table.Name}\" ({columns}) VALUES ({string.Join(", ", properties.Select((_, i) => $"${i}"))})");
    }

    public void Insert(object row)
    {
        for (var i = 0; i < values.Length; i++)
        {
            insert.Bind(i + 1, values[i](row));
        }

        insert.Run();
    }

    public void Dispose() => insert.Dispose();

    private static Func<object, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        var toDatabase = property.GetTypeMapping().Converter?.ConvertToProvider;
        return row => getter.GetClrValueUsingContainingEntity(row) is not { } value ? null : toDatabase is null ? value : toDatabase(value);
    }
}

/// <summary>A statement that is run over and over.</summary>
internal sealed class BulkStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public BulkStatement(sqlite3 database, string sql)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public void Run(params ReadOnlySpan<object?> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            Bind(i + 1, parameters[i]);
        }

        Check(raw.sqlite3_step(statement));
        raw.sqlite3_reset(statement);
    }

    /// <summary>As the provider writes each type.</summary>
    public void Bind(int at, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        string text => raw.sqlite3_bind_text(statement, at, text),
        int number => raw.sqlite3_bind_int64(statement, at, number),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        bool truth => raw.sqlite3_bind_int64(statement, at, truth ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, at, number),
        DateOnly day => raw.sqlite3_bind_text(statement, at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime time => raw.sqlite3_bind_text(statement, at, time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}."),
    });

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            throw new InvalidOperationException($"SQLite: {raw.sqlite3_errmsg(database).utf8_to_string()}");
        }
    }
}
