namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>The rules of one table's rows, as the seeds' README tells them.</summary>
/// <param name="File">"people.tsv"</param>
/// <param name="Key">The columns that name a row: a later file's row with the same takes its place.</param>
/// <param name="Required">The columns that may not be empty, those of the key aside.</param>
internal sealed record TableShape(string File, string[] Key, params string[] Required)
{
    /// <summary>Columns that hold keys of other tables, one or several between bars.</summary>
    public (string Column, string File)[] References { get; init; } = [];

    /// <summary>Columns with few values; empty is among them where it is allowed.</summary>
    public (string Column, string[] Values)[] Choices { get; init; } = [];

    /// <summary>Columns that hold a day, month or year.</summary>
    public string[] Dates { get; init; } = [];

    /// <summary>The column whose values no two rows should share, or null.</summary>
    public string? Name { get; init; }

    private static readonly string[] Flag = ["", "0", "1"];

    /// <summary>All tables, in an order in which each stands after those it refers to.</summary>
    public static IReadOnlyList<TableShape> All { get; } =
    [
        new("countries.tsv", ["iso3"], "name") { Dates = ["from", "to"], Name = "name", Choices = [("independent", Flag)] },
        new("bodies.tsv", ["id"], "name", "kind") { Dates = ["from", "to"], Name = "name", References = [("country", "countries.tsv"), ("parent", "bodies.tsv")] },
        new("people.tsv", ["id"], "name") { Choices = [("gender", ["", "male", "female"]), ("surname_first", ["0", "1"])] },
        new("lives.tsv", ["person"], "died", "basis") { Dates = ["died"], References = [("person", "people.tsv")] },
        new("offices.tsv", ["person", "roles", "title", "country", "body", "from"], "status")
        {
            Dates = ["from", "to", "seen_until"],
            References = [("person", "people.tsv"), ("country", "countries.tsv"), ("body", "bodies.tsv")],
            Choices = [("status", ["regular", "acting", "contested", "designate"])],
        },
        new("events.tsv", ["id"], "name", "kind", "place", "country", "from", "to")
        {
            Dates = ["from", "to"],
            References = [("country", "countries.tsv"), ("people", "people.tsv"), ("body", "bodies.tsv")],
            Choices = [("kind", ["summit", "visit", "talks", "conference", "signing"])],
        },
        new("places.tsv", ["place", "country", "region"], "kind") { References = [("country", "countries.tsv")], Choices = [("preference", ["", "1", "2", "3"])] },
        new("metonyms.tsv", ["name", "target", "from"], "target_type", "kind") { Dates = ["from", "to"], Choices = [("target_type", ["country", "body", "place"]), ("also_place", Flag), ("preference", ["", "1", "2", "3", "4"])] },
        new("topics.tsv", ["id"], "name") { Name = "name", References = [("parent", "topics.tsv")] },
        new("topic-words.tsv", ["topic", "phrase"]) { References = [("topic", "topics.tsv")], Choices = [("weight", ["", "1", "2", "3"])] },
        new("outlets.tsv", ["id"], "name") { Name = "name", References = [("country", "countries.tsv")], Choices = [("invented", Flag)] },
    ];
}
