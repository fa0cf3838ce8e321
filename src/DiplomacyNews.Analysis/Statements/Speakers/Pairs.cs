using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Finds the two whom the last sentence with two of them names: those who met.</summary>
internal sealed class Pairs(AnnotatedText text, Candidates candidates, References references)
{
    /// <summary>The two people whom the words may mean; empty where no sentence before names two.</summary>
    public ImmutableArray<PartyReference> People(TextSpan words) => Before(words, bodies: false);

    /// <summary>The two governments or bodies whom the words may mean; empty where no sentence before names two.</summary>
    public ImmutableArray<PartyReference> Bodies(TextSpan words) => Before(words, bodies: true);

    /// <summary>The paragraph in which the last sentence with two people in it names them; -1 where none does.</summary>
    public int ParagraphOfPeople(TextSpan words) => People(words) is [_, { Antecedent: { } named }] ? text.Article.ParagraphAt(named.Start) : -1;

    private ImmutableArray<PartyReference> Before(TextSpan words, bool bodies)
    {
        foreach (var sentence in candidates.Before(words.Start, Candidates.ParagraphsBack).Where(c => !c.Quoted && c.IsPerson != bodies).GroupBy(c => c.Sentence))
        {
            var pair = sentence.Reverse().DistinctBy(c => c.Party.Id, StringComparer.Ordinal).ToList();
            if (pair.Count == 2)
            {
                return [.. pair.Select(c => references.To(words, c, $"is taken to mean {pair[0].Party.Name} and {pair[1].Party.Name}, named together before."))];
            }
        }

        return [];
    }
}
