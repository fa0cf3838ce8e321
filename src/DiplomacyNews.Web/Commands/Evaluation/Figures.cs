using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>How JSON prints shares and agreements.</summary>
internal enum FigureStyle
{
    /// <summary>0.81 and {"P": …, "R": …, "F1": …}</summary>
    Plain,

    /// <summary>[0.81, 669] and {"p": …, "r": …, "f1": …, "n": …}, where the last number says out of how many.</summary>
    Counted,
}

/// <summary>Prints figures.</summary>
internal static class Figures
{
    public static double Part(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    public static void Write(Utf8JsonWriter json, IEnumerable<Figure> figures, FigureStyle style)
    {
        foreach (var figure in figures)
        {
            json.WritePropertyName(figure.Name);
            switch (figure)
            {
                case Count count: json.WriteNumberValue(count.Number); break;
                case Share { AsFraction: true } share: json.WriteStringValue($"{share.Right}/{share.Of}"); break;
                case Share share when style == FigureStyle.Plain: WriteRounded(json, share.Value); break;
                case Share share:
                    json.WriteStartArray();
                    WriteRounded(json, share.Value);
                    json.WriteNumberValue(share.Of);
                    json.WriteEndArray();
                    break;
                case Agreement { OnlyF1: true } agreement: WriteRounded(json, agreement.F1); break;
                case Agreement agreement: Write(json, agreement, style); break;
                case FigureGroup group:
                    json.WriteStartObject();
                    Write(json, group.Members, style);
                    json.WriteEndObject();
                    break;
            }
        }
    }

    /// <summary>The same for somebody at a terminal.</summary>
    public static Table Table(IEnumerable<Figure> figures)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("figure");
        foreach (var column in (string[])["F1 or share", "precision", "recall", "of"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        AddRows(table, figures, "");
        return table;
    }

    private static void AddRows(Table table, IEnumerable<Figure> figures, string indent)
    {
        foreach (var figure in figures)
        {
            string[] cells = figure switch
            {
                Count count => ["", "", "", Whole(count.Number)],
                Share { Of: 0 } => ["", "", "", "0"],
                Share share => [Rounded(share.Value), "", "", Whole(share.Of)],
                Agreement agreement => [Rounded(agreement.F1), Rounded(agreement.Precision), Rounded(agreement.Recall), Whole(agreement.Marked)],
                _ => ["", "", "", ""],
            };
            table.AddRow([indent + figure.Name.Replace('_', ' '), .. cells]);
            if (figure is FigureGroup group)
            {
                AddRows(table, group.Members, indent + "  ");
            }
        }
    }

    private static void Write(Utf8JsonWriter json, Agreement agreement, FigureStyle style)
    {
        json.WriteStartObject();
        var names = style == FigureStyle.Plain ? ("P", "R", "F1") : ("p", "r", "f1");
        json.WritePropertyName(names.Item1);
        WriteRounded(json, agreement.Precision);
        json.WritePropertyName(names.Item2);
        WriteRounded(json, agreement.Recall);
        json.WritePropertyName(names.Item3);
        WriteRounded(json, agreement.F1);
        if (style == FigureStyle.Counted)
        {
            json.WriteNumber("n", agreement.Marked);
        }

        json.WriteEndObject();
    }

    private static void WriteRounded(Utf8JsonWriter json, double value) => json.WriteNumberValue(Math.Round(value, 4));

    private static string Rounded(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
