namespace DiplomacyNews.Analysis.Statements;

/// <summary>What may follow a verb of saying as its content.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary><c>“Go,” he shouted</c></summary>
    Quote = 1 << 0,

    /// <summary>A clause with "that" or without: <c>said (that) talks would resume</c></summary>
    Clause = 1 << 1,

    /// <summary>A clause only with "that".</summary>
    That = 1 << 2,

    /// <summary>A noun phrase may be the content: <c>announced a ceasefire</c></summary>
    Noun = 1 << 3,

    /// <summary>Whatever follows is the content: <c>accused Iran of lying</c></summary>
    Object = 1 << 4,

    /// <summary>An infinitive: <c>pledged to leave</c></summary>
    To = 1 << 5,

    /// <summary>Somebody addressed stands before the content: <c>warned Turkey that …</c></summary>
    Whom = 1 << 6,

    /// <summary>Somebody addressed must stand there: <c>told reporters …</c></summary>
    WhomAlways = 1 << 7,

    /// <summary><c>asked whether …</c></summary>
    Whether = 1 << 8,

    /// <summary><c>denied supplying drones</c></summary>
    Gerund = 1 << 9,

    /// <summary>The content follows a preposition: <c>warned of</c>, <c>insisted on</c></summary>
    Of = 1 << 10,
    For = 1 << 11,
    About = 1 << 12,
    Against = 1 << 13,
    On = 1 << 14,

    /// <summary>Means saying only beside a quotation: <c>“…,” he continued</c></summary>
    QuoteOnly = 1 << 15,

    /// <summary>Only texts read so: <c>the sign reads “…”</c></summary>
    Document = 1 << 16,

    /// <summary>Only with "concerns", "the issue", "questions" and their like: <c>raised concerns</c></summary>
    Concern = 1 << 17,

    /// <summary>As X put it.</summary>
    As = 1 << 18,

    /// <summary>A noun phrase counts only when it holds a quotation or what it names was said: <c>made claims</c></summary>
    Short = 1 << 19,

    /// <summary>An object and what it is said to be: <c>called it a provocation</c></summary>
    Naming = 1 << 20,

    /// <summary>Only with "condolences", "congratulations" and their like: <c>extended his condolences</c></summary>
    Courtesy = 1 << 21,

    AnyPreposition = Of | For | About | Against | On,
}

/// <summary>Which form of the verb a word is; several verbs have one form for two.</summary>
internal enum VerbForm { Base, Third, Past, Participle, Progressive }

/// <summary>A verb of saying.</summary>
/// <param name="Lemma">Its base form: "point".</param>
/// <param name="Particle">Words that must follow it: "out", "it clear"; empty for most.</param>
/// <param name="Act">What one does by saying it.</param>
/// <param name="Frames">What may follow it.</param>
internal sealed record CueVerb(string Lemma, string[] Particle, SpeechAct Act, CueFrames Frames)
{
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
