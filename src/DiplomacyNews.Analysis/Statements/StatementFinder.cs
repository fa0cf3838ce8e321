using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements.Proposals;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds who is reported to have said what, to whom and when.</summary>
internal sealed class StatementFinder(Lexicon lexicon)
{
    private readonly ChannelFinder channels = new(lexicon);

    public ImmutableArray<FoundStatement> Find(AnnotatedText text, Mentions mentions, ImmutableArray<TextSpan> furniture, DateOnly? day, IStatementSpans? spans,
        CancellationToken cancellationToken)
    {
        var drafts = new StatementDrafter(text, furniture).Draft();
        drafts = spans is null ? drafts : new DraftMerging(text).Merge(drafts, ProposedReading.Of(text, spans, furniture, cancellationToken));
        var within = Nesting(drafts);
        var resolver = new SpeakerResolver(text, mentions);
        var representing = new Representing(text);
        var said = new SaidDates(text, day);
        var recalled = day is { } on ? new RecalledSayings(text, mentions, lexicon, on) : null;
        var offices = new OfficesThen(lexicon, day);
        var days = new Dictionary<Draft, SaidDate>(ReferenceEqualityComparer.Instance);
        var states = new StateNames(text, mentions);
        var found = ImmutableArray.CreateBuilder<FoundStatement>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var outer = within[i] is { } o ? drafts[o] : null;
            var speakers = resolver.Speakers(draft, outer);
            var content = draft.Pieces.Select(p => text.Span(p.First, p.End)).ToImmutableArray();
            ImmutableArray<PartyReference> addressees = resolver.Addressees(draft, speakers);
            var beside = said.Of(draft);
            var when = days[draft] = DayOf(beside, recalled?.Of(draft, speakers, beside), draft, outer, days);
            found.Add(new FoundStatement
            {
                Kind = KindOf(text, draft),
                Content = content,
                Quoted = draft.IsTurn ? [] : QuotedIn(text, draft),
                Cue = draft.Cue is { } cue ? text.Span(cue.First, cue.End) : null,
                Act = draft.Act,
                Mode = draft.Mode,
                Speakers = [.. speakers.Select(Parties.WithId).Select(states.Called).Select(s => offices.Called(s, when))],
                Behalf = Behalf(draft, resolver, representing) is { } behalf && speakers.All(s => s.Id is null || s.Id != behalf.Id) ? Parties.WithId(behalf) : null,
                Via = channels.Find(text, mentions, draft, addressees) is { } channel ? Parties.WithId(channel)
                    : draft.Channel is { } through ? resolver.Resolve(through, []).Select(Parties.WithId).FirstOrDefault() : null,
                Addressees = [.. addressees.Select(states.Called)],
                About = About(content, mentions, speakers),
                Within = within[i],
                Said = when,
                Occasion = draft.Occasion is { } occasion ? text.Span(occasion.First, occasion.End) : null,
                Confidence = Confidence.Of(draft, resolver.Certainty),
                Rule = draft.Rule.Name,
            });
        }

        return found.ToImmutable();
    }

    // What stands beside the words comes first; what goes on in the next paragraph, or is told within a statement of the past, is of that day too.
    private static SaidDate DayOf(SaidDate beside, SaidDate? recalled, Draft draft, Draft? outer, Dictionary<Draft, SaidDate> days)
    {
        if (beside.Basis != SaidBasis.Article || recalled is not null)
        {
            return beside.Basis != SaidBasis.Article ? beside : recalled!;
        }

        var before = draft is { Cue: null, CarriedFrom: { } from } ? from : outer;
        return before is not null && days.GetValueOrDefault(before) is { Basis: SaidBasis.Passage or SaidBasis.Speaker } same ? same : beside;
    }

    private static PartyReference? Behalf(Draft draft, SpeakerResolver resolver, Representing representing) =>
        (draft.Speaker is { } speaker ? resolver.Behalf(speaker) : null) ?? (representing.Find(draft) is { } represented ? resolver.Resolve(represented, []).FirstOrDefault() : null);

    /// <summary>For each draft the innermost one before it whose content holds its cue.</summary>
    private static int?[] Nesting(List<Draft> drafts)
    {
        var within = new int?[drafts.Count];
        var open = new Stack<int>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var at = drafts[i].Cue?.First ?? drafts[i].First;
            while (open.Count > 0 && drafts[open.Peek()].End <= Math.Min(at, drafts[i].First))
            {
                open.Pop();
            }

            foreach (var outer in open)
            {
                if (drafts[i].Cue is not null && drafts[outer].Pieces.Any(p => p.First <= at && at < p.End))
                {
                    within[i] = outer;
                    break;
                }
            }

            open.Push(i);
        }

        return within;
    }

    private static ImmutableArray<string> About(ImmutableArray<TextSpan> content, Mentions mentions, ImmutableArray<PartyReference> speakers) =>
        [.. content.SelectMany(mentions.In).Select(m => m.PartyId).Where(id => speakers.All(s => s.Id != id)).Select(id => GovernmentIds.CountryOf(id) ?? id).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<TextSpan> QuotedIn(AnnotatedText text, Draft draft)
    {
        var quoted = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (first, end) in draft.Pieces)
        {
            var last = -1;
            for (var i = first; i < end; i++)
            {
                if (text.Tokens[i].Quoted && text.Tokens[i].Quotation != last)
                {
                    last = text.Tokens[i].Quotation;
                    // A quotation that nobody closed runs on to the end of its paragraph, the statement need not.
                    var (inner, piece) = (text.Quotations[last].Inner, text.Span(first, end));
                    if (inner.Overlaps(piece))
                    {
                        quoted.Add(TextSpan.FromBounds(Math.Max(inner.Start, piece.Start), Math.Min(inner.End, piece.End)));
                    }
                }
            }
        }

        return quoted.ToImmutable();
    }

    private static StatementKind KindOf(AnnotatedText text, Draft draft)
    {
        if (draft.IsTurn)
        {
            return StatementKind.Direct;
        }

        bool quoted = false, free = false;
        foreach (var (first, end) in draft.Pieces)
        {
            for (var i = first; i < end; i++)
            {
                quoted |= text.Tokens[i].Quoted;
                free |= !text.Tokens[i].Quoted && text.Tokens[i].Kind == TokenKind.Word;
            }
        }

        return !quoted ? StatementKind.Indirect : free ? StatementKind.Mixed : StatementKind.Direct;
    }
}
