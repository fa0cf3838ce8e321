using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Those named one after another: "President Okafor, Minister Lindqvist and the European Union".</summary>
/// <param name="Parties">In text order, each once.</param>
/// <param name="End">The piece after the last.</param>
/// <param name="Separately">Whether the preposition is repeated ("to X and to Y"): each was met alone.</param>
internal sealed record PartyList(ImmutableArray<Party> Parties, int End, bool Separately)
{
    /// <summary>How many words of description may stand before a name: "newly elected Ukrainian president".</summary>
    private const int LongestDescription = 5;

    /// <summary>How long an aside between commas may be: ", a US peace envoy,".</summary>
    private const int LongestAside = 14;

    public static PartyList None { get; } = new([], 0, false);

    /// <summary>
    /// Reads the list whose first item begins at <paramref name="first"/>; empty when nobody is named there. Before a verb, what follows "and" begins the next clause,
    /// unless <paramref name="isSubjectNext"/> says that this cannot be ("talks between X and Y were").
    /// </summary>
    public static PartyList At(SentencePieces sentence, int first, bool isSubjectNext = true)
    {
        var parties = ImmutableArray.CreateBuilder<Party>();
        var separately = false;
        var at = first;
        var end = first;
        (int Parties, int End)? beforeComma = null;
        while (Item(sentence, at, isSubjectNext) is >= 0 and var item)
        {
            if (parties.All(p => p.Id != sentence[item].Party!.Id))
            {
                parties.Add(sentence[item].Party!);
            }

            at = end = item + 1;

            // "President Okafor of Nordria and President Wen of Halistan"
            if (sentence[item].IsPerson && sentence.Word(at) == "of" && at + 1 < sentence.Count && sentence[at + 1].IsPlaceToo && sentence.Word(at + 2) is "and" or ",")
            {
                at += 2;
            }

            if (sentence.Word(at) == "," && Aside(sentence, at) is > 0 and var after)
            {
                at = after;
            }

            if (sentence.Word(at) is "," && sentence.Word(at + 1) is not ("and" or "&"))
            {
                beforeComma ??= (parties.Count, end);
            }
            else if (sentence.Word(at) is "," or "and" or "&")
            {
                beforeComma = null;
            }

            if (sentence.Word(at) is "," or "and" or "&" || (sentence.Word(at) is "as" or "along" or "together" && sentence.Word(at + 1) is "well" or "with"))
            {
                at += sentence.Word(at) switch { "as" => 3, "along" or "together" => 2, "," when sentence.Word(at + 1) is "and" or "&" => 2, _ => 1 };
                if (sentence.Word(at) is "with" or "to" && sentence.Word(at - 1) == "and")
                {
                    separately = true;
                    at++;
                }

                continue;
            }

            break;
        }

        // "In talks with Okafor, Lindqvist said": commas alone make no list.
        return beforeComma is var (count, last) && count < parties.Count
            ? new PartyList([.. parties.Take(count)], last, separately) : new PartyList(parties.ToImmutable(), end, separately);
    }

    /// <summary>
    /// Reads the list that ends with the name at <paramref name="last"/>, backwards: "Okafor, Lindqvist and Wen" of the one that is given. Descriptions before a name ("and his
    /// Finnish counterpart Tamm") and asides after one ("Okafor, the foreign minister, and Tamm") are passed over.
    /// </summary>
    public static ImmutableArray<Party> Before(SentencePieces sentence, int last, out int first)
    {
        first = last;
        var parties = new List<Party> { sentence[last].Party! };
        while (Conjunction(sentence, first) is > 0 and var join)
        {
            // Commas alone make no list ("In Doha, Okafor met"), but in a headline: "Nordria, Halistan hold talks".
            if (sentence.Word(join) == "," && parties.Count == 1 && !(join == 1 && sentence.IsHeadline && parties[0].Country != sentence[0].Party?.Country))
            {
                break;
            }

            // "The presidents of Nordria and Halistan, Okafor and Wen"
            if (sentence.Word(join) == "," && sentence[join - 1].IsPlaceToo && parties[0].Type == PartyType.Person)
            {
                break;
            }

            var at = sentence.Word(join) != "," && sentence.Word(join - 1) == "," ? join - 2 : join - 1;
            if (at >= 0 && at == join - 2 && (!sentence[at].Names || MeetingWords.Prepositions.Contains(sentence.Word(at - 1))) && AsideStart(sentence, join - 1) is > 0 and var comma)
            {
                at = comma - 1;
            }

            if (at > 1 && sentence[at].IsPlaceToo && sentence.Word(at - 1) == "of" && sentence[at - 2].IsPerson)
            {
                at -= 2;
            }

            if (at < 0 || sentence[at] is not { CanMeet: true, Possessive: false } before || (before.IsPlaceToo && sentence.Word(at - 1) is "in" or "at" or "from"))
            {
                break;
            }

            parties.Insert(0, before.Party!);
            first = at;
        }

        return [.. parties.DistinctBy(p => p.Id)];
    }

