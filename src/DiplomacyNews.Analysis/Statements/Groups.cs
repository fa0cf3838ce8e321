using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says who "the two leaders", "both sides", "the foreign ministers" and "the group" are: those whom a sentence before named together,
/// or else those whose meeting the text opened with.
/// </summary>
internal sealed class Groups
{
    private const int ParagraphsBack = 4;
    private const int Opening = 8;

    private static readonly FrozenSet<string> OfPersons = FrozenSet.ToFrozenSet(["leaders", "ministers", "presidents", "premiers", "secretaries", "chancellors", "counterparts", "ambassadors", "envoys", "diplomats", "men", "women", "pair", "duo", "group", "both", "principals", "delegates"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfSides = FrozenSet.ToFrozenSet(["sides", "countries", "nations", "governments", "parties", "delegations", "states"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Counts = FrozenSet.ToFrozenSet(["two", "three", "four", "five", "six"], StringComparer.Ordinal);

    private readonly AnnotatedText text;
    private readonly Mentions mentions;
    private readonly List<Gathering> persons = [];
    private readonly List<Gathering> sides = [];

    private sealed record Gathering(int Sentence, int Paragraph, ImmutableArray<(Party Party, TextSpan Span)> Who);

    public Groups(AnnotatedText text, Mentions mentions)
    {
        this.text = text;
        this.mentions = mentions;
        Gather();
    }

    /// <summary>Whom a plural description means; empty when it means no such group. <paramref name="company"/> are those named beside it, who are not meant.</summary>
    public ImmutableArray<PartyReference> Find(TextSpan span, int first, int end, HashSet<string> company)
    {
        var tokens = text.Tokens;
        var last = tokens[end - 1].Lower;
        var count = 0;
        var named = false;
        for (var i = first; i < end; i++)
        {
            // "The Halistani ministers" are not those who met in Torsholm.
            named |= i > first && i < end - 1 && tokens[i].Any(WordClasses.Capital) && !Pronouns.Portfolios.Contains(tokens[i].Lower) && !tokens[first].Any(WordClasses.Number);
            count = tokens[i].Lower is "both" or "two" ? 2 : Counts.Contains(tokens[i].Lower) ? Array.IndexOf(["", "", "two", "three", "four", "five", "six"], tokens[i].Lower) : count;
        }

        var plain = end - first <= 2 || count > 0 || last == "ministers";
        if (!plain || named || !(tokens[first].Lower is "the" or "both" or "all" || (count > 0 && tokens[first].Any(WordClasses.Capital))) || (last == "group" && count == 0 && end - first > 2))
        {
            return [];
        }

        if (OfSides.Contains(last) || (count == 2 && last is "teams"))
        {
            return count is 0 && last is not ("sides" or "delegations") ? [] : Refer(span, Sides(span.Start));
        }

        if (!OfPersons.Contains(last) && !(count > 0 && (tokens[end - 1].Any(WordClasses.Person) || Counts.Contains(last))))
        {
            return [];
        }

        var noun = last is "ministers" or "presidents" or "secretaries" or "chancellors" or "ambassadors" or "envoys" ? last == "secretaries" ? "secretary" : last[..^1] : null;
        return Refer(span, Persons(span.Start, count, last == "group" ? 3 : 2, noun, company));
    }

    /// <summary>Those who "they" may be where no sentence before speaks of two: those whose meeting the text opened with.</summary>
    public ImmutableArray<PartyReference> Opened(TextSpan span) => Refer(span, OpeningOf(persons, span.Start) is { } opening ? opening.Who : []);

    // "The group" are three at least; one that nobody met in is a body.
    private ImmutableArray<(Party Party, TextSpan Span)> Persons(int at, int count, int least, string? noun, HashSet<string> company)
    {
        var paragraph = text.Article.ParagraphAt(at);
        for (var i = Last(persons, at); i >= 0 && paragraph - persons[i].Paragraph <= ParagraphsBack; i--)
        {
            if (persons[i].Who.Length >= least && Fitting(persons[i], count, noun, company) is { Length: > 0 } who)
            {
                return who;
            }
        }

        return OpeningOf(persons, at) is { } opening && opening.Who.Length >= least ? Fitting(opening, count, noun, company) : [];
    }

    private static ImmutableArray<(Party Party, TextSpan Span)> Fitting(Gathering gathering, int count, string? noun, HashSet<string> company)
    {
        var who = gathering.Who.Where(w => !company.Contains(w.Party.Id)).ToImmutableArray();
        if (noun is not null && who.Where(w => w.Party.Office?.Contains(noun, StringComparison.OrdinalIgnoreCase) ?? false).ToImmutableArray() is { Length: > 0 } holders && (count == 0 || holders.Length == count))
        {
            who = holders;
        }

        else if (noun is not null && count == 0)
        {
            return [];
        }

        // Beside one named ("Okafor thanked the ministers") one other may be left.
        return who.Length >= (who.Length < gathering.Who.Length && company.Count > 0 ? 1 : 2) && (count == 0 || who.Length == count) ? who : [];
    }

    // Two countries named together in a sentence before; else the governments of those whose meeting it is.
    private ImmutableArray<(Party Party, TextSpan Span)> Sides(int at)
    {
        var governments = OpeningOf(persons, at) is { Who: { Length: 2 } who } ? who.Select(w => (Party: GovernmentOf(w.Party), w.Span)).Where(w => w.Party is not null).Select(w => (w.Party!, w.Span)).ToImmutableArray() : [];
        if (governments is [var one, var other] && one.Item1.Id != other.Item1.Id)
        {
            return governments;
        }

        var paragraph = text.Article.ParagraphAt(at);
        var last = Last(sides, at);
        return last >= 0 && paragraph - sides[last].Paragraph <= ParagraphsBack ? sides[last].Who : [];
    }

    private Party? GovernmentOf(Party person) =>
        person.Country is not { } country ? null : mentions.Parties.GetValueOrDefault(GovernmentIds.Of(country)) ?? new Party(GovernmentIds.Of(country), mentions.Governments.GetValueOrDefault(country, country), PartyType.Body, true) { Country = country };

    private Gathering? OpeningOf(List<Gathering> gatherings, int at) => gatherings is [var first, ..] && first.Sentence < Opening && (first.Who.Length > 1) && first.Who[0].Span.Start < at ? first : null;

    private int Last(List<Gathering> gatherings, int at)
    {
        int low = 0, high = gatherings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = gatherings[middle].Who[^1].Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private void Gather()
    {
        var outside = text.Turns is [{ IsWhole: true } whole] ? text.Span(Math.Min(whole.LabelFirst, whole.First), whole.First) : default;
        var sentence = 0;
        var own = new List<Mention>();
        foreach (var mention in mentions.All)
        {
            while (sentence + 1 < text.Sentences.Length && text.Tokens[text.Sentences[sentence + 1].First].Start <= mention.Span.Start)
            {
                Close(sentence++, own);
            }

            var token = text.TokenAt(mention.Span.Start);
            if (token < text.Tokens.Length && !text.Tokens[token].Quoted && !outside.Contains(mention.Span))
            {
                own.Add(mention);
            }
        }

        if (text.Sentences.Length > 0)
        {
            Close(sentence, own);
        }
    }

    private void Close(int sentence, List<Mention> own)
    {
        var named = own.Where(m => mentions.Parties.ContainsKey(m.PartyId)).Select(m => (Party: mentions.Parties[m.PartyId], m.Span)).ToList();
        var people = named.Where(n => n.Party.Type == PartyType.Person).DistinctBy(n => n.Party.Id, StringComparer.Ordinal).ToImmutableArray();
        if (people.Length is > 1 and < 9)
        {
            persons.Add(new Gathering(sentence, text.Sentences[sentence].Paragraph, people));
        }

        var bodies = named.Where(n => n.Party.Type == PartyType.Body).ToList();
        for (var i = bodies.Count - 1; i > 0; i--)
        {
            // "between Nordria and Halistan", "Nordria and Halistan"
            var between = bodies[i - 1].Span.End <= bodies[i].Span.Start ? TextSpan.FromBounds(bodies[i - 1].Span.End, bodies[i].Span.Start).Of(text.Text).Trim() : "";
            if (between is "and" or "and the" && bodies[i].Party.Id != bodies[i - 1].Party.Id)
            {
                sides.Add(new Gathering(sentence, text.Sentences[sentence].Paragraph, [bodies[i - 1], bodies[i]]));
                break;
            }
        }

        own.Clear();
    }

    private ImmutableArray<PartyReference> Refer(TextSpan span, ImmutableArray<(Party Party, TextSpan Span)> who)
    {
        var names = string.Join(" and ", who.Select(w => w.Party.Name));
        return [.. who.Select(w => new PartyReference(span, span.Of(text.Text), w.Party.Id, w.Party.Name, w.Party.Type) { Office = w.Party.Office, Antecedent = w.Span, Reason = $"“{span.Of(text.Text)}” is taken to mean {names}, named together before." })];
    }
}
