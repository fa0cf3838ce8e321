using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// Answers "who was the Chinese foreign minister on this day?" from the lexicon alone, by the titles and names that articles are read with.
/// Make one for a lexicon and share it.
/// </summary>
public sealed class OfficeFinder
{
    private readonly Lexicon lexicon;
    private readonly KnownNames known;
    private readonly TitleReader titles;
    private readonly OfficeBook offices;

    /// <summary>Prepares the look-up tables; takes about a tenth of a second for a full lexicon.</summary>
    public OfficeFinder(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        known = new KnownNames(lexicon);
        titles = new TitleReader(known);
        offices = new OfficeBook(lexicon);
    }

    /// <summary>Who held the office that <paramref name="words"/> name, on <paramref name="day"/>.</summary>
    public OfficeAnswer Find(string words, DateOnly day)
    {
        var title = Title(words, day);
        if (title is null || Owned(title) is { Count: 0 })
        {
            title = Title(Capitalized(words), day) ?? title;
        }

        if (title is null)
        {
            return new OfficeAnswer(null, null, []);
        }

        var owners = Owned(title);
        var held = owners.Count == 0 ? Unowned(title, day) : owners.Select(owner => Holders(title, owner, DayRanges.Of(day))).FirstOrDefault(h => h.Count > 0) ?? [];
        return new OfficeAnswer(title.Head, owners.Count == 0 ? null : NameOf(owners[0]), [.. held.OrderBy(o => o.Status is "regular" or "acting" ? 0 : 1).ThenByDescending(o => o.From ?? DateOnly.MinValue).DistinctBy(o => o.PersonId)]);
    }

    /// <summary>What office <paramref name="words"/> name on <paramref name="day"/> ("Minister of Foreign Affairs of France"), whoever held it; null where they name none.</summary>
    public OfficeNamed? Understand(string words, DateOnly day) =>
        Title(words, day) is { } title ? new OfficeNamed(title.Head, [.. title.Meaning.Roles], title.Country ?? title.Meaning.Country, title.Body ?? title.Meaning.Body) : null;

    private TitleReading? Title(string words, DateOnly day) => titles.Read(new NamePhrases(new ArticleText("the " + words.Trim()), known.Index), day).MaxBy(t => t.End - t.First);

    // "The NATO chief": whoever heads it, whatever the table calls the office.
    private List<KnownOffice> Holders(TitleReading title, string owner, DayRanges days) =>
        [.. title.Body == owner && title.Head is "chief" or "head" or "boss" ? offices.Holders(owner, "org-head", days) : offices.Holders(title, owner, days)];

    // "The Pope": an office that one state or body alone has.
    private List<KnownOffice> Unowned(TitleReading title, DateOnly day)
    {
        var held = lexicon.Offices.Where(o => o.HeldOn(day) && NameWords.Fold(o.Title) == title.Head).ToList();
        return held.Select(o => o.Country ?? o.Body).Distinct(StringComparer.Ordinal).Count() == 1 ? held : [];
    }

    // "The Kremlin leader" leads the country whose house that is.
    private List<string> Owned(TitleReading title) =>
        [.. new[] { title.Body, title.Country, title.Body is { } body ? lexicon.Body(body)?.Country : null }.OfType<string>().Distinct(StringComparer.Ordinal)];

    private string NameOf(string owner) => lexicon.Body(owner)?.Name ?? lexicon.Country(owner)?.Name ?? owner;

    // As printed: "US secretary of state". Whoever types small letters means names by some of them.
    private static string Capitalized(string words) => string.Join(' ', words.Split(' ').Select(w =>
        w.Length == 0 || w is "of" or "to" or "for" or "the" ? w : w.Length == 2 || w is "nato" or "uae" ? w.ToUpperInvariant() : char.ToUpperInvariant(w[0]) + w[1..]));
}
