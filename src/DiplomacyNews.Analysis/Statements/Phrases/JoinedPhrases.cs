using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Reads back over those who are named together: "Okafor, Renwick and the foreign minister". What follows "and" may also be one more thing that a single body is busy with.</summary>
internal sealed class JoinedPhrases(AnnotatedText text, PhraseWords words, ModifiedPhrases single, PhrasesAfter after)
{
    private const int MostTogether = 6;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The phrase that ends with the token <paramref name="last"/>, with those it is joined to by "and".</summary>
    public Nominal? EndingAt(int last, int low)
    {
        if (last < low || single.EndingAt(last, low) is not { } phrase)
        {
            return null;
        }

        var heads = new List<(int First, int End)> { (phrase.HeadFirst, phrase.HeadEnd) };
        var first = phrase.First;
        var join = first - 1;
        if (join - 1 >= low && Tokens[join].Lower is "and" or "&" && !Tokens[join].Quoted)
        {
            var left = join - 1;
            var listed = Tokens[left].Lower == ",";
            left -= listed ? 1 : 0;
            while (left >= low && heads.Count < MostTogether)
            {
                left = words.SkipBracketsBack(left, low);
                if (left < low || !words.IsNominalEnd(left) || single.EndingAt(left, low) is not { } other)
                {
                    break;
                }

                if (heads.Count == 1 && !listed && IsMatterOf(other, phrase))
                {
                    // "the Ministry of Foreign Affairs and Cooperation" is one.
                    return other.HeadEnd == other.End ? new Nominal(other.HeadFirst, phrase.HeadEnd) : other with { End = phrase.End };
                }

                if (heads.Count == 1 && !listed && IsOfBoth(other, phrase))
                {
                    return new Nominal(other.Heads, other.First, phrase.End);
                }

                if (!Coordinates(other, phrase))
                {
                    break;
                }

                // "both Okafor and Renwick"
                other = Tokens[other.HeadFirst].Lower == "both" && other.HeadEnd - other.HeadFirst > 1 ? new Nominal(other.HeadFirst + 1, other.HeadEnd) : other;
                var before = other.First - 1;
                var more = before > low && Tokens[before].Lower == "," && !Tokens[before].Quoted && words.IsNominalEnd(before - 1);
                var begins = before < low || Tokens[before].Kind is TokenKind.Sign or TokenKind.Mark || Tokens[before].Any(WordClasses.Subordinator | WordClasses.Coordinator) || Tokens[before].Lower is "both" or "that";
                if (!begins || (listed && heads.Count == 1 && !more))
                {
                    break;
                }

                heads.Insert(0, (other.HeadFirst, other.HeadEnd));
                first = other.First;
                if (!more)
                {
                    break;
                }

                left = before - 1;
            }

            if (listed && heads.Count < 3)
            {
                return phrase;
            }
        }

        if (heads.Count > 1 && GovernmentsOf(heads[0], heads[1].First) is { } states)
        {
            heads[0] = states;
        }

        return heads.Count == 1 ? phrase : OfSeveral(heads, first) is { } of ? new Nominal([of], first, phrase.End) : new Nominal([.. heads], first, phrase.End);
    }

    // "the governments of Nordria and Halistan" are Nordria and Halistan.
    private (int First, int End)? GovernmentsOf((int First, int End) head, int next) =>
        Tokens[head.End - 1].Lower == "governments" && Tokens[head.End].Lower == "of" && after.One(head.End + 1, next) is { } state ? (state.HeadFirst, state.HeadEnd) : null;

    // "Ministry of Trade | and Fisheries": what follows is one more thing that the body is busy with.
    private bool IsMatterOf(Nominal body, Nominal matter)
    {
        bool AreMatters(int first, int end) => Enumerable.Range(first, end - first).All(i => Tokens[i].Any(WordClasses.Capital) && (TitleWords.Fields.Contains(Tokens[i].Lower) || TitleWords.IsMatter(Tokens[i].Lower)));
        var of = Enumerable.Range(body.First, body.End - body.First).Reverse().FirstOrDefault(i => Tokens[i].Lower is "of" or "for", -1);
        return of > body.First && Tokens[of - 1].Any(WordClasses.Body | WordClasses.Person) && AreMatters(of + 1, body.End) && AreMatters(matter.HeadFirst, matter.HeadEnd);
    }

    // "director general for Nordria | and Halistan": one director of both.
    private bool IsOfBoth(Nominal office, Nominal other)
    {
        var last = Tokens[office.HeadEnd - 1];
        bool AreNames(int first, int end) => end > first && Enumerable.Range(first, end - first).All(i => Tokens[i].Any(WordClasses.Capital) && !Tokens[i].Any(WordClasses.Title | WordClasses.Person | WordClasses.Article));
        return last.Any(WordClasses.Person) && !last.Any(WordClasses.Capital) && !last.Lower.EndsWith('s') && office.HeadEnd + 1 < office.End && Tokens[office.HeadEnd].Lower is "for" or "of"
            && AreNames(office.HeadEnd + 1, office.End) && AreNames(other.First, other.End) && other.End - other.First <= office.End - office.HeadEnd - 1;
    }

    // "the foreign ministers of Nordria, Halistan and Qarath" are ministers, and "a statement by Okafor and Renwick" is a statement; the list says whose.
    private (int First, int End)? OfSeveral(List<(int First, int End)> heads, int first)
    {
        var (start, end) = heads[0];
        var of = start;
        while (of < end && Tokens[of].Lower != "of")
        {
            of++;
        }

        var noun = Tokens[of - (of > start ? 1 : 0)];
        var people = noun.Any(WordClasses.Person | WordClasses.Body) && (!noun.Any(WordClasses.Capital) || noun.Any(WordClasses.Person)) && noun.Lower.EndsWith('s') && Tokens[of].Lower is "of" or "from";
        var document = noun.Any(WordClasses.Document) && !noun.Any(WordClasses.Capital | WordClasses.Person) && Tokens[of].Lower is "of" or "by" or "from";
        return start == first && (people || document) && heads.Skip(1).All(h => Tokens[h.First].Any(WordClasses.Capital | WordClasses.Article) && (document || !Tokens[h.End - 1].Any(WordClasses.Person | WordClasses.Body))) ? (start, of) : null;
    }

    // Names go with names and pronouns, descriptions with descriptions: "sign the deal and Okafor said" joins nobody.
    private bool Coordinates(Nominal left, Nominal right)
    {
        var token = Tokens[left.HeadEnd - 1];
        return token.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Subject | WordClasses.Quantifier) || token.Lower == "governments" || (token.Any(WordClasses.Document) && Tokens[left.HeadEnd].Lower == "by") || (!words.IsName(right.HeadFirst, right.HeadEnd) && !Tokens[right.HeadFirst].Any(WordClasses.Subject));
    }
}
