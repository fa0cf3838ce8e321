using System.Collections.Concurrent;
using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Hosting;

/// <summary>
/// Figures about the whole record that take long to count and change little within minutes. Kept until something is taken away from readers or changes what they see of it, and for
/// no longer than some minutes; for long records alone, where a report more or less is not seen in them.
/// </summary>
internal sealed class KeptFigures(RecordVersion version, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (long Version, DateTimeOffset Until, object Value)> figures = new(StringComparer.Ordinal);

    public async Task<T> OfAsync<T>(string what, Func<Task<T>> count)
        where T : notnull
    {
        var (current, now) = (version.Current, clock.GetUtcNow());
        if (figures.TryGetValue(what, out var kept) && kept.Version == current && kept.Until > now)
        {
            return (T)kept.Value;
        }

        var value = await count();
        figures[what] = (current, now + Kept, value);
        return value;
    }
}
