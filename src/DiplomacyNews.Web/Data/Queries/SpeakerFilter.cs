namespace DiplomacyNews.Web.Data.Queries;

/// <summary>What the list of speakers is narrowed and ordered by.</summary>
public sealed record SpeakerFilter
{
    /// <summary>The start of any part of the name.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-3, in any case.</summary>
    public string? Country { get; init; }

    /// <summary>A letter that names in the list begin with.</summary>
    public string? Letter { get; init; }

    /// <summary>"statements" for those who are reported most; else by name.</summary>
    public string? Sort { get; init; }

    public bool ByStatements => Sort == "statements";
}
