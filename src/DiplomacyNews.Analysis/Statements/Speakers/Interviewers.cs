using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Finds who asks and who answers in an interview whose turns say only Q and A.</summary>
internal static class Interviewers
{
    private const int LongestHeading = 80;

    /// <summary>"Secretary Antony Okafor with Mara Quist of NW": the questions are hers, where only one answers; null where nobody is named so.</summary>
    public static PartyReference? Asking(AnnotatedText text, Mentions mentions)
    {
        var answering = text.Turns.Where(t => t.LabelEnd > t.LabelFirst && !t.IsWhole).Select(t => text.Span(t.LabelFirst, t.LabelEnd)).SelectMany(mentions.In).Select(m => m.PartyId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (answering.Count != 1 || text.Turns[0].LabelFirst is 0 or > LongestHeading)
        {
            return null;
        }

        foreach (var mention in mentions.In(text.Span(0, text.Turns[0].LabelFirst)).Reverse())
        {
            var before = text.TokenAt(mention.WithTitle.Start) - 1;
            if (mention.Kind == MentionKind.FullName && before >= 0 && text.Tokens[before].Lower is "with" or "by" && mentions.Parties.GetValueOrDefault(mention.PartyId) is { Type: PartyType.Person, Office: null } party && party.Id != answering[0])
            {
                return new References(text).Named(mention.Span, party);
            }
        }

        return null;
    }

    /// <summary>"Interview with Ada Okafor" above "Q:" and "A:", and nobody else: she answers; null where nobody or several are named above.</summary>
    public static Party? Answering(AnnotatedText text, Mentions mentions)
    {
        var named = mentions.In(text.Span(0, Math.Max(1, text.Turns[0].LabelFirst))).Where(m => m.Kind == MentionKind.FullName).Select(m => m.PartyId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return named is [var one] && mentions.Parties.GetValueOrDefault(one) is { Type: PartyType.Person } party ? party : null;
    }
}
