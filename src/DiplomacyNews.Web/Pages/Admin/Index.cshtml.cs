using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>Where editors begin: what waits for them, and what was done lately.</summary>
public sealed class DeskModel : PageModel;