    /// <summary>The place of the "and" or comma before the name at <paramref name="name"/> and the words that describe it; -1 where there is none.</summary>
    private static int Conjunction(SentencePieces sentence, int name)
    {
        for (var at = name - 1; at > 0 && at >= name - LongestDescription; at--)
        {
            var piece = sentence[at];
            // "and his Finnish counterpart, Ilse Tamm,"
            if (piece.Lower == "," && at == name - 1 && IsRole(sentence.Word(at - 1)))
            {
                continue;
            }

            if (piece.Lower is "and" or "," or "&")
            {
                return at;
            }

            if (piece.Names ? !piece.IsPlaceToo : !piece.IsWord || piece.Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Relative | WordClasses.Subordinator | WordClasses.Verb | WordClasses.Subject | WordClasses.Day))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The comma that opens the aside which the comma at <paramref name="end"/> closes, where a name stands right before it; else 0.</summary>
    private static int AsideStart(SentencePieces sentence, int end)
    {
        for (var at = end - 1; at > 0 && at >= end - LongestAside; at--)
        {
            if (sentence.Word(at) == ",")
            {
                return sentence[at - 1].IsPerson ? at : 0;
            }

            // "Okafor, adviser to President Wen, and Tamm"
            if (sentence[at].IsPerson && !MeetingWords.Prepositions.Contains(sentence.Word(at - 1)))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The place of the name that an item beginning here leads to, or -1: "the visiting", "senior", "his Chinese counterpart" may stand before it.</summary>
    private static int Item(SentencePieces sentence, int first, bool isSubjectNext)
    {
        for (var at = first; at < sentence.Count && at <= first + LongestDescription; at++)
        {
            var piece = sentence[at];
            // "Republic of Korea (ROK) Foreign Minister Chung": the country and its abbreviation lead on to a name.
            if (piece.IsPlaceToo && sentence.Word(at + 1) == "(" && sentence.Word(at + 3) == ")" && at + 4 < sentence.Count && sentence[at + 4].IsPerson)
            {
                at += 3;
                continue;
            }

            // "with his rival's predecessor, Ada Okafor"
            if (piece.IsPerson && piece.Possessive && sentence.Word(at + 1) is "predecessor" or "successor" or "counterpart" or "deputy" or "envoy" && at + 2 < sentence.Count && sentence[at + 2].IsPerson)
            {
                continue;
            }

            // "Halistan's Wen Hai"
            if (piece is { IsPlaceToo: true, Possessive: true } && at + 1 < sentence.Count && sentence[at + 1] is { IsPerson: true, Possessive: false })
            {
                continue;
            }

            // "with Okafor aides": those around her, not she.
            if (piece.IsPerson && at + 1 < sentence.Count && sentence[at + 1] is { Names: false } around && around.Any(WordClasses.Person) && !around.Any(WordClasses.Capital) && around.Lower.EndsWith('s'))
            {
                return -1;
            }

            if (piece.Names)
            {
                return piece.Possessive || !piece.CanMeet || (isSubjectNext && IsSubject(sentence, at, first)) || IsModifier(sentence, at) ? -1 : at;
            }

            // "with his Finnish counterpart, Ilse Tamm", "the foreign minister, Ada Okafor,"
            if (piece.Lower == "," && at > first && IsRole(sentence.Word(at - 1)) && at + 1 < sentence.Count && sentence[at + 1].IsPerson && EndsItem(sentence, at + 2))
            {
                continue;
            }

            // "with the leader of the National Harvest Party Ilse Tamm"
            if (piece.Lower == "of" && at > first && IsRole(sentence.Word(at - 1)) && NameAfter(sentence, at + 1) is > 0 and var name)
            {
                return name;
            }

            if (!piece.IsWord || piece.Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Relative | WordClasses.Verb | WordClasses.Subject))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsRole(string word) =>
        word is "counterpart" or "minister" or "president" or "premier" or "chancellor" or "secretary" or "envoy" or "ambassador" or "leader" or "chief" or "head" or "adviser" or "advisor" or "negotiator"
            or "commissioner" or "chairman" or "chairwoman" or "chair" or "king" or "prince" or "deputy" or "predecessor" or "successor";

    private static bool EndsItem(SentencePieces sentence, int at) =>
        at >= sentence.Count || sentence.Word(at) is "," or "." or "and" or ";" || sentence[at].Any(WordClasses.Preposition | WordClasses.Day | WordClasses.Time);

    /// <summary>The person whose name follows a body's or country's with nothing between; 0 where another word does.</summary>
    private static int NameAfter(SentencePieces sentence, int from)
    {
        for (var at = from; at < sentence.Count && at < from + LongestDescription + 3; at++)
        {
            if (sentence[at].IsPerson)
            {
                return at > from ? at : 0;
            }

            if (sentence.Word(at) == "," && at > from && at + 1 < sentence.Count && sentence[at + 1].IsPerson && EndsItem(sentence, at + 2))
            {
                return at + 1;
            }

            if (sentence[at].Possessive || !(sentence[at].IsPlaceToo || sentence[at].Any(WordClasses.Capital) || sentence.Word(at) is "the" or "of" or "for" or "and"))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"… and other U.S. officials": a country before a noun that names nobody. The envoys of a movement are the movement.</summary>
    public static bool IsModifier(SentencePieces sentence, int at) =>
        sentence[at].IsPlaceToo && !(sentence[at].Mention!.Kind == MentionKind.Body && sentence.Word(at + 1) is "representatives" or "officials" or "leaders" or "negotiators" or "envoys") && at + 1 < sentence.Count && sentence[at + 1] is { Names: false } next && next.IsWord && !next.Lower.EndsWith("ed", StringComparison.Ordinal)
        && (next.Any(WordClasses.Person | WordClasses.Body | WordClasses.Capital | WordClasses.Occasion) || !next.Any((WordClasses)~0)) && !next.Any(WordClasses.Day | WordClasses.Month);

    /// <summary>"… with Okafor and Lindqvist said": what follows "and" is the subject of the next clause.</summary>
    private static bool IsSubject(SentencePieces sentence, int at, int first) =>
        sentence.Word(first - 1) is "and" or "," && at + 1 < sentence.Count
        && (sentence[at + 1].Any(WordClasses.Auxiliary) || MeetingWords.Meet.Contains(sentence.Word(at + 1)) || sentence.Word(at + 1) is "said" or "told" or "says" or "added" or "warned" or "urged");

    /// <summary>The piece after an aside that begins with the comma at <paramref name="comma"/>, or 0 when the comma begins none: the next name, or the end of the list.</summary>
    private static int Aside(SentencePieces sentence, int comma)
    {
        for (var at = comma + 1; at < sentence.Count && at <= comma + LongestAside; at++)
        {
            if (sentence[at].Names && at <= comma + 1)
            {
                return 0;
            }

            if (sentence.Word(at) is "and" && at <= comma + 1)
            {
                return 0;
            }

            if (sentence.Word(at) == ",")
            {
                return at + 1;
            }
        }

        return 0;
    }
}
