namespace DiplomacyNews.Analysis.Statements;

/// <summary>How a verb of saying stands in its sentence.</summary>
internal enum CueStanding
{
    /// <summary>It has a subject: <c>said</c>, <c>has said</c>, <c>is urging</c>.</summary>
    Finite,

    /// <summary><c>…, saying</c></summary>
    Participle,

    /// <summary><c>to say</c></summary>
    Infinitive,

    /// <summary><c>was told</c>: the subject is not the speaker.</summary>
    Passive,
}

/// <summary>A verb of saying in the text. Positions are tokens.</summary>
/// <param name="First">The first word of the verb group: <c>has</c> in "has repeatedly said".</param>
/// <param name="At">The verb itself.</param>
/// <param name="End">The token after the verb and its particle.</param>
/// <param name="Verb">Which verb.</param>
/// <param name="Form">Which form.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Mode">What negation and auxiliaries make of it.</param>
internal sealed record Cue(int First, int At, int End, CueVerb Verb, VerbForm Form, CueStanding Standing, StatementMode Mode)
{
    /// <summary>What its act makes of it too: what is said to be denied is denied.</summary>
    public StatementMode ModeOfAct => Mode != StatementMode.Said ? Mode : Verb.Act switch { SpeechAct.Deny => StatementMode.Denied, SpeechAct.Decline => StatementMode.Declined, _ => Mode };

    public bool Takes(CueFrames frames) => Verb.Takes(frames);

    /// <summary>Whether its content may follow this preposition: "warned of", "insisted on".</summary>
    public bool TakesAfter(string word) => word switch
    {
        "of" => Takes(CueFrames.Of),
        "for" => Takes(CueFrames.For),
        "about" or "over" => Takes(CueFrames.About),
        "against" => Takes(CueFrames.Against),
        "on" or "upon" => Takes(CueFrames.On),
        _ => false,
    };
}
