using System.Globalization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Where and when reports are from.</summary>
internal sealed class DatelineFigures
{
    private static readonly int WholeDate = "yyyy-MM-dd".Length;

    private readonly Share placeStated = new("place_stated");
    private readonly Share placeReporter = new("place_reporter");
    private readonly Share placePrecision = new("place_precision");
    private readonly Share country = new("country");
    private readonly Share date = new("date");
    private readonly Share dateOrWindow = new("date_or_window");

    public FigureGroup Figures => new("dateline", placeStated, placeReporter, placePrecision, country, date, dateOrWindow);

    public void Add(GoldDateline gold, Dateline found)
    {
        AddPlace(gold, NameTerms.Fold(found.Place).Trim());
        if (gold.Country is { Length: > 0 })
        {
            country.Add(found.Country == gold.Country);
        }

        if (FirstDay(gold.Date) is { } day)
        {
            var right = gold.Date?.Length == WholeDate && found.Date == day;
            dateOrWindow.Add(right || (found.DateFrom <= day && day <= found.DateTo));
            if (gold.DateInText)
            {
                date.Add(right);
            }
        }
    }

    private static DateOnly? FirstDay(string? date) =>
        DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private void AddPlace(GoldDateline gold, string place)
    {
        var right = gold.Place is { Length: > 0 } && NameTerms.Fold(gold.Place) == place;
        switch (gold)
        {
            case { Place.Length: > 0, StatedIn: "dateline" or "header" }: placeStated.Add(right); break;
            case { Place.Length: > 0, StatedIn: "reporter" }: placeReporter.Add(right); break;
        }

        if (place.Length > 0 && gold.StatedIn != "unscored")
        {
            placePrecision.Add(right);
        }
    }
}
