namespace DiplomacyNews.Analysis.Statements;

/// <summary>Every rule by which statements are found. Each has its examples in the tests' <c>Specs</c>.</summary>
internal static class Rules
{
    public static readonly Rule QuotationBeforeCue = new("quotation before its cue", 0.95);
    public static readonly Rule QuotationAfterCue = new("quotation after its cue", 0.86);
    public static readonly Rule QuotationSplitByCue = new("quotation split by its cue", 0.95);
    public static readonly Rule QuotationInSentenceBefore = new("quotation in the sentence before its cue", 0.90);
    public static readonly Rule QuotationOverParagraphs = new("quotation that runs over paragraphs", 0.80);
    public static readonly Rule QuotationAfterOwnSentence = new("quotation after a sentence of its speaker", 0.50);
    public static readonly Rule QuotationAfterSentenceAbout = new("quotation after a sentence about its speaker", 0.35);
    public static readonly Rule QuotationCarriedOver = new("quotation carried over", 0.40);
    public static readonly Rule QuotationWithinClause = new("quotation within a clause", 0.75);
    public static readonly Rule QuotedWordsInSentence = new("quoted words in a sentence about their speaker", 0.45);
    public static readonly Rule ClauseWithQuotationBeforeCue = new("clause with a quotation before its cue", 0.84);
    public static readonly Rule ClauseWithThat = new("clause with that", 0.84);
    public static readonly Rule ClauseWithoutThat = new("clause without that", 0.74);
    public static readonly Rule ClauseBeforeCue = new("clause before its cue", 0.78);
    public static readonly Rule ClauseSplitByCue = new("clause split by its cue", 0.82);
    public static readonly Rule GoesOn = new("goes on without its cue", 0.50);
    public static readonly Rule ClauseAfterColon = new("clause after a colon", 0.55);
    public static readonly Rule HeadlineWithColon = new("headline with its speaker at a colon", 0.70);
    public static readonly Rule IndirectQuestion = new("indirect question", 0.78);
    public static readonly Rule Infinitive = new("infinitive after its cue", 0.65);
    public static readonly Rule NounPhrase = new("noun phrase after its cue", 0.60);
    public static readonly Rule ObjectAndName = new("object and what it is called", 0.70);
    public static readonly Rule AccordingTo = new("according to", 0.82);
    public static readonly Rule AsSomebodySaid = new("as somebody said", 0.72);
    public static readonly Rule Passive = new("passive with its speaker after by", 0.60);
    public static readonly Rule Told = new("passive after whoever was told", 0.60);
    public static readonly Rule WordReached = new("what reached somebody", 0.70);
    public static readonly Rule NoReply = new("no reply", 0.80);
    public static readonly Rule NounOfSaying = new("noun of saying", 0.60);
    public static readonly Rule Turn = new("turn of a transcript", 0.95);
    public static readonly Rule Proposed = new("found by the network", 0.75);
    public static readonly Rule PutOutInAName = new("statement put out in somebody's name", 0.95);

    public static IReadOnlyList<Rule> All { get; } =
    [
        QuotationBeforeCue, QuotationAfterCue, QuotationSplitByCue, QuotationInSentenceBefore,
        QuotationOverParagraphs, QuotationAfterOwnSentence, QuotationAfterSentenceAbout, QuotationCarriedOver,
        QuotationWithinClause, QuotedWordsInSentence, ClauseWithQuotationBeforeCue, ClauseWithThat,
        ClauseWithoutThat, ClauseBeforeCue, ClauseSplitByCue, GoesOn, ClauseAfterColon, HeadlineWithColon,
        IndirectQuestion, Infinitive, NounPhrase, ObjectAndName,
        AccordingTo, AsSomebodySaid, Passive, Told, WordReached, NoReply, NounOfSaying, Turn,
        PutOutInAName, Proposed,
    ];
}
