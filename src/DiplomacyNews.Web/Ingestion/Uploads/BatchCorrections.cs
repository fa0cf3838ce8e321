using System.Globalization;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>What the upload form said, as corrections by whoever sent it: they stand beside the file's own words and outlive re-reading.</summary>
internal static class BatchCorrections
{
    public static IReadOnlyList<Correction> Of(UploadBatch? batch, GivenByFile file, int articleId)
    {
        if (batch is null)
        {
            return [];
        }

        var given = batch.Given;
        return
        [
            .. Row(CorrectedField.Headline, given.Headline, file.Headline),
            .. Row(CorrectedField.Outlet, given.Outlet, file.Outlet),
            .. Row(CorrectedField.Byline, given.Byline, file.Byline),
            .. Row(CorrectedField.Date, given.Date is { } date ? Day.Iso(date) : null, file.Date is { } printed ? Day.Long(printed) : null, given.Date is { } day ? Day.Long(day) : null),
            .. Row(CorrectedField.Address, given.Address, file.Address),
            .. Row(CorrectedField.Rights, given.Rights?.ToString(), null, given.Rights is { } rights ? RightsWords.Of(rights) : null),
            .. Row(CorrectedField.Embargo, given.EmbargoUntil?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture), null, given.EmbargoUntil is { } until ? Moment.InWords(until) : null),
        ];

        IEnumerable<Correction> Row(CorrectedField field, string? value, string? before, string? after = null) => value is null ? [] :
        [
            new Correction
            {
                ArticleId = articleId, Field = field, Value = value, Before = before, After = after ?? value, MadeById = batch.AccountId, MadeBy = batch.Account.Name, MadeAt = batch.ReceivedAt,
            },
        ];
    }
}
