namespace DiplomacyNews.Benchmarks.Table;

/// <summary>How long a reader waits after the site was started: the published program, on a record that is there, and for the first time of all.</summary>
internal static class StartMeasure
{
    private const int Times = 7;

    public static async Task RunAsync(Measures measures, string program, WorkFolder work)
    {
        var data = work.NewFolder("start");
        using (var first = await RunningSite.StartAsync("/", program, $"--Data:Directory={data}"))
        {
            measures.Add("seconds to the first page, first start of all (71 reports are read)", Measures.Number(first.UntilFirstPage.TotalSeconds));
        }

        var seconds = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            using var site = await RunningSite.StartAsync("/", program, $"--Data:Directory={data}");
            seconds.Add(site.UntilFirstPage.TotalSeconds);
        }

        measures.Add($"seconds to the first page, later starts (median of {Times})", Measures.Number(seconds.Order().ElementAt(Times / 2)), "under 1");
        measures.Add("  the quickest of them", Measures.Number(seconds.Min()));
    }
}
