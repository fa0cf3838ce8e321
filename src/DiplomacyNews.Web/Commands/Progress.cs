using Spectre.Console;

namespace DiplomacyNews.Web.Commands;

/// <summary>Work on many things, one after the other, with a bar, the rate and the remaining time on standard error.</summary>
internal static class Progress
{
    public static Task EachAsync<T>(string what, IReadOnlyList<T> items, Func<T, Task> work, CancellationToken cancellationToken) =>
        OfAsync(what, items.Count, async step =>
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await work(item);
                step();
            }
        });

    /// <summary>The same for work that says itself when one of them is done.</summary>
    public static async Task OfAsync(string what, int count, Func<Action, Task> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RateColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(what), maxValue: Math.Max(1, count));
                await work(() => task.Increment(1));
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
