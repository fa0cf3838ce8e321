using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.TakeAway;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace DiplomacyNews.Web.Api;

/// <summary>The services that read the record for programs, and how their mistakes are answered.</summary>
internal static class ApiSetup
{
    /// <summary>The policy by which pages of other sites may read: from everywhere, as nobody in particular.</summary>
    public const string Reading = nameof(Reading);

    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<ArticleRecords>();
        services.AddScoped<StatementRecords>();
        services.AddScoped<MeetingRecords>();
        services.AddScoped<SpeakerRecords>();
        services.AddScoped<TopicRecords>();
        services.AddScoped<CountryRecords>();
        services.AddScoped<SearchRecords>();
        services.ConfigureHttpJsonOptions(json => RecordJson.Set(json.SerializerOptions));
        services.AddCors(cors => cors.AddPolicy(Reading, new CorsPolicyBuilder().AllowAnyOrigin().WithMethods("GET", "HEAD").WithHeaders("If-None-Match")
            .WithExposedHeaders("ETag", "Link", "Retry-After", "Content-Disposition", "X-Most-Rows", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit-Policy").SetPreflightMaxAge(TimeSpan.FromHours(1)).Build()));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = problem =>
        {
            problem.ProblemDetails.Extensions.Remove("traceId");
            if (problem.ProblemDetails.Status >= StatusCodes.Status500InternalServerError)
            {
                problem.ProblemDetails.Extensions["request"] = problem.HttpContext.TraceIdentifier; // The log has it under that number.
            }
        });
        services.AddApiDescription();
    }

    /// <summary>Whether an address is one of the API; its page for people, <c>/api</c>, is not.</summary>
    public static bool IsApi(this HttpRequest request) => request.Path.StartsWithSegments("/api", out var rest) && rest.Value is { Length: > 1 };

    /// <summary>Whatever goes wrong below <c>/api</c> is said as a problem (RFC 9457), in words.</summary>
    public static void UseApiErrors(this WebApplication app) => app.UseWhen(context => context.Request.IsApi(), api =>
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Safety.StatusOf, ExceptionHandler = context => ExplainAsync(context, context.Response.StatusCode) });
        api.UseStatusCodePages(page => ExplainAsync(page.HttpContext, page.HttpContext.Response.StatusCode));
    });

    private static Task ExplainAsync(HttpContext context, int status)
    {
        var (title, detail) = status switch
        {
            400 => ("The request could not be understood", "Something in it is not as the API expects it. /api says what each address takes."),
            401 => ("Reading needs an account", "This site is for those who have an account. Sign in with a browser; programs send its cookie."),
            403 => ("Not open to you", "Your account may not do that."),
            404 => ("Nothing is at this address", "/api lists the addresses there are; /api/v1/openapi.json describes them for programs."),
            405 => ("Only reading is possible", "The API takes GET and HEAD alone."),
            422 => ("That is too much to search for at once", Search.SearchTooLongException.Advice),
            429 => ("Too many requests", "More was asked for, from your network address, than is answered in a minute. Wait as many seconds as Retry-After says; whole lists come in one request as .csv, .jsonl or .json."),
            >= 500 => ("This could not be answered", "The fault is ours, and it has been written down under the number at “request”. Trying again in a minute often helps."),
            _ => ("This could not be answered", "The request was refused."),
        };
        return TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
    }
}
