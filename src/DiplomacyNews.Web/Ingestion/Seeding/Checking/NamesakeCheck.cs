using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Two rows with one name. Two people may share theirs; then each has its own Wikidata id to show for it.</summary>
internal sealed class NamesakeCheck : ISeedCheck
{
    public IEnumerable<SeedFinding> Find(SeedTables tables) =>
        TableShape.All.Where(s => s.Name is not null).SelectMany(s => Find(tables.Rows(s.File), s.Name!)).Concat(People(tables.Rows("people.tsv")));

    private static IEnumerable<SeedFinding> Find(IEnumerable<SeedRow> rows, string column)
    {
        var first = new Dictionary<string, SeedRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r[column].Length > 0 && !first.TryAdd(Slug.Of(r[column], r[column]), r)))
        {
            var other = first[Slug.Of(row[column], row[column])];
            yield return SeedFinding.At(row, $"the name \"{row[column]}\" is that of {other.File}, line {other.Line}, too.");
        }
    }

    private static IEnumerable<SeedFinding> People(IEnumerable<SeedRow> rows)
    {
        var first = new Dictionary<string, SeedRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r["name"].Length > 0 && !first.TryAdd(Slug.Of(r["name"], r["name"]), r)))
        {
            var other = first[Slug.Of(row["name"], row["name"])];
            if (row["wikidata"] == other["wikidata"])
            {
                yield return SeedFinding.At(row, $"\"{row["name"]}\" is in {other.File}, line {other.Line}, already. Use the id \"{other["id"]}\", or give each person their Wikidata id if they are two.");
            }
            else if (row["wikidata"].Length == 0 || other["wikidata"].Length == 0)
            {
                yield return SeedFinding.At(row, $"\"{row["name"]}\" may be the person of {other.File}, line {other.Line}: one of the two has no Wikidata id.", isNote: true);
            }
        }
    }
}
