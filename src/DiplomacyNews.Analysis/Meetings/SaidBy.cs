using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// What the statements know about persons at a place: who says "I" there (the speaker of the quotation or turn around it), and whom a pronoun that speaks means.
/// </summary>
internal sealed class SaidBy
{
    private readonly List<(TextSpan Words, Party Speaker)> spoken = [];
    private readonly Dictionary<int, Party> pronouns = [];

    public SaidBy(ImmutableArray<FoundStatement> statements, Mentions mentions)
    {
        foreach (var statement in statements.IsDefault ? [] : statements)
        {
            if (statement.Speakers is not [{ Type: PartyType.Person, Id: { } id } speaker] || !mentions.Parties.TryGetValue(id, out var party))
            {
                continue;
            }

            // A quotation's own words, or a whole turn; indirect speech says "he" of its speaker.
            spoken.AddRange((statement.Quoted.IsEmpty && statement.Kind == StatementKind.Direct ? statement.Content : statement.Quoted).Select(words => (words, party)));
            if (speaker.Span is { } place)
            {
                pronouns.TryAdd(place.Start, party);
            }
        }

        spoken.Sort((a, b) => a.Words.CompareTo(b.Words));
    }

    /// <summary>Who says the words at <paramref name="position"/>, or null.</summary>
    public Party? Speaker(int position)
    {
        var (low, high) = (0, spoken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spoken[middle].Words.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && spoken[low - 1].Words.End > position ? spoken[low - 1].Speaker : null;
    }

    /// <summary>Whom the pronoun at <paramref name="position"/> means that says something there, or null.</summary>
    public Party? Pronoun(int position) => pronouns.GetValueOrDefault(position);
}
