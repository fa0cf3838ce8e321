using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Somebody and the office they held, as lists of officials print it.</summary>
/// <param name="Slug">The page of theirs.</param>
public sealed record Officeholder(string Slug, string Name, OfficeTerm Term)
{
    /// <summary>"Foreign Minister of China, 17 March 2003 to 27 April 2007, acting".</summary>
    /// <param name="title">The office, as long as the place needs it.</param>
    public string InLine(string title) => string.Join(", ", new[] { title, Term.Dates, Term.Status }.Where(part => !string.IsNullOrEmpty(part)));

    public static Officeholder Of(KnownOffice office, Lexicon lexicon) =>
        new(office.PersonId, lexicon.Person(office.PersonId)?.Name ?? office.PersonId, OfficeTerm.Of(office, lexicon.Person(office.PersonId), lexicon));
}
