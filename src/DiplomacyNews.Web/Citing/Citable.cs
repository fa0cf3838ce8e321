namespace DiplomacyNews.Web.Citing;

/// <summary>What a citation says: of a report, of a statement in a report, or of a meeting as this record tells it.</summary>
public sealed record Citable
{
    /// <summary>"article-7", "statement-cwgx7hvm42": what files call it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The title with capitals in names alone, as far as that is sure; see <see cref="SentenceCase"/>.</summary>
    public string? TitleInSentenceCase { get; init; }

    /// <summary>Whether the title is not the report's: made from its first words, or for a meeting by us.</summary>
    public bool IsTitleMade { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    public string? Outlet { get; init; }

    public OutletKind OutletKind { get; init; }

    public required CitedDay Day { get; init; }

    /// <summary>Where the report was published; null where that is not known.</summary>
    public string? Original { get; init; }

    /// <summary>The absolute address here, which stays.</summary>
    public required string Address { get; init; }

    /// <summary>This record's name.</summary>
    public required string Site { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>Of a statement.</summary>
    public CitedWords? Words { get; init; }

    /// <summary>Of a meeting.</summary>
    public CitedMeeting? Meeting { get; init; }
}

/// <summary>How an outlet's name is set: newspapers and magazines in italics, news agencies, broadcasters and sites in some styles not.</summary>
public enum OutletKind { Newspaper, Magazine, Site }

/// <param name="Speakers">Those who said it; empty where nobody is named.</param>
/// <param name="Who">With offices and listeners: "Ngozi Okafor (ambassador) to Maria Lindqvist".</param>
/// <param name="Words">What was said, with the words that lead into it.</param>
/// <param name="IsQuoted">Whether any of it stands in quotation marks in the report.</param>
/// <param name="IsVerbatim">Whether the words may be cited as they stand: not where a machine translated them back.</param>
/// <param name="Said">The day of the utterance in words.</param>
public sealed record CitedWords(IReadOnlyList<CitedSpeaker> Speakers, string Who, string Words, bool IsQuoted, bool IsVerbatim, string Said)
{
    /// <summary>"quoted in" for quotation marks that stand, "paraphrased in" for everything else.</summary>
    public string How => IsQuoted && IsVerbatim ? "quoted in" : "paraphrased in";
}

/// <param name="Name">As pages print it.</param>
/// <param name="IsPerson">Whether the name can be taken apart.</param>
public sealed record CitedSpeaker(string Name, bool IsPerson)
{
    /// <summary>The surname, as citations in a text want it.</summary>
    public string Short => IsPerson && PersonName.Parse(Name) is { } name ? name.Family : Name;
}

/// <param name="Form">"Talks", "Telephone call".</param>
/// <param name="Status">"held", "planned".</param>
/// <param name="Place">Where, or null.</param>
/// <param name="ToldBy">"3 reports"; the outlet or title of the only one.</param>
public sealed record CitedMeeting(string Form, string Status, string? Place, string ToldBy);
