using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>How a text introduces somebody, and whether a description fits that: "the Nordic mediator Ada Okafor", "Okafor, the member of the Council for Lind".</summary>
internal sealed class Introductions(AnnotatedText text, Mentions mentions)
{
    /// <summary>How many words an apposition may have.</summary>
    private const int LongestApposition = 16;

    /// <summary>What tells one minister from another.</summary>
    public static readonly FrozenSet<string> Portfolios = FrozenSet.ToFrozenSet(["foreign", "defence", "defense", "prime", "finance", "trade", "interior", "treasury", "energy", "vice", "deputy"], StringComparer.Ordinal);

    /// <summary>Other words for the same office.</summary>
    private static readonly FrozenDictionary<string, string[]> OtherWords = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["premier"] = ["prime minister"],
        ["envoy"] = ["representative", "mediator"],
        ["mediator"] = ["envoy", "representative"],
        ["representative"] = ["envoy"],
        ["un"] = ["united nations"],
        ["eu"] = ["european"],
        ["us"] = ["united states", "american"],
        ["uk"] = ["united kingdom", "british"],
        ["chief"] = ["head", "chair", "director", "secretary-general"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>All that the text says of a party beside one of its names, its office and its nationality.</summary>
    public string Of(Mention mention, Party party) => $"{TextSpan.FromBounds(mention.WithTitle.Start, mention.Span.Start).Of(text.Text)} {party.Office} {Apposition(mention)} {(party.Country is { } country ? mentions.Nationalities.GetValueOrDefault(country) : null)}";

    /// <summary>Whether the noun of a description is said there: "spokes" stands for all who speak for others.</summary>
    public static bool Calls(string known, string noun) => Said(known, noun.StartsWith("spokes", StringComparison.Ordinal) ? "spokes" : noun);

    /// <summary>"the Lindish foreign minister" is not the defence minister of Qarath: what the words between <paramref name="first"/> and <paramref name="end"/> add must be known of the person.</summary>
    public bool Agrees(int first, int end, string known)
    {
        for (var i = first; i < end; i++)
        {
            var token = Tokens[i];
            var acronym = token.Span.Length is 2 or 4 && token.Span.Of(text.Text).All(c => char.IsUpper(c) || c == '.');
            var nation = token.Any(WordClasses.Capital) && !token.Any(WordClasses.Article | WordClasses.Demonstrative) && (token.Lower.Length > 3 || acronym) && token.Lower is not ("senior" or "special" or "veteran" or "former");
            var word = acronym ? token.Lower.Replace(".", "", StringComparison.Ordinal) : token.Lower[..Math.Min(4, token.Lower.Length)];
            if ((nation || Portfolios.Contains(token.Lower) || token.Any(WordClasses.Body)) && !Said(known, word))
            {
                return false;
            }
        }

        return true;
    }

    // At the beginning of a word: "eu" is not in "museum".
    private static bool Said(string known, string word) => Stands(known, word) || (OtherWords.TryGetValue(word, out var others) && others.Any(o => Stands(known, o)));

    private static bool Stands(string known, string word)
    {
        for (var at = known.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = known.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var whole = word.Length > 2 || at + word.Length == known.Length || !char.IsLetter(known[at + word.Length]);
            if ((at == 0 || !char.IsLetter(known[at - 1])) && whole)
            {
                return true;
            }
        }

        return false;
    }

    // "Okafor, the Lindish member of the Council, …" and not "Okafor, the minister said, …"
    private string Apposition(Mention mention)
    {
        var comma = text.TokenAt(mention.Span.End);
        if (comma >= Tokens.Length || Tokens[comma].Lower != "," || Tokens[comma].Quoted)
        {
            return "";
        }

        var end = comma + 1;
        while (end < Tokens.Length && end - comma < LongestApposition && Tokens[end].Kind is TokenKind.Word or TokenKind.Possessive && !Tokens[end].Quoted && !Tokens[end].Any(WordClasses.Relative))
        {
            if (CueLexicon.Find(Tokens[end].Lower).Any(c => c.Form is VerbForm.Past or VerbForm.Third))
            {
                return "";
            }

            end++;
        }

        return end == comma + 1 || text.SentenceAt(end - 1) != text.SentenceAt(comma) ? "" : text.Span(comma + 1, end).Of(text.Text);
    }
}
