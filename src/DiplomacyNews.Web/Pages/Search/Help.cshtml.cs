using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Search;

/// <summary>The search language with examples.</summary>
internal sealed class HelpModel : PageModel;
