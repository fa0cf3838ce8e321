using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Rendering;

/// <summary>How much of an article readers see, in words.</summary>
public static class RightsWords
{
    /// <summary>As a form or a list says it.</summary>
    public static string Of(Rights rights) => rights switch
    {
        Rights.FullText => "full text",
        Rights.Excerpt => "excerpt with a link",
        Rights.StatementsOnly => "statements only",
        _ => "private",
    };

    /// <summary>What follows from it.</summary>
    public static string Explained(Rights rights) => rights switch
    {
        Rights.FullText => "readers see the whole report",
        Rights.Excerpt => "readers see the first words, the statements and a link to the original",
        Rights.StatementsOnly => "readers see the statements and a link to the original, none of the text around them",
        _ => "only editors see it",
    };
}
