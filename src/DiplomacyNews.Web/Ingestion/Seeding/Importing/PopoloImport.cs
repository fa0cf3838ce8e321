using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Ingestion.Seeding.Importing;

/// <summary>
/// Reads people and their offices from Popolo JSON (https://www.popoloproject.com/specs): persons with names, gender and memberships, which may also stand
/// beside them. An office is taken where the title and the country or body are known here; the others are named and left out.
/// </summary>
internal sealed class PopoloImport(Lexicon lexicon, DateOnly today)
{
    private static readonly JsonSerializerOptions Forgiving = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, AllowTrailingCommas = true, NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private readonly OfficeFinder offices = new(lexicon);
    private readonly ILookup<string, KnownPerson> byName = lexicon.People.ToLookup(p => Slug.Of(p.Name, p.Id), StringComparer.Ordinal);

    public Import Read(string json)
    {
        Document? document;
        try
        {
            // A list of persons by itself is read too.
            document = json.TrimStart().StartsWith('[') ? new Document { Persons = JsonSerializer.Deserialize<List<Person>>(json, Forgiving) ?? [] } : JsonSerializer.Deserialize<Document>(json, Forgiving);
        }
        catch (JsonException wrong)
        {
            return Import.Refuse($"it is no JSON of the form of Popolo: line {wrong.LineNumber + 1}, at {wrong.Path}.");
        }

        return document is { Persons.Count: > 0 } ? Of(document) : Import.Refuse("it has no \"persons\".");
    }

    private Import Of(Document document)
    {
        var (rows, left) = (new List<ImportedRow>(), new List<string>());
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (person, number) in document.Persons.Select((p, i) => (p, i + 1)))
        {
            if (string.IsNullOrWhiteSpace(person.Name))
            {
                left.Add($"person {number} has no name.");
                continue;
            }

            var known = byName[Slug.Of(person.Name, "")].ToList();
            var id = known is [var one] ? one.Id : Slug.Of(person.Name, $"person-{number}");
            if (known.Count > 1 || (known.Count == 0 && lexicon.Person(id) is not null))
            {
                left.Add($"person {number}, {person.Name}: several people here have that name. Write the row by hand, with an id of its own.");
                continue;
            }

            ids[person.Id ?? $"person {number}"] = id;
            if (taken.Add(id) && known.Count == 0)
            {
                rows.Add(RowOf(person, id, number));
            }

            foreach (var membership in person.Memberships ?? [])
            {
                Add(membership, id, person.Name);
            }
        }

        foreach (var membership in document.Memberships ?? [])
        {
            if (membership.PersonId is { } of && ids.TryGetValue(of, out var id))
            {
                Add(membership, id, of);
            }
            else
            {
                left.Add($"a membership of \"{membership.PersonId}\": there is no such person in the file.");
            }
        }

        return new Import(rows, left);

        void Add(Membership membership, string id, string who)
        {
            var (row, why) = OfficeOf(membership, id, document);
            if (row is null)
            {
                left.Add($"{who}, {membership.Role ?? membership.Label ?? "a membership"}: {why}");
            }
            else
            {
                rows.Add(row);
            }
        }
    }

    private static ImportedRow RowOf(Person person, string id, int number) => new("people.tsv", new Dictionary<string, string>
    {
        ["id"] = id, ["name"] = Cell(person.Name), ["family_name"] = Cell(person.FamilyName), ["given_names"] = Cell(person.GivenName), ["surname_first"] = "0",
        ["short_names"] = Cell(person.FamilyName), ["aliases"] = string.Join('|', (person.OtherNames ?? []).Select(n => Cell(n.Name).Replace('|', ' ')).Where(n => n.Length > 0).Distinct()),
        ["gender"] = person.Gender?.ToLowerInvariant() is "male" or "female" ? person.Gender.ToLowerInvariant() : "",
    }, $"person {number}");

    private (ImportedRow? Row, string Why) OfficeOf(Membership membership, string person, Document document)
    {
        var title = Cell(membership.Label is { Length: > 0 } label ? label : membership.Role);
        if (title.Length == 0)
        {
            return (null, "it has neither a role nor a label.");
        }

        var organization = membership.Organization ?? document.Organizations?.Find(o => o.Id == membership.OrganizationId);
        var owner = Cell(organization?.Name ?? membership.Area?.Name);
        if (offices.Understand($"{title} of {Bare(owner)}", DayRange.Parse(membership.StartDate)?.First ?? today) is not { Roles.IsEmpty: false } office || (office.Country is null && office.Body is null))
        {
            return (null, owner.Length == 0 ? "it does not say of which country or body." : $"the office is not known here as one of \"{owner}\". Write the row by hand.");
        }

        return (new ImportedRow("offices.tsv", new Dictionary<string, string>
        {
            ["person"] = person, ["roles"] = string.Join('|', office.Roles), ["title"] = title, ["country"] = office.Body is null ? office.Country ?? "" : "", ["body"] = office.Body ?? "",
            ["from"] = Cell(membership.StartDate), ["to"] = Cell(membership.EndDate), ["status"] = "regular", ["basis"] = "import",
        }, person), "");
    }

    /// <summary>"Government of Chile" is Chile's.</summary>
    private static string Bare(string owner) => owner.LastIndexOf(" of ", StringComparison.Ordinal) is > 0 and var at && owner[..at] is "Government" or "Cabinet" or "Executive" or "Council of Ministers" ? owner[(at + " of ".Length)..] : owner;

    private static string Cell(string? value) => (value ?? "").ReplaceLineEndings(" ").Replace('\t', ' ').Trim();

    private sealed record Document
    {
        public List<Person> Persons { get; init; } = [];

        public List<Organization>? Organizations { get; init; }

        public List<Membership>? Memberships { get; init; }
    }

    private sealed record Person
    {
        public string? Id { get; init; }

        public string Name { get; init; } = "";

        public string? FamilyName { get; init; }

        public string? GivenName { get; init; }

        public string? Gender { get; init; }

        public List<OtherName>? OtherNames { get; init; }

        public List<Membership>? Memberships { get; init; }
    }

    private sealed record OtherName(string? Name);

    private sealed record Organization(string? Id, string? Name);

    private sealed record Place(string? Name);

    private sealed record Membership
    {
        public string? PersonId { get; init; }

        public string? OrganizationId { get; init; }

        public Organization? Organization { get; init; }

        public Place? Area { get; init; }

        public string? Role { get; init; }

        public string? Label { get; init; }

        public string? StartDate { get; init; }

        public string? EndDate { get; init; }
    }
}
