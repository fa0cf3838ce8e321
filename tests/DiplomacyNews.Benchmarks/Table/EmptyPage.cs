using DiplomacyNews.Benchmarks.Table;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.Hosting;

[assembly: RazorCompiledItem(typeof(EmptyPage), "mvc.1.0.razor-page", "/Pages/Empty.cshtml")]
[assembly: RazorCompiledItem(typeof(EmptyPageInLayout), "mvc.1.0.razor-page", "/Pages/EmptyInLayout.cshtml")]

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>What the Razor compiler makes of a page that says one word, without a layout. Written by hand, so that this project needs no web SDK.</summary>
[RazorCompiledItemMetadata("RouteTemplate", "/empty")]
public class EmptyPage : Page
{
    public ViewDataDictionary<EmptyPage> ViewData => (ViewDataDictionary<EmptyPage>)PageContext.ViewData;

    public EmptyPage Model => ViewData.Model;

    public override Task ExecuteAsync()
    {
        Layout = null;
        WriteLiteral("<!DOCTYPE html><html lang=\"en\"><head><title>Empty</title></head><body><p>Empty</p></body></html>");
        return Task.CompletedTask;
    }
}

/// <summary>The same within the site's layout.</summary>
[RazorCompiledItemMetadata("RouteTemplate", "/empty-in-layout")]
public sealed class EmptyPageInLayout : EmptyPage
{
    public override Task ExecuteAsync()
    {
        WriteLiteral("<p>Empty</p>");
        return Task.CompletedTask;
    }
}
