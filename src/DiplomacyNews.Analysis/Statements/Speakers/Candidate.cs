using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>A mention with what a pronoun after it asks for.</summary>
/// <param name="Mention">Where the text names somebody.</param>
/// <param name="Party">Whom it names.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
/// <param name="Quoted">Whether it stands in a quotation.</param>
/// <param name="Subject">Whether it is the first party of its sentence, which is mostly the subject, or joined to that by "and".</param>
/// <param name="Speaks">Whether a verb of saying follows it, which makes it the subject of a later clause: ", and Okafor warned".</param>
internal sealed record Candidate(Mention Mention, Party Party, int Sentence, int Paragraph, bool Quoted, bool Subject, bool Speaks)
{
    public bool IsPerson => Party.Type == PartyType.Person;
}
