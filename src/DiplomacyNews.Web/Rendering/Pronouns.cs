using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The words that stand for a speaker in headings: "What he said", "Reports that name her".</summary>
/// <param name="Subject">he, she, they, it.</param>
/// <param name="Object">him, her, them, it.</param>
/// <param name="Speaks">The verb that goes with it.</param>
public sealed record Pronouns(string Subject, string Object, string Speaks)
{
    private static readonly Pronouns He = new("he", "him", "speaks");
    private static readonly Pronouns She = new("she", "her", "speaks");
    private static readonly Pronouns They = new("they", "them", "speak");
    private static readonly Pronouns It = new("it", "it", "speaks");

    /// <summary>As the public record has it; "they" where it does not say.</summary>
    public static Pronouns Of(bool isPerson, Gender? gender) => !isPerson ? It : gender switch
    {
        Gender.Male => He,
        Gender.Female => She,
        _ => They,
    };
}
