using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data.Entities;

/// <summary>A person or body that articles name or quote. What is known of those in the lexicon stands there, under the slug.</summary>
public sealed class Speaker
{
    public int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>What the list of speakers is sorted by: "blinken antony".</summary>
    public required string SortName { get; set; }

    public PartyType Type { get; init; }

    public string? Country { get; set; }

    /// <summary>For those the lexicon does not know: the office as an article printed it.</summary>
    public string? Office { get; set; }

    /// <summary>Whether the lexicon knows the slug.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Private persons, unnamed sources and groups get no page of their own.</summary>
    public bool HasPage { get; set; }

    /// <summary>The speaker this one turned out to be; its address redirects there for ever.</summary>
    public int? MergedIntoId { get; set; }

    public Speaker? MergedInto { get; set; }
}
