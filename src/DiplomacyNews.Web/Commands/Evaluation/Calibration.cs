using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>
/// Whether confidence keeps its promise: of the statements at 0.9, nine in ten should be right. A statement is right when it shares half its words or more with
/// a required one and has its speaker; one that answers only to an optional one counts nowhere.
/// </summary>
internal sealed class Calibration
{
    private readonly Bin[] bins = [.. Enumerable.Range(0, 10).Select(n => new Bin(n))];

    /// <summary>The expected calibration error: how far a bin's share of right ones lies from its mean confidence, on average over all statements.</summary>
    public double Error => bins.Sum(b => b.Count * Math.Abs(b.MeanConfidence - b.ShareRight)) / Math.Max(1, bins.Sum(b => b.Count));

    public void Add(double confidence, bool right) => bins[Math.Clamp((int)(confidence * bins.Length), 0, bins.Length - 1)].Add(confidence, right);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("calibration");
        json.WriteNumber("ece", Math.Round(Error, 4));
        json.WriteStartArray("bins");
        foreach (var bin in bins)
        {
            json.WriteStartObject();
            json.WriteNumber("from", Math.Round(bin.From, 1));
            json.WriteNumber("count", bin.Count);
            json.WriteNumber("confidence", Math.Round(bin.MeanConfidence, 4));
            json.WriteNumber("right", Math.Round(bin.ShareRight, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public Table Table()
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in (string[])["confidence", "statements", "mean confidence", "share right"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var bin in bins)
        {
            table.AddRow(Say($"{bin.From:0.0}–{bin.From + 0.1:0.0}"), Say($"{bin.Count}"), bin.Count == 0 ? "" : Say($"{bin.MeanConfidence:0.000}"), bin.Count == 0 ? "" : Say($"{bin.ShareRight:0.000}"));
        }

        return table.Caption(Say($"expected calibration error {Error:0.000}"));
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);

    private sealed class Bin(int number)
    {
        private double confidence;
        private int right;

        public double From => number / 10.0;

        public int Count { get; private set; }

        public double MeanConfidence => Count == 0 ? 0 : confidence / Count;

        public double ShareRight => Figures.Part(right, Count);

        public void Add(double statementConfidence, bool isRight)
        {
            Count++;
            confidence += statementConfidence;
            right += isRight ? 1 : 0;
        }
    }
}
