namespace DiplomacyNews.Web.Rendering;

/// <summary>What an error page says: the thing, the rule and the way out.</summary>
public sealed record ErrorWords(int Status, string Head, string Sentence)
{
    /// <summary>For a form whose token does not fit.</summary>
    public static ErrorWords StaleForm { get; } = new(400, "This form was not sent",
        "It was opened before you signed in or out, or stood open too long, or came from another site; so nothing was done. Open its page anew and send it again. What you typed is still there if you go back: copy it first.");

    public static ErrorWords Of(int status) => status switch
    {
        400 => new(status, "This request could not be understood", "Something in the address or the form is not as this site expects it. If you came by a link, it may be cut short; if you sent a form, go back, load it anew and send it again."),
        401 => new(status, "This page asks you to sign in", "It is for those who have an account here. Sign in, and come back."),
        403 => new(status, "This page is not open to you", "It is for those who look after the site, and your account may not do what it does. An administrator can change that."),
        404 => new(status, "There is no page at this address", "Articles and speakers keep their addresses for good, and one that has moved sends you on. So this one was probably mistyped, or the report was withdrawn."),
        405 => new(status, "This address does not take that", "The page is there, but it cannot be asked in this way. Follow a link to it instead."),
        410 => new(status, "This is no longer in the record", "It was here once, and has been taken away for good."),
        413 => new(status, "That is more than is taken at once", "What was sent is too large, so none of it was kept. Send less at a time; files go in by the upload page, which says how large they may be."),
        422 => new(status, "That is too much to search for at once", Search.SearchTooLongException.Advice),
        429 => new(status, "Too many requests", "More was asked for, from your network address, than one reader can look at. Wait a minute, then go on."),
        >= 500 => new(status, "This page could not be made", "The fault is ours, nothing of yours was lost, and it has been written down. Trying again in a minute often helps."),
        _ => new(status, "This could not be answered", "The request was refused. Go back, or start from the front page."),
    };
}
