using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data.Entities;

/// <summary>Something somebody is reported to have said, as the last reading found it. Its key outlives re-reading.</summary>
public sealed class Statement
{
    public int Id { get; init; }

    /// <summary>Minted once: the statement's address and its anchor on the article page.</summary>
    public required string Key { get; init; }

    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    /// <summary>Its number in the article, from 1.</summary>
    public int Number { get; init; }

    public StatementKind Kind { get; init; }

    public required Spans Content { get; init; }

    public Spans Quoted { get; init; } = Spans.None;

    public int? CueStart { get; init; }

    public int? CueLength { get; init; }

    public string? CueText { get; init; }

    /// <summary>The words that lead into an indirect or mixed content in a list: "that", "to", and with its cue where the content alone would mislead: "denied that".</summary>
    public required string Lead { get; init; }

    /// <summary>The content as a list prints it; quoted words stand between “ and ”.</summary>
    public required string Words { get; init; }

    public SpeechAct Act { get; init; }

    public StatementMode Mode { get; init; }

    public double Confidence { get; init; }

    public required string Rule { get; init; }

    public DateOnly? SaidOn { get; init; }

    public DateOnly? SaidFrom { get; init; }

    public DateOnly? SaidTo { get; init; }

    public SaidBasis SaidBasis { get; init; }

    public string? Occasion { get; init; }

    /// <summary>The number of the statement this one is told within, or null.</summary>
    public int? WithinNumber { get; init; }

    public int? MeetingId { get; init; }

    public Meeting? Meeting { get; set; }

    /// <summary>Ids of parties and countries the content is about.</summary>
    public List<string> About { get; init; } = [];

    /// <summary>Whether an editor took it out of the record; readers see neither the statement nor its mark in the text.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Whether an editor, not the reading, says who speaks.</summary>
    public bool IsSpeakerCorrected { get; set; }

    /// <summary>What all tellings of the same words of the same person on the same day have in common: the key of the one stored first.</summary>
    public string UtteranceKey { get; set; } = "";

    /// <summary>Which of several tellings is shown for all, the highest; see <see cref="Ingestion.UtteranceStanding"/>.</summary>
    public long Standing { get; set; }

    /// <summary>Who speaks as the reading found it, one a line, the slug or else the name: by it the statement is recognised in the next reading, whatever editors decided.</summary>
    public string ReadSpeakers { get; set; } = "";

    /// <summary>Where it stands among all statements by the day it was said; see <see cref="DateOrder"/>.</summary>
    public long Position { get; set; }

    public List<StatementParty> Parties { get; } = [];

    public List<StatementTopic> Topics { get; } = [];
}

/// <summary>Somebody's part in a statement, as the text names them there.</summary>
public sealed class StatementParty
{
    public int Id { get; init; }

    public int StatementId { get; init; }

    public Statement Statement { get; init; } = null!; // Filled by EF.

    public PartyRole Role { get; init; }

    /// <summary>The statement's, again: so what somebody said is read in its order from one index.</summary>
    public long Position { get; set; }

    /// <summary>The order among those with the same role.</summary>
    public int Ordinal { get; init; }

    /// <summary>Null for those that are no party of their own ("reporters").</summary>
    public int? SpeakerId { get; init; }

    public Speaker? Speaker { get; init; }

    public required string Name { get; init; }

    public PartyType Type { get; init; }

    /// <summary>The office held on the day.</summary>
    public string? Office { get; init; }

    public int? Start { get; init; }

    public int? Length { get; init; }

    /// <summary>The words that name them there; empty when carried over.</summary>
    public required string Text { get; init; }

    public int? AntecedentStart { get; init; }

    public int? AntecedentLength { get; init; }

    /// <summary>Why those words mean this party, in a sentence.</summary>
    public string? Reason { get; init; }
}

public enum PartyRole { Speaker, Addressee, Behalf, Via }

/// <summary>A topic of a statement, with the words that say so.</summary>
public sealed class StatementTopic
{
    public int StatementId { get; init; }

    public Statement Statement { get; init; } = null!; // Filled by EF.

    public required string TopicId { get; init; }

    /// <summary>The statement's, again; see <see cref="StatementParty.Position"/>.</summary>
    public long Position { get; set; }

    public double Score { get; init; }

    public Spans Evidence { get; init; } = Spans.None;
}
