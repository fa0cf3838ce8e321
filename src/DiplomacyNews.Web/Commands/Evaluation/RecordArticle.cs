using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>A text with the record that a careful reader would keep of it.</summary>
internal sealed record RecordArticle(string Text, GoldRecord Gold) : IGoldArticle;

/// <summary>
/// What stands in a gold file, <c>gold/NAME.json</c> beside <c>texts/NAME.txt</c>. Only what is read here; names in JSON have low lines. Positions count code points of the text.
/// </summary>
internal sealed record GoldRecord
{
    /// <summary>The text's file in <c>texts</c>.</summary>
    public required string File { get; init; }

    public GoldDateline Dateline { get; init; } = new();

    public IReadOnlyList<GoldStatement> Statements { get; init; } = [];

    public IReadOnlyList<GoldPerson> People { get; init; } = [];

    /// <summary>The names of ministries, organisations and governments.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    public IReadOnlyList<GoldMeeting> Meetings { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> TopicsOptional { get; init; } = [];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> CountriesOptional { get; init; } = [];
}

/// <summary>Somebody is said to have said something.</summary>
internal sealed record GoldStatement
{
    public required StatementKind Kind { get; init; }

    public StatementMode Mode { get; init; } = StatementMode.Said;

    /// <summary>The content's pieces, each from where up to where.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Spans { get; init; }

    /// <summary>The content's words, pieces with " // " between them; where they are given, they must be the text's.</summary>
    public string? Text { get; init; }

    /// <summary>The speakers' names.</summary>
    public required IReadOnlyList<string> Who { get; init; }

    /// <summary>Other names that are right too, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> WhoAlt { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The words that name them here ("he"); null when the text does not name them at the statement.</summary>
    public string? As { get; init; }

    /// <summary>What sort of speaker they are.</summary>
    public PartyType Type { get; init; }

    /// <summary>To whom it was said, names with semicolons between them; null when the text does not say.</summary>
    public string? To { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Neither missed when it is not found nor wrong when it is.</summary>
    public bool Optional { get; init; }

    /// <summary><see cref="Spans"/> in UTF-16 code units.</summary>
    [JsonIgnore]
    public IReadOnlyList<TextSpan> Content { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyList<string> Addressees => To?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>A person of the article.</summary>
internal sealed record GoldPerson
{
    public required string Name { get; init; }

    public IReadOnlyList<string> NameAlt { get; init; } = [];

    public string? Office { get; init; }

    public string? Country { get; init; }

    public bool Optional { get; init; }
}

/// <summary>A meeting that the article tells of.</summary>
internal sealed record GoldMeeting
{
    /// <summary>Names of persons and bodies.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    public MeetingStatus Status { get; init; } = MeetingStatus.Held;

    public string? Place { get; init; }

    public bool Optional { get; init; }
}

/// <summary>Where and when the report is from.</summary>
internal sealed record GoldDateline
{
    public string? Place { get; init; }

    public string? Country { get; init; }

    /// <summary>The day as 2016-06-17; 2016-06 where no more is known, which only a window can hold.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the day stands in the text, so that it can be read.</summary>
    public bool DateInText { get; init; }

    /// <summary>Where the place stands: "dateline", "header", "reporter" ("reports from Nairobi") or "unscored"; null where no place is given.</summary>
    public string? StatedIn { get; init; }
}
