using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>What each rule goes by, for a reader who has never seen the rules.</summary>
internal static class RuleWords
{
    private static readonly FrozenDictionary<string, string> ByRule = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Rules.QuotationBeforeCue.Name] = "words in quotation marks, and after them who said them",
        [Rules.QuotationAfterCue.Name] = "who said it, and after that words in quotation marks",
        [Rules.QuotationSplitByCue.Name] = "words in quotation marks before and after the one who said them",
        [Rules.QuotationInSentenceBefore.Name] = "words in quotation marks, and in the next sentence who said them",
        [Rules.QuotationOverParagraphs.Name] = "quotation marks that open again in the next paragraph go on with the same words",
        [Rules.QuotationAfterOwnSentence.Name] = "words in quotation marks after a sentence that tells what their speaker said",
        [Rules.QuotationAfterSentenceAbout.Name] = "words in quotation marks after a sentence that is about somebody are mostly that somebody’s",
        [Rules.QuotationCarriedOver.Name] = "words in quotation marks with nobody beside them are mostly those of whoever was quoted last",
        [Rules.QuotationWithinClause.Name] = "a few words in quotation marks within what is reported",
        [Rules.QuotedWordsInSentence.Name] = "a few words in quotation marks in a sentence about somebody are mostly that somebody’s",
        [Rules.ClauseWithQuotationBeforeCue.Name] = "a clause with words in quotation marks, and after it who said it",
        [Rules.ClauseWithThat.Name] = "a word of saying, “that”, and what is said",
        [Rules.ClauseWithoutThat.Name] = "a word of saying, and right after it what is said",
        [Rules.ClauseBeforeCue.Name] = "what is said, and after a comma who said it",
        [Rules.ClauseSplitByCue.Name] = "what is said, with the one who said it in the middle",
        [Rules.GoesOn.Name] = "a sentence that adds to what the one before it reports, in the same tense",
        [Rules.ClauseAfterColon.Name] = "a name, a colon, and what is said",
        [Rules.HeadlineWithColon.Name] = "a headline with what is said and, before or after a colon, somebody who speaks in the report",
        [Rules.IndirectQuestion.Name] = "a word of asking or saying, and “whether”, “what” or their like",
        [Rules.Infinitive.Name] = "a word of urging or promising, and “to” with what is to be done",
        [Rules.NounPhrase.Name] = "a word of saying, and the thing that is asked for, praised, condemned or announced",
        [Rules.ObjectAndName.Name] = "somebody calls something by a name",
        [Rules.AccordingTo.Name] = "“according to” and whoever said it",
        [Rules.AsSomebodySaid.Name] = "“as” with somebody who said it, beside what is said",
        [Rules.Passive.Name] = "what was said, and after “by” who said it",
        [Rules.Told.Name] = "somebody who was told or asked something, and what it was",
        [Rules.WordReached.Name] = "somebody who heard, or was let know, something from somebody, and what it was",
        [Rules.NoReply.Name] = "somebody who did not answer when asked, and what was asked for",
        [Rules.NounOfSaying.Name] = "a noun such as “statement” or “accusation”, whose it is, and what it says",
        [Rules.Turn.Name] = "in a transcript, what stands after a speaker’s label is that speaker’s",
        [Rules.PutOutInAName.Name] = "a text under somebody’s name or letterhead is theirs from beginning to end",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In a few words; null for a rule that nobody has put into words.</summary>
    public static string? Of(string rule) => ByRule.GetValueOrDefault(rule);
}
