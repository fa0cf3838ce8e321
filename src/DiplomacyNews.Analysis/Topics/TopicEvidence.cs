namespace DiplomacyNews.Analysis.Topics;

/// <summary>Words in the text that speak for a topic.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Span">The words.</param>
/// <param name="Weight">How strongly: see <see cref="TopicFinder"/>.</param>
/// <param name="Phrase">The phrase of the lexicon they match; the same phrase again adds less than another one.</param>
internal readonly record struct TopicEvidence(string Topic, TextSpan Span, double Weight, int Phrase);
