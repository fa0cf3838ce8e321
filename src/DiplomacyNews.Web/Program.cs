using DiplomacyNews.Web;
using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Citing;
using DiplomacyNews.Web.Commands;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Feeds;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Sharing;
using DiplomacyNews.Web.TakeAway;

if (Verbs.AreIn(args))
{
    return await Verbs.RunAsync(args);
}

WebApplication app;
try
{
    app = DiplomacyNewsHost.CreateBuilder(args).Build();
}
catch (SettingException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return Verbs.WrongUse;
}

app.UseProxies();
app.UseRequestLog();
app.UseErrorPages();
app.UseApiErrors();
app.UseSecurityHeaders();
app.UseRouting();
app.UseCors();
app.UseLimits();
app.UseAuthentication();
app.UseAuthorization();
app.UsePrivateAnswers();
app.UseOutputCache();

app.MapStaticAssets().CacheOutput(never => never.NoCache()).DisableRateLimiting().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapSearch();
app.MapMeetingCalendar();
app.MapWholeLists();
app.MapArticleFiles();
app.MapApi();
app.MapCitations();
app.MapFeeds();
app.MapShareCards();
app.MapSitemaps();
app.MapManifest();
app.MapHealth();

await app.Services.MigrateDatabaseAsync(app.Lifetime.ApplicationStopping);
await app.LoadSamplesOnceAsync();
await app.SayWhereToReadAsync();
await app.RunAsync();
return Verbs.Done;
