using Microsoft.AspNetCore.Html;

namespace DiplomacyNews.Web.Rendering;

/// <summary>A paragraph of an article as its page prints it.</summary>
/// <param name="Html">Its words, encoded, with our own elements around the statements.</param>
/// <param name="Notes">The statements in it, for the margin.</param>
public sealed record MarkedParagraph(IHtmlContent Html, IReadOnlyList<MarkedParagraph.Note> Notes)
{
    /// <summary>A line between two parts of the article that says what the next is about.</summary>
    public bool IsHeading { get; init; }

    /// <param name="Number">The statement's number.</param>
    /// <param name="Slot">Ties the note to the words of its paragraph (the classes i1, i2, …); 0 when the paragraph has more statements than there are slots.</param>
    /// <param name="IsContinued">Whether the statement began in an earlier paragraph.</param>
    public sealed record Note(int Number, int Slot, bool IsContinued);
}
