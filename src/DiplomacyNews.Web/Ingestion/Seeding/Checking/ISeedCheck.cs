namespace DiplomacyNews.Web.Ingestion.Seeding.Checking;

/// <summary>Looks for one kind of fault. Takes time in proportion to the rows, whatever stands in them.</summary>
internal interface ISeedCheck
{
    IEnumerable<SeedFinding> Find(SeedTables tables);
}
