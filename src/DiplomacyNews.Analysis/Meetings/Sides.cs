using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Meetings.MeetingPhrases;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// Governments and bodies behind those who are not named: "Nordrian and Halistani officials", "the foreign ministers of Nordria and Halistan", "negotiators from both".
/// </summary>
internal sealed class Sides(CountryMentions countries, Mentions mentions)
{
    private const int Reach = 14;

    /// <summary>How many words may stand between a joined word and its noun: "Nordria-Halistan trade and security talks".</summary>
    private const int MostAdjectives = 4;

    /// <summary>How many words may stand between the article and whoever is not named: "a senior Nordrian foreign ministry official".</summary>
    private const int LongestUnnamed = 6;

    /// <summary>Those whose people are the subject that ends before <paramref name="verb"/>, and where it begins; empty where it is another subject.</summary>
    public ImmutableArray<Party> Before(SentencePieces sentence, int verb, out int first)
    {
        first = 0;
        var last = SubjectEnd(sentence, verb, WordClasses.Negation);
        if (last < 1)
        {
            return [];
        }

        if (IsPeople(sentence, last))
        {
            return Owners(sentence, last);
        }

        // "the Nordrians and the Halistanis met"
        if (IsPeopleOfACountry(sentence, last) && Owners(sentence, last + 1) is { Length: > 1 } peoples)
        {
            return peoples;
        }

        // "the foreign ministers of Nordria and Halistan"
        for (var i = last; i > 0 && i > last - Reach && (sentence[i].Names ? sentence[i].IsPlaceToo : sentence.Word(i) is "," or "and" or "the" or "of" or "from"); i--)
        {
            if (sentence.Word(i) is "of" or "from" && IsPeople(sentence, i - 1))
            {
                first = PhraseStart(sentence, i - 1);
                first = sentence.Word(first) == "and" ? first + 1 : first;
                return Listed(sentence, i + 1, last + 1);
            }
        }

        return [];
    }

    /// <summary>Those whose people are named from <paramref name="first"/> on, and the piece after them; empty where no such people follow.</summary>
    public PartyList After(SentencePieces sentence, int first)
    {
        for (var i = first; i < sentence.Count && i < first + Reach; i++)
        {
            // "her Halistani counterpart"
            if (sentence.Word(i) is "counterpart" or "counterparts" && Owners(sentence, i) is { IsEmpty: false } countries)
            {
                return new PartyList([.. (countries.Length == 1 ? countries.Select(InOffice) : countries).DistinctBy(p => p.Id)], i + 1, false);
            }

            // "her counterparts from Nordria and Halistan"
            if (sentence.Word(i) is "counterparts" or "counterpart" && sentence.Word(i + 1) is "from" or "of" or "in" && EndOfList(sentence, i + 2) is var last && Listed(sentence, i + 2, last) is { IsEmpty: false } listed)
            {
                return new PartyList(listed, last, false);
            }

            // "with the Halistanis"
            if (sentence.Word(i - 1) == "the" && IsPeopleOfACountry(sentence, i) && EndsPhrase(sentence, i + 1) && Owners(sentence, i + 1) is { IsEmpty: false } people)
            {
                return new PartyList(people, i + 1, false);
            }

            if (IsPeople(sentence, i))
            {
                if (sentence.Word(i + 1) is not ("of" or "from"))
                {
                    return new PartyList(Owners(sentence, i), i + 1, false);
                }

                var end = EndOfList(sentence, i + 2);
                return new PartyList(Listed(sentence, i + 2, end), end, false);
            }

            if (sentence[i].Names ? !sentence[i].IsPlaceToo : !(sentence[i].IsWord || sentence.Word(i) == ",") || sentence[i].Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Verb | WordClasses.Subordinator))
            {
                break;
            }
        }

