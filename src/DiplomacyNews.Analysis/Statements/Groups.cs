using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says who "the two leaders", "both sides", "the foreign ministers" and "the group" are: those whom a sentence before named together,
/// or else those whose meeting the text opened with, or who are described together by their office.
/// </summary>
internal sealed class Groups
{
    private const int ParagraphsBack = 4;
    private const int Opening = 8;
    private const int MostSides = 10;
    private const double NamedApart = 0.7;

    private static readonly FrozenSet<string> OfPersons = FrozenSet.ToFrozenSet(["leaders", "ministers", "presidents", "premiers", "secretaries", "chancellors", "counterparts", "ambassadors", "envoys", "diplomats", "heads", "men", "women", "pair", "duo", "group", "both", "principals", "delegates"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> OfSides = FrozenSet.ToFrozenSet(["sides", "countries", "nations", "governments", "parties", "delegations", "states"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Counts = FrozenSet.ToFrozenSet(["two", "three", "four", "five", "six"], StringComparer.Ordinal);

    private readonly AnnotatedText text;
    private readonly Mentions mentions;
    private readonly OfficeGroups offices;
    private readonly List<Gathering> persons = [];
    private readonly List<Gathering> sides = [];

    /// <summary>Every place that names a person outside quotations.</summary>
    private readonly List<(Party Party, TextSpan Span)> people = [];

    private sealed record Gathering(int Sentence, int Paragraph, ImmutableArray<(Party Party, TextSpan Span)> Who);

    public Groups(AnnotatedText text, Mentions mentions)
    {
        this.text = text;
        this.mentions = mentions;
        offices = new OfficeGroups(text, mentions);
        Gather();
    }

    /// <summary>How sure it is that the group last found is meant: less where its members were named apart.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>Whom a plural description means; empty when it means no such group. <paramref name="company"/> are those named beside it, who are not meant.</summary>
    public ImmutableArray<PartyReference> Find(TextSpan span, int first, int end, HashSet<string> company)
    {
        Certainty = 1;
        var tokens = text.Tokens;
        var noun = HeadNoun(first, end);
        var last = tokens[noun].Lower;
        var count = 0;
        var named = false;
        for (var i = first; i < noun; i++)
        {
            // "The Halistani ministers" are not those who met in Torsholm.
            named |= i > first && tokens[i].Any(WordClasses.Capital) && !Introductions.Portfolios.Contains(tokens[i].Lower);
            count = tokens[i].Lower is "both" or "two" ? 2 : Counts.Contains(tokens[i].Lower) ? CountOf(tokens[i].Lower) : count;
        }

        count = noun == end - 1 && Counts.Contains(last) ? CountOf(last) : count;
        var plain = noun - first <= 1 || count > 0 || last == "ministers";
        // "Ministers welcomed the accord": communiques leave the article out.
        var definite = tokens[first].Lower is "the" or "both" or "all" || (count > 0 && tokens[first].Any(WordClasses.Capital)) || (noun == first && BeginsSentence(first))
            || (company.Count > 0 && tokens[noun].Any(WordClasses.Capital) && last == "ministers");
        // "Two diplomats said" is about any two.
        var any = tokens[first].Any(WordClasses.Number) && !(last is "leaders" or "ministers" or "presidents" || OfSides.Contains(last));
        if (!plain || named || any || !definite || (last == "group" && count == 0 && end - first > 2))
        {
            return [];
        }

        if (OfSides.Contains(last) || (count == 2 && last is "teams"))
        {
            // "The Parties" with a capital are those to the text; small ones are any parties.
            var sidesMeant = count > 0 || last is "sides" or "delegations" || (last == "parties" && tokens[noun].Any(WordClasses.Capital) && !BeginsSentence(noun));
            return !sidesMeant ? [] : Refer(span, Sides(span.Start, count)) is { IsEmpty: false } governments ? governments : Described(span, offices.Meant(first, last));
        }

        if (!OfPersons.Contains(last) && last != "participants" && !(count > 0 && (tokens[noun].Any(WordClasses.Person) || Counts.Contains(last))))
        {
            return [];
        }

        var office = last is "ministers" or "presidents" or "secretaries" or "chancellors" or "ambassadors" or "envoys" ? last == "secretaries" ? "secretary" : last[..^1] : null;
        var who = last == "participants" ? [] : Persons(span.Start, count, last == "group" ? 3 : 2, office, company);
        var together = count == 0 ? offices.Meant(first, last) : null;
        return together is not null && (who.IsEmpty || who[0].Span.Start < text.Tokens[together.First].Start) && company.Count == 0 ? Described(span, together) : Refer(span, who);
    }

    /// <summary>Those whom the words at the token describe together by office and countries, and the token after the description; null when they describe nobody so.</summary>
    public (PartyReference Party, int End)? DescribedAt(int first) =>
        offices.At(first) is { } group ? (Described(text.Span(first, group.End), group)[0] with { Antecedent = text.Span(group.First, group.End), Reason = null }, group.End) : null;

    /// <summary>The group described by its office just before, for "they".</summary>
    public ImmutableArray<PartyReference> DescribedBefore(TextSpan span) => Described(span, offices.JustBefore(text.TokenAt(span.Start)));

    private ImmutableArray<PartyReference> Described(TextSpan span, OfficeGroup? group)
    {
        if (group is null)
        {
            return [];
        }

        var whole = text.Span(group.First, group.End);
        var name = whole.Of(text.Text).ReplaceLineEndings(" ");
        return [new PartyReference(span, span.Of(text.Text), null, name, PartyType.Unnamed) { Antecedent = whole, Reason = $"“{span.Of(text.Text)}” is taken to mean the {name}, spoken of before." }];
    }

    // "The Heads of State and Government" are heads.
    private int HeadNoun(int first, int end)
    {
        for (var i = first; i < Math.Min(end - 1, first + 4); i++)
        {
            if (text.Tokens[i].Lower == "heads" && text.Tokens[i + 1].Lower == "of")
            {
                return i;
            }
        }

        return end - 1;
    }

    private bool BeginsSentence(int token) => text.Sentences.Length > 0 && text.SentenceAt(token) is >= 0 and var sentence && text.Sentences[sentence].First == token;

    private static int CountOf(string word) => Array.IndexOf(["", "", "two", "three", "four", "five", "six"], word);

    /// <summary>Those who "they" may be where no sentence before speaks of two: those whose meeting the text opened with.</summary>
    public ImmutableArray<PartyReference> Opened(TextSpan span) => Refer(span, OpeningOf(persons, span.Start) is { } opening ? opening.Who : []);

    // "The group" are three at least; one that nobody met in is a body. Two of three who met are still three of them when "the leaders" are spoken of.
    private ImmutableArray<(Party Party, TextSpan Span)> Persons(int at, int count, int least, string? noun, HashSet<string> company)
    {
        var paragraph = text.Article.ParagraphAt(at);
        for (var i = Last(persons, at); i >= 0 && paragraph - persons[i].Paragraph <= ParagraphsBack; i--)
        {
            if (persons[i].Who.Length >= least && Fitting(persons[i], count, noun, company) is { Length: > 0 } who)
            {
                return count == 0 && OpeningOf(persons, at) is { } all && Fitting(all, count, noun, company) is var meeting && meeting.Length > who.Length && who.All(w => meeting.Any(m => m.Party.Id == w.Party.Id)) ? meeting : who;
            }
        }

        return OpeningOf(persons, at) is { } opening && opening.Who.Length >= least && Fitting(opening, count, noun, company) is { IsEmpty: false } opened ? opened : least > 2 ? [] : Apart(at, count, noun, company);
    }

    // "Okafor said … Wen said … The ministers agreed": the two named in this paragraph and the one before, where they are just two.
    private ImmutableArray<(Party Party, TextSpan Span)> Apart(int at, int count, string? noun, HashSet<string> company)
    {
        if (count is not (0 or 2) || (count == 0 && noun is null) || company.Count > 0)
        {
            return [];
        }

        var paragraph = text.Article.ParagraphAt(at);
        var found = new List<(Party Party, TextSpan Span)>();
        for (var i = LastNamed(at); i >= 0 && found.Count < 3 && paragraph - text.Article.ParagraphAt(people[i].Span.Start) <= 1; i--)
        {
            var one = people[i];
            if ((noun is null || Holds(one.Party.Office, noun)) && !found.Exists(f => f.Party.Id == one.Party.Id))
            {
                found.Insert(0, one);
            }
        }

        Certainty = NamedApart;
        return found.Count == 2 ? [.. found] : [];
    }

    private int LastNamed(int at)
    {
        int low = 0, high = people.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = people[middle].Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static ImmutableArray<(Party Party, TextSpan Span)> Fitting(Gathering gathering, int count, string? noun, HashSet<string> company)
    {
        var who = gathering.Who.Where(w => !company.Contains(w.Party.Id)).ToImmutableArray();
        if (noun is not null && who.Where(w => Holds(w.Party.Office, noun)).ToImmutableArray() is { Length: > 0 } holders && (count == 0 || holders.Length == count))
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

    // A secretary of state is his country's minister.
    private static bool Holds(string? office, string noun) =>
        office is not null && (office.Contains(noun, StringComparison.OrdinalIgnoreCase) || (noun == "minister" && (office.Contains("Secretary of ", StringComparison.OrdinalIgnoreCase) || office.Contains("Foreign Secretary", StringComparison.OrdinalIgnoreCase))));

    // Countries named together in a sentence before; else the governments of those whose meeting it is.
    private ImmutableArray<(Party Party, TextSpan Span)> Sides(int at, int count)
    {
        var governments = OpeningOf(persons, at) is { Who: var who } && who.Length == Math.Max(2, count) ? who.Select(w => (Party: GovernmentOf(w.Party), w.Span)).Where(w => w.Party is not null).Select(w => (w.Party!, w.Span)).ToImmutableArray() : [];
        if (governments.Length > 1 && governments.DistinctBy(g => g.Item1.Id, StringComparer.Ordinal).Count() == Math.Max(2, count))
        {
            return governments;
        }

        var paragraph = text.Article.ParagraphAt(at);
        var last = Last(sides, at);
        while (last >= 0 && count > 0 && sides[last].Who.Length != count && paragraph - sides[last].Paragraph <= ParagraphsBack)
        {
            last--;
        }

        if (last >= 0 && paragraph - sides[last].Paragraph <= ParagraphsBack)
        {
            return sides[last].Who;
        }

        var apart = Apart(at, 2, null, []).Select(w => (Party: GovernmentOf(w.Party), w.Span)).Where(w => w.Party is not null).Select(w => (w.Party!, w.Span)).ToImmutableArray();
        return apart is [var here, var there] && here.Item1.Id != there.Item1.Id ? apart : [];
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
        // Whoever puts a text out for others is no party to it; two who put it out together are.
        var label = text.Turns is [{ IsWhole: true } whole] ? text.Span(Math.Min(whole.LabelFirst, whole.First), whole.First) : default;
        var outside = mentions.In(label).Select(m => m.PartyId).Distinct(StringComparer.Ordinal).Count(id => mentions.Parties.GetValueOrDefault(id)?.Type == PartyType.Person) > 1 ? default : label;
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
        people.AddRange(named.Where(n => n.Party.Type == PartyType.Person));
        var together = named.Where(n => n.Party.Type == PartyType.Person).DistinctBy(n => n.Party.Id, StringComparer.Ordinal).ToImmutableArray();
        if (together.Length is > 1 and < 9)
        {
            persons.Add(new Gathering(sentence, text.Sentences[sentence].Paragraph, together));
        }

        var bodies = named.Where(n => n.Party.Type == PartyType.Body).ToList();
        for (var i = bodies.Count - 1; i > 0; i--)
        {
            // "between Nordria and Halistan", "Nordria, Halistan and Qarath"
            if (Between(bodies[i - 1].Span, bodies[i].Span) is not ("and" or "and the" or ", and" or ", and the") || bodies[i].Party.Id == bodies[i - 1].Party.Id)
            {
                continue;
            }

            var from = i - 1;
            while (from > 0 && i - from < MostSides && Between(bodies[from - 1].Span, bodies[from].Span) is "," or ", the")
            {
                from--;
            }

            sides.Add(new Gathering(sentence, text.Sentences[sentence].Paragraph, [.. bodies[from..(i + 1)].DistinctBy(b => b.Party.Id, StringComparer.Ordinal)]));
            break;
        }

        own.Clear();
    }

    private string Between(TextSpan before, TextSpan after) => before.End <= after.Start && after.Start - before.End < 20 ? TextSpan.FromBounds(before.End, after.Start).Of(text.Text).Trim() : "";

    private ImmutableArray<PartyReference> Refer(TextSpan span, ImmutableArray<(Party Party, TextSpan Span)> who)
    {
        var names = string.Join(" and ", who.Select(w => w.Party.Name));
        return [.. who.Select(w => new PartyReference(span, span.Of(text.Text), w.Party.Id, w.Party.Name, w.Party.Type) { Office = w.Party.Office, Antecedent = w.Span, Reason = $"“{span.Of(text.Text)}” is taken to mean {names}, named together before." })];
    }
}
