using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Ingestion.Seeding.Checking;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Ingestion.Seeding;

/// <summary>Faults of the authority tables are named by file and line, in an invented world. Cells are parted by "|" here, and several values in one by ";".</summary>
public sealed class SeedCheckTests : IDisposable
{
    private const string Countries = "iso3|name|independent\nNDR|Nordria|1\nHAL|Halistan|1";
    private const string People = "id|name|surname_first|wikidata\nada-okafor|Ada Okafor|0|\nbo-renwick|Bo Renwick|0|";
    private const string OfficeColumns = "person|roles|title|country|body|from|to|seen_until|status|seat\n";

    private readonly TemporaryFolder seeds = new();
    private readonly TemporaryFolder data = new();

    public SeedCheckTests()
    {
        Write("countries.tsv", Countries);
        Write("people.tsv", People);
        Write("bodies.tsv", "id|name|kind|country|parent\npact|Northern Pact|organisation||\nlake|Lake Council|organ||pact");
        Write("metonyms.tsv", "name|target_type|target|kind|from\nTorsholm|country|NDR|government|");
        Write("events.tsv", "id|name|kind|place|country|people|body|from|to\n2020-lake|Lake summit|summit|Torsholm|NDR|||2020-05-01|2020-05-02");
        Write("places.tsv", "place|also|country|kind|region|preference\nNorth Quay|the Quay|NDR|summit-town||1");
        Write("topics.tsv", "id|parent|name\nwater||Water");
        Write("topic-words.tsv", "topic|phrase|weight\nwater|lakes|2");
        Write("outlets.tsv", "id|name|country|invented\nnorthern-wire|Northern Wire|NDR|1");
        Write("offices.tsv", OfficeColumns + "ada-okafor|foreign-minister|Foreign Minister|NDR||2019-03|2024-05-31||regular|NDR/foreign-minister");
    }

    [Fact]
    public void The_shipped_tables_pass() => Assert.DoesNotContain(SeedCheck.Find(SeedTables.Read(SeedFolder.BesideProgram.Path)), f => !f.IsNote);

    [Fact]
    public void Tables_without_a_fault_have_no_findings() => Assert.Empty(Find());

