using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Finds the outlet of a name, by any of the names the lexicon has for it, and adds those who are new.</summary>
internal sealed class OutletDirectory(NewsContext db, Lexicon lexicon)
{
    private const int LongestName = 120;

    private readonly Dictionary<string, KnownOutlet> byName = lexicon.Outlets
        .SelectMany(o => o.Aliases.Prepend(o.Name).Select(name => (name, o))).DistinctBy(x => x.name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(x => x.name, x => x.o, StringComparer.OrdinalIgnoreCase);

    public async Task<Outlet?> FindOrAddAsync(string? name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        name = name.Trim();
        name = name.Length > LongestName ? name[..LongestName] : name;
        var known = byName.GetValueOrDefault(name);
        var slug = known?.Id ?? Slug.Of(name, "outlet");
        var outlet = await db.Outlets.SingleOrDefaultAsync(o => o.Slug == slug, cancellationToken);
        if (outlet is null)
        {
            outlet = new Outlet { Slug = slug, Name = known?.Name ?? name, IsInvented = known?.Invented ?? false };
            db.Outlets.Add(outlet);
            await db.SaveChangesAsync(cancellationToken);
        }

        return outlet;
    }
}
