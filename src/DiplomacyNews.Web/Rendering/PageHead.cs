using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What the head of a page says of its address and of the picture it is shared with.</summary>
/// <param name="Canonical">The page's one absolute address; null for what is no page of the record: errors, accounts, the desk.</param>
/// <param name="Picture">The absolute address of the picture.</param>
/// <param name="PictureWords">What is on it.</param>
public sealed record PageHead(string? Canonical, string Picture, string PictureWords)
{
    /// <summary>Of one list, in whatever order it is looked at and wherever it is continued, there is one address; and what an editor does on a page is not part of it.</summary>
    private static readonly string[] NoPartOfAddress = ["after", "sort", "edit", "saved", "late", "asof"];

    public static PageHead Of(ViewDataDictionary view, HttpContext context, string origin)
    {
        var path = context.Request.Path;
        var isPage = context.Response.StatusCode < StatusCodes.Status400BadRequest && !path.StartsWithSegments("/account") && !path.StartsWithSegments("/admin") && !path.StartsWithSegments("/error");
        var own = view["Canonical"] as string ?? path.ToUriComponent() + QueryString.Create(context.Request.Query.Where(q => !NoPartOfAddress.Contains(q.Key, StringComparer.OrdinalIgnoreCase) && q.Value.ToString().Length > 0));
        return new PageHead(isPage ? origin + own : null, origin + (view["Picture"] as string ?? "/icons/share.png"), view["PictureWords"] as string ?? "The sign of the site: two quotation marks on either side of a line");
    }
}
