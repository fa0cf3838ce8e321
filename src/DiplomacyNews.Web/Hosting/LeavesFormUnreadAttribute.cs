using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DiplomacyNews.Web.Hosting;

/// <summary>
/// For a page that reads the body of a post itself, or not at all. Otherwise the whole form is read, and its files put into temporary ones, before the page is asked.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LeavesFormUnreadAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
