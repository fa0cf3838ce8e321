using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DiplomacyNews.Web.Hosting;

/// <summary>
/// The log: everything as lines of JSON in the data folder, warnings on the console. Article text, passwords and whole uploads are never logged.
/// </summary>
internal static class LogSetup
{
    public static void AddLog(this WebApplicationBuilder builder, NewsSettings settings, bool forVerb)
    {
        builder.Services.AddSerilog(
            log => log
                .MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error) // Keys lie in the data folder, as whoever installs it decided.
                .MinimumLevel.Override("Microsoft.AspNetCore.StaticFiles", LogEventLevel.Error) // From source wwwroot is found by the manifest, not beside the program.
                .Enrich.FromLogContext()
                .WriteTo.Console(
                    outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                    restrictedToMinimumLevel: forVerb ? LogEventLevel.Error : LogEventLevel.Warning, // A verb says itself what it refused.
                    standardErrorFromLevel: forVerb ? LogEventLevel.Verbose : LogEventLevel.Warning,
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture)
                .WriteTo.File(new CompactJsonFormatter(), Path.Combine(settings.DataDirectory, "logs", "news-.jsonl"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true),
            preserveStaticLogger: true);
    }

    /// <summary>One line a request, with its id; the address without its query, which may hold what somebody looks for.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>(); // Not the static one, which is nobody's here.
        options.MessageTemplate = "{RequestMethod} {RequestPath} answered {StatusCode} in {Elapsed:0.0} ms";
        options.EnrichDiagnosticContext = (context, request) => context.Set("RequestId", request.TraceIdentifier);
    });
}
