using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>Puts the speakers whom editors set in place of those a reading found.</summary>
/// <param name="decisions">What was decided.</param>
/// <param name="named">Everybody who was set, by slug.</param>
/// <param name="offices">The offices that the article gives those it names.</param>
/// <param name="lexicon">For the offices of the others.</param>
internal sealed class SetSpeakers(Decisions decisions, IReadOnlyDictionary<string, Speaker> named, IReadOnlyDictionary<Speaker, string?> offices, Lexicon lexicon)
{
    private readonly Dictionary<int, List<TextSpan>> mistakenMentions = [];

    /// <summary>The statement's speakers: as an editor set them, else <paramref name="asRead"/>. A decision for somebody who is no longer known waits.</summary>
    public IReadOnlyList<StatementParty> Over(Statement statement, IReadOnlyList<StatementParty> asRead)
    {
        if (decisions.SpeakersOf(statement.Key) is not { } slugs || !slugs.All(named.ContainsKey))
        {
            return asRead;
        }

        statement.IsSpeakerCorrected = true;
        var speakers = slugs.Select(slug => named[slug]).Distinct().ToList();
        foreach (var wrong in asRead.Where(p => p.SpeakerId is not null && !speakers.Exists(s => s.Id == p.SpeakerId)))
        {
            var mentions = mistakenMentions.TryGetValue(wrong.SpeakerId!.Value, out var list) ? list : mistakenMentions[wrong.SpeakerId.Value] = [];
            mentions.AddRange(SpansOf(wrong));
        }

        return [.. speakers.Select((speaker, ordinal) => Party(statement, speaker, ordinal, asRead.FirstOrDefault(p => p.SpeakerId == speaker.Id)))];
    }

    /// <summary>Whether the text names somebody only where an editor said that it means somebody else.</summary>
    public bool IsMistaken(ArticleParty party, IReadOnlyList<Statement> statements, IEnumerable<Meeting> meetings) =>
        mistakenMentions.TryGetValue(party.SpeakerId, out var mistaken)
        && party.Mentions.All.All(mention => mistaken.Exists(span => span.Overlaps(mention)))
        && !statements.Any(s => s.Parties.Exists(p => p.SpeakerId == party.SpeakerId)) && !meetings.Any(m => m.Participants.Exists(p => p.SpeakerId == party.SpeakerId));

    private StatementParty Party(Statement statement, Speaker speaker, int ordinal, StatementParty? asRead) => new()
    {
        Role = PartyRole.Speaker, Ordinal = ordinal, SpeakerId = speaker.Id, Name = speaker.Name, Type = speaker.Type, Office = asRead?.Office ?? OfficeOf(speaker, statement),
        Start = asRead?.Start, Length = asRead?.Length, Text = asRead?.Text ?? "", AntecedentStart = asRead?.AntecedentStart, AntecedentLength = asRead?.AntecedentLength, Reason = asRead?.Reason,
    };

    private string? OfficeOf(Speaker speaker, Statement statement) =>
        (offices.TryGetValue(speaker, out var office) ? office : null)
        ?? lexicon.OfficeHeld(speaker.Slug, statement.SaidOn ?? statement.SaidFrom, statement.SaidOn ?? statement.SaidTo)
        ?? speaker.Office;

    private static IEnumerable<TextSpan> SpansOf(StatementParty party)
    {
        if (party is { Start: { } start, Length: { } length })
        {
            yield return new TextSpan(start, length);
        }

        if (party is { AntecedentStart: { } from, AntecedentLength: { } many })
        {
            yield return new TextSpan(from, many);
        }
    }
}
