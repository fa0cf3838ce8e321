using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiplomacyNews.Web.Data;

/// <summary>
/// Inserts new rows that nothing is going to track, and what hangs on them: EF's model says where each value belongs, and one prepared command
/// a table does the rest. SaveChanges makes and parses a command of its own for every row, which took most of the time of storing a report.
/// </summary>
internal sealed class RowWriter(NewsContext db, PreparedCommands commands)
{
    private static readonly ConcurrentDictionary<IEntityType, Table> Tables = [];

    private readonly List<object> waiting = [];

    /// <summary>Forgets what was added and never written, because something failed in between.</summary>
    public void Clear() => waiting.Clear();

    public void Add(object row) => waiting.Add(row);

    public void AddRange(IEnumerable<object> rows) => waiting.AddRange(rows);

    /// <summary>Inserts the rows in the order in which they were added, each with those of its collections. Their keys are set, as EF sets them.</summary>
    /// <returns>The rows that were added.</returns>
    public async Task<IReadOnlyList<object>> WriteAsync(CancellationToken cancellationToken)
    {
        object[] rows = [.. waiting];
        waiting.Clear();
        foreach (var row in rows)
        {
            await InsertAsync(TableOf(db.Model.FindEntityType(row.GetType())!), row, cancellationToken); // Only entities are given to it.
        }

        return rows;
    }

    private async Task InsertAsync(Table table, object row, CancellationToken cancellationToken)
    {
        var key = await commands.ValueAsync(table.Insert, cancellationToken, [.. table.Columns.Select(column => column.ValueOf(row))]);
        table.Key?.SetTo(row, key);
        foreach (var (collection, target, parent) in table.Collections)
        {
            foreach (var child in (IEnumerable)collection.GetClrValue(row)!) // Entities' collections are never null.
            {
                parent.SetTo(child, key);
                await InsertAsync(TableOf(target), child, cancellationToken);
            }
        }
    }

    private Table TableOf(IEntityType type) => Tables.GetOrAdd(type, static (type, sql) => new Table(type, sql), db.GetService<ISqlGenerationHelper>());

    private sealed class Table
    {
        public Table(IEntityType type, ISqlGenerationHelper sql)
        {
            var key = type.GetProperties().SingleOrDefault(p => p.ValueGenerated == ValueGenerated.OnAdd);
            Key = key is null ? null : new Column(key);
            Columns = [.. type.GetProperties().Where(p => p != key).Select(p => new Column(p))];
            Collections = [.. type.GetNavigations().Where(n => n.IsCollection).Select(n => (n.GetGetter(), n.TargetEntityType, new Column(n.ForeignKey.Properties.Single())))];
            var names = string.Join(", ", Columns.Select(c => sql.DelimitIdentifier(c.Name)));
            var values = string.Join(", ", Columns.Select((_, i) => $"${i}"));
            Insert = $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)} ({names}) VALUES ({values})" // Every entity of ours has a table.
                + (Key is null ? "" : $" RETURNING {sql.DelimitIdentifier(Key.Name)}");
        }

        public string Insert { get; }

        public IReadOnlyList<Column> Columns { get; }

        /// <summary>The key that the database gives, where it gives one.</summary>
        public Column? Key { get; }

        public IReadOnlyList<(IClrPropertyGetter Collection, IEntityType Target, Column Parent)> Collections { get; }
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? toDatabase = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly IForeignKey? reference = property.GetContainingForeignKeys().FirstOrDefault(f => f.DependentToPrincipal is not null);

        public string Name { get; } = property.GetColumnName();

        /// <summary>For a reference to another row, the key of that row where it is at hand.</summary>
        public object? ValueOf(object row)
        {
            var value = reference?.DependentToPrincipal?.GetGetter().GetClrValue(row) is { } principal
                ? reference.PrincipalKey.Properties[0].GetGetter().GetClrValue(principal)
                : getter.GetClrValue(row);
            return value is null || toDatabase is null ? value : toDatabase(value);
        }

        public void SetTo(object row, object? key) => property.PropertyInfo!.SetValue(row, Convert.ToInt32(key, CultureInfo.InvariantCulture)); // All our keys are int properties.
    }
}
