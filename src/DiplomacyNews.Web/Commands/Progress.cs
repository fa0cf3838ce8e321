using Spectre.Console;

namespace DiplomacyNews.Web.Commands;

/// <summary>Work on many things, one after the other, with a bar, the rate and the remaining time on standard error.</summary>
internal static class Progress
{
    public static async Task EachAsync<T>(string what, IReadOnlyList<T> items, Func<T, Task> work, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(1, items.Count));
                foreach (var item in items)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await work(item);
                    task.Increment(1);
                }

                task.Value = task.MaxValue;
            });
    }

    private sealed class RateColumn : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed and > 0 ? $"{speed:0.#}/s" : "-");
    }
}
