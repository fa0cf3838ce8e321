using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A statement with all that it rests on: where each word of its evidence stands, and why it is read so.</summary>
public sealed record StatementEvidence
{
    public required int Number { get; init; }

    public required string Key { get; init; }

    public required StatementKind Kind { get; init; }

    public required StatementMode Mode { get; init; }

    /// <summary>The words that lead into the content, as lists print them.</summary>
    public required string Lead { get; init; }

    /// <summary>The content as lists print it.</summary>
    public required string Words { get; init; }

    public required Spans Content { get; init; }

    public required Spans Quoted { get; init; }

    public int? CueStart { get; init; }

    public int? CueLength { get; init; }

    public string? CueText { get; init; }

    public required double Confidence { get; init; }

    public required string Rule { get; init; }

    /// <summary>What its article was read with: the network's name, or "rules".</summary>
    public required string ReadBy { get; init; }

    public DateOnly? SaidOn { get; init; }

    public DateOnly? SaidFrom { get; init; }

    public DateOnly? SaidTo { get; init; }

    public required SaidBasis SaidBasis { get; init; }

    public string? Occasion { get; init; }

    /// <summary>The number of the statement it is told within, or null.</summary>
    public int? WithinNumber { get; init; }

    public string? MeetingKey { get; init; }

    /// <summary>Ids of parties and countries the content is about.</summary>
    public required IReadOnlyList<string> About { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<string> TopicIds { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>Whether an editor says who speaks.</summary>
    public required bool IsSpeakerCorrected { get; init; }

    /// <summary>Who speaks as the reading found it, one a line, the slug or else the name.</summary>
    public required string ReadSpeakers { get; init; }

    public TextSpan? Cue => CueStart is { } start && CueLength is { } length ? new TextSpan(start, length) : null;

    public IEnumerable<Party> Speakers => Parties.Where(p => p.Role == PartyRole.Speaker);

    public IEnumerable<Party> Addressees => Parties.Where(p => p.Role == PartyRole.Addressee);

    /// <summary>Somebody's part in it, and the words it is known by.</summary>
    public sealed record Party
    {
        public required PartyRole Role { get; init; }

        public required string Name { get; init; }

        /// <summary>Null for those without a page.</summary>
        public string? Slug { get; init; }

        public string? Office { get; init; }

        public required PartyType Type { get; init; }

        public int? Start { get; init; }

        public int? Length { get; init; }

        /// <summary>The words that name them there; empty when carried over.</summary>
        public required string Text { get; init; }

        public int? AntecedentStart { get; init; }

        public int? AntecedentLength { get; init; }

        public string? Reason { get; init; }

        public TextSpan? Span => Start is { } start && Length is { } length ? new TextSpan(start, length) : null;

        public TextSpan? Antecedent => AntecedentStart is { } start && AntecedentLength is { } length ? new TextSpan(start, length) : null;
    }

    /// <summary>All that a page shows of how a statement is known.</summary>
    public static Expression<Func<Statement, StatementEvidence>> Projection { get; } = s => new StatementEvidence
    {
        Number = s.Number, Key = s.Key, Kind = s.Kind, Mode = s.Mode, Lead = s.Lead, Words = s.Words, Content = s.Content, Quoted = s.Quoted, CueStart = s.CueStart, CueLength = s.CueLength, CueText = s.CueText,
        Confidence = s.Confidence, Rule = s.Rule, ReadBy = s.Article.ReadBy, SaidOn = s.SaidOn, SaidFrom = s.SaidFrom, SaidTo = s.SaidTo, SaidBasis = s.SaidBasis, Occasion = s.Occasion,
        WithinNumber = s.WithinNumber, MeetingKey = s.Article.Meetings.Where(m => m.Id == s.MeetingId).Select(m => m.SharedKey).FirstOrDefault(), About = s.About, // By s.Meeting SQLite would look through all meetings first.
        IsHidden = s.IsHidden, IsSpeakerCorrected = s.IsSpeakerCorrected, ReadSpeakers = s.ReadSpeakers,
        Parties = s.Parties.OrderBy(p => p.Role).ThenBy(p => p.Ordinal).Select(p => new Party
        {
            Role = p.Role, Name = p.Name, Slug = p.Speaker != null && p.Speaker.HasPage ? p.Speaker.Slug : null, Office = p.Office, Type = p.Type,
            Start = p.Start, Length = p.Length, Text = p.Text, AntecedentStart = p.AntecedentStart, AntecedentLength = p.AntecedentLength, Reason = p.Reason,
        }).ToList(),
        TopicIds = s.Topics.OrderByDescending(t => t.Score).ThenBy(t => t.TopicId).Select(t => t.TopicId).ToList(),
    };
}
