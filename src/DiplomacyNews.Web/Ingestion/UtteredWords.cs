using System.Collections.Frozen;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// What is left of somebody's words when everything is taken away that houses print differently: marks, case, endings, spellings, the words that only
/// hold a sentence together, and whether it is "we" or "they" who will.
/// </summary>
internal sealed class UtteredWords
{
    private static readonly FrozenSet<string> Denying = Stems(
        "not no never neither nor none nobody nothing nowhere without cannot "
        + "aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt wasnt werent wont wouldnt");

    /// <summary>Words that a reporter or a translator adds, drops and changes without changing what was said.</summary>
    private static readonly FrozenSet<string> Holding = Stems(
        "a an the this that these those it its he him his she hers her they them their theirs we us our ours i me my mine you your yours who whom whose which what there here "
        + "and or but so if then than as because since while when whether though although however also too very just only even still yet already again "
        + "of to in on at by for from with into onto over under about after before between through during until against off out up down upon across toward towards "
        + "is am are was were be been being do does did done have has had having will would shall should can could may might must ought need "
        + "one any some all each every both such other another everyone everybody anyone anybody everything");

    private static readonly FrozenDictionary<string, string> Numbers = Pairs(
        "first 1 two 2 second 2 twice 2 three 3 third 3 four 4 fourth 4 five 5 fifth 5 six 6 sixth 6 seven 7 seventh 7 eight 8 eighth 8 nine 9 ninth 9 ten 10 tenth 10 eleven 11 twelve 12 "
        + "thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000");

    /// <summary>Words of one family begin alike: "violation" and "violated", "handwriting" and "handwritten".</summary>
    private const int FamilyName = 6;

    private const int LeastQuoted = 3;

    private static readonly FrozenSet<string> Large = FrozenSet.Create(StringComparer.Ordinal, "million", "billion", "trillion", "per", "percent");

    /// <summary>Two words for one, by the first of them; what the second must be, and what both are.</summary>
    private static readonly FrozenDictionary<string, (string Second, string Both)> Joined = new Dictionary<string, (string, string)>
    {
        ["united"] = ("states", "us_"), ["european"] = ("union", "eu"), ["per"] = ("cent", "percent"), ["security"] = ("council", "unsc"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private UtteredWords(string all, FrozenSet<string> telling, bool denies, IReadOnlyList<string> quoted)
    {
        (All, Telling, Denies, Quoted) = (all, telling, denies, quoted);
        Figures = [.. telling.Where(word => char.IsAsciiDigit(word[0]))];
    }

    /// <summary>All words in order, with nothing but a blank between them.</summary>
    public string All { get; }

    /// <summary>The words that carry the meaning.</summary>
    public FrozenSet<string> Telling { get; }

    /// <summary>Those of them that are numbers.</summary>
    public IReadOnlyList<string> Figures { get; }

    /// <summary>Whether something in them is denied: "not", "never", "nobody".</summary>
    public bool Denies { get; }

    /// <summary>What stands between “ and ”, as <see cref="All"/>, where it is long enough to be known again.</summary>
    public IReadOnlyList<string> Quoted { get; }

    /// <param name="words">As <see cref="Data.Entities.Statement.Words"/> has them.</param>
    public static UtteredWords Of(string words)
    {
        var tokens = SearchTokens.Of(words);
        var telling = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            if (Joined.TryGetValue(word, out var joined) && i + 1 < tokens.Count && tokens[i + 1].Word == joined.Second)
            {
                telling.Add(joined.Both);
                i++;
            }
            else if (!Holding.Contains(tokens[i].Text) && !IsBoth(tokens, i) && !Denying.Contains(tokens[i].Text))
            {
                telling.Add(Numbers.GetValueOrDefault(word, Family(tokens[i].Text)));
            }
        }

        return new UtteredWords(Line(tokens), telling.ToFrozenSet(StringComparer.Ordinal), tokens.Exists(t => Denying.Contains(t.Text)), [.. QuotedIn(words)]);
    }

    /// <summary>"The two countries" is the reporter's for "we"; "two hundred" is a number.</summary>
    private static bool IsBoth(List<SearchToken> tokens, int i) => tokens[i].Word == "two" && !(i + 1 < tokens.Count && (Numbers.ContainsKey(tokens[i + 1].Word) || Large.Contains(tokens[i + 1].Word)));

    private static IEnumerable<string> QuotedIn(string words) => QuotedWords.Split(words).Where(piece => piece.IsQuoted).Select(piece => SearchTokens.Of(piece.Text))
        .Where(tokens => tokens.Count >= LeastQuoted).Select(Line);

    // A blank at both ends, so that what is found in it ends with its words.
    private static string Line(IEnumerable<SearchToken> tokens) => $" {string.Join(' ', tokens.Select(t => t.Text))} ";

    private static string Family(string word) => word.Length > FamilyName && word.All(char.IsAsciiLetter) ? word[..FamilyName] : word;

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(EnglishStem.Of).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string words) => words.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
