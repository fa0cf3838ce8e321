using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DiplomacyNews.Web.Hosting;

/// <summary>Remembers, for the page that stands for the error, that a form was refused for its token: it was opened before somebody signed in or out, or sent from elsewhere.</summary>
internal sealed class StaleForms : IAlwaysRunResultFilter
{
    private static readonly object Refused = new();

    public static bool Has(HttpContext context) => context.Items.ContainsKey(Refused);

    /// <summary>For those who look at the token themselves.</summary>
    public static void Mark(HttpContext context) => context.Items[Refused] = true;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            Mark(context.HttpContext);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
