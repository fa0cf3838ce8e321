namespace DiplomacyNews.Analysis.Text;

/// <summary>How furniture begins and ends in the copy of agencies, newspapers and their re-publishers. Collected for this project; lower case.</summary>
internal static class FurnitureWords
{
    /// <summary>A paragraph that begins so was copied from another outlet.</summary>
    public static readonly string[] Republished =
    [
        "this story originally appeared", "this article originally appeared", "this story was originally published", "this article was originally published", "originally published", "originally appeared",
        "this post originally appeared", "this article first appeared", "this story first appeared", "this article was first published", "this story was first published", "republished from", "read the original article", "read the full story",
        "read the full article", "source link", "this report was originally", "this piece originally",
    ];

    /// <summary>A paragraph that begins so is furniture when it is short.</summary>
    public static readonly string[] Beginnings =
    [
        "(reporting by ", "(additional reporting by ", "(writing by ", "(editing by ", "(compiled by ", "translated by ", "(adds ", "(updates ", "(recasts ", "(corrects ",
        "(refiles ", "(removes ", "(rewrites ", "(fixes ", "(with inputs from", "with inputs from ", "read more", "read also", "also read", "read next", "read:", "read on:", "more:", "more on this", "more from ", "related:", "related articles", "related stories",
        "related topics", "see also", "see more", "watch:", "watch live", "watch now", "watch more", "listen:", "listen to the podcast", "copyright", "©", "(c) 19", "(c) 20", "all rights reserved", "sign up ", "subscribe ", "follow us", "click here",
        "download our", "download the", "get our ", "join our", "advertisement", "sponsored", "image caption", "image source", "photo:", "photo credit", "photo by", "share this", "share on", "for more news", "for more information, visit", "our standards:",
        "tags:", "topics:", "filed under", "leave a comment", "comments", "view comments", "most read", "don't miss", "don’t miss", "recommended", "up next", "support our journalism", "like us on", "contact us", "this story has been updated", "this article has been updated",
        "a version of this article", "get the latest", "stay up to date", "newsletter", "our newsletter", "(this story has not been edited", "this story has not been edited", "disclaimer:", "print this", "email this", "first published on",
        "follow the story", "follow him on", "follow her on", "follow bbc", "ap news:", "more ap ", "___", "***", "* * *", "###", "-30-", "end of story", "skip to", "show caption", "hide caption", "enlarge this image",
    ];

    /// <summary>Credits without brackets: furniture when they stand as such, since "Reporting by the agency shows …" is a sentence.</summary>
    public static readonly string[] Credits = ["reporting by ", "additional reporting by ", "writing by ", "editing by ", "compiled by ", "production by ", "graphics by "];

    /// <summary>A short paragraph that holds one of these is furniture.</summary>
    public static readonly string[] Inside =
    [
        "contributed to this report", "contributed to this article", "contributed to this story", "contributed reporting", "sign up for our", "subscribe to our", "all rights reserved", "read the full story", "may not be published, broadcast, rewritten",
        "thomson reuters trust principles", "follow us on ", "click here to", "terms of use", "privacy policy",
    ];

    /// <summary>Credits that agencies set at the end of the last paragraph.</summary>
    public static readonly string[] Endings = ["(reporting by ", "(additional reporting by ", "(writing by ", "(editing by ", "(compiled by "];
}