        return PartyList.None;
    }

    /// <summary>Those whom one joined word before the noun names: "the Nordria-Halistan talks", "Nordrian-Halistani trade talks", "an Okafor-Wen meeting".</summary>
    public ImmutableArray<Party> Joined(SentencePieces sentence, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - MostAdjectives; i--)
        {
            if (sentence.Compound(i) is { } word)
            {
                var named = mentions.In(word).Select(m => (m.Span.Start, Party: mentions.Parties.GetValueOrDefault(m.PartyId)))
                    .Concat(countries.In(word).Where(c => c.Kind != CountryMentionKind.Official).Select(c => (c.Span.Start, Party: Government(c.Iso3))));
                return [.. named.Where(n => n.Party is { Type: PartyType.Person or PartyType.Body }).OrderBy(n => n.Start).DistinctBy(n => n.Start).Select(n => n.Party!).DistinctBy(p => p.Id)];
            }

            if (sentence[i].Names || !sentence[i].IsWord || sentence[i].Any(WordClasses.Preposition | WordClasses.Article | WordClasses.Auxiliary | WordClasses.Verb | WordClasses.Coordinator))
            {
                break;
            }
        }

        return [];
    }

    private static bool EndsPhrase(SentencePieces sentence, int at) =>
        at >= sentence.Count || (!sentence[at].Names && (!sentence[at].IsWord || sentence[at].Any(WordClasses.Preposition | WordClasses.Day | WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Coordinator | WordClasses.Subordinator)));

    /// <summary>The one in office whom the text names of that country, where it names one alone; else the government.</summary>
    private Party InOffice(Party government) =>
        mentions.Parties.Values.Where(p => p.Country is not null && p.Country == government.Country && MeetingSubjects.IsOfficial(p)).Take(2).ToArray() is [var one] ? one : government;

    /// <summary>The one official of other countries than this whom the text names; null where it names none or several.</summary>
    public Party? OnlyOfficialOutside(string country) =>
        mentions.Parties.Values.Where(p => MeetingSubjects.IsOfficial(p) && p.Country is not null && p.Country != country).Take(2).ToArray() is [var one] ? one : null;

    /// <summary>Those named one after another from <paramref name="first"/> on: "Oman and Qatar".</summary>
    public ImmutableArray<Party> Listed(SentencePieces sentence, int first) => Listed(sentence, first, EndOfList(sentence, first));

    private static int EndOfList(SentencePieces sentence, int first)
    {
        var end = first;
        while (end < sentence.Count && (sentence[end].Names ? sentence[end].IsPlaceToo : sentence.Word(end) is "and" or "," or "the"))
        {
            end++;
        }

        return end;
    }

    /// <summary>"The Nordrians", "Halistanis": the people for those who came from there.</summary>
    private bool IsPeopleOfACountry(SentencePieces sentence, int at) =>
        !sentence[at].Names && sentence[at].Any(WordClasses.Capital) && countries.In(new TextSpan(sentence[at].Span.Start, 1)).FirstOrDefault() is { Kind: CountryMentionKind.Adjective };

    private static bool IsPeople(SentencePieces sentence, int at) => IsSeveral(sentence, at) || IsOneUnnamed(sentence, at);

    /// <summary>"A senior Nordrian official", "the Halistani deputy foreign minister": one whom nobody names.</summary>
    private static bool IsOneUnnamed(SentencePieces sentence, int at) =>
        sentence.Word(at) is "official" or "diplomat" or "negotiator" or "envoy" or "minister" or "ambassador" or "president" or "premier" or "leader" or "representative" or "adviser" or "secretary" or "commander"
        && !sentence[at].Possessive && !(at + 1 < sentence.Count && (sentence[at + 1].IsPerson || sentence[at + 1].Any(WordClasses.Capital)))
        && Enumerable.Range(at - LongestUnnamed, LongestUnnamed).Any(i => sentence.Word(i) is "a" or "an" or "the" or "another" or "its" or "his" or "her");

    private static bool IsSeveral(SentencePieces sentence, int at) =>
        sentence.Word(at) is "officials" or "negotiators" or "diplomats" or "representatives" or "delegations" or "ministers" or "leaders" or "envoys" or "delegates" or "teams" or "sides" or "presidents"
            or "generals" or "secretaries" or "advisers" or "commanders" or "governments" or "delegation" or "mediators";

    /// <summary>The countries and bodies right before the people: "senior Nordrian and Halistani military officials".</summary>
    public ImmutableArray<Party> Owners(SentencePieces sentence, int people)
    {
        var owners = new List<Party>();
        for (var i = people - 1; i >= 0 && i > people - Reach; i--)
        {
            if (sentence[i].Possessive && i < people - 1 && owners.Count > 0 && sentence.Word(i + 1) != "and")
            {
                break;
            }

            if (Owner(sentence[i]) is { } owner)
            {
                owners.Insert(0, owner);
            }
            else if (sentence[i].Names || !(sentence.Word(i) is "and" or "," or "the") && (!sentence[i].IsWord || sentence[i].Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Verb | WordClasses.Subordinator | WordClasses.Subject)))
            {
                break;
            }
        }

        return [.. owners.DistinctBy(o => o.Id)];
    }

    private ImmutableArray<Party> Listed(SentencePieces sentence, int first, int end) =>
        [.. Enumerable.Range(first, Math.Max(0, end - first)).Select(i => Owner(sentence[i])).OfType<Party>().DistinctBy(p => p.Id)];

    /// <summary>The party of this id, a government too that the text names only by its people.</summary>
    public Party? WithId(string id) => mentions.Parties.GetValueOrDefault(id) ?? (GovernmentIds.CountryOf(id) is { } country ? Government(country) : null);

    /// <summary>The government or body that a name or adjective of its means ("Omani-mediated"), or null.</summary>
    public Party? Named(Piece piece) => Owner(piece);

    private Party? Owner(Piece piece)
    {
        if (piece.Names)
        {
            return piece.IsPlaceToo && piece.Party!.Type == PartyType.Body ? piece.Party : null;
        }

        return piece.Any(WordClasses.Capital) && countries.In(new TextSpan(piece.Span.Start, 1)).FirstOrDefault() is { } country
            ? Government(country.Iso3) : null;
    }

    /// <summary>A country's government, whether the text names it or only its people ("Nordrian officials").</summary>
    private Party? Government(string iso3) =>
        mentions.Parties.GetValueOrDefault(GovernmentIds.Of(iso3)) ?? (countries.Governments.GetValueOrDefault(iso3) is { } name ? new Party(GovernmentIds.Of(iso3), name, PartyType.Body, true) { Country = iso3 } : null);
}
