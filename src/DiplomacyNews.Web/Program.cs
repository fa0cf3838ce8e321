using DiplomacyNews.Web;
using DiplomacyNews.Web.Commands;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Search;

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

app.UseRequestLog();
app.UseErrorPages();
app.UseSecurityHeaders();
app.UseRouting();
app.UseAuthentication();
app.UseOutputCache();
app.UseAuthorization();

app.MapStaticAssets().CacheOutput(never => never.NoCache());
app.MapRazorPages().WithStaticAssets();
app.MapSearch();
app.MapHealth();

await app.Services.MigrateDatabaseAsync(app.Lifetime.ApplicationStopping);
await app.LoadSamplesOnceAsync();
app.SayWhereToRead();
await app.RunAsync();
return Verbs.Done;
