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

    /// <summary>What follows from it.</summary>
    public static string Explained(Rights rights) => rights switch
    {
        Rights.Excerpt => "readers see the first words, the statements and a link to the original",
        Rights.StatementsOnly => "readers see the statements and a link to the original, none of the text around them",
        Rights.Private => "only editors see it",
        _ => "readers see the whole report",
    };
}
