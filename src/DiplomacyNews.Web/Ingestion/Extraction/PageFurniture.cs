using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Knows what on a news page is not the report: by element, by the names that designers give to classes, and by what such blocks say.</summary>
internal static partial class PageFurniture
{
    /// <summary>How an element is treated.</summary>
    internal enum Part
    {
        /// <summary>It may hold article text.</summary>
        Text,

        /// <summary>It never holds any.</summary>
        Never,

        /// <summary>By its name it is not the report; but names mislead, and an element that holds most of the page's prose is looked at again.</summary>
        Beside,

        /// <summary>Readers' comments: never the report, however long.</summary>
        Comments,

        /// <summary>The place and day that open the report, set apart.</summary>
        Dateline,
    }

    private static readonly HashSet<string> NeverElements = new(StringComparer.Ordinal)
    {
        "applet", "audio", "button", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head", "iframe", "img", "input", "label", "legend", "link", "map", "math", "menu", "meta",
        "meter", "nav", "noframes", "noscript", "object", "option", "output", "picture", "progress", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
    };

    private static readonly HashSet<string> BesideElements = new(StringComparer.Ordinal) { "aside", "figcaption", "figure", "footer", "header", "hgroup" };

    // Whole names first, then the words that names are made of ("article-share-bar" is share).
    private static readonly HashSet<string> HiddenNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "hidden", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "u-hidden", "is-hidden", "offscreen", "a11y-hidden", "element-invisible", "assistive-text",
    };

    private static readonly HashSet<string> BesideWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad", "ads", "adbox", "adslot", "adunit", "adwrap", "adcontainer", "advert", "adverts", "advertisement", "advertising", "advertorial", "dfp", "sponsor", "sponsored", "sponsors", "promo",
        "promos", "promotion", "promobox", "related", "relatedlinks", "recirc", "recirculation", "recommended", "recommendation", "recommendations", "recommend", "newsletter", "newsletters", "signup",
        "subscribe", "subscription", "share", "shares", "sharing", "sharebar", "sharetools", "sharethis", "addthis", "addtoany", "social", "socials", "breadcrumb", "breadcrumbs", "nav", "navbar",
        "navigation", "menu", "submenu", "sidebar", "rail", "footer", "masthead", "caption", "captions", "credit", "credits", "photocredit", "toolbar", "tools", "tags", "taglist", "tagcloud", "cookie",
        "cookies", "consent", "gdpr", "popup", "modal", "lightbox", "overlay", "trending", "popular", "mostread", "mostpopular", "outbrain", "taboola", "zergnet", "byline", "bylines", "author",
        "authors", "authorbox", "bio", "timestamp", "pubdate", "datestamp", "meta", "postmeta", "metadata", "pullquote", "pullout", "readmore", "morelinks", "login", "signin", "register",
        "gallery", "slideshow", "carousel", "poll", "quiz", "rating", "copyright", "pagination", "pager", "prevnext", "banner", "skip", "skiplink", "toc", "jumplinks", "follow", "widget", "ticker",
        "print", "emailthis", "donate", "donation", "membership", "teaser", "teasers", "mostviewed", "kicker", "eyebrow", "flag", "playlist", "player", "videoplayer",
    };

    private static readonly HashSet<string> CommentWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "comment", "comments", "commentlist", "commentary-list", "disqus", "respond", "replies", "livefyre", "usercomments",
    };

    private static readonly (string First, string Second)[] BesidePairs =
    [
        ("pull", "quote"), ("read", "more"), ("read", "also"), ("also", "read"), ("see", "also"), ("most", "read"), ("most", "viewed"), ("more", "on"), ("more", "from"), ("more", "stories"), ("more", "news"),
        ("editors", "picks"), ("editor", "picks"), ("latest", "news"), ("sign", "up"), ("call", "to"), ("app", "download"), ("fact", "box"), ("print", "only"), ("top", "stories"), ("next", "article"),
    ];

    // These wrap whole pages and carry names about what is on them ("no-sidebar", "has-comments").
    private static readonly HashSet<string> NeverNamed = new(StringComparer.Ordinal) { "html", "body", "main", "p", "blockquote", "pre", "td", "h1" };

    /// <summary>What part of the page <paramref name="element"/> is.</summary>
    public static Part Of(IElement element)
    {
        var name = element.LocalName;
        if (NeverElements.Contains(name) || element.HasAttribute("hidden") || Hidden(element.GetAttribute("style")) || element.GetAttribute("aria-hidden") == "true" && name is not ("main" or "article" or "p"))
        {
            return Part.Never;
        }

        if (element.GetAttribute("role") is "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar" or "alert")
        {
            return Part.Beside;
        }

        if (BesideElements.Contains(name))
        {
            return Part.Beside;
        }

        if (element.GetAttribute("itemprop") is { } property)
        {
            if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            {
                return Part.Text;
            }

            if (property is "comment" or "author" or "publisher" or "datePublished" or "dateModified" or "caption" or "keywords" or "headline")
            {
                return property == "comment" ? Part.Comments : Part.Beside;
            }
        }

        return NeverNamed.Contains(name) && name is not ("p" or "blockquote") ? Part.Text : ByName(element);
    }

    private static Part ByName(IElement element)
    {
        var part = Part.Text;
        foreach (var named in (string?[])[element.GetAttribute("class"), element.Id, element.GetAttribute("data-component"), element.GetAttribute("data-testid")])
        {
            if (named is null || named.Length > 1000)
            {
                continue;
            }

            foreach (var whole in named.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (HiddenNames.Contains(whole))
                {
                    return Part.Never;
                }

                var before = "";
                foreach (Match match in Words().Matches(whole))
                {
                    var word = match.Value;
                    if (word.Equals("dateline", StringComparison.OrdinalIgnoreCase))
                    {
                        return Part.Dateline;
                    }

                    if (CommentWords.Contains(word))
                    {
                        return Part.Comments;
                    }

                    // "has-share-bar", "no-ads", "with-sidebar" tell of the page, not of the element.
                    var about = before is "has" or "no" or "with" or "without" or "non" or "js";
                    if (!about && (BesideWords.Contains(word) || Array.Exists(BesidePairs, p => p.First.Equals(before, StringComparison.OrdinalIgnoreCase) && p.Second.Equals(word, StringComparison.OrdinalIgnoreCase))))
                    {
                        part = Part.Beside;
                    }

                    before = word;
                }
            }
        }

        return part;
    }

    /// <summary>Whether the element's name or markup says that it holds the report's text.</summary>
    public static bool IsBody(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true
        || Body().IsMatch($"{Cut(element.GetAttribute("class"))} {Cut(element.Id)} {Cut(element.GetAttribute("data-component"))} {Cut(element.GetAttribute("data-testid"))}");

    /// <summary>Whether a block says that it is none of the report: "Read more: …", "Sign up for …", "Photo: …".</summary>
    public static bool Says(PageBlock block)
    {
        var text = block.Text;
        if (Exact().IsMatch(text) && text.Length <= 60)
        {
            return true;
        }

        if (text.Length > 250)
        {
            return false;
        }

        return Advert().IsMatch(text) || PhotoCredit().IsMatch(text) || Opening().IsMatch(text) && !text.AsSpan().ContainsAny("“”\"")
            || Offer().IsMatch(text) && (block.LinkShare > 0.1 || text.Length < 120) && !text.AsSpan().ContainsAny("“”")
            || block.LinkShare > 0.8 && !EndsSentence(text)
            || block.LinkShare > 0.5 && LinkOpening().IsMatch(text);
    }

    /// <summary>Whether a heading opens a part of the page that is none of the report, like "Most read" or "Comments (12)".</summary>
    public static bool IsHeadingOfOther(string heading) => heading.Length <= 80 && OtherHeading().IsMatch(heading);

    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("”\"’'»)] ");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？';
    }

    private static string Cut(string? value) => value is null ? "" : value.Length > 500 ? value[..500] : value;

    private static bool Hidden(string? style) =>
        style is { Length: > 0 and < 2000 } && style.Replace(" ", "", StringComparison.Ordinal) is var bare
        && (bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(^|[\s_])(article|story|entry|post|news|content|single|page)?[-_]*(article|story|entry|post|news)[-_]*(body|text|content|copy|main)|(^|[\s_-])(articlebody|storybody|article__body|story__body|post-body|body-copy|bodycopy|bodytext|body-text|maintext|text-content|rich-text|richtext|wysiwyg)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Body();

    [GeneratedRegex(@"^\W*(advertisement|advert|ad|sponsored|sponsored content|promoted|story continues below( advertisement)?|article continues( below| after)?.{0,20}|continue reading.{0,20}|read more|read full story|see more|show more|load more|more|loading.{0,5}|share|share this.{0,20}|save|print|e-?mail|copy link|link copied.{0,5}|facebook|twitter|whatsapp|linkedin|telegram|reddit|x|comments?( \(?[0-9]+\)?)?|[0-9]+ comments?|reply|like|follow|close|menu|home|search|log ?in|sign ?in|sign up|subscribe( now)?|skip to .{0,30}|back to top|listen( to (this )?article)?|play( audio| video)?|watch( now| live)?|[0-9]+ min(ute)?s? read|[0-9]+ (shares|views)|photos?|gallery|text size|font size|tags?:?|topics?:?|filed under.{0,30}|related( stories| articles| topics| content)?|recommended( stories)?|next( article| story)?|previous( article| story)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^\W*((read|see|watch|listen|view|explore|learn)( more| also| next| now| the full [a-z]+)?|also read|related( story| article| coverage| reading| news)?|more( on this( story| topic)?| from [^:]{1,30}| coverage)?|recommended|don['’]t miss|photos?|pictures?|image|photo credit|picture credit|image credit|file photo|photo illustration|tags|topics|filed under|keywords|categories|share this|video|gallery|editor['’]s picks?)\s*(:|»|>|\|)|^(\(?(photo|image|picture)( by| courtesy)\b|©|\(c\) ?[0-9]{4}|copyright\b)|^(getty images|[^.]{1,60}/(getty images|reuters|ap|afp)( photo| via getty images)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\W*(ADVERTISEMENT|SPONSORED)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Advert();

    [GeneratedRegex(@"\((photo|photograph|image|picture|foto)[^()]{2,80}\)\W*$|\b(getty images|ap photo|reuters/\w+ \w+|afp via)\W{0,3}[^.]{0,30}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PhotoCredit();

    [GeneratedRegex(@"\b(sign up (to|for)|subscribe (to|for|now)|our (daily |weekly |free |morning |evening )*(newsletters?|briefing|mobile app|app)\b|get (the latest|unlimited|our) .{0,40}(inbox|app|newsletter|alerts)|download (our|the) .{0,20}app|follow us (on|at)|like us on|join (us on|our) (facebook|telegram|whatsapp|channel|the conversation)|all rights reserved|click here to|in your inbox|support our journalism|become a (member|subscriber)|terms of (use|service)|privacy policy|this site uses cookies|we use cookies|enable javascript|your browser does not support|scroll to continue)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Offer();

    [GeneratedRegex(@"^\W*(read|see|watch|listen|more|related|also|analysis|opinion|explainer|explained|live|video|in pictures|timeline|from the archive)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkOpening();

    [GeneratedRegex(@"^\W*((related|recommended|suggested|similar|sponsored|promoted)( (stories|articles|content|posts|topics|news|reading|links|coverage|items|for you))?|more (from|on|in|stories|news|articles|like this|coverage|headlines|top stories)\b.*|most (read|viewed|popular|shared|commented)\b.*|(read|see|watch) (more|also|next)\b.*|you (may|might) (also )?(like|be interested).*|editor['’]?s['’]? (picks?|choice)|top (stories|news|headlines)|latest( news| stories| headlines)?|trending( now)?|popular( now| stories)?|(leave|post|add) a (comment|reply)|(view |show )?comments?( \(?[0-9]+\)?)?|[0-9]+ (comments|responses|thoughts).*|discussion|join the conversation|share( this)?( story| article)?|about the authors?|sign up.*|subscribe.*|newsletter.*|follow us.*|tags|topics|filed under|in this (story|article|section)|up next|what to read next|around the web|from our partners|from the web|advertisement|stay (connected|informed).*|contact us|around the site|elsewhere on .*|key links|explore more|the latest)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OtherHeading();
}
