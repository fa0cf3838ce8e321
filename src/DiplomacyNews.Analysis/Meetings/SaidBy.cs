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
    private readonly List<(TextSpan Words, Party Speaker)> accounts = [];
    private readonly Dictionary<int, Party> pronouns = [];

    /// <summary>How many statements may begin between a place and the one around it.</summary>
    private const int Nested = 8;

    public SaidBy(ImmutableArray<FoundStatement> statements, Mentions mentions)
    {
        foreach (var statement in statements.IsDefault ? [] : statements)
        {
            if (statement is { Mode: StatementMode.Said, Speakers: [var teller] } && (teller.Id ?? statement.Behalf?.Id) is { } tellerId && mentions.Parties.TryGetValue(tellerId, out var account))
            {
                accounts.AddRange(statement.Content.Select(words => (words, account)));
            }

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
        accounts.Sort((a, b) => a.Words.CompareTo(b.Words));
    }

    /// <summary>By whose account the words at <paramref name="position"/> are told, in quotation marks or not, and where the account begins; null where it is the article's own.</summary>
    public (Party Teller, int Start)? Account(int position)
    {
        var last = LastStarting(accounts, position);
        for (var i = last; i >= 0 && i > last - Nested; i--)
        {
            if (accounts[i].Words.End > position)
            {
                return (accounts[i].Speaker, accounts[i].Words.Start);
            }
        }

        return null;
    }

    /// <summary>Who says the words at <paramref name="position"/>, or null.</summary>
    public Party? Speaker(int position)
    {
        var last = LastStarting(spoken, position);
        return last >= 0 && spoken[last].Words.End > position ? spoken[last].Speaker : null;
    }

    private static int LastStarting(List<(TextSpan Words, Party Speaker)> list, int position)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list[middle].Words.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Whom the pronoun at <paramref name="position"/> means that says something there, or null.</summary>
    public Party? Pronoun(int position) => pronouns.GetValueOrDefault(position);
}
