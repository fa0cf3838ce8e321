using System.CommandLine;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Ingestion;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Commands;

internal static class ReanalyzeVerb
{
    public static Command Create(VerbServices services)
    {
        var command = new Command("reanalyze", "Reads every stored article again, as after an improvement of the reading. Addresses and keys stay.");
        command.SetAction((_, cancellationToken) => services.RunAsync(async provider =>
        {
            var ingestion = provider.GetRequiredService<IngestionService>();
            var db = provider.GetRequiredService<NewsContext>();
            var articles = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
            await Progress.EachAsync("Reading again", articles, async articleId =>
            {
                await ingestion.RereadAsync(articleId, cancellationToken);
                db.ChangeTracker.Clear();
            }, cancellationToken);
            await db.RefreshStatisticsAsync(cancellationToken);
            Console.WriteLine($"{articles.Count} articles read again.");
            return Verbs.Done;
        }, cancellationToken));
        return command;
    }
}
