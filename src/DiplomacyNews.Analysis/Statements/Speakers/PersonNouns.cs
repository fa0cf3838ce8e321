using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says what nouns tell of the people they stand for.</summary>
internal static class PersonNouns
{
    /// <summary>Whether the noun stands for one human being: "official", and not "officials" or "people".</summary>
    public static bool IsOne(Token noun) => noun.Any(WordClasses.Person) && !noun.Any(WordClasses.Body) && !noun.Lower.EndsWith('s') && noun.Lower is not ("people" or "men" or "women" or "family");

    /// <summary>Whether somebody of the gender may be called so: a spokeswoman is no man.</summary>
    public static bool MayBe(Gender gender, string noun) =>
        !(noun.EndsWith("woman", StringComparison.Ordinal) ? gender == Gender.Male : noun.EndsWith("man", StringComparison.Ordinal) && gender == Gender.Female);
}
