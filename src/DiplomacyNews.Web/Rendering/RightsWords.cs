using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Rendering;

/// <summary>How much of a report readers see, as forms and histories say it.</summary>
public static class RightsWords
{
    public static string Of(Rights rights) => rights switch
    {
        Rights.Excerpt => "excerpt with a link",
        Rights.StatementsOnly => "statements only",
        Rights.Private => "private",
        _ => "full text",
    };
}
