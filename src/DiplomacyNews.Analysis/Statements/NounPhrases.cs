using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads noun phrases around a verb of saying, without a grammar: outwards from the verb until a word that cannot belong to them.
/// Every walk stays within one sentence and a few dozen words.
/// </summary>
internal sealed class NounPhrases(AnnotatedText text)
{
    private const int LongestWalk = 60;
    private const int LongestAside = 45;

    private const WordClasses Boundary = WordClasses.Subordinator | WordClasses.Relative | WordClasses.Auxiliary | WordClasses.Verb;

    private static readonly FrozenSet<string> BeforeTitle = FrozenSet.ToFrozenSet(
    ["former", "then", "late", "new", "acting", "interim", "outgoing", "incoming", "senior", "chief", "deputy", "vice", "top", "veteran", "retired", "fellow", "longtime", "state", "foreign", "presidential",
     "prime", "exiled", "ousted", "jailed", "opposition", "rival", "young", "old", "right-wing", "left-wing", "republican", "democratic", "conservative", "liberal", "national", "political", "religious", "military", "ex-president"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NameJoins = FrozenSet.ToFrozenSet(["of", "bin", "ibn", "al", "el", "de", "da", "dos", "del", "della", "di", "van", "von", "der", "den", "ter", "la", "le", "ul", "ud", "abu", "e", "y"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Qualifiers = FrozenSet.ToFrozenSet(["familiar", "close", "present", "involved", "briefed", "based", "loyal", "opposed", "sympathetic", "working", "attending", "representing", "living", "speaking", "participating", "accompanying"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The phrase that ends right before the token <paramref name="end"/>, or null. <paramref name="low"/> is the first token it may hold.</summary>
    public Nominal? Before(int end, int low)
    {
        low = Math.Max(low, end - LongestWalk);
        var last = end - 1;
        if (last < low)
        {
            return null;
        }

        last = SkipBracketsBack(last, low);
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
            return Tokens[before].Kind == TokenKind.Word ? Before(before + 1, low) : null;
        }

        return WithCompany(last, low);
    }

    /// <summary>Whose something is: the phrase right before "'s", without what it hangs on ("took note of Okafor's").</summary>
    public Nominal? Owner(int end, int low) => BaseEndingAt(end - 1, Math.Max(low, end - LongestWalk)) is { } owner ? new Nominal(owner.First, owner.End) : null;

    /// <summary>The phrase that begins at the token <paramref name="first"/>, or null. <paramref name="high"/> is the token after the last it may hold.</summary>
    public Nominal? After(int first, int high)
    {
        if (AfterOne(first, high) is not { } one)
        {
            return null;
        }

        var heads = ImmutableArray.CreateBuilder<(int First, int End)>();
        heads.Add((one.HeadFirst, one.HeadEnd));
        var end = one.End;
        while (heads.Count < 6 && end + 1 < high && !Tokens[end].Quoted)
        {
            var join = Tokens[end].Lower is "and" or "&" ? end + 1
                : Tokens[end].Lower == "," && Tokens[end + 1].Lower == "and" && heads.Count > 1 ? end + 2
                : Tokens[end].Lower == "," && ListGoesOn(end + 1, high) ? end + 1
                : -1;
            if (join < 0 || join >= high || !NamesParty(join) || AfterOne(join, high) is not { } next)
            {
                break;
            }

            heads.Add((next.HeadFirst, next.HeadEnd));
            end = next.End;
        }

        return new Nominal(heads.ToImmutable(), first, end);
    }

    /// <summary>"the Lindish foreign minister, Antony Okafor" with the name as its head; any other phrase as it is.</summary>
    public Nominal WithNameBeside(Nominal phrase, int high)
    {
        var comma = PastWhose(phrase.End, high);
        var first = comma + 1;
        if (first >= high || Tokens[comma].Lower != "," || !AreOnes(phrase) || !Tokens[phrase.HeadEnd - 1].Any(WordClasses.Person))
        {
            return phrase;
        }

        var end = first;
        while (end < Math.Min(high, first + 8) && Tokens[end].Kind == TokenKind.Word && !Tokens[end].Quoted && (Tokens[end].Any(WordClasses.Capital) || NameJoins.Contains(Tokens[end].Lower)))
        {
            end++;
        }

        return end - first >= 2 && (end == high || Tokens[end].Lower is "," or "." or ";" or "(" or "from") && IsBareName(first, end) ? new Nominal(first, end) { Description = phrase } : phrase;
    }

    /// <summary>"Mara Okafor, spokeswoman of the council told …" with the name as its head, though no comma closes the aside; any other phrase as it is.</summary>
    public Nominal WithNameInFront(Nominal phrase, int low) =>
        phrase.First - 2 > low && phrase.First - low <= LongestWalk && Tokens[phrase.First - 1].Lower == "," && phrase.Heads.Length == 1 && Tokens[phrase.HeadEnd - 1].Any(WordClasses.Person) && !Tokens[phrase.HeadFirst].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Capital)
        && WithCompany(phrase.First - 2, low) is { Heads.Length: 1 } name && name.First == low && name.HeadEnd - name.HeadFirst > 1 && IsBareName(name.HeadFirst, name.HeadEnd) ? name with { Description = phrase } : phrase;

    // "The First Minister and leader of the party" is one person of two offices; "the minister and her counterpart" are two.
    private bool AreOnes(Nominal phrase) =>
        phrase.Heads.Length == 1
        || ((Tokens[phrase.Heads[0].End - 1].Any(WordClasses.Person) || !IsName(phrase.HeadFirst, phrase.Heads[0].End)) && phrase.Heads.Skip(1).All(h => Tokens[h.End - 1].Any(WordClasses.Person) && !Tokens[h.First].Any(WordClasses.Article | WordClasses.Possessive)));

    // "the prosecutor general of the Lindish capital, Antony Okafor": whose prosecutor he is.
    private int PastWhose(int at, int high)
    {
        if (at >= high || Tokens[at].Lower is not ("of" or "for" or "to"))
        {
            return at;
        }

        var end = at + 1;
        while (end < Math.Min(high, at + 7) && Tokens[end].Kind == TokenKind.Word && (Tokens[end].Any(WordClasses.Capital | WordClasses.Article) || Tokens[end].Lower is "of" or "and"))
        {
            end++;
        }

        return end;
    }

    /// <summary>The subject of the sentence's first clause: its first noun phrase that is no adverbial.</summary>
    public Nominal? FirstSubject(Sentence sentence, int before)
    {
        var at = ClauseStart(sentence, before);
        for (var steps = 0; at < before && steps < LongestWalk; steps++)
        {
            var token = Tokens[at];
            if (token.Quoted || token.Kind is TokenKind.Mark)
            {
                at++;
                continue;
            }

            if (token.Kind == TokenKind.Word && !token.Any(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Coordinator | WordClasses.Adverb) && (!token.Any(WordClasses.Day | WordClasses.Month) || token.Lower == "may") && !IsParticiple(token) && After(at, before) is { } phrase && !IsTime(phrase))
            {
                return phrase;
            }

            // "On 18 March 2021 Okafor, then minister, opened …": the comma behind her name ends no adverbial.
            if (PastDate(at, before) is var past && past > at)
            {
                at = past;
                continue;
            }

            // An adverbial before the subject ends at its comma: "In Geneva on Monday, Okafor met …".
            var comma = at;
            while (comma < before && !(Tokens[comma].Lower == "," && !Tokens[comma].Quoted))
            {
                comma++;
            }

            if (token.Any(WordClasses.Preposition | WordClasses.Subordinator) && comma < before && comma - at < 40)
            {
                at = comma + 1;
            }
            else
            {
                at++;
            }
        }

        return null;
    }

    // "On 18 March 2021", "In May", "On Friday"
    private int PastDate(int at, int before)
    {
        var end = at + 1;
        while (Tokens[at].Lower is "on" or "in" && end < before && Tokens[end].Kind == TokenKind.Word && (Tokens[end].Any(WordClasses.Day | WordClasses.Month) || int.TryParse(Tokens[end].Lower, out _)))
        {
            end++;
        }

        return end > at + 1 && end < before && Tokens[end].Any(WordClasses.Capital) && !Tokens[end].Any(WordClasses.Time) ? end : at;
    }

    /// <summary>Whether a name, title, pronoun or other word for somebody stands at the token.</summary>
    public bool NamesParty(int at)
    {
        var token = Tokens[at];
        return token.Kind == TokenKind.Word && (token.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Article | WordClasses.Title | WordClasses.Quantifier | WordClasses.Number)
            || token.Lower is "he" or "she" or "they" or "his" or "her" or "their" or "us" or "senior") && !token.Any(WordClasses.Day | WordClasses.Month);
    }

    /// <summary>Whether the phrase is a name: its last word begins with a capital and is no pronoun at the sentence's start.</summary>
    public bool IsName(int first, int end) => end > first && Tokens[end - 1].Any(WordClasses.Capital) && !Tokens[end - 1].Any(WordClasses.Subject | WordClasses.Article | WordClasses.Demonstrative | WordClasses.Day);

    // "On May 12, 2023, five days after the talks, Okafor promised": neither the year nor the days are the subject.
    private bool IsTime(Nominal phrase)
    {
        var last = Tokens[phrase.HeadEnd - 1];
        return (last.Any(WordClasses.Time) && !last.Any(WordClasses.Capital)) || (last.Lower.Length == 4 && last.Lower.All(char.IsAsciiDigit));
    }

    private static bool IsParticiple(Token token) => token.Lower.Length > 5 && token.Lower.EndsWith("ing", StringComparison.Ordinal) && !token.Any(WordClasses.Person);

    private int ClauseStart(Sentence sentence, int before)
    {
        var at = sentence.First;
        for (var i = at; i < Math.Min(before, at + 12); i++)
        {
            // BEIJING, April 26 (Agency) – the dateline is no subject.
            if (Tokens[i].Lower == "-" && !Tokens[i].Quoted && Tokens[at].Kind == TokenKind.Word && IsUpper(Tokens[at].Span))
            {
                return i + 1;
            }
        }

        return at;
    }

    private bool IsUpper(TextSpan span)
    {
        var upper = 0;
        foreach (var c in text.Text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            upper += char.IsUpper(c) ? 1 : 0;
        }

        return upper > 1;
    }

    private int SkipBracketsBack(int last, int low)
    {
        if (Tokens[last].Lower is not (")" or "]"))
        {
            return last;
        }

        for (var i = last - 1; i >= Math.Max(low, last - 20); i--)
        {
            if (Tokens[i].Lower is "(" or "[")
            {
                return i - 1;
            }
        }

        return last;
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
            var host = WithCompany(SkipBracketsBack(k - 1, low), low);
            if (host is null)
            {
                continue;
            }

            var described = Tokens[host.HeadEnd - 1].Any(WordClasses.Person) || (!IsName(host.HeadFirst, host.HeadEnd) && (Tokens[host.HeadEnd - 1].Any(WordClasses.Body) || (Tokens[host.HeadEnd - 1].Any(WordClasses.Time) && comma - k > 2)));
            if (described && IsBareName(k + 1, comma))
            {
                // "Okafor and her counterpart, Wen Hai, said": both of them.
                var name = (k + 1, SkipBracketsBack(comma - 1, k) + 1);
                return !AreOnes(host) ? new Nominal([.. host.Heads[..^1], name], host.First, name.Item2) : new Nominal(name.Item1, name.Item2) { Description = host };
            }

            // "Wang, a senior official, who arrived late, said", "Wang, then minister of Lind, which sent him, said": the host is itself an aside.
            var aside = host.First - 1 > low && Tokens[host.First - 1].Lower is "then" or "now" or "formerly" or "currently" ? host.First - 2 : host.First - 1;
            if (!IsName(host.HeadFirst, host.HeadEnd) && aside > low && Tokens[aside].Lower == sign && WithCompany(SkipBracketsBack(aside - 1, low), low) is { } outer && IsName(outer.HeadFirst, outer.HeadEnd))
            {
                return outer with { Description = host };
            }

            return host;
        }

        // "On Monday, said": nothing but a comma between.
        return null;
    }

    private bool IsBareName(int first, int end)
    {
        if (end - first is < 1 or > 7)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            var token = Tokens[i];
            var name = token.Any(WordClasses.Capital | WordClasses.Title) || (token.Kind == TokenKind.Word && i > first && NameJoins.Contains(token.Lower)) || token.Lower is "(" or ")" || token.Lower.Length == 0;
            if (!name || token.Any(WordClasses.Day))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The phrase that ends with the token <paramref name="last"/>, with those it is joined to by "and".</summary>
    private Nominal? WithCompany(int last, int low)
    {
        if (last < low || WithModifiers(last, low) is not { } phrase)
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
            while (left >= low && heads.Count < 6)
            {
                left = SkipBracketsBack(left, low);
                if (left < low || !IsNominalEnd(left) || WithModifiers(left, low) is not { } other)
                {
                    break;
                }

                if (heads.Count == 1 && !listed && IsMatterOf(other, phrase))
                {
                    // "the Ministry of Foreign Affairs and Cooperation" is one.
                    return other.HeadEnd == other.End ? new Nominal(other.HeadFirst, phrase.HeadEnd) : other with { End = phrase.End };
                }

                if (!Coordinates(other, phrase))
                {
                    break;
                }

                // "both Okafor and Renwick"
                other = Tokens[other.HeadFirst].Lower == "both" && other.HeadEnd - other.HeadFirst > 1 ? new Nominal(other.HeadFirst + 1, other.HeadEnd) : other;
                var before = other.First - 1;
                var more = before > low && Tokens[before].Lower == "," && !Tokens[before].Quoted && IsNominalEnd(before - 1);
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
        Tokens[head.End - 1].Lower == "governments" && Tokens[head.End].Lower == "of" && AfterOne(head.End + 1, next) is { } state ? (state.HeadFirst, state.HeadEnd) : null;

    // "Ministry of Trade | and Fisheries": what follows is one more thing that the body is busy with.
    private bool IsMatterOf(Nominal body, Nominal matter)
    {
        bool AreMatters(int first, int end) => Enumerable.Range(first, end - first).All(i => Tokens[i].Any(WordClasses.Capital) && (TitleWords.Fields.Contains(Tokens[i].Lower) || TitleWords.IsMatter(Tokens[i].Lower)));
        var of = Enumerable.Range(body.First, body.End - body.First).Reverse().FirstOrDefault(i => Tokens[i].Lower is "of" or "for", -1);
        return of > body.First && Tokens[of - 1].Any(WordClasses.Body | WordClasses.Person) && AreMatters(of + 1, body.End) && AreMatters(matter.HeadFirst, matter.HeadEnd);
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
        return token.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Subject | WordClasses.Quantifier) || token.Lower == "governments" || (token.Any(WordClasses.Document) && Tokens[left.HeadEnd].Lower == "by") || (!IsName(right.HeadFirst, right.HeadEnd) && !Tokens[right.HeadFirst].Any(WordClasses.Subject));
    }

    private bool IsNominalEnd(int at) => Tokens[at].Kind == TokenKind.Word && !Tokens[at].Quoted && (!Tokens[at].Any(Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Article) || Tokens[at].Any(WordClasses.Subject) || (Tokens[at].Any(WordClasses.Capital) && !Tokens[at].Any(WordClasses.Preposition)));

    /// <summary>The phrase that ends with the token, with "of …" and "for …" before it: "officials familiar with the talks".</summary>
    private Nominal? WithModifiers(int last, int low)
    {
        if (BaseEndingAt(last, low) is not { } inner)
        {
            return null;
        }

        var phrase = new Nominal(inner.First, inner.End);
        if (inner.Cut)
        {
            return phrase;
        }

        for (var depth = 0; depth < 4; depth++)
        {
            var at = phrase.First - 1;
            if (at - 1 < low || Tokens[at].Quoted)
            {
                break;
            }

            if (Tokens[at].Lower is "after" or "before" or "since" or "until" or "during" or "despite" or "following")
            {
                // "recalled its envoy after Okafor agreed": what was done, and when.
                return phrase;
            }

            if (!Tokens[at].Any(WordClasses.Preposition))
            {
                return ThroughRelative(phrase.First, phrase.End, low) ?? phrase;
            }

            var head = at - 1;
            if (Tokens[head].Kind == TokenKind.Word && head - 1 >= low && (Qualifiers.Contains(Tokens[head].Lower) || (Tokens[at].Lower == "by" && IsDone(Tokens[head]) && Tokens[head - 1].Any(WordClasses.Person | WordClasses.Body | WordClasses.Document))))
            {
                head--;
            }

            head = SkipBracketsBack(head, low);
            if (head < low || !IsNominalEnd(head) || BaseEndingAt(head, low) is not { } outer)
            {
                break;
            }

            var lastOfHead = Tokens[head];
            var isOf = Tokens[at].Lower == "of";
            var canSpeak = lastOfHead.Any(WordClasses.Person | WordClasses.Body | WordClasses.Document | WordClasses.Quantifier | WordClasses.Number) && !lastOfHead.Any(WordClasses.Day | WordClasses.Month | WordClasses.Time);
            if (!canSpeak && !(isOf && !lastOfHead.Any(WordClasses.Day | WordClasses.Month | WordClasses.Time | WordClasses.Occasion)) && !(isOf || IsName(outer.First, outer.End) && outer.First == low))
            {
                return ThroughRelative(phrase.First, phrase.End, low) ?? phrase;
            }

            var hasIt = outer.First - 2 >= low && Tokens[outer.First - 1].Lower == "with" && Tokens[outer.First - 2].Any(WordClasses.Person | WordClasses.Quantifier);
            if (outer.First - 1 >= low && Tokens[outer.First - 1].Any(WordClasses.Preposition) && !canSpeak && !hasIt)
            {
                // "in the wake of the attack": no party; "officials who spoke on condition of anonymity", "officials with knowledge of the talks": the officials.
                return ThroughRelative(phrase.First, phrase.End, low) ?? phrase;
            }

            // "some of the officials", "the Ministry of Defence": the name needs what follows "of".
            var whole = isOf && (lastOfHead.Any(WordClasses.Quantifier | WordClasses.Number | WordClasses.Body) || lastOfHead.Lower is "group" or "number" or "majority" or "members" || (lastOfHead.Any(WordClasses.Capital) && Tokens[phrase.First].Any(WordClasses.Capital)));
            phrase = new Nominal([(outer.First, whole ? phrase.HeadEnd : outer.End)], outer.First, phrase.End);
            if (outer.Cut)
            {
                break;
            }
        }

        return phrase;
    }

    /// <summary>"people briefed on the talks who were not allowed to speak publicly said": whoever a clause with "who" tells of that ends before the token <paramref name="end"/>.</summary>
    public Nominal? HostOfClause(int end, int low) => end - 1 > low && Tokens[end - 1] is { Kind: TokenKind.Word, Quoted: false } ? ThroughRelative(end, end, Math.Max(low, end - LongestWalk)) : null;

    // "a witness interviewed by the police": what was done to whoever stands before.
    private static bool IsDone(Token token) =>
        !token.Any(WordClasses.Capital) && (token.Lower is "seen" or "given" or "written" or "led" or "hired" or "held" or "drawn" or "sent" or "made" or "run" or "shown" or "chosen" or "brought" || (token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal)));

    // "the man who led the talks said": the walk stopped at "the talks".
    private Nominal? ThroughRelative(int before, int end, int low)
    {
        for (var i = before - 1; i > Math.Max(low, before - 12); i--)
        {
            if (Tokens[i].Kind is TokenKind.Sign or TokenKind.Mark || (Tokens[i].Any(WordClasses.Relative) && Tokens[i].Lower != "who"))
            {
                return null;
            }

            if (Tokens[i].Lower == "who" && IsNominalEnd(i - 1) && WithModifiers(i - 1, low) is { } host)
            {
                return new Nominal(host.Heads, host.First, end);
            }
        }

        return null;
    }

    /// <summary>The phrase without modifiers after it; Cut says that words before a name were left out since they do not belong to it.</summary>
    private (int First, int End, bool Cut)? BaseEndingAt(int last, int low)
    {
        var token = Tokens[last];
        if (token.Kind != TokenKind.Word || token.Quoted)
        {
            return null;
        }

        if (token.Any(WordClasses.Subject | WordClasses.Object))
        {
            // "one of them", "both of us"
            return last - 2 >= low && Tokens[last - 1].Lower == "of" && Tokens[last - 2].Any(WordClasses.Number | WordClasses.Quantifier) ? (last - 2, last + 1, true) : (last, last + 1, true);
        }

        if (token.Any(WordClasses.Demonstrative | WordClasses.Quantifier))
        {
            return token.Lower is "that" ? null : (last, last + 1, false);
        }

        if (token.Any(Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Article) && !(token.Any(WordClasses.Capital) && !token.Any(WordClasses.Preposition | WordClasses.Article) && last > low))
        {
            return null;
        }

        var first = last;
        while (first > low && last - first < 14)
        {
            var before = Tokens[first - 1];
            if (before.Quoted || before.Kind == TokenKind.Mark)
            {
                break;
            }

            if (before.Kind == TokenKind.Possessive || before.Lower == "&")
            {
                first--;
                continue;
            }

            // "Okafor said neither side": whoever says it ends before.
            if (before.Kind != TokenKind.Word || before.Lower is "said" or "says" || before.Any(WordClasses.Day) || (before.Any(WordClasses.Month) && before.Lower is not ("may" or "march")))
            {
                break;
            }

            if (before.Any(WordClasses.Article | WordClasses.Possessive))
            {
                first--;
                break;
            }

            var joinsName = NameJoins.Contains(before.Lower) && first - 2 >= low && Tokens[first].Any(WordClasses.Capital) && Tokens[first - 2].Any(WordClasses.Capital) && !Tokens[first - 2].Any(WordClasses.Preposition);
            var capital = before.Any(WordClasses.Capital) && first - 1 > low;
            if (!joinsName && before.Any(Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subject | WordClasses.Object) && !(capital && !before.Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Subject)))
            {
                break;
            }

            if (before.Any(WordClasses.Adverb) && !before.Any(WordClasses.Number | WordClasses.Quantifier) && !before.Any(WordClasses.Capital))
            {
                break;
            }

            if (before.Any(WordClasses.Adverb) && first - 1 == low && before.Any(WordClasses.Capital) && !before.Any(WordClasses.Quantifier))
            {
                break;
            }

            first--;
        }

        return CutBeforeName(first, last + 1);
    }

    // "issues Okafor said": the lower-case words before a name belong to it only when they are a title.
    private (int First, int End, bool Cut) CutBeforeName(int first, int end)
    {
        if (!Tokens[end - 1].Any(WordClasses.Capital))
        {
            return (first, end, false);
        }

        var name = end - 1;
        while (name > first && (Tokens[name - 1].Any(WordClasses.Capital) || Tokens[name - 1].Kind == TokenKind.Possessive || (NameJoins.Contains(Tokens[name - 1].Lower) && name - 2 >= first && Tokens[name - 2].Any(WordClasses.Capital))))
        {
            name--;
        }

        if (name == first)
        {
            return (first, end, false);
        }

        var before = Tokens[name - 1];
        var title = before.Any(WordClasses.Person | WordClasses.Article | WordClasses.Possessive | WordClasses.Number | WordClasses.Quantifier) || BeforeTitle.Contains(before.Lower) || before.Lower.Contains('-');
        if (title || before.Lower.Length == 0)
        {
            return (first, end, false);
        }

        // "the news agency Xinhua", "the broadcaster CCTV", "the moderate Smith" begin with an article; "remarks Okafor" does not.
        // "the central Interior Ministry" is one body.
        return Tokens[first].Any(WordClasses.Article | WordClasses.Possessive) && name - first <= 4 && (before.Any(WordClasses.Body) || (name - first == 2 && Tokens[end - 1].Any(WordClasses.Body) && !before.Any(WordClasses.Adverb | WordClasses.Auxiliary))) ? (first, end, false) : (name, end, true);
    }

    private Nominal? AfterOne(int first, int high)
    {
        high = Math.Min(high, first + 18);
        if (first >= high || Tokens[first].Kind != TokenKind.Word || Tokens[first].Quoted)
        {
            return null;
        }

        var token = Tokens[first];
        if (token.Lower == "not" && first + 1 < high && Tokens[first + 1].Lower == "to")
        {
            // "asked not to be named" asks nobody.
            return null;
        }

        if (token.Any(WordClasses.Subject | WordClasses.Object) && !token.Any(WordClasses.Possessive))
        {
            return token.Lower is "who" ? null : new Nominal(first, first + 1);
        }

        var end = first;
        var sawName = false;
        while (end < high)
        {
            var t = Tokens[end];
            if (t.Quoted || t.Kind == TokenKind.Mark)
            {
                break;
            }

            if (t.Kind == TokenKind.Possessive || t.Lower is "&")
            {
                end++;
                continue;
            }

            if (t.Kind != TokenKind.Word)
            {
                break;
            }

            var capital = t.Any(WordClasses.Capital) && end > first;
            // "Mrs van der Hoek": two small words may stand within a name.
            var joins = end > first && end + 1 < high && NameJoins.Contains(t.Lower) && (Tokens[end - 1].Any(WordClasses.Capital) || (NameJoins.Contains(Tokens[end - 1].Lower) && t.Lower != "of"))
                && (Tokens[end + 1].Any(WordClasses.Capital) || (t.Lower != "of" && end + 2 < high && NameJoins.Contains(Tokens[end + 1].Lower) && Tokens[end + 2].Any(WordClasses.Capital)));
            if (joins)
            {
                end++;
                continue;
            }

            if (end > first && t.Any(WordClasses.Article | WordClasses.Demonstrative | WordClasses.Possessive | WordClasses.Subject | WordClasses.Object) && !capital)
            {
                break;
            }

            if (t.Any(WordClasses.Day) || (t.Any(WordClasses.Month) && t.Lower is not ("may" or "march" or "april" or "june" or "august")))
            {
                break;
            }

            if (t.Any(Boundary | WordClasses.Preposition | WordClasses.Coordinator) && !(capital && !t.Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator)) && !t.Any(WordClasses.Demonstrative))
            {
                break;
            }

            if (end > first && end + 1 < high && Tokens[end + 1].Lower == "by" && IsDone(t))
            {
                // "according to a copy seen by Northern Wire"
                break;
            }

            if (t.Any(WordClasses.Adverb) && !t.Any(WordClasses.Capital | WordClasses.Quantifier) && end > first && !t.Lower.EndsWith("ly", StringComparison.Ordinal))
            {
                break;
            }

            if (sawName && !t.Any(WordClasses.Capital | WordClasses.Title) && !(t.Any(WordClasses.Person | WordClasses.Body) || (end + 1 < high && Tokens[end + 1].Any(WordClasses.Person))))
            {
                break;
            }

            if (end > first && Tokens[end - 1].Any(WordClasses.Person) && !Tokens[end - 1].Any(WordClasses.Capital) && !t.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body))
            {
                break;
            }

            sawName |= t.Any(WordClasses.Capital) && !t.Any(WordClasses.Article);
            end++;
        }

        return end == first || (end == first + 1 && token.Any(WordClasses.Article | WordClasses.Possessive)) ? null : new Nominal(first, end);
    }

    private bool ListGoesOn(int at, int high)
    {
        // "Britain, France and Germany": another name and a joining word must follow.
        for (var i = at; i < Math.Min(high, at + 10); i++)
        {
            if (Tokens[i].Lower is "and" or "&")
            {
                return Tokens[at].Any(WordClasses.Capital) && i > at;
            }

            if (!Tokens[i].Any(WordClasses.Capital) && Tokens[i].Lower is not ",")
            {
                return false;
            }
        }

        return false;
    }
}
