namespace DiplomacyNews.Analysis.Statements;

/// <summary>How a verb of saying and its speaker stand together.</summary>
internal enum AttributionForm
{
    /// <summary><c>Okafor said</c></summary>
    Before,

    /// <summary><c>said Okafor</c></summary>
    Inverted,

    /// <summary><c>who said</c></summary>
    Relative,

    /// <summary><c>…, but suggested</c>: the speaker of the verb before.</summary>
    Shared,

    /// <summary><c>…, adding</c></summary>
    Participle,

    /// <summary><c>issued a statement saying</c></summary>
    Document,

    /// <summary><c>was quoted as saying</c></summary>
    QuotedAsSaying,

    /// <summary><c>Okafor, who wrote “The Harbour,” said</c></summary>
    Aside,
}

/// <summary>A speaker beside a verb of saying. Positions are tokens.</summary>
/// <param name="Speaker">Who says it.</param>
/// <param name="First">The first token of speaker and verb together.</param>
/// <param name="End">The token after them.</param>
/// <param name="Form">How they stand.</param>
internal sealed record Attribution(Nominal Speaker, int First, int End, AttributionForm Form)
{
    /// <summary>Who quotes the speaker: "was quoted by Northern Wire as saying".</summary>
    public Nominal? Channel { get; init; }
}
