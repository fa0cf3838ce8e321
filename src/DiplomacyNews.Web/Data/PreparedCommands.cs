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
    private bool staysOpen;

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

        if (!staysOpen)
        {
            // As long as the context, even where EF has opened it already: a connection opened anew may be another one of the pool, while the
            // provider lets commands run on that for which they were parsed, outside the transaction that is open here.
            await db.Database.OpenConnectionAsync(cancellationToken);
            staysOpen = true;
        }

        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
