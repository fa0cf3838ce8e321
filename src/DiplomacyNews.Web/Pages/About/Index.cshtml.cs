using DiplomacyNews.Reader;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.About;

internal sealed class IndexModel(Network network) : PageModel
{
    /// <summary>What the network was made of and how well it reads; null where the rules read alone.</summary>
    public ModelCard? Card => network.Problem is null ? network.Card : null;

    /// <summary>What was measured, by the articles it was measured on.</summary>
    public IEnumerable<IGrouping<string, ModelFigure>> Measured => Card?.Figures.GroupBy(figure => figure.On) ?? [];

    /// <summary>Why the rules read alone, where a network is meant to be used: for readers in general, and with its cause for those who look after the site.</summary>
    public string? WhyAlone => network.Problem is not { } problem ? null
        : User.IsEditor() ? problem
        : "The network that comes with the program cannot be used here; the site’s log says why.";
}
