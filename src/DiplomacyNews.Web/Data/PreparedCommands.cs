using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiplomacyNews.Web.Data;

/// <summary>
/// Commands that are run over and over on the context's connection, each parsed once: storing one report takes hundreds of small ones, and
/// parsing them took longer than what they do. Parameters are written $0, $1 … They belong to the transaction that is open when they run.
/// </summary>
internal sealed class PreparedCommands(NewsContext db) : IDisposable
{
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public async Task RunAsync(string sql, CancellationToken cancellationToken, params IReadOnlyList<object?> values) =>
        await (await CommandAsync(sql, values, cancellationToken)).ExecuteNonQueryAsync(cancellationToken);

    /// <summary>The first column of the first row; null where there is none.</summary>
    public async Task<object?> ValueAsync(string sql, CancellationToken cancellationToken, params IReadOnlyList<object?> values) =>
        await (await CommandAsync(sql, values, cancellationToken)).ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }
    }

    private async ValueTask<DbCommand> CommandAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancellationToken)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"${i}";
                command.Parameters.Add(parameter);
            }
        }

        if (db.Database.GetDbConnection().State != ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync(cancellationToken); // It stays open as long as the context.
        }

        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
