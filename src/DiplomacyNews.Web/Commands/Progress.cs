using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace DiplomacyNews.Web.Commands;

/// <summary>Work on many articles with a bar, the rate and the remaining time on standard error.</summary>
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
    /// <param name="what">Says what is done.</param>
    /// <param name="count">How many there are to do.</param>
    /// <param name="work">Does it, and calls what it is given when one of them is done.</param>
    /// <returns>The rate, in words.</returns>
    public static async Task<string> OfAsync(string what, int count, Func<Action, Task> work)
    {
        var watch = Stopwatch.StartNew();
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
        return Rate(count / Math.Max(watch.Elapsed.TotalSeconds, 0.001));
    }

    private static string Rate(double speed) => string.Create(CultureInfo.InvariantCulture, $"{speed:0.#} articles a second");

    private sealed class RateColumn : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override Spectre.Console.Rendering.IRenderable Render(Spectre.Console.Rendering.RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } speed and > 0 ? Rate(speed) : "-");
    }
}
