using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>The questions that are put to one database while it lives.</summary>
public sealed class CommandsOf : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string folder;
    private readonly Action<string> before;
    private readonly List<IDisposable> subscriptions = [];

    /// <param name="folder">Where the database is.</param>
    /// <param name="before">Done before each is put, with its words.</param>
    public CommandsOf(string folder, Action<string>? before = null)
    {
        (this.folder, this.before) = (folder, before ?? (_ => { }));
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public ConcurrentQueue<(string Sql, Dictionary<string, object?> Values)> Run { get; } = [];

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name)
        {
            subscriptions.Add(listener.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Value is not CommandEventData { Command: { } command } || command.Connection?.DataSource.StartsWith(folder, StringComparison.Ordinal) != true
            || !command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
        {
            return;
        }

        if (told.Value is CommandExecutedEventData)
        {
            Run.Enqueue((command.CommandText, command.Parameters.Cast<DbParameter>().ToDictionary(p => p.ParameterName, p => p.Value)));
        }
        else if (told.Key == RelationalEventId.CommandExecuting.Name)
        {
            before(command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => subscriptions.ForEach(s => s.Dispose());
}
