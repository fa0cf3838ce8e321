using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>
/// Says who puts out a text together: <c>Joint Statement by Secretary of State Antony Okafor and Foreign Minister Bo Renwick</c>,
/// <c>We, the foreign ministers of Nordria and Halistan, and the envoy of the Pact, condemn …</c>.
/// </summary>
internal sealed class Issuers(AnnotatedText text, Mentions mentions, Groups groups, NounPhrases nouns, References references)
{
    private const int OpeningSentences = 12;
    private const int LongestLastMember = 14;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Those whom the words name: the people, or else the bodies; or those described by their office. <paramref name="resolve"/> says who stands after a description, "… and the High Representative of the Pact".</summary>
    public ImmutableArray<PartyReference> Named(Nominal label, Func<Nominal, IEnumerable<PartyReference>> resolve)
    {
        var described = ImmutableArray.CreateBuilder<PartyReference>();
        var first = label.First;
        for (var i = label.HeadFirst; i < label.HeadEnd; i++)
        {
            if (groups.DescribedAt(i) is var (together, end))
            {
                described.Add(together);
                first = end;
                i = end - 1;
            }
        }

        if (described.Count > 0)
        {
            var and = first < label.HeadEnd && Tokens[first].Lower == "," ? first + 1 : first;
            if (and + 1 < label.HeadEnd && Tokens[and].Lower == "and" && nouns.After(and + 1, label.HeadEnd) is { } other)
            {
                described.AddRange(resolve(other));
            }

            return described.ToImmutable();
        }

        var named = mentions.In(label.Span(text)).Where(m => mentions.Parties.ContainsKey(m.PartyId)).DistinctBy(m => m.PartyId, StringComparer.Ordinal).ToList();
        var persons = named.Where(NamedParties.IsPerson).ToList();
        return [.. (persons.Count > 0 ? persons : named).Select(m => references.Named(m.WithTitle, mentions.Parties[m.PartyId]))];
    }

    /// <summary>The words between "We," and the speaker whom the walk back from the verb found, the speaker included; null where the sentence does not begin so.</summary>
    public Nominal? AfterWe(Nominal speaker)
    {
        var sentence = text.Sentences[text.SentenceAt(speaker.HeadFirst)];
        return sentence.First + 2 <= speaker.HeadFirst && DescribedAfterWe(sentence) is not null ? new Nominal(sentence.First + 2, speaker.End) : null;
    }

    /// <summary>The words for those whose declaration the whole text is, since it begins with "We, the heads of state of …, met in Torsholm"; null where it begins otherwise.</summary>
    public Nominal? Declaring()
    {
        foreach (var sentence in text.Sentences.Take(OpeningSentences))
        {
            if (DescribedAfterWe(sentence) is { } end)
            {
                return new Nominal(sentence.First + 2, Math.Min(sentence.End, end + LongestLastMember));
            }
        }

        return null;
    }

    // Where a description ends that follows the sentence's "We,".
    private int? DescribedAfterWe(Sentence sentence) =>
        sentence.End - sentence.First > 3 && Tokens[sentence.First] is { Lower: "we", Quoted: false } && Tokens[sentence.First + 1].Lower == "," && groups.DescribedAt(sentence.First + 2) is var (_, end) ? end : null;
}