    [Theory]
    [InlineData("people.tsv", "elin|Elin Quist|0", "3 cells where the header has 4")]
    [InlineData("people.tsv", "elin||0|", "name is empty")]
    [InlineData("people.tsv", "elin|Elin Quist |0|", "name has a blank at an end")]
    [InlineData("people.tsv", "elin|Elin Quist|perhaps|", "surname_first is \"perhaps\", but must be 0, 1")]
    [InlineData("people.tsv", "ada-okafor|Ada Lindqvist|0|", "the id \"ada-okafor\" stands already in line 2")]
    [InlineData("people.tsv", "ada-2|Ada Ókafor|0|", "Use the id \"ada-okafor\"")]
    [InlineData("bodies.tsv", "river|River Council|organ|XXX|", "country \"XXX\" is not in countries.tsv")]
    [InlineData("bodies.tsv", "river|River Council|organ||sea", "parent \"sea\" is not in bodies.tsv")]
    [InlineData("bodies.tsv", "river|River Council|organ||river", "\"river\" is above itself")]
    [InlineData("bodies.tsv", "lake-2|Lake Council|organ||", "the name \"Lake Council\" is that of bodies.tsv, line 3, too")]
    [InlineData("metonyms.tsv", "the Pier|body|pier|government|", "target \"pier\" is not in bodies.tsv")]
    [InlineData("topic-words.tsv", "fire|flames|2", "topic \"fire\" is not in topics.tsv")]
    [InlineData("events.tsv", "2021-pier|Pier talks|talks|Torsholm|NDR|ada-okafor;nobody||2021-05-01|2021-05-02", "people \"nobody\" is not in people.tsv")]
    [InlineData("events.tsv", "2021-pier|Pier talks|talks|Torsholm|NDR|ada-okafor||2021-05-03|2021-05-02", "from 2021-05-03 is after to 2021-05-02")]
    [InlineData("events.tsv", "2021-pier|Pier talks|chat|Torsholm|NDR|ada-okafor||2021-05-01|2021-05-02", "kind is \"chat\"")]
    [InlineData("places.tsv", "South Quay||XXX|summit-town||1", "country \"XXX\" is not in countries.tsv")]
    [InlineData("offices.tsv", "bo-renwick|head-of-state|President|NDR||2020-02-30|||regular|", "from is \"2020-02-30\", which is no date")]
    [InlineData("offices.tsv", "bo-renwick|head-of-state|President|NDR||2020|2019||regular|", "from 2020 is after to 2019")]
    [InlineData("offices.tsv", "nobody|head-of-state|President|NDR||2020|||regular|", "person \"nobody\" is not in people.tsv")]
    [InlineData("offices.tsv", "bo-renwick|head-of-state|President|NDR|pact|2020|||regular|", "exactly one of country and body")]
    [InlineData("offices.tsv", "bo-renwick|head-of-state|President|NDR||2020|||perhaps|", "status is \"perhaps\"")]
    [InlineData("offices.tsv", "bo-renwick|foreign-minister|Foreign Minister|NDR||2024-01-01|||regular|NDR/foreign-minister", "for 151 days along with ada-okafor (offices.tsv, line 2), whose term ends 2024-05-31")]
    public void A_bad_row_is_refused_with_file_line_and_reason(string file, string row, string reason)
    {
        var lines = File.ReadAllLines(Path.Combine(seeds.Path, file)).Length;
        Append(file, row);

        var finding = Assert.Single(Find(), f => !f.IsNote);
        Assert.Equal((file, lines + 1), (finding.File, finding.Line));
        Assert.Contains(reason, finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circle_of_parents_is_refused_once()
    {
        Write("bodies.tsv", "id|name|kind|country|parent\na|Aye|organ||b\nb|Bee|organ||c\nc|Sea|organ||a\nd|Dee|organ||a");
        Assert.Contains("\"a\" is above itself", Assert.Single(Find()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Namesakes_with_Wikidata_ids_of_their_own_are_two_people()
    {
        Write("people.tsv", "id|name|surname_first|wikidata\nada-okafor|Ada Okafor|0|Q1\nada-okafor-hal|Ada Okafor|0|Q2");
        Assert.Empty(Find());
    }

    [Fact]
    public void A_hand_over_is_no_overlap_and_a_time_without_a_holder_is_only_noted()
    {
        Append("offices.tsv", "bo-renwick|foreign-minister|Foreign Minister|NDR||2024-05-20|2024-06-30||regular|NDR/foreign-minister");
        Append("offices.tsv", "ada-okafor|foreign-minister|Foreign Minister|NDR||2025-01-01|||regular|NDR/foreign-minister");

        var finding = Assert.Single(Find());
        Assert.True(finding.IsNote);
        Assert.Contains("nobody is known to have held NDR/foreign-minister from 2024-06-30 to 2025-01-01", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_rows_that_all_collide_take_no_longer_than_others()
    {
        File.AppendAllLines(Path.Combine(seeds.Path, "offices.tsv"), Enumerable.Range(0, 200_000).Select(i =>
            FormattableString.Invariant($"{(i % 2 == 0 ? "ada-okafor" : "bo-renwick")}\tforeign-minister\tForeign Minister {i}\tNDR\t\t2000-01-01\t\t\tregular\tNDR/foreign-minister")));

        var started = TimeProvider.System.GetTimestamp();
        Assert.True(Find().Count >= 199_999);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Fact]
    public void An_administrators_row_takes_the_place_of_the_one_with_its_key()
    {
        WriteOwn("offices.tsv", OfficeColumns + "ada-okafor|foreign-minister|Foreign Minister|NDR||2019-03|2023-12-31||regular|NDR/foreign-minister\nbo-renwick|foreign-minister|Foreign Minister|NDR||2024-01-01|||regular|NDR/foreign-minister");

        var tables = Authority();
        Assert.Empty(tables.Refused);
        Assert.Equal(["2023-12-31", null], tables.Lexicon.Offices.Select(o => o.ToText));
    }

    [Theory]
    [InlineData("people.tsv", "id|name|surname_first\nelin|Elin Quist|0\nelin|Elin Holm|0", "authority/people.tsv, line 3:")]
    [InlineData("people.tsv", "name|surname_first\nElin Quist|0", "authority/people.tsv, line 1: the column \"id\" is missing")]
    [InlineData("people.tsv", "id|name|surname_first|shoe_size\nelin|Elin Quist|0|38", "authority/people.tsv, line 1: \"shoe_size\" is no column")]
    [InlineData("persons.tsv", "id|name\nelin|Elin Quist", "authority/persons.tsv, line 1: there is no table of this name")]
    public void An_administrators_tables_with_a_fault_are_refused_whole(string file, string table, string reason)
    {
        WriteOwn("bodies.tsv", "id|name|kind\nriver|River Council|organ");
        WriteOwn(file, table);

        var tables = Authority();
        Assert.Contains(tables.Refused, r => r.StartsWith(reason, StringComparison.Ordinal));
        Assert.Null(tables.Lexicon.Body("river"));
        Assert.NotNull(tables.Lexicon.Person("ada-okafor"));
    }

    private IReadOnlyList<SeedFinding> Find() => SeedCheck.Find(SeedTables.Read(seeds.Path));

    private AuthorityTables Authority() => AuthorityTables.Read(new SeedFolder(seeds.Path), new NewsSettings { DataDirectory = data.Path, ConnectionString = "", SiteName = "" });

    private void Write(string file, string table) => seeds.Write(file, Cells(table) + "\n");

    private void WriteOwn(string file, string table) => data.Write(Path.Combine("authority", file), Cells(table) + "\n");

    private void Append(string file, string row) => File.AppendAllText(Path.Combine(seeds.Path, file), Cells(row) + "\n");

    private static string Cells(string table) => table.Replace('|', '\t').Replace(';', '|');

    public void Dispose()
    {
        seeds.Dispose();
        data.Dispose();
    }
}
