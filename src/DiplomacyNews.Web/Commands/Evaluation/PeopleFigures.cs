using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>People and bodies found, and the office and country of those found.</summary>
internal sealed class PeopleFigures(PartyNames names)
{
    private readonly Agreement people = new("people");
    private readonly Share office = new("office");
    private readonly Share country = new("person_country");
    private readonly Share bodies = new("bodies_recall");

    public IReadOnlyList<Figure> Figures => [people, office, country, bodies];

    public void Add(GoldRecord gold, ArticleAnalysis analysis)
    {
        var persons = analysis.People.Where(p => p.Type == PartyType.Person).ToList();
        people.Found += persons.Count;
        foreach (var marked in gold.People.OrderBy(p => p.Optional))
        {
            var at = persons.FindIndex(p => marked.NameAlt.Prepend(marked.Name).Any(name => names.Persons.AreOne(name, p.Name)));
            var found = at < 0 ? null : persons[at];
            if (found is not null)
            {
                persons.RemoveAt(at);
            }

            if (marked.Optional)
            {
                people.Found -= found is null ? 0 : 1;
                continue;
            }

            people.Add(found is null ? 0 : 1, found: 0, marked: 1);
            if (found is not null && marked.Office is { Length: > 0 } title)
            {
                office.Add(names.Offices.AreOne(title, found.Office));
            }

            if (found is not null && marked.Country is { Length: > 0 } iso3)
            {
                country.Add(found.Country == iso3);
            }
        }

        foreach (var body in gold.Bodies)
        {
            bodies.Add(analysis.People.Any(p => p.Type == PartyType.Body && names.Bodies.AreOne(body, p.Name)));
        }
    }
}
