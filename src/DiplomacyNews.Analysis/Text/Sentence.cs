namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// A sentence of the reporter: whole quotations lie inside it, however many sentences they hold.
/// </summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Paragraph">The index of its paragraph.</param>
internal readonly record struct Sentence(int First, int End, int Paragraph);
