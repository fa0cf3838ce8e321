using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds who is reported to have said what, to whom and when.</summary>
internal static class StatementFinder
{
    public static ImmutableArray<FoundStatement> Find(ArticleText article, Mentions mentions, ImmutableArray<TextSpan> furniture, DateOnly? day)
    {
        _ = day;
        var text = AnnotatedText.Read(article);
        var drafts = new StatementDrafter(text, furniture).Draft();
        var resolver = new SpeakerResolver(text, mentions);
        var found = ImmutableArray.CreateBuilder<FoundStatement>(drafts.Count);
        var speakers = new Dictionary<Draft, ImmutableArray<PartyReference>>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            var who = resolver.Speakers(draft, speakers);
            speakers[draft] = who;
            var content = draft.Pieces.Select(p => text.Span(p.First, p.End)).ToImmutableArray();
            var quoted = QuotedIn(text, draft);
            found.Add(new FoundStatement
            {
                Kind = KindOf(text, draft),
                Content = content,
                Quoted = quoted,
                Cue = draft.Cue is { } cue ? text.Span(cue.First, cue.End) : null,
                Act = draft.Act,
                Mode = draft.Mode,
                Speakers = who,
                Addressees = [.. draft.Addressees.SelectMany(a => resolver.Resolve(a, draft))],
                Occasion = draft.Occasion is { } o ? text.Span(o.First, o.End) : null,
                Confidence = draft.Confidence,
                Rule = draft.Rule,
            });
        }

        return found.ToImmutable();
    }

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
                    quoted.Add(text.Quotations[last].Inner);
                }
            }
        }

        return quoted.ToImmutable();
    }

    private static StatementKind KindOf(AnnotatedText text, Draft draft)
    {
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
