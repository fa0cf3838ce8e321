using CsCheck;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>Texts made at random for properties that hold for every text.</summary>
internal static class Texts
{
    private static readonly Gen<string> Letters = Gen.OneOf(
        Gen.Char.Select(c => c.ToString()),
        Gen.Char['\uD800', '\uDFFF'].Select(c => c.ToString()),
        Gen.Char[' ', '~'].Select(c => c.ToString()),
        Gen.OneOf("“", "”", "\"", "''", "``", "'", "‘", "’", "«", "»", "„", "‟", "「", "」", "『", "』", "＂", "\n", "\r", "\r\n", "\t", "\0", "\u00A0", "\u00AD", "\u200B", "\u200F", "\u2028", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "👍🏽", "e\u0301", "—", "…", "İ", "ß", "ǅ"));

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf("“", "”", "\"", "''", "``", "'", "‘", "’", "«", "»", "„", "「", "」", "(", ")", "[", "]", "—", ",", ".", "?", "!", ":", ";", "…", ". . ."),
        Gen.OneOf("\n", "\n", "\n\n", "\r\n"),
        Gen.OneOf("said", "told", "says", "asked", "warned", "urged", "denied", "denied that", "said that", "told reporters", "according to", "added", "adding that", "was quoted as saying", "called for", "accused", "declined to comment", "would say", "has not said", "welcomed", "in a statement", "his remark that", "tweeted", "asked whether"),
        Gen.OneOf("Okafor", "Ada Okafor", "Nordrian Foreign Minister Ada Okafor", "President Tor Lindqvist", "Lindqvist", "Wen", "Wen Hai", "Wen Lijun", "Mr. Renwick", "Bo Renwick", "Ms. Quist", "spokeswoman Mara Quist", "Torsholm", "Qarath", "the White Pier", "Nordria", "Halistani", "the Nordrian Foreign Ministry", "NPO", "U.S.", "Gen. Holm"),
        Gen.OneOf("he", "she", "they", "it", "who", "his", "her", "both", "we", "I", "the minister", "the two ministers", "a spokesman for", "two Nordrian officials", "the Halistani leader", "reporters", "the Northern Wire"),
        Gen.OneOf("talks will resume", "the accord", "a ceasefire", "to withdraw", "of breaking it", "against war", "is ready", "and", "but", "that", "which", "on Monday", "in 2014", "in Torsholm", "at a news conference in Qarath", "met", "will meet", "visited", "not", "if", "never", "the", "for three days"),
        Gen.OneOf("\nQ", "\nQUESTION:", "\nMR. RENWICK:", "\nSECRETARY OKAFOR:", "\nOKAFOR:", "[crosstalk]", "\nUPDATE 2-", "(Adds details)", "\nReporting by Bo Renwick; editing by Mara Quist", "\nTORSHOLM, April 26 (Northern Wire) —", "\nRead more", "The following is attributable to Spokesperson Mara Quist:"));

    private static readonly Gen<string> Reported = Gen.Select(Gen.OneOf("", " ", " ", " "), Pieces.List[0, 80], (blank, pieces) => string.Join(blank, pieces));

    private static readonly string[] Speakers = ["Ada Okafor", "Nordrian Foreign Minister Ada Okafor", "President Tor Lindqvist", "Lindqvist", "Wen Hai", "He", "She", "The minister", "Two Nordrian officials", "The Nordrian Foreign Ministry", "A spokesman for the White Pier"];
    private static readonly string[] Contents = ["talks would resume", "the accord had failed", "Halistan was ready to withdraw", "nobody wanted a war", "it was too early to tell"];

    private static readonly Gen<string> Sentence = Gen.Select(Gen.OneOf(Speakers), Gen.OneOf(Contents), Gen.Int[0, 13], (who, what, form) => form switch
    {
        0 => $"{who} said {what}.",
        1 => $"{who} said on Monday that {what}.",
        2 => $"“We know {what},” {who} said.",
        3 => $"“We know,” {who} said. “As for us, {what}.”",
        4 => $"\"We know {what}\", {who} told reporters.",
        5 => $"According to {who}, {what}.",
        6 => $"{who} denied that {what}.",
        7 => $"{who} met Bo Renwick in Torsholm.",
        8 => "“It is late.”",
        9 => $"“We know {what}.",
        10 => $"“{what}”, and nobody else.",
        11 => "The river is long.",
        12 => $"{who} urged Qarath to withdraw, adding that {what}.",
        _ => $"{who} called it “a great day” and left.",
    });

    /// <summary>Letters and marks of every kind, halves of letters among them.</summary>
    public static Gen<string> OfAnything { get; } = Letters.List[0, 120].Select(letters => string.Concat(letters));

    /// <summary>A reporter's English in pieces and out of order, with transcripts, datelines and trailers among them.</summary>
    public static Gen<string> OfReporters { get; } = Reported;

    public static Gen<string> Any { get; } = Gen.OneOf(OfReporters, OfReporters, OfAnything, Gen.Select(OfReporters, OfAnything, OfReporters, (before, between, after) => before + between + after));

    /// <summary>Paragraphs of a report: whole sentences, some with quotations that are left open.</summary>
    public static Gen<List<string>> Paragraphs { get; } = Sentence.List[1, 4].Select(sentences => string.Join(' ', sentences)).List[2, 24];
}
