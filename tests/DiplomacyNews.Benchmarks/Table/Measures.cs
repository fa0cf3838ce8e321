using System.Globalization;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>The lines of the table, in the order in which they were measured; each is printed as it comes, and all once more at the end.</summary>
internal sealed class Measures
{
    private readonly List<(string What, string Figure, string Aim)> lines = [];

    public void Add(string what, string figure, string aim = "")
    {
        lines.Add((what, figure, aim));
        Console.Error.WriteLine($"  {what}: {figure}");
    }

    public void Print()
    {
        int what = lines.Max(l => l.What.Length), figure = lines.Max(l => l.Figure.Length);
        Console.WriteLine();
        Console.WriteLine($"| {"measured".PadRight(what)} | {"figure".PadLeft(figure)} | aim");
        Console.WriteLine($"|{new string('-', what + 2)}|{new string('-', figure + 1)}:|----");
        foreach (var line in lines)
        {
            Console.WriteLine($"| {line.What.PadRight(what)} | {line.Figure.PadLeft(figure)} | {line.Aim}");
        }
    }

    public static string Number(double number) => number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "#,##0", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => $"{bytes / 1024 / 1024} MB";
}
