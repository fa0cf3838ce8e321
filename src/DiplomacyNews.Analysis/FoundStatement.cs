using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Something somebody is reported to have said. A quotation split by its cue is one statement in pieces:
/// <c>"Talks failed," the minister said. "We leave tonight."</c>
/// </summary>
public sealed record FoundStatement
{
    /// <summary>Direct: all of it stands in quotation marks. Mixed: part of it. Indirect: none.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>What was said, in pieces and text order, quotation marks included; without cue, "that", speaker and addressee.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The stretches inside quotation marks, without the marks.</summary>
    public ImmutableArray<TextSpan> Quoted { get; init; } = [];

    /// <summary>The words of saying ("told", "according to"); null for a transcript turn or a quotation carried over.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What was done by saying it.</summary>
    public SpeechAct Act { get; init; } = SpeechAct.Say;

    /// <summary>Whether it was in fact said, or denied, declined, expected, imagined.</summary>
    public StatementMode Mode { get; init; } = StatementMode.Said;

    /// <summary>Who said it: one, or all of a joint statement. Empty when the text names nobody.</summary>
    public ImmutableArray<PartyReference> Speakers { get; init; } = [];

    /// <summary>Whom the speaker spoke for ("a spokesman for the ministry": the ministry), or null.</summary>
    public PartyReference? Behalf { get; init; }

    /// <summary>The outlet or channel it was said to or through ("told Xinhua", "wrote on X"), or null.</summary>
    public PartyReference? Via { get; init; }

    /// <summary>To whom it was said, when the text says so.</summary>
    public ImmutableArray<PartyReference> Addressees { get; init; } = [];

    /// <summary>Ids of parties and ISO codes of countries that the content is about or aimed at.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    /// <summary>The index in <see cref="ArticleAnalysis.Statements"/> of the statement this one is told within, or null.</summary>
    public int? Within { get; init; }

    /// <summary>The day or window of the utterance.</summary>
    public SaidDate Said { get; init; } = new(SaidBasis.Article);

    /// <summary>Where it was said ("at a news conference in Doha"), or null.</summary>
    public TextSpan? Occasion { get; init; }

    /// <summary>The index in <see cref="ArticleAnalysis.Meetings"/> of the meeting where it was said, or null.</summary>
    public int? Meeting { get; init; }

    /// <summary>What it is about, with the words that say so.</summary>
    public ImmutableArray<FoundTopic> Topics { get; init; } = [];

    /// <summary>0 to 1: of the statements at 0.9, nine in ten have the right extent and speaker.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of the rule that found it, the same words as its heading in the specifications: "quotation before its cue".</summary>
    public required string Rule { get; init; }
}

/// <summary>Whether a statement's words are the speaker's own, partly, or the reporter's.</summary>
public enum StatementKind { Direct, Mixed, Indirect }

/// <summary>Whether a statement was made. Only <see cref="Said"/> may be printed without its cue.</summary>
public enum StatementMode { Said, Denied, Declined, Future, Hypothetical, NotSaid }

/// <summary>What was done by saying it.</summary>
public enum SpeechAct
{
    Say, Ask, Urge, Warn, Threaten, Promise, Accuse, Condemn, Praise, Deny, Reject, Decline, Announce, Agree, Apologise, Thank, Welcome, Express,
}

/// <summary>The day something was said, in local dates of the event.</summary>
/// <param name="Basis">How it is known.</param>
/// <param name="Date">The exact day, or null.</param>
/// <param name="From">The first possible day when only a window is known, else null.</param>
/// <param name="To">The last possible day when only a window is known, else null.</param>
public sealed record SaidDate(SaidBasis Basis, DateOnly? Date = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>
/// How the day of a statement is known. <see cref="Article"/>: it is the article's own. <see cref="Text"/>: the words beside it say so. <see cref="Passage"/>: the passage tells of
/// another time, and the statement is of that time. <see cref="Speaker"/>: who had died, or no longer held the office the text gives, said it before.
/// </summary>
public enum SaidBasis { Article, Text, Passage, Speaker }
