using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Reads the noun phrase that ends right before a token, over what may stand in between: brackets, a day, an aside ("Wang, who arrived on Monday, said").</summary>
internal sealed class PhrasesBefore(AnnotatedText text, PhraseWords words, JoinedPhrases joined)
{
    private const int LongestAside = 45;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The phrase that ends right before the token <paramref name="end"/>, or null. <paramref name="low"/> is the first token it may hold.</summary>
    public Nominal? Find(int end, int low)
    {
        low = Math.Max(low, end - PhraseWords.LongestWalk);
        var last = end - 1;
        if (last < low)
        {
            return null;
        }

        last = words.SkipBracketsBack(last, low);
        if (last < low)
        {
            return null;
        }

        var token = Tokens[last];
        if (token.Kind == TokenKind.Sign && token.Lower is "," or "-")
        {
            return BeforeAside(last, low);
        }

        if (token.Kind == TokenKind.Mark && token.Quoted && last - 1 > low && Tokens[last - 1].Lower == ",")
        {
            // "Okafor, who starred in “The Harbour,” said": the aside's comma stands inside the quotation.
            return BeforeAside(last, low);
        }

        if (token.Kind == TokenKind.Mark || token.Kind == TokenKind.Sign)
        {
            return null;
        }

        if (token.Any(WordClasses.Day) && last - 1 >= low)
        {
            // "Okafor on Monday said", "Okafor Monday said"
            var before = last - 1;
            before -= Tokens[before].Lower is "on" or "last" or "earlier" && before > low ? 1 : 0;
            return Tokens[before].Kind == TokenKind.Word ? Find(before + 1, low) : null;
        }

        return joined.EndingAt(last, low);
    }

    // "Wang, who arrived on Monday, said": from the second comma back over the aside.
    private Nominal? BeforeAside(int comma, int low)
    {
        var sign = Tokens[comma].Kind == TokenKind.Mark ? "," : Tokens[comma].Lower;
        for (var k = comma - 1; k >= Math.Max(low, comma - LongestAside); k--)
        {
            if (Tokens[k].Lower != sign || Tokens[k].Quoted)
            {
                continue;
            }

            if (k + 1 == comma || k - 1 < low)
            {
                return null;
            }

            // "Mr. Brown, Jr., said", "Cruz, R-Texas, said": the segment is short; "a spokesman, Lin Jian, said": the segment is the name.
            var host = joined.EndingAt(words.SkipBracketsBack(k - 1, low), low);
            if (host is null)
            {
                continue;
            }

            var described = Tokens[host.HeadEnd - 1].Any(WordClasses.Person) || (!words.IsName(host.HeadFirst, host.HeadEnd) && (Tokens[host.HeadEnd - 1].Any(WordClasses.Body) || (Tokens[host.HeadEnd - 1].Any(WordClasses.Time) && comma - k > 2)));
            if (described && words.IsBareName(k + 1, comma))
            {
                // "Okafor and her counterpart, Wen Hai, said": both of them.
                var name = (k + 1, words.SkipBracketsBack(comma - 1, k) + 1);
                return !words.AreOnes(host) ? new Nominal([.. host.Heads[..^1], name], host.First, name.Item2) : new Nominal(name.Item1, name.Item2) { Description = host };
            }

            // "Wang, a senior official, who arrived late, said", "Wang, then minister of Lind, which sent him, said": the host is itself an aside.
            var aside = host.First - 1 > low && Tokens[host.First - 1].Lower is "then" or "now" or "formerly" or "currently" ? host.First - 2 : host.First - 1;
            if (!words.IsName(host.HeadFirst, host.HeadEnd) && aside > low && Tokens[aside].Lower == sign && joined.EndingAt(words.SkipBracketsBack(aside - 1, low), low) is { } outer && words.IsName(outer.HeadFirst, outer.HeadEnd))
            {
                return outer with { Description = host };
            }

            return host;
        }

        // "On Monday, said": nothing but a comma between.
        return null;
    }
}
