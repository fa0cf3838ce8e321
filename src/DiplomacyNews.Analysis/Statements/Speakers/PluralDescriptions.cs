using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom "the two leaders", "both ministers" and "the sides" mean: a group of those named, unless two who may be called so have just spoken together.</summary>
internal sealed class PluralDescriptions(AnnotatedText text, SpeechSoFar speech, Groups groups, Pairs pairs, References references)
{
    /// <summary>How sure the last answer is.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>Those whom the words from <paramref name="first"/> to <paramref name="end"/> mean; empty when they mean no such group. <paramref name="company"/> are those named beside them, who cannot be meant.</summary>
    public ImmutableArray<PartyReference> Find(TextSpan span, int first, int end, HashSet<string> company)
    {
        var group = groups.Find(span, first, end, company);
        Certainty = group.IsEmpty ? 1 : groups.Certainty;
        return group.IsEmpty ? BothCountries(span, first, end) : SpokeTogether(group, span, company) is { IsEmpty: false } together ? together : group;
    }

    // "He and his counterpart said … Both presidents": those who spoke together last.
    private ImmutableArray<PartyReference> SpokeTogether(ImmutableArray<PartyReference> group, TextSpan span, HashSet<string> company) =>
        group.Length == 2 && speech.Last is { Who: [{ Type: PartyType.Person, Id: { } one } first, { Type: PartyType.Person, Id: { } other } second] who } last && one != other && group[0].Type == PartyType.Person
        && group.All(g => g.Antecedent is { } named && named.Start < last.At) && !company.Contains(one) && !company.Contains(other)
            ? [.. who.Select(w => references.Again(span, w, $"is taken to mean {first.Name} and {second.Name}, who were speaking before."))] : [];

    private ImmutableArray<PartyReference> BothCountries(TextSpan span, int first, int end) =>
        text.Tokens[first].Lower is "the" or "both" && text.Tokens[end - 1].Lower is "countries" or "nations" or "sides" or "governments" && (text.Tokens[first].Lower == "both" || text.Tokens[first + 1].Lower == "two") ? pairs.Bodies(span) : [];
}
