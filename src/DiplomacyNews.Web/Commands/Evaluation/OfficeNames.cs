using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Whether two titles are one office: "External Affairs Minister of India", "Indian Foreign Minister".</summary>
internal sealed class OfficeNames(BodyTermsFinder terms)
{
    public bool AreOne(string marked, string? found)
    {
        var gold = terms.Of(Alike(NameTerms.Of(marked)));
        var name = terms.Of(Alike(NameTerms.Of(found)));
        var shared = gold.Words.Count(name.Words.Contains);
        return (gold.Countries.Count == 0 || name.Countries.Count == 0 || gold.Countries.Overlaps(name.Countries))
            && shared > 0 && 2 * shared >= gold.Words.Count + name.Words.Count - shared;
    }

    /// <summary>Words that mean the same in a title, brought to one of them.</summary>
    private static List<string> Alike(List<string> words)
    {
        var alike = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i], i + 1 < words.Count ? words[i + 1] : "")
            {
                case ("external" or "foreign", "affairs") or ("foreign", "relations"):
                    alike.Add("foreign");
                    i++;
                    break;
                case ("premier", _):
                    alike.AddRange("prime", "minister");
                    break;
                case ("undersecretary", _):
                    alike.AddRange("under", "secretary");
                    break;
                case (var word, _):
                    alike.Add(word switch
                    {
                        "defence" => "defense",
                        "spokesman" or "spokeswoman" => "spokesperson",
                        "chairman" or "chairwoman" or "chairperson" => "chair",
                        _ => word,
                    });
                    break;
            }
        }

        return alike;
    }
}
