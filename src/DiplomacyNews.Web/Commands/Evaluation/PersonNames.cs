using System.Collections.Frozen;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Whether two names are one person's: the surnames agree and no given name contradicts. Case, accents, initials, titles and spelling by a letter or two do not matter.</summary>
internal sealed class PersonNames(Lexicon lexicon)
{
    private const double SameGivenNames = 0.75;

    private readonly FrozenSet<string> surnamesThatStandFirst = lexicon.People.Where(p => p is { SurnameFirst: true, FamilyName: not null }).Select(p => NameTerms.Fold(p.FamilyName)).ToFrozenSet(StringComparer.Ordinal);

    public bool AreOne(string marked, string found)
    {
        var gold = Terms(marked);
        var name = Terms(found);
        return (gold, name) switch
        {
            ([], _) or (_, []) => false,
            (_, [var only]) => IsSurname(only, gold),
            ([var only], [.., var last]) => Likeness.AreAlike(only, last),
            _ => AllStandIn(gold.Count <= name.Count ? gold : name, gold.Count <= name.Count ? name : gold) ?? SameSurnameAndGivenNames(gold, name),
        };
    }

    private static List<string> Terms(string name)
    {
        var all = NameTerms.Of(name);
        var telling = all.Where(w => w.Length > 1 && !NameTerms.Empty.Contains(w)).ToList();
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>"Wang" for Wang Yi, "Lavrov" for Sergei Lavrov; not "Boris" for Boris Johnson.</summary>
    private bool IsSurname(string word, List<string> name) =>
        name.Skip(name.Count > 1 ? 1 : 0).Any(n => Likeness.AreAlike(word, n)) || (word == name[0] && surnamesThatStandFirst.Contains(word));

    /// <summary>Whether the shorter name's words are words of the longer and its last one is no mere given name; null when one of them is not there.</summary>
    private static bool? AllStandIn(List<string> shorter, List<string> longer)
    {
        var left = new List<string>(longer);
        var taken = new List<string>();
        foreach (var word in shorter)
        {
            var at = left.FindIndex(other => Likeness.AreAlike(word, other));
            if (at < 0)
            {
                return null;
            }

            taken.Add(left[at]);
            left.RemoveAt(at);
        }

        return Likeness.AreAlike(shorter[^1], longer[^1]) || taken.Contains(shorter[^1]);
    }

    private static bool SameSurnameAndGivenNames(List<string> one, List<string> other) =>
        Likeness.AreAlike(one[^1], other[^1]) && Likeness.Of(string.Concat(one[..^1]), string.Concat(other[..^1])) >= SameGivenNames;
}
