using System.CommandLine;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Reading;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Commands;

internal static class ReanalyzeVerb
{
    public static Command Create(VerbServices services)
    {
        var rules = new Option<bool>("--rules") { Description = "Reads by rules alone, which is quick." };
        var command = new Command("reanalyze", "Reads every stored article again, as after an improvement of the reading. Addresses and keys stay.") { rules };
        command.SetAction((parsed, cancellationToken) => services.RunAsync(async provider =>
        {
            var db = provider.GetRequiredService<NewsContext>();
            var analyzers = provider.GetRequiredService<Analyzers>();
            var byRules = parsed.GetValue(rules);
            if (!byRules)
            {
                await NetworkProblem.SayAsync(provider);
            }

            var analyzer = byRules ? analyzers.ByRules : analyzers.Best;
            var articles = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
            var rate = await Progress.OfAsync("Reading again", articles.Count, step => provider.GetRequiredService<ArticleRereading>().RereadAsync(articles, analyzer, () =>
            {
                db.ChangeTracker.Clear();
                step();
            }, cancellationToken));
            await db.RefreshStatisticsAsync(cancellationToken);
            Console.WriteLine($"{Counted.Of(articles.Count, "article")} read again, {(analyzer.Reader == Article.ByRules ? "by rules alone" : $"with the network {analyzer.Reader}")}. {rate}.");
            return Verbs.Done;
        }, cancellationToken));
        return command;
    }
}
