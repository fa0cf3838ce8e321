namespace DiplomacyNews.Analysis;

/// <summary>What a reason is for.</summary>
public enum ReasonFor { Statement, Speaker, Office, Addressee, Day, Finding, Confidence }

/// <summary>One sentence that says why a statement is read as it is.</summary>
/// <param name="For">What it gives the reason for.</param>
/// <param name="Text">The sentence, or two: <c>“said” is a word of saying, and “Okafor” beside it names who says it.</c></param>
public sealed record StatementReason(ReasonFor For, string Text)
{
    /// <summary>Whether it repeats words of the report; such a reason is not shown where the report's text may not be.</summary>
    public bool Quotes => For is ReasonFor.Statement or ReasonFor.Speaker or ReasonFor.Addressee;
}
