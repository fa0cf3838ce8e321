using System.Text.Json;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DiplomacyNews.Web.Pages.Admin.Accounts;

/// <summary>A one-time address on its way to the page that shows it, once, after the post that made it; until then it lies encrypted in the administrator's own cookie.</summary>
/// <param name="What">"An invitation for Edith."</param>
/// <param name="GoodUntil">"8 November 2024, 12:00 UTC".</param>
public sealed record OneTimeLink(string What, string Address, string GoodUntil)
{
    private const string Key = nameof(OneTimeLink);

    public static void Keep(ITempDataDictionary kept, string what, string origin, string code, DateTime goodUntil) =>
        kept[Key] = JsonSerializer.Serialize(new OneTimeLink(what, $"{origin}/account/join#{code}", Moment.InWords(goodUntil)));

    public static OneTimeLink? Take(ITempDataDictionary kept) => kept[Key] is string json ? JsonSerializer.Deserialize<OneTimeLink>(json) : null;
}
