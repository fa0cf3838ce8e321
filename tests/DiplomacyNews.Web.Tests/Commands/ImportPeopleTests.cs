using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Commands;

/// <summary>People and offices come into an administrator's own tables, and what is asked afterwards knows them.</summary>
public sealed class ImportPeopleTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    [Fact]
    public async Task Tables_of_people_and_of_offices_are_taken_and_known()
    {
        var people = data.Write("people.txt", "id\tname\tsurname_first\nada-okafor\tAda Okafor\t0\n");
        var offices = data.Write("offices.txt", "person\troles\ttitle\tcountry\tbody\tfrom\tstatus\nada-okafor\tforeign-minister\tForeign Minister\tNGA\t\t2031-03-01\tregular\n");
        Assert.Contains("Took 1 person and 0 offices in.", (await ImportAsync(people)).Output);
        Assert.Contains("Took 0 people and 1 office in.", (await ImportAsync(offices)).Output);
        Assert.StartsWith("Ada Okafor\tForeign Minister of Nigeria\t2031-03-01", await WhoAsync("Nigerian foreign minister", "2031-06-01"));
    }

    [Fact]
    public async Task A_row_that_comes_again_takes_the_place_of_the_one_before()
    {
        await ImportAsync(data.Write("one.txt", "id\tname\tsurname_first\nada-okafor\tAda Okafor\t0\n"));
        await ImportAsync(data.Write("two.txt", "id\tname\tsurname_first\taliases\nada-okafor\tAda N. Okafor\t0\tAda Okafor\nbo-renwick\tBo Renwick\t0\t\n"));
        Assert.Equal(["ada-okafor\tAda N. Okafor\t0\tAda Okafor", "bo-renwick\tBo Renwick\t0\t"], (await File.ReadAllLinesAsync(OwnPeople, TestContext.Current.CancellationToken))[1..]);
    }

    [Fact]
    public async Task Popolo_is_taken_with_names_gender_and_offices_and_what_is_left_out_is_named()
    {
        var file = data.Write("popolo.json", """
            {
              "persons": [
                { "id": "1", "name": "Ada Okafor", "family_name": "Okafor", "given_name": "Ada", "gender": "female", "other_names": [{ "name": "A. Okafor" }],
                  "memberships": [{ "role": "Minister of Foreign Affairs", "organization": { "name": "Government of Nigeria" }, "start_date": "2031-03-01" }] },
                { "id": "2", "name": "Bo Renwick" },
                { "id": "3" }
              ],
              "organizations": [{ "id": "club", "name": "Chess Club of Nowhere" }, { "id": "un", "name": "United Nations" }],
              "memberships": [
                { "person_id": "2", "organization_id": "club", "role": "Treasurer" },
                { "person_id": "2", "organization_id": "un", "role": "Secretary-General", "start_date": "2032-01-01" }
              ]
            }
            """);
        var (exitCode, output, errors) = await ImportAsync(file);
        Assert.Equal(1, exitCode);
        Assert.Contains("Took 2 people and 2 offices in.", output);
        Assert.Contains("person 3 has no name", errors);
        Assert.Contains("Treasurer", errors);
        Assert.StartsWith("Ada Okafor\t", await WhoAsync("Nigerian foreign minister", "2031-06-01"));
        Assert.Contains("Bo Renwick\t", await WhoAsync("UN Secretary-General", "2032-06-01"));
    }

    [Theory]
    [InlineData("id\tname\tsurname_first\nada-okafor\tAda Okafor\tperhaps\n", "surname_first is \"perhaps\"")]
    [InlineData("person\troles\ttitle\tcountry\tbody\tfrom\tstatus\nnobody\tforeign-minister\tForeign Minister\tNGA\t\t2031-02-30\tregular\n", "which is no date")]
    [InlineData("id\tname\tsurname_first\nada-okafor\tAda Okafor\n", "line 2 has 2 cells")]
    [InlineData("name;office\nAda;minister\n", "its first line names neither")]
    [InlineData("", "its first line names neither")]
    [InlineData("{\"persons\": [", "no JSON of the form of Popolo: line 1")]
    [InlineData("{\"people\": []}", "it has no \"persons\"")]
    public async Task What_does_not_pass_is_refused_with_its_place_and_nothing_is_changed(string content, string reason)
    {
        await ImportAsync(data.Write("before.txt", "id\tname\tsurname_first\nbo-renwick\tBo Renwick\t0\n"));
        var before = await File.ReadAllTextAsync(OwnPeople, TestContext.Current.CancellationToken);

        var (exitCode, _, errors) = await ImportAsync(data.Write("bad.txt", content));

        Assert.Equal(1, exitCode);
        Assert.Contains(reason, errors);
        Assert.Equal(before, await File.ReadAllTextAsync(OwnPeople, TestContext.Current.CancellationToken));
    }

    public void Dispose() => data.Dispose();

    private string OwnPeople => Path.Combine(data.Path, "authority", "people.tsv");

    private async Task<(int ExitCode, string Output, string Errors)> ImportAsync(string file)
    {
        var (exitCode, output, errors) = await NewsProcess.RunAsync(data.Path, "import", "people", file);
        return (exitCode, output, errors);
    }

    private async Task<string> WhoAsync(string office, string on)
    {
        var (_, output, _) = await NewsProcess.RunAsync(data.Path, "who", office, "--on", on);
        return output;
    }
}
