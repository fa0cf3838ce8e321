namespace DiplomacyNews.Analysis.Statements;

/// <summary>What one sentence holds.</summary>
/// <param name="Drafts">Its statements.</param>
/// <param name="Bare">A verb of saying with its speaker that stands alone ("Okafor asked."), so that its words must be in the sentence before or after.</param>
/// <param name="Subject">Whom the sentence is about.</param>
internal sealed record SentenceReading(List<Draft> Drafts, Draft? Bare, Nominal? Subject);
