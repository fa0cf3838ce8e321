namespace DiplomacyNews.Analysis.People;

/// <summary>How a person's name stands in the text.</summary>
internal enum NameForm { Full, Short, Unknown, UnknownSingle }

/// <summary>A person's name at one place, before it is decided whose it is.</summary>
internal sealed class NameOccurrence
{
    public required int First { get; init; }

    /// <summary>The word after the last.</summary>
    public required int End { get; init; }

    public required NameForm Form { get; init; }

    /// <summary>Ids of known people it may name, with the certainty of the form.</summary>
    public List<(string Id, double Certainty)> Candidates { get; init; } = [];

    /// <summary>Titles before or after it, the nearest first.</summary>
    public List<TitleReading> Titles { get; } = [];

    /// <summary>By "Mr" or "Ms" before it.</summary>
    public Gender Honorific { get; set; }

    /// <summary>The first word of the title or honorific before the name, else <see cref="First"/>.</summary>
    public int FirstWithTitle { get; set; }

    /// <summary>Whether it opens a turn of a transcript: "MR. CARNEY:".</summary>
    public bool OpensTurn { get; set; }

    /// <summary>Offices that its being here implies without a title: a transcript's spokesman holds his.</summary>
    public IReadOnlyList<KnownOffice> Implied { get; set; } = [];

    /// <summary>Who it is, once decided.</summary>
    public string? PartyId { get; set; }

    /// <summary>0 to 1.</summary>
    public double Confidence { get; set; }
}
