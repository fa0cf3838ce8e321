using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>How a text names the speaker at a statement: what makes it easy or hard to say who that is.</summary>
internal enum Naming { None, FullName, ShortName, Pronoun, TitleOrDescription, MetonymOrBody, Joint }

/// <summary>Tells them apart.</summary>
internal static class Namings
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "both", "he", "her", "him", "it", "she", "they" };

    public static Naming Of(GoldStatement statement)
    {
        var words = NameTerms.Of(statement.As);
        return statement switch
        {
            _ when words.Count == 0 => Naming.None,
            _ when words.TrueForAll(Pronouns.Contains) => Naming.Pronoun,
            { Who.Count: > 1 } => Naming.Joint,
            { Type: PartyType.Body } => Naming.MetonymOrBody,
            { Type: PartyType.Unnamed } or { Who.Count: 0 } => Naming.TitleOrDescription,
            _ => ByName(NameTerms.Of(statement.Who[0]).FindAll(w => w.Length > 1), words),
        };
    }

    private static Naming ByName(List<string> name, List<string> words) => name.Count(n => words.Exists(w => Likeness.AreAlike(n, w))) switch
    {
        0 => Naming.TitleOrDescription,
        var printed when printed >= Math.Min(2, name.Count) => Naming.FullName,
        _ => Naming.ShortName,
    };
}
