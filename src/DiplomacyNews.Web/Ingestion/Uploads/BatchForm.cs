using System.Globalization;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Extraction;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>The fields of the upload form beside its files, as they were typed and as they are understood.</summary>
internal sealed class BatchForm
{
    public const int LongestLine = 300;
    public const int LongestOutlet = 120;
    private const int LongestTyped = UploadReception.LongestField;
    private const string DateFormat = "yyyy-MM-dd";
    private const string EmbargoFormat = "yyyy-MM-dd'T'HH:mm";

    private readonly Dictionary<string, string> wrong = [];

    private BatchForm(ReceivedBatch? batch, DateTime now)
    {
        Typed = batch?.Fields ?? new Dictionary<string, string>();
        Key = batch?.Field("key") is { } key && Keys.AreLike(key) ? key : Keys.Mint();
        ShowFirst = batch?.Field("show-first") is not null;
        Given = batch is null ? new GivenByEditor() : new GivenByEditor
        {
            Headline = Line(batch, "headline", LongestLine, "The headline"), Outlet = Line(batch, "outlet", LongestOutlet, "The outlet"), Byline = Line(batch, "byline", LongestLine, "The byline"),
            Date = Date(batch, now), Address = Address(batch), Rights = RightsOf(batch), EmbargoUntil = Embargo(batch, now),
        };
        RefuseWhatFitsOneReportOnly(batch);
    }

    /// <summary>Minted when the form is shown and sent with it.</summary>
    public string Key { get; }

    public bool ShowFirst { get; }

    public GivenByEditor Given { get; }

    /// <summary>The values as they were typed, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; }

    /// <summary>What is wrong, by field, each a sentence with the rule and the way out.</summary>
    public IReadOnlyDictionary<string, string> Wrong => wrong;

    public static BatchForm Empty() => new(null, default);

    public static BatchForm Of(ReceivedBatch batch, DateTime now) => new(batch, now);

    private string? Line(ReceivedBatch batch, string field, int longest, string what)
    {
        var line = CleanText.Field(batch.Field(field), LongestTyped);
        if (line?.Length > longest)
        {
            wrong[field] = $"{what} has {line.Length} characters, and at most {longest} are taken. Shorten it.";
        }

        return line;
    }

    private DateOnly? Date(ReceivedBatch batch, DateTime now)
    {
        if (batch.Field("date") is not { } typed)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(typed, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            wrong["date"] = $"\"{CleanText.Field(typed, 40)}\" is not a day. Write it as year, month and day: 2024-04-26.";
            return null;
        }

        if (date > DateOnly.FromDateTime(now).AddDays(1)) // Somewhere it is tomorrow already.
        {
            wrong["date"] = "This day has not come yet. Give the day on which the report appeared; to keep it back until then, use the embargo.";
        }

        return date;
    }

    private string? Address(ReceivedBatch batch)
    {
        if (batch.Field("address") is not { } typed)
        {
            return null;
        }

        var address = WebAddress.Of(typed);
        if (address is null)
        {
            wrong["address"] = "This is not the address of a page. Copy it whole from the browser, with https:// in front.";
        }

        return address;
    }

    private Rights? RightsOf(ReceivedBatch batch)
    {
        if (batch.Field("rights") is not { } typed)
        {
            return null;
        }

        if (Enum.GetNames<Rights>().Contains(typed))
        {
            return Enum.Parse<Rights>(typed);
        }

        wrong["rights"] = "Choose one of the rights in the list.";
        return null;
    }

    private DateTime? Embargo(ReceivedBatch batch, DateTime now)
    {
        if (batch.Field("embargo") is not { } typed)
        {
            return null;
        }

        if (!DateTime.TryParseExact(typed.TrimEnd('Z'), [EmbargoFormat, EmbargoFormat + "':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until))
        {
            wrong["embargo"] = $"\"{CleanText.Field(typed, 40)}\" is not a time. Write day and time in UTC: 2024-04-26T18:00.";
            return null;
        }

        if (until <= now)
        {
            wrong["embargo"] = "This time is over. Give one that is still to come, in UTC, or leave the field empty.";
        }

        return until;
    }

    private void RefuseWhatFitsOneReportOnly(ReceivedBatch? batch)
    {
        if (batch is null)
        {
            return;
        }

        if (batch.Files.Count == 0)
        {
            wrong["files"] = "Nothing was chosen. Choose at least one file, or paste a report.";
        }

        foreach (var (field, value, what) in new[] { ("headline", Given.Headline, "A headline"), ("address", Given.Address, "An address") })
        {
            if (value is not null && batch.Files.Count > 1)
            {
                wrong.TryAdd(field, $"{what} belongs to one report, and {batch.Files.Count} came. Empty this field, or upload that report alone; each report's own can be mended on its page later.");
            }
        }
    }
}
