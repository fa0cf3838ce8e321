using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.People;

/// <summary>What a title phrase may mean.</summary>
/// <param name="Roles">Roles of the table of offices; empty when it keeps none such.</param>
/// <param name="Country">The country, when the title itself says which ("White House press secretary"); else null.</param>
/// <param name="Body">The body likewise.</param>
internal sealed record TitleMeaning(string[] Roles, string? Country, string? Body);

/// <summary>Every title phrase: the general ones and those of the table of offices.</summary>
internal sealed class TitleTable
{
    private readonly FrozenDictionary<string, TitleMeaning> meanings;

    public TitleTable(Lexicon lexicon)
    {
        var all = TitleWords.Heads.ToDictionary(h => h.Key, h => new TitleMeaning(h.Value, null, null), StringComparer.Ordinal);
        foreach (var offices in lexicon.Offices.GroupBy(o => o.Title, StringComparer.Ordinal))
        {
            var phrase = NameWords.Fold(offices.Key);
            if (phrase.Length == 0 || all.ContainsKey(phrase))
            {
                continue;
            }

            var roles = offices.SelectMany(o => o.Roles).Distinct(StringComparer.Ordinal).ToArray();
            var countries = offices.Select(o => o.Country).Distinct(StringComparer.Ordinal).Take(2).ToArray();
            var bodies = offices.Select(o => o.Body).Distinct(StringComparer.Ordinal).Take(2).ToArray();
            var holders = offices.Select(o => o.PersonId).Distinct(StringComparer.Ordinal).Take(2).Count();

            // A title that one country alone uses, over several holders, says which country: "Taoiseach", "Chancellor of the Exchequer".
            all[phrase] = new TitleMeaning(roles, countries.Length == 1 && holders > 1 ? countries[0] : null, bodies.Length == 1 && holders > 1 ? bodies[0] : null);
        }

        meanings = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All phrases, folded.</summary>
    public IEnumerable<string> Phrases => meanings.Keys;

    /// <summary>Whether a folded phrase is a title.</summary>
    public bool Has(string phrase) => meanings.ContainsKey(phrase);

    /// <summary>What a folded phrase means.</summary>
    public TitleMeaning this[string phrase] => meanings[phrase];
}
